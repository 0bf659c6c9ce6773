import { drawBack, type Rows, svg } from "./draw.ts"
import { ornament } from "./ground.ts"
import { frame, setWords } from "./ink.ts"
import { residenceCardBack } from "./layouts/residence-card.ts"
import type { Dice } from "./random.ts"
import { sampleAcross } from "./sample-mark.ts"
import type { Box, Sheet } from "./sheet.ts"
import { guessedModuleMm, squareCode, squareCodeModules } from "./square-code.ts"

const weights = [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]

/** An invented 個人番号: eleven digits and the check digit of 総務省令 第85号 第5条. */
export function inventMyNumber(dice: Dice): string {
  const digits = weights.map(() => Math.floor(dice() * 10))
  const rest = digits.reduce((sum, digit, k) => sum + digit * (weights[k] ?? 0), 0) % 11
  return digits.join("") + (rest <= 1 ? 0 : 11 - rest)
}

const inFours = (number: string) => number.replaceAll(/(\d{4})(?=\d)/g, "$1 ")

interface Bearer {
  readonly number: string
  readonly name: string
  readonly birthDate: string
}

/** 個人番号カード, its back. */
export function drawMyNumberBack(sheet: Sheet, { number, name, birthDate }: Bearer): string {
  return svg(sheet, [
    ornament(sheet, ["#f7f1e4", "#e6f1ea", "#f6e7ec"]),
    setWords(sheet, "個人番号", { box: [0.36, 0.1, 0.52, 0.15], sizeMm: 2.2, face: "gothic" }),
    setWords(sheet, inFours(number), { box: [0.36, 0.16, 0.95, 0.27], sizeMm: 4.6, face: "gothic", heavy: true }),
    setWords(sheet, "氏名", { box: [0.36, 0.33, 0.44, 0.37], sizeMm: 1.7, face: "gothic" }),
    setWords(sheet, name, { box: [0.45, 0.32, 0.95, 0.38], sizeMm: 2.6 }),
    setWords(sheet, birthDate, { box: [0.45, 0.41, 0.95, 0.46], sizeMm: 2.3 }),
    frame(sheet, [0.05, 0.58, 0.95, 0.92]),
    setWords(sheet, "この面の複写はできません。大切に保管してください。", {
      box: [0.08, 0.62, 0.92, 0.68],
      sizeMm: 1.9,
    }),
    squareCode(sheet, { digits: number, at: [0.08, 0.1], moduleMm: guessedModuleMm }),
    sampleAcross(sheet),
  ])
}

interface Combined {
  readonly number: string
  /** Of its square code. */
  readonly moduleMm?: number
}

/** 特定在留カード: the back of a residence card that is also a My Number card. `rows`: what was written on it since. */
export function drawCombinedBack(
  sheet: Sheet,
  { number, moduleMm = guessedModuleMm }: Combined,
  rows: Rows = [],
): string {
  const layout = { ...residenceCardBack, table: [0.03, 0.3, 0.97, 0.62] as const, rows: 3 }
  const box = (words: string, left: number, sizeMm: number) =>
    setWords(sheet, words, { box: [left, 0.12, 0.95, 0.22], sizeMm, face: "gothic", heavy: true })
  const bare = drawBack(
    { ...layout, heading: { ...layout.heading, box: [0.03, 0.245, 0.5, 0.29] } },
    { rows, boxes: {}, sheet },
  )
  const [left, top] = placeOfCode(sheet)
  const code = squareCode(sheet, { digits: number, at: [left, top], moduleMm })
  const words = box("個人番号", 0.08, 2.2) + box(inFours(number), 0.36, 4.2)
  return bare.replace("</g></svg>", `${words}${code}</g></svg>`)
}

/** Where that back bears its code, the white around it included. */
export function placeOfCode(sheet: Sheet, moduleMm = guessedModuleMm): Box {
  const [left, top] = [0.82, 0.03]
  return [
    left,
    top,
    left + (squareCodeModules * moduleMm) / sheet.widthMm,
    top + (squareCodeModules * moduleMm) / sheet.heightMm,
  ]
}
