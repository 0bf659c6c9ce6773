import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { createWorker, OEM, PSM } from "tesseract.js"
import type { Grey } from "../vision/image.ts"
import { padded } from "./strip-pixels.ts"

/** A line as Tesseract reads it, without the blank at its end. */
export interface TesseractLine {
  readonly text: string
  /** The least sure character's, 0 to 1, by Tesseract's own reckoning; 0 for an empty text. */
  readonly leastSure: number
  /** Per character of `text`, when asked for: what else it may be, likeliest first. */
  readonly others: readonly (readonly string[])[] | null
}

const { resolve } = createRequire(import.meta.url)

/** The best integer model is part of its npm package: nothing is fetched, nothing cached. */
const model = join(dirname(resolve("@tesseract.js-data/jpn/package.json")), "4.0.0_best_int")

/** Reads Japanese. */
export async function openTesseract() {
  const worker = await createWorker("jpn", OEM.LSTM_ONLY, {
    langPath: model,
    gzip: true,
    cacheMethod: "none",
    errorHandler: () => {},
  })
  await worker.setParameters({
    tessedit_pageseg_mode: PSM.RAW_LINE,
    preserve_interword_spaces: "1",
    user_defined_dpi: "300",
    classify_enable_learning: "0",
  })
  return {
    /** @param line - flattened. */
    async read(line: Grey, { withOthers = false } = {}): Promise<TesseractLine> {
      await worker.setParameters({ lstm_choice_mode: withOthers ? "2" : "0" })
      const { data } = await worker.recognize(asPgm(padded(line, margin)), {}, { blocks: true, hocr: withOthers })
      const words = (data.blocks ?? []).flatMap(({ paragraphs }) =>
        paragraphs.flatMap(({ lines }) => lines.flatMap((found) => found.words)),
      )
      const symbols = words.flatMap((word) => word.symbols)
      const text = withoutStrays(data.text)
      const leastSure = text === "" ? 0 : Math.min(...symbols.map(({ confidence }) => confidence)) / 100
      return { text, leastSure, others: data.hocr ? othersIn(data.hocr, text) : null }
    },
  }
}

/**
 * The Japanese model sees spaces beside narrow digits and kana, and marks in what the cut left of the words before; a space counts
 * between two kanji only, as in a name, and no line begins with a mark.
 */
const withoutStrays = (text: string): string =>
  text
    .replace(/^[\s,.'"’‘“”:;!|_-]+/u, "")
    .trim()
    .replace(/ +/g, (spaces, at: number, whole: string) => {
      const [before = "", after = ""] = [whole[at - 1], whole[at + spaces.length]]
      return /^\p{Script=Han}{2}$/u.test(before + after) ? " " : ""
    })

/** Tesseract wants a little paper around the letters. Its own search for the line (PSM.SINGLE_LINE) trips over short words in kana. */
const margin = 4

/** A picture with no compression, which Leptonica reads: a head and the pixels. */
const asPgm = ({ width, height, data }: Grey): Buffer =>
  Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data])

const othersMost = 4

/** hOCR lists what was weighed for each character, mostly one group a character; a group without it is passed over. */
function othersIn(hocr: string, text: string): readonly (readonly string[])[] {
  const groups = hocr.split("id='lstm_choices_").slice(1).map(choicesIn)
  let next = 0
  return [...text].map((character) => {
    const at = groups.slice(next, next + 3).findIndex((choices) => choices.includes(character))
    if (at < 0) return []
    next += at + 1
    return groups[next - 1]?.filter((choice) => choice !== character && choice !== " ").slice(0, othersMost) ?? []
  })
}

const choicesIn = (group: string): readonly string[] =>
  [...group.matchAll(/id='choice_[^>]*>([^<]*)<\/span>/g)].map(([, choice = ""]) => unescaped(choice))

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
}

const unescaped = (text: string): string => text.replace(/&[^;]+;/g, (entity) => entities[entity] ?? entity)
