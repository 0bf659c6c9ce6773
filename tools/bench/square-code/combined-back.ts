import sharp from "sharp"
import { drawCombinedBack, inventMyNumber, placeOfCode } from "../../specimen/my-number.ts"
import { between, type Dice, diceFrom, pick } from "../../specimen/random.ts"
import type { Failure } from "../../specimen/set/failure.ts"
import type { Look } from "../../specimen/set/look.ts"
import { take } from "../../specimen/set/take.ts"
import { type Box, cardSheet, type Sheet, toPixels } from "../../specimen/sheet.ts"

type Cover = "nothing" | "a half" | "all but one corner" | "all"

/** What a back is photographed as. */
interface Variant {
  readonly name: string
  /** Whether so much of the code is left that it must not be kept; `hardly` where its modules are no larger than pixels. */
  readonly shows: "yes" | "hardly" | "no"
  readonly cover: Cover
  readonly moduleMm?: number
  readonly failure?: Failure
  /** Blurred by a disc of so many millimetres on the card. */
  readonly discMm?: number
}

export const variants: readonly [Variant, ...Variant[]] = [
  { name: "uncovered", shows: "yes", cover: "nothing" },
  { name: "modules of 0.3 mm", shows: "yes", cover: "nothing", moduleMm: 0.3 },
  { name: "modules of 0.5 mm", shows: "yes", cover: "nothing", moduleMm: 0.5 },
  { name: "half covered", shows: "yes", cover: "a half" },
  { name: "one corner left", shows: "yes", cover: "all but one corner" },
  { name: "out of focus by 0.4 mm", shows: "yes", cover: "nothing", discMm: 0.4 },
  { name: "out of focus by 0.6 mm", shows: "yes", cover: "nothing", discMm: 0.6 },
  { name: "in the dark", shows: "yes", cover: "nothing", failure: "too-dark" },
  { name: "in too much light", shows: "yes", cover: "nothing", failure: "too-bright" },
  { name: "a lamp over a part of it", shows: "yes", cover: "nothing", failure: "glare" },
  { name: "from afar, 2.4 to 5 pixels a millimetre", shows: "hardly", cover: "nothing", failure: "too-far" },
  { name: "covered by a slip or by paint", shows: "no", cover: "all" },
]

/** The back of a combined card with a true square code, photographed: the same look, seed and turn give the same JPEG. */
export async function photographBack({ look, seed, turn }: { look: Look; seed: string; turn: number }) {
  const variant = variants[turn % variants.length] ?? variants[0]
  const dice = diceFrom(`${look.name} ${seed} ${turn}`)
  const sheet = { ...cardSheet, faces: pick(dice, look.faces) }
  const number = inventMyNumber(dice)
  const place = placeOfCode(sheet, variant.moduleMm)
  const drawn = drawCombinedBack(
    sheet,
    { number, ...(variant.moduleMm ? { moduleMm: variant.moduleMm } : {}) },
    rows(dice),
  )
  const covers = coversOf(variant.cover, place, dice)
  const svg = drawn.replace("</g></svg>", `${covering(sheet, covers, dice)}</g></svg>`)
  const printed = { svg, sheet, boxes: { number: beside(place) } }
  const { jpeg, how } = await take({ printed, second: null, failure: variant.failure ?? null, look, dice })
  const sigma = ((variant.discMm ?? 0) / 4) * Number(how.pixelsPerMm)
  return {
    variant,
    jpeg: sigma > 0 ? await sharp(jpeg).keepMetadata().blur(sigma).jpeg({ quality: 90 }).toBuffer() : jpeg,
  }
}

/** Where a lamp's image covers the left third of it. */
const beside = ([left, top, right, bottom]: Box): Box => [left - lampMm / 85.6, top, right - lampMm / 85.6, bottom]
const lampMm = 7

const rows = (dice: Dice) =>
  dice() < 0.6 ? [["2026年10月3日", "東京都港区芝五丁目33番1号森永ビル302号", "東京都港区長"]] : []

/** Parts of the sheet that are covered. */
function coversOf(cover: Cover, [left, top, right, bottom]: Box, dice: Dice): readonly Box[] {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  const halves: readonly [Box, ...Box[]] = [
    [left, top, x, bottom],
    [x, top, right, bottom],
    [left, top, right, y],
    [left, y, right, bottom],
  ]
  if (cover === "a half") return [pick(dice, halves)]
  if (cover === "all") return [[left, top, right, bottom]]
  if (cover === "nothing") return []
  const corner = pick(dice, ["upper left", "upper right", "lower left"])
  const [isRight, isLow] = [corner === "upper right", corner === "lower left"]
  // the pattern, its light border and one module more: 10.5 of 25 modules
  const [across, down] = [0.42 * (right - left), 0.42 * (bottom - top)]
  return [
    isLow ? [left, top, right, bottom - down] : [left, top + down, right, bottom],
    isRight ? [left, top, right - across, bottom] : [left + across, top, right, bottom],
  ]
}

function covering(sheet: Sheet, boxes: readonly Box[], dice: Dice): string {
  const colour = pick(dice, ["#000000", "#000000", "#fbfbf8", "#f4e9a0"])
  return boxes
    .map((box) => {
      const { x, y, width, height } = toPixels(sheet, box)
      return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${between(dice, 0, 4)}" fill="${colour}"/>`
    })
    .join("")
}
