import { expect, it } from "vitest"
import { exposureOf } from "./exposure.ts"
import { drawn, type Paint } from "./test-picture.ts"

const of = (ground: (x: number, y: number) => Paint) => exposureOf(drawn({ width: 100, height: 80 }, ground, []))

it("tells a photo blown out nearly everywhere", () =>
  expect(of((x) => (x < 20 ? [235, 240, 240] : [255, 255, 255]))).toBe("too-bright"))
it("tells a photo with next to no light", () =>
  expect(of((x) => (x < 50 ? [12, 14, 16] : [30, 32, 34]))).toBe("too-dark"))
it("takes a white desk as it is", () => expect(of(() => [240, 241, 239])).toBe("fair"))
it("takes a bright window beside a dark table as it is", () =>
  expect(of((x) => (x < 60 ? [255, 255, 255] : [70, 60, 50]))).toBe("fair"))
