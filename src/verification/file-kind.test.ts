import { expect, it } from "vitest"
import { fileKind, notJpeg } from "./file-kind.ts"

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

it.each([
  ["jpeg", "\xff\xd8\xff\xe0\0\x10JFIF\0\x01"],
  ["jpeg", "\xff\xd8\xff"],
  ["other", "\xff\xd8"],
  ["png", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"],
  ["pdf", "%PDF-1.7\n%âãÏÓ"],
  ["heic", "\0\0\0\x24ftypheic\0\0\0\0"],
  ["heic", "\0\0\0\x1cftypmif1\0\0\0\0"],
  ["other", "\0\0\0\x20ftypisom\0\0\x02\0"],
  ["other", "GIF89a\x01\0\x01\0\x80\0"],
  ["other", "<svg xmlns="],
  ["other", ""],
] as const)("takes for %s: %j", (kind, head) => expect(fileKind(bytes(head))).toBe(kind))

it("has nothing to say against a JPEG", () => expect(notJpeg(bytes("\xff\xd8\xff\xe1"))).toBeNull())
it("names the rest", () => {
  expect(notJpeg(bytes("%PDF-1.4"))).toBe("pdf")
  expect(notJpeg(bytes("MZ"))).toBe("notJpeg")
})
