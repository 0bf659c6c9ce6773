import type { Reader } from "../app/ports.ts"
import { align } from "../documents/alignment.ts"
import type { ReadLine } from "../documents/layout.ts"
import type { Grey } from "../vision/image.ts"
import { calibrated } from "./calibration.ts"
import type { Character } from "./ctc.ts"
import { inkBetween, kanjiTogether } from "./kanji-together.ts"
import { type Alphabet, type Look, openPaddle } from "./paddle.ts"
import { atHeight, columnsOf, flatten, padded, sharpened, toGrey } from "./strip-pixels.ts"
import { openTesseract, type TesseractLine } from "./tesseract.ts"
import { gapsBefore, heightOfPrint, partedAt } from "./word-gaps.ts"

/** Smaller than this a strip holds no letters. */
const leastPixels = 8

/** How high a strip is made before Tesseract looks at it: measured best; and for its second look. */
const heightPixels = { first: 32, second: 48 } as const

/** A Japanese line with a character less sure than this, by Tesseract's reckoning, is looked at twice. */
const sureEnough = 0.96

/** A number, date or name with a character less sure than this is looked at again, larger and sharper. */
const plainEnough = 0.97

const nothing: ReadLine = { text: "", confidence: 0 }

/** Loads all models once. @returns what reads one strip at a time. */
export async function openReader(): Promise<Reader> {
  const paddle = await openPaddle()
  const japanese = await openTesseract()

  async function readPlain(line: Grey, alphabet: Alphabet): Promise<readonly Character[]> {
    const first = fitted((await paddle.look(line)).as(alphabet), alphabet)
    if (leastSure(first) >= plainEnough) return first
    const second = fitted((await paddle.look(again(line))).as(alphabet), alphabet)
    return together(first, second)
  }

  async function readName(line: Grey): Promise<ReadLine> {
    const look = await paddle.look(line)
    const kanjiFrom = whereKanjiBegin(line, look)
    if (kanjiFrom === null) return readLatin(line, look)
    const latin = kanjiFrom === 0 ? nothing : await readLatin(columnsOf(line, { from: 0, to: kanjiFrom }), null)
    const kanji = await readKanji(columnsOf(line, { from: kanjiFrom, to: line.width }))
    return kanji.text === "" ? latin : { ...latin, kanji }
  }

  async function readLatin(line: Grey, seen: Look | null): Promise<ReadLine> {
    const look = seen ?? (await paddle.look(line))
    const first = look.as("latin")
    if (leastSure(first) >= plainEnough) return spacedLatin(line, look, first)
    const closer = again(line)
    const second = await paddle.look(closer)
    const letters = second.as("latin")
    const isSurer = letters.length !== first.length && leastSure(letters) > leastSure(first)
    return isSurer ? spacedLatin(closer, second, letters) : spacedLatin(line, look, together(first, letters))
  }

  /** PP-OCR knows the characters that China and Taiwan write, Tesseract those that are Japan's own. */
  async function readKanji(line: Grey): Promise<ReadLine> {
    const look = await paddle.look(line)
    const em = heightOfPrint(line)
    const seen = look
      .as("kanji")
      .filter(({ text }) => isKanji.test(text))
      .map((one) => ({ ...one, place: look.placeOf(one.step) * line.width }))
    const { text } = await japanese.read(atHeight(line, heightPixels.first))
    const roomBefore = (at: number) =>
      inkBetween(line, { from: seen[at - 1]?.place ?? null, to: seen[at]?.place ?? null, em })
    const kanji = kanjiTogether(
      seen,
      [...text].filter((character) => isKanji.test(character)),
      roomBefore,
    )
    const agrees = kanji.every(({ others }) => others.length === 0)
    const gaps = gapsBefore(
      line,
      kanji.map(({ place }) => place),
    )
    return asLine(spaced(kanji, gaps), calibrated(agrees ? "kanjiTwice" : "kanjiOnce", leastSure(kanji)))
  }

  async function readJapanese(line: Grey): Promise<ReadLine> {
    const first = await japanese.read(atHeight(line, heightPixels.first))
    if (first.leastSure >= sureEnough)
      return { text: first.text, confidence: calibrated("japaneseSure", first.leastSure) }
    return lookedAtTwice(first, await japanese.read(atHeight(line, heightPixels.second), { withOthers: true }))
  }

  return async ({ image, script }) => {
    if (Math.min(image.width, image.height) < leastPixels) return nothing
    const flat = flatten(toGrey(image))
    if (!flat) return nothing
    if (script === "japanese") return readJapanese(flat)
    const line = padded(flat, Math.round(margin * flat.height))
    if (script === "name") return readName(line)
    if (script === "title") {
      const look = await paddle.look(line)
      const words = look.as("any")
      const gaps = words.every(({ text }) => digit.test(text))
        ? gapsBefore(line, placesOf(words, look, line))
        : new Set<number>()
      return asLine(spaced(words, gaps), leastSure(words))
    }
    const characters = await readPlain(line, script)
    return asLine(characters, calibrated(script, leastSure(characters)))
  }
}

/** Paper around a line for PP-OCR, in shares of its height: smaller letters are read as well, in less time. */
const margin = 0.12

/** The same line sharper and with more paper around it: what one look takes for another letter the second seldom does. */
const again = (line: Grey): Grey => padded(sharpened(line), Math.round(0.12 * line.height))

const leastSure = (characters: readonly Character[]): number => Math.min(...characters.map(({ share }) => share))

const asLine = (characters: readonly Character[], confidence: number): ReadLine =>
  characters.length === 0
    ? nothing
    : {
        text: characters.map(({ text }) => text).join(""),
        confidence,
        alternatives: characters.map(({ others }) => others.map(({ text }) => text)),
      }

const placesOf = (characters: readonly Character[], look: Look, line: Grey): readonly number[] =>
  characters.map(({ step }) => look.placeOf(step) * line.width)

const spaced = (characters: readonly Character[], gaps: ReadonlySet<number>): readonly Character[] =>
  characters.flatMap((one, at) => (gaps.has(at) ? [space, one] : [one]))

const spacedLatin = (line: Grey, look: Look, letters: readonly Character[]): ReadLine =>
  asLine(spaced(letters, gapsBefore(line, placesOf(letters, look, line))), calibrated("latin", leastSure(letters)))

const space: Character = { text: " ", share: 1, others: [], step: 0 }

const placesOfNumber = /^[A-Z]{2}[0-9]{8}[A-Z]{2}$/
const [letter, digit] = [/^[A-Z]$/, /^[0-9]$/]

/** Twelve characters of a number: two letters, eight digits, two letters; what cannot stand in its place does not count. */
function fitted(characters: readonly Character[], alphabet: Alphabet): readonly Character[] {
  if (alphabet !== "number" || characters.length !== 12) return characters
  const made = characters.map((character, at) => {
    const isFit = at < 2 || at >= 10 ? letter : digit
    const fit = [character, ...character.others].filter(({ text }) => isFit.test(text))
    const total = fit.reduce((sum, { share }) => sum + share, 0)
    const [best, ...others] = fit.map(({ text, share }) => ({ text, share: share / total }))
    return best ? { ...character, ...best, others } : character
  })
  return placesOfNumber.test(made.map(({ text }) => text).join("")) ? made : characters
}

/** Two looks at one line: where both saw as many characters, each is what both together make likeliest; else the surer look. */
function together(first: readonly Character[], second: readonly Character[]): readonly Character[] {
  if (first.length !== second.length) return leastSure(second) > leastSure(first) ? second : first
  return first.map((one, at) => {
    const shares = new Map<string, number>()
    for (const { text, share } of [one, ...one.others, ...(second[at] ? [second[at], ...second[at].others] : [])])
      shares.set(text, (shares.get(text) ?? 0) + share / 2)
    const [best, ...others] = [...shares].sort(([, a], [, b]) => b - a).map(([text, share]) => ({ text, share }))
    return best ? { ...one, ...best, others } : one
  })
}

const isKanji = /^\p{sc=Han}$/u

/** The column at which a name goes over to kanji; null when it does not. 一 alone may be a dash. */
function whereKanjiBegin(line: Grey, look: Look): number | null {
  const seen = look.as("any")
  const first = seen.findLastIndex(({ text }) => /^[A-Z]$/.test(text)) + 1
  const kanji = seen.slice(first).filter(({ text }) => isKanji.test(text))
  if (kanji.length < 2 && !(first === 0 && kanji.length === 1)) return null
  const [before, after] = [seen[first - 1], kanji[0]]
  if (!before || !after) return 0
  return partedAt(line, look.placeOf(before.step) * line.width, look.placeOf(after.step) * line.width)
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
