import { spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import sharp from "sharp"
import type { PhotographedCase } from "./photographed-case.ts"
import { type Session, startSession } from "./session.ts"

/** Of Tesseract's time on the whole photo; and how much faster two workers are than one. */
const goals = { ofTesseract: 0.35, twoWorkers: 1.8 } as const

const pairs = 24
const burst = 24

/** Both ratios, measured in turns (A B A B …). @returns whether both goals are met. */
export async function speed(cases: readonly PhotographedCase[]): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), "honnin-speed-"))
  try {
    const fronts = await twelveMegapixels(cases, folder)
    const one = startSession("0")
    const two = startSession("0,1")
    for (const session of [one, two]) await Promise.all(fronts.slice(0, 4).map(({ asked }) => session.ask(asked)))
    const isQuick = await besideTesseract(one, fronts)
    const doesScale = await besideItself(one, two, fronts)
    await one.close()
    await two.close()
    return isQuick && doesScale
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Good fronts of cards, made 4,000 × 3,000 where they are not. */
async function twelveMegapixels(cases: readonly PhotographedCase[], folder: string): Promise<PhotographedCase[]> {
  const good = cases.filter(({ truth, asked }) => truth.problem === null && asked.document === "residence-card")
  const fronts: PhotographedCase[] = []
  for (const { asked, ...truth } of good.slice(0, pairs)) {
    const front = join(folder, `${asked.id}.jpg`)
    await sharp(asked.front).autoOrient().resize(4_000, 4_000, { fit: "inside" }).jpeg({ quality: 88 }).toFile(front)
    const { back: _, ...rest } = asked
    fronts.push({ asked: { ...rest, front }, ...truth })
  }
  return fronts
}

async function besideTesseract(session: Session, fronts: readonly PhotographedCase[]): Promise<boolean> {
  const ratios: number[] = []
  const millis: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] }
  const found = { number: [0, 0], birthDate: [0, 0], name: [0, 0] }
  for (const { asked, truth } of fronts) {
    const ours = await timed(() => session.ask(asked))
    const theirs = await timed(() => tesseract(asked.front))
    ratios.push(ours.millis / theirs.millis)
    millis.ours.push(ours.millis)
    millis.theirs.push(theirs.millis)
    const text = theirs.value.replace(/\s+/g, "")
    const { fields } = JSON.parse(ours.value)
    for (const field of ["number", "birthDate", "name"] as const) {
      const right = truth.fields[field] ?? ""
      if (fields[field]?.value === right) found[field][0] = (found[field][0] ?? 0) + 1
      if (text.includes(printed(field, right))) found[field][1] = (found[field][1] ?? 0) + 1
    }
  }
  const ratio = median(ratios)
  const verdict = ratio <= goals.ofTesseract ? "met" : "not met"
  console.log(
    `\nA 12-megapixel front on one core, ${fronts.length} pairs, medians: honnin inspect ${Math.round(median(millis.ours))} ms, tesseract -l jpn+eng --psm 11 ${Math.round(median(millis.theirs))} ms; ratio ${ratio.toFixed(2)} (goal ${goals.ofTesseract}: ${verdict})`,
  )
  for (const [field, [ours, theirs]] of Object.entries(found)) {
    console.log(`  ${field}: honnin ${ours}, tesseract ${theirs} of ${fronts.length}`)
  }
  return ratio <= goals.ofTesseract
}

const printed = (field: string, right: string): string =>
  field === "birthDate" ? right.replace(/^(\d+)-(\d+)-(\d+)$/, "$1年$2月$3日") : right.replace(/\s+/g, "")

async function besideItself(one: Session, two: Session, fronts: readonly PhotographedCase[]): Promise<boolean> {
  const ratios: number[] = []
  for (let round = 0; round < 3; round++) {
    const all = (session: Session) =>
      timed(() =>
        Promise.all(
          Array.from({ length: burst }, (_, i) =>
            session.ask((fronts[i % fronts.length] ?? fronts[0] ?? missing()).asked),
          ),
        ),
      )
    const alone = await all(one)
    const together = await all(two)
    ratios.push(alone.millis / together.millis)
  }
  const ratio = median(ratios)
  const verdict = ratio >= goals.twoWorkers ? "met" : "not met"
  console.log(
    `Two workers on two cores against one on one, ${ratios.length} pairs of ${burst} fronts: ${ratio.toFixed(2)} times as many (goal ${goals.twoWorkers}: ${verdict})`,
  )
  return ratio >= goals.twoWorkers
}

function missing(): never {
  throw new Error("The set has no good front of a residence card.")
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; millis: number }> {
  const startedAt = performance.now()
  return { value: await work(), millis: performance.now() - startedAt }
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN

/** Tesseract's own command line on the same core. @throws when it is not installed. */
function tesseract(photo: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const args = ["-c", "0", "tesseract", photo, "stdout", "-l", "jpn+eng", "--psm", "11"]
    const child = spawn("taskset", args, {
      env: { ...process.env, OMP_THREAD_LIMIT: "1" },
      stdio: ["ignore", "pipe", "ignore"],
    })
    let text = ""
    child.stdout.setEncoding("utf8").on("data", (part: string) => (text += part))
    child.once("error", reject)
    child.once("close", (code) =>
      code === 0
        ? resolve(text)
        : reject(new Error("Install tesseract-ocr, tesseract-ocr-jpn and tesseract-ocr-eng first.")),
    )
  })
}
