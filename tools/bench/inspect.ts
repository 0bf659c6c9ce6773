import { spawnSync } from "node:child_process"
import { mkdtempSync } from "node:fs"
import { availableParallelism, tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { openInspector } from "../../src/adapters/inspector.ts"
import { type Accuracy, judge, lookAtAll, type SureReading } from "./inspect/accuracy.ts"
import { flatness } from "./inspect/flatness.ts"
import { casesIn, type PhotographedCase } from "./inspect/photographed-case.ts"
import { speed } from "./inspect/speed.ts"

/** The bars, in the order of the table. */
const goals: readonly (readonly [row: string, atLeast: number | null])[] = [
  ["kind and side", 0.98],
  ["corners within 2.5 % of the width", 0.97],
  ["good photo let through", 0.97],
  ["bad photo refused", 0.99],
  ["bad photo refused for the right reason", 0.9],
  ["field number", 0.98],
  ["field birthDate", 0.98],
  ["field expiresOn", 0.98],
  ["field name", 0.97],
  ["field address", 0.7],
  ["field address within confusable classes", 0.85],
  ["field nameKanji", null],
  ["field status", null],
  ["field nationality", null],
  ["field sex", null],
  ["field issuedOn", null],
  ["typed right, no alarm", 0.97],
  ["one value wrong, caught", 0.95],
  ["one value wrong where read surely, caught", 0.99],
  ["one birth year wrong, caught", null],
  ["one expiry year wrong, caught", null],
  ["one number digit wrong, caught", null],
  ["one address digit wrong, caught", null],
  ["one name letter wrong, caught", null],
  ["expired caught", 1],
  ["filled back row seen", 0.95],
  ["field backAddress within confusable classes", null],
  ["empty back seen as empty", null],
]

const { values } = parseArgs({
  options: {
    set: { type: "string", multiple: true, default: [] },
    only: { type: "string", default: "accuracy,speed,memory" },
    seed: { type: "string", default: "report" },
    count: { type: "string", default: "580" },
    photos: { type: "string", default: "200" },
    misses: { type: "boolean", default: false },
  },
})

/**
 * `npm run bench:inspect [-- --set DIR …] [--only accuracy,speed,memory] [--photos 2000] [--misses]`: inspects a whole set with
 * its truth beside it. Without `--set` it makes one first, of the look that nothing is tuned on; that takes half an hour.
 */
async function bench(): Promise<boolean> {
  const cases = (values.set.length > 0 ? values.set : [makeSet()]).flatMap(casesIn)
  const parts = values.only.split(",")
  const met: boolean[] = []
  if (parts.includes("accuracy")) met.push(tell(await accuracyOf(cases)))
  if (parts.includes("speed")) met.push(await speed(cases))
  if (parts.includes("memory")) met.push(await flatness(cases, Number(values.photos)))
  return met.every(Boolean)
}

function makeSet(): string {
  const folder = join(mkdtempSync(join(tmpdir(), "honnin-set-")), values.seed)
  const maker = fileURLToPath(new URL("../specimen/make-set.ts", import.meta.url))
  const { seed, count } = values
  const args = [maker, "--seed", seed, "--count", count, "--look", "report", "--bad-share", "0.35", "--out", folder]
  const { status } = spawnSync(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] })
  if (status !== 0) throw new Error("The set could not be made.")
  return folder
}

async function accuracyOf(cases: readonly PhotographedCase[]): Promise<Accuracy> {
  const workers = availableParallelism()
  const inspector = openInspector({
    ...{ workers, waitingMost: 2 * workers, timeoutSeconds: 120, memoryMostBytes: 1_000_000_000 },
    troubled: (trouble) => console.error(JSON.stringify(trouble)),
  })
  const shares = Array.from({ length: workers }, (_, share) => cases.filter((_, at) => at % workers === share))
  const seen = await Promise.all(shares.map((share) => lookAtAll(inspector, share)))
  await inspector.close()
  return judge(seen.flat().sort((a, b) => a.case.asked.id.localeCompare(b.case.asked.id)))
}

/** @returns whether every goal is met. */
function tell({ tally, readings, confusions }: Accuracy): boolean {
  console.log("| | n | right | share | goal |\n|---|---|---|---|---|")
  const met = goals.map(([row, goal]) => tellRow(row, goal, tally.of(row)))
  if (values.misses) for (const [row] of goals) for (const miss of tally.misses(row)) console.log(`${row} – ${miss}`)
  tellConfusions(confusions)
  tellCalibration(readings)
  return met.every(Boolean)
}

function tellRow(row: string, goal: number | null, { right, n }: { right: number; n: number }): boolean {
  const share = right / n
  const wanted = goal === null ? "" : `${100 * goal} % ${share >= goal ? "met" : "not met"}`
  console.log(`| ${row} | ${n} | ${right} | ${(100 * share).toFixed(1)} % | ${wanted} |`)
  return goal === null || share >= goal
}

function tellConfusions(confusions: Accuracy["confusions"]): void {
  console.log("\n| bad photo | told as, times |\n|---|---|")
  for (const [problem, told] of [...confusions].sort()) {
    const list = [...told].sort((a, b) => b[1] - a[1]).map(([as, times]) => `${as} ${times}`)
    console.log(`| ${problem} | ${list.join(", ")} |`)
  }
}

const bins = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01] as const

function tellCalibration(readings: readonly SureReading[]): void {
  console.log("\n| confidence | readings | right |\n|---|---|---|")
  for (const [at, from] of bins.slice(0, -1).entries()) {
    const to = bins[at + 1] ?? 1
    const own = readings.filter(({ confidence }) => confidence >= from && confidence < to)
    const right = own.filter(({ isRight }) => isRight).length
    const share = own.length === 0 ? "–" : `${((100 * right) / own.length).toFixed(0)} %`
    console.log(`| ${from} to ${Math.min(1, to)} | ${own.length} | ${share} |`)
  }
}

process.exitCode = (await bench()) ? 0 : 1
