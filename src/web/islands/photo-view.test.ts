import { describe, expect, it } from "vitest"
import { closeUp, fitScale, fitted, kept, maxZoom, turned, zoomed } from "./photo-view.ts"

const stage = { width: 600, height: 400 }
const photo = { width: 1_200, height: 600 }
const middle = { x: 0, y: 0 }

describe("a photo in its stage", () => {
  it("fits by its wider side", () => expect(fitScale(stage, photo, 0)).toBe(0.5))
  it("fits by its other side when turned", () => expect(fitScale(stage, photo, 1)).toBeCloseTo(1 / 3))

  it("zooms to 5 times and no further", () => {
    expect(zoomed(fitted, 3, middle).zoom).toBe(3)
    expect(zoomed(zoomed(fitted, 3, middle), 3, middle).zoom).toBe(maxZoom)
  })
  it("is never smaller than fitting", () => expect(zoomed(fitted, 0.5, middle).zoom).toBe(1))

  it("keeps under the pointer what is under it", () =>
    expect(zoomed(fitted, 2, { x: 100, y: -50 })).toMatchObject({ x: -100, y: 50 }))

  it("stays in the middle while it fits", () => expect(kept({ ...fitted, x: 80, y: 80 }, stage, photo)).toEqual(fitted))
  it("moves to its edges and no further", () => {
    const far = kept({ ...fitted, zoom: 2, x: 9_999, y: -9_999 }, stage, photo)
    expect(far).toMatchObject({ x: 300, y: -100 })
  })
  it("moves by its turned edges when turned", () => {
    const far = kept({ zoom: 2, x: 9_999, y: 9_999, quarterTurns: 1 }, stage, photo)
    expect(far).toMatchObject({ x: 0, y: 200 })
  })

  it("is upright again after four turns, and fits after each", () => {
    const once = turned({ ...fitted, zoom: 4, x: 50 })
    expect(once).toEqual({ ...fitted, quarterTurns: 1 })
    expect(turned(turned(turned(once)))).toEqual(fitted)
  })
})

describe("a close-up", () => {
  const [stage, photo] = [
    { width: 500, height: 400 },
    { width: 2_000, height: 1_000 },
  ]
  it("brings the spot to the middle, as wide as four fifths of the stage", () =>
    expect(closeUp({ x: 0.25, y: 0.75, width: 0.4 }, stage, photo)).toEqual({
      zoom: 2,
      x: 250,
      y: -125,
      quarterTurns: 0,
    }))
  it("comes no closer than the most there is", () =>
    expect(closeUp({ x: 0.5, y: 0.5, width: 0.01 }, stage, photo).zoom).toBe(maxZoom))
})
