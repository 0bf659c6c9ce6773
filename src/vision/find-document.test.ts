import sharp from "sharp"
import { describe, expect, it } from "vitest"
import { findDocuments } from "./find-document.ts"
import type { Colour, Corners, Point } from "./image.ts"
import { drawn, drawnCard, type Paint, paper } from "./test-picture.ts"

const size = { width: 640, height: 480 }
const dark = (): Paint => [60, 64, 70]

const ribbed = (at: number): Paint => [146 + 30 * Math.sin(at / 3), 132 + 30 * Math.sin(at / 3), 96]

const tilted: Corners = [
  [152, 118],
  [486, 96],
  [506, 308],
  [140, 322],
]

describe("a card on a desk", () => {
  it("is found on a dark one", () => expectFound(drawn(size, dark, [card(tilted)]), [tilted]))
  it("is found on a patterned one", () =>
    expectFound(
      drawn(size, (x, y) => [150 + 30 * Math.sin(x / 9), 110, 70 + 20 * Math.sin(y / 5)], [card(tilted)]),
      [tilted],
    ))
  it("is found among ribs that run on past it", () =>
    expectFound(
      drawn(size, (x, y) => ribbed(x + y), [card(tilted)]),
      [tilted],
    ))
  it("is found from far away", () => {
    const far: Corners = [
      [402, 300],
      [471, 303],
      [469, 346],
      [400, 343],
    ]
    expectFound(drawn(size, dark, [card(far)]), [far], 0.04)
  })
  it("is found on a white one, hardly lighter than itself", () =>
    expectFound(
      drawn(size, () => [240, 240, 238], [card(tilted)]),
      [tilted],
    ))
  it("is found upside down and on its side", () => {
    const onSide: Corners = [
      [400, 60],
      [404, 400],
      [190, 396],
      [186, 64],
    ]
    const [a, b, c, d] = tilted
    expectFound(drawn(size, dark, [card([c, d, a, b])]), [tilted])
    expectFound(drawn(size, dark, [card(onSide)]), [onSide])
  })
  it("is drawn out beyond the photo when it is cut off", () => {
    const beyond: Corners = [
      [-60, 100],
      [320, 100],
      [320, 339.7],
      [-60, 339.7],
    ]
    expectFound(drawn(size, dark, [card(beyond)]), [beyond], 0.06)
  })
})

describe("scans", () => {
  it("finds a small card in the corner of a white glass", () => {
    const corner: Corners = [
      [22, 20],
      [206, 20],
      [206, 136],
      [22, 136],
    ]
    expectFound(
      drawn({ width: 453, height: 640 }, () => [252, 252, 251], [card(corner)]),
      [corner],
    )
  })
  it("takes the image's own corners when the card fills it", () => {
    const all: Corners = [
      [-0.5, -0.5],
      [639.5, -0.5],
      [639.5, 403.5],
      [-0.5, 403.5],
    ]
    expectFound(drawn({ width: 640, height: 404 }, dark, [card(all)]), [all], 0.005)
  })
})

describe("what is not one document", () => {
  it("finds both of two cards", () => {
    const left: Corners = [
      [30, 150],
      [290, 140],
      [296, 304],
      [36, 314],
    ]
    const right: Corners = [
      [340, 160],
      [600, 166],
      [596, 330],
      [336, 324],
    ]
    expectFound(drawn(size, dark, [card(left), card(right)]), [left, right])
  })
  it("finds both where one ends where the other begins", () => {
    const left: Corners = [
      [40, 150],
      [300, 150],
      [300, 314],
      [40, 314],
    ]
    const right: Corners = [
      [299, 170],
      [559, 170],
      [559, 334],
      [299, 334],
    ]
    expectFound(drawn(size, dark, [card(left), card(right)]), [left, right], 0.06)
  })
  it("finds nothing on an empty desk", () => expect(findDocuments(drawn(size, dark, []))).toEqual([]))
  it("finds nothing in a blank sheet of a card's shape", () =>
    expect(findDocuments(drawn(size, dark, [{ sheet: () => paper, corners: tilted }]))).toEqual([]))
  it("finds nothing in an image of a pixel", () =>
    expect(findDocuments({ width: 1, height: 1, data: new Uint8Array(3) })).toEqual([]))
})

/** Where the specimen maker laid the sheet, in pixels of the photo at 640. */
const stories: readonly (readonly [string, Corners])[] = [
  [
    "chen-registered-matters/front",
    [
      [23, 38],
      [437.4, 27],
      [447.9, 600.5],
      [47.2, 614.9],
    ],
  ],
  [
    "maria-moved-back-filled/front",
    [
      [35.8, 58.4],
      [602.3, 66.7],
      [601.8, 424.3],
      [31.4, 419.8],
    ],
  ],
  [
    "maria-moved-back-filled/back",
    [
      [35.7, 58.4],
      [604.9, 71.5],
      [600.5, 421.2],
      [39.4, 409.6],
    ],
  ],
  [
    "minh-anh-clean/front",
    [
      [32.9, 62],
      [607.8, 58.3],
      [601, 421.9],
      [31.9, 417.3],
    ],
  ],
  [
    "park-special-permanent/front",
    [
      [31.9, 64.2],
      [596.6, 58.4],
      [601.2, 416.2],
      [40.4, 420.2],
    ],
  ],
  [
    "rafael-old-alien-card/front",
    [
      [41.3, 59],
      [599.6, 66.1],
      [606, 421],
      [40.1, 410.4],
    ],
  ],
]

describe("the stories' photos", () => {
  it.each(stories)("%s", async (story, corners) => {
    const photo = sharp(`fixtures/cases/${story}.jpg`).autoOrient().resize(640, 640, { fit: "inside" }).removeAlpha()
    const { data, info } = await photo.raw().toBuffer({ resolveWithObject: true })
    expectFound({ width: info.width, height: info.height, data: new Uint8Array(data) }, [corners])
  })
})

const card = (corners: Corners) => ({ sheet: drawnCard, corners })

/** Each within 2.5 % of its width, in whichever order, beginning at any corner. */
function expectFound(image: Colour, wanted: readonly Corners[], tolerance = 0.025): void {
  const found = findDocuments(image)
  expect(found).toHaveLength(wanted.length)
  for (const corners of wanted) {
    const least = Math.min(...found.map((one) => farthest(one.corners, corners)))
    expect(least).toBeLessThan(tolerance)
  }
}

function farthest(found: Corners, wanted: Corners): number {
  const width = Math.max(distance(wanted[0], wanted[1]), distance(wanted[1], wanted[2]))
  const errors = [0, 1, 2, 3].map((turn) =>
    Math.max(...found.map((corner, i) => distance(corner, wanted[(i + turn) % 4] ?? [0, 0]))),
  )
  return Math.min(...errors) / width
}

const distance = (p: Point, q: Point) => Math.hypot(p[0] - q[0], p[1] - q[1])
