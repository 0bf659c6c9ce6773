import { expect, it } from "vitest"
import { personal } from "../kit/personal.ts"
import type { Photo } from "../verification/verification.ts"
import type { Point } from "../vision/image.ts"
import { placeOnPhoto } from "./place-on-photo.ts"

const box = { left: 0.25, top: 0.5, right: 0.75, bottom: 0.75 }

function photoWith(corners: readonly Point[] | null): Photo {
  const recognised = { document: "residence-card", side: "front" } as const
  return {
    ...{ id: "p", side: "front", fileName: personal("p.jpg"), wrappedKey: new Uint8Array(), sizeBytes: 1 },
    ...{ widthPixels: 100, heightPixels: 100, contentHash: "", uploadKey: "", addedAt: 0, standing: "clear" },
    inspection: personal({ recognised, problems: [], corners, places: {}, reading: {} }),
    sentAnyway: false,
  }
}

it("is the middle and the width of what the page covers", () => {
  const corners: Point[] = [
    [0.2, 0.2],
    [0.8, 0.2],
    [0.8, 0.6],
    [0.2, 0.6],
  ]
  const spot = placeOnPhoto(photoWith(corners), box)
  expect(spot?.x).toBeCloseTo(0.5)
  expect(spot?.y).toBeCloseTo(0.45)
  expect(spot?.width).toBeCloseTo(0.3)
})

it("follows a page that lies on its side", () => {
  const corners: Point[] = [
    [0.8, 0.2],
    [0.8, 0.8],
    [0.2, 0.8],
    [0.2, 0.2],
  ]
  const spot = placeOnPhoto(photoWith(corners), box)
  expect([spot?.x, spot?.y, spot?.width].map((one) => one?.toFixed(3))).toEqual(["0.425", "0.500", "0.150"])
})

it("is nowhere where no page was found", () => expect(placeOnPhoto(photoWith(null), box)).toBeNull())
