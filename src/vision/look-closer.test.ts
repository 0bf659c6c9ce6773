import { expect, it } from "vitest"
import type { Corners } from "./image.ts"
import { lookCloser } from "./look-closer.ts"
import { drawn, drawnCard } from "./test-picture.ts"

const size = { width: 1280, height: 960 }

it("finds a card too far away for the whole photo, in pixels of the photo", () => {
  const far: Corners = [
    [802, 600],
    [901, 604],
    [899, 667],
    [800, 662],
  ]
  const found = lookCloser(drawn(size, () => [60, 64, 70], [{ sheet: drawnCard, corners: far }]))
  const off = far.map(([x, y], i) => Math.hypot(x - (found?.corners[i]?.[0] ?? 0), y - (found?.corners[i]?.[1] ?? 0)))
  expect(Math.max(...off)).toBeLessThan(4)
})

it("finds nothing on an empty table", () => expect(lookCloser(drawn(size, () => [60, 64, 70], []))).toBeNull())
