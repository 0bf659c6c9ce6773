import { readFileSync } from "node:fs"
import { z } from "zod"
import { type Dice, pick } from "../random.ts"

const style = z.enum(["chome", "banchi", "aza", "jo", "kyoto"])
type Style = z.infer<typeof style>

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"))

const places = z.array(z.strictObject({ before: z.string(), style })).parse(read("places.json"))
const buildings = z.array(z.string()).parse(read("buildings.json"))

/** An invented address. `printed`: as the document prints it, building and room included. */
export interface Address {
  readonly printed: string
  /** As somebody may type it: the same place in another notation. */
  readonly typed: string
  readonly typedRoom: string | null
  readonly town: string
  readonly municipality: string
}

export function inventAddress(dice: Dice): Address {
  const place = one(dice, places)
  const block = blockOf(place.style, dice)
  const lodging = dice() < 0.6 ? lodgingIn(dice) : null
  const printed = `${place.before}${block.printed}${lodging?.printed ?? ""}`
  return {
    printed: dice() < 0.6 ? fullWidth(printed) : printed,
    typed: asTyped(place.before + pick(dice, [block.printed, ...block.typed]), dice),
    typedRoom: lodging && pick(dice, [lodging.printed, ...lodging.typed]),
    town: place.before,
    municipality: municipalityOf(place.before),
  }
}

const one = <T>(dice: Dice, choices: readonly T[]): T => {
  const chosen = choices[Math.floor(dice() * choices.length)]
  if (chosen === undefined) throw new Error("Nothing to choose from.")
  return chosen
}

const whole = (dice: Dice, low: number, high: number) => low + Math.floor(dice() * (high - low + 1))

interface Notations {
  readonly printed: string
  readonly typed: readonly string[]
}

function blockOf(kind: Style, dice: Dice): Notations {
  if (kind === "chome") return chome(dice)
  if (kind === "jo") return jo(dice)
  return lot(dice)
}

function chome(dice: Dice): Notations {
  const [street, block, house] = [whole(dice, 1, 9), whole(dice, 1, 60), whole(dice, 1, 40)]
  const short = `${street}-${block}-${house}`
  return {
    printed: pick(dice, [`${street}丁目${block}番${house}号`, `${street}丁目${block}番地${house}`]),
    typed: [
      short,
      fullWidth(short),
      `${street}丁目${block}-${house}`,
      `${kanjiDigits[street]}丁目${block}番${house}号`,
    ],
  }
}

/** 条丁目: Hokkaido's grid, where 北24条西 is followed by its own 丁目. */
function jo(dice: Dice): Notations {
  const [street, block, house] = [whole(dice, 1, 20), whole(dice, 1, 30), whole(dice, 1, 40)]
  const short = `${street}丁目${block}-${house}`
  return {
    printed: pick(dice, [`${street}丁目${block}番${house}号`, `${street}丁目${block}番地${house}`]),
    typed: [short, `${street}-${block}-${house}`, fullWidth(short)],
  }
}

function lot(dice: Dice): Notations {
  const number = whole(dice, 1, 4_200)
  const branch = whole(dice, 1, 19)
  if (dice() < 0.45) return { printed: `${number}番地`, typed: [`${number}`, fullWidth(`${number}`)] }
  const short = `${number}-${branch}`
  return {
    printed: pick(dice, [`${number}番地${branch}`, `${number}番地の${branch}`]),
    typed: [short, fullWidth(short), `${number}番地の${branch}`],
  }
}

function lodgingIn(dice: Dice): Notations {
  const building = one(dice, buildings)
  const room = `${whole(dice, 1, 14)}${String(whole(dice, 1, 18)).padStart(2, "0")}`
  if (building.endsWith("棟")) return { printed: `${building}${room}号室`, typed: [`${building}-${room}`] }
  const printed = pick(dice, [`${room}号室`, `${room}号`, room, `${pick(dice, ["A", "B", "C"])}-${room}`])
  const plain = printed.replace(/号室?$/, "")
  const typed = printed.includes("-") ? [] : [`${building}#${plain}`, `${building} ${plain}号室`]
  return { printed: building + printed, typed: [...typed, fullWidth(building + printed)] }
}

/** What people leave out or write otherwise and the place stays the same: 大字, a small ヶ. */
function asTyped(address: string, dice: Dice): string {
  const without = dice() < 0.3 ? address.replace("大字", "") : address
  return dice() < 0.2 ? without.replaceAll("ヶ", "ケ") : without
}

const kanjiDigits = "〇一二三四五六七八九"

const fullWidth = (text: string): string =>
  text.replaceAll(/[!-~]/g, (letter) =>
    letter === "-" ? "－" : String.fromCharCode((letter.codePointAt(0) ?? 0) + 0xfee0),
  )

/** 松戸市, 大阪市: the office that writes on the back. */
function municipalityOf(before: string): string {
  const rest = before.replace(/^(北海道|東京都|京都府|大阪府|.{2,3}県)/, "")
  return rest.match(/^(.+?郡.+?[町村]|四国中央市|.+?市(?=.)|.+?区)/)?.[0] ?? rest.slice(0, 4)
}
