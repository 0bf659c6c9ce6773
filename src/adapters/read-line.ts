import type { Reader } from "../app/ports.ts"
import { align } from "../documents/alignment.ts"
import type { ReadLine } from "../documents/layout.ts"
import type { Grey } from "../vision/image.ts"
import { calibrated } from "./calibration.ts"
import type { Character } from "./ctc.ts"
import { openPaddle } from "./paddle.ts"
import { spacedLike } from "./spaced-like.ts"
import { atHeight, flatten, toGrey } from "./strip-pixels.ts"
import { openTesseract, type TesseractLine } from "./tesseract.ts"

/** Smaller than this a strip holds no letters. */
const leastPixels = 8

/** How high a strip is made before Tesseract looks at it: measured best; and for its second look. */
const heightPixels = { first: 32, second: 48 } as const

/** A Japanese line with a character less sure than this, by Tesseract's reckoning, is looked at twice. */
const sureEnough = 0.96

const nothing: ReadLine = { text: "", confidence: 0 }

/** Loads all models once. @returns what reads one strip at a time. */
export async function openReader(): Promise<Reader> {
  const paddle = await openPaddle()
  const english = await openTesseract("eng")
  const japanese = await openTesseract("jpn")

  async function readLatin(line: Grey): Promise<ReadLine> {
    const letters = await paddle.read(line, "latin")
    if (letters.length === 0) return nothing
    const { text } = await english.read(atHeight(line, heightPixels.second))
    return withSpaces(letters, text)
  }

  async function readJapanese(line: Grey): Promise<ReadLine> {
    const first = await japanese.read(atHeight(line, heightPixels.first))
    if (first.leastSure >= sureEnough)
      return { text: first.text, confidence: calibrated("japaneseSure", first.leastSure) }
    return lookedAtTwice(first, await japanese.read(atHeight(line, heightPixels.second), { withOthers: true }))
  }

  return async ({ image, script }) => {
    if (Math.min(image.width, image.height) < leastPixels) return nothing
    const line = flatten(toGrey(image))
    if (!line) return nothing
    if (script === "japanese") return readJapanese(line)
    if (script === "latin") return readLatin(line)
    const characters = await paddle.read(line, script)
    return asLine(characters, calibrated(script, leastSure(characters)))
  }
}

const leastSure = (characters: readonly Character[]): number => Math.min(...characters.map(({ share }) => share))

const asLine = (characters: readonly Character[], confidence: number): ReadLine =>
  characters.length === 0
    ? nothing
    : {
        text: characters.map(({ text }) => text).join(""),
        confidence,
        alternatives: characters.map(({ others }) => others),
      }

const space: Character = { text: " ", share: 1, others: [] }

function withSpaces(letters: readonly Character[], words: string): ReadLine {
  const { agrees, gapsBefore } = spacedLike(
    letters.map(({ text }) => text),
    words,
  )
  const spaced = letters.flatMap((letter, at) => (gapsBefore.has(at) ? [space, letter] : [letter]))
  return asLine(spaced, calibrated(agrees ? "latinTwice" : "latinOnce", leastSure(letters)))
}

/** Of two looks that differ the surer is taken, and what the other saw leads its alternatives. */
function lookedAtTwice(first: TesseractLine, second: TesseractLine): ReadLine {
  const [best, other] = second.leastSure > first.leastSure ? [second, first] : [first, second]
  const evidence = first.text === second.text ? "japaneseTwice" : "japaneseOnce"
  return best.text === ""
    ? nothing
    : { text: best.text, confidence: calibrated(evidence, best.leastSure), alternatives: alternativesIn(best, other) }
}

function alternativesIn(best: TesseractLine, other: TesseractLine): readonly (readonly string[])[] {
  const [characters, seen] = [[...best.text], [...other.text]]
  const { pairs } = align(characters.length, seen.length, (i, j) => (characters[i] === seen[j] ? 0 : 1))
  const partners = new Map(pairs)
  return characters.map((character, at) => {
    const partner = partners.get(at) ?? null
    const also = partner === null ? [] : [seen[partner] ?? "", ...(other.others?.[partner] ?? [])]
    return [...new Set([...also, ...(best.others?.[at] ?? [])])].filter((text) => text !== character && text !== "")
  })
}
