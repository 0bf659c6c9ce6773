import { expect, it } from "vitest"
import { photoBody } from "./photo-body.ts"

it("a photo's bytes go out as they are, and no others beside them", () => {
  const memory = Buffer.from("before photo after")
  const photo = memory.subarray(7, 12)
  const body = photoBody(photo)
  expect([Buffer.from(body).toString(), body.buffer === photo.buffer]).toEqual(["photo", true])
  const shared = new Uint8Array(new SharedArrayBuffer(2)).fill(7)
  expect([[...photoBody(shared)], photoBody(shared).buffer instanceof ArrayBuffer]).toEqual([[7, 7], true])
})
