import { availableParallelism, loadavg } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { fill, type Size } from "./desk/fill.ts"
import { type OpenDesk, openDesk } from "./desk/open.ts"
import { tellPlans } from "./desk/plans.ts"
import { race } from "./desk/race.ts"
import { type Visit, visits } from "./desk/visits.ts"
import { inFolder, type Undo } from "./in-folder.ts"
import { quantile } from "./quantile.ts"

const flatMost = 1.5
const warmUps = 10

interface Wanted {
  readonly small: Size
  readonly large: Size
  readonly visits: number
  readonly races: number
}

interface Filled {
  readonly open: OpenDesk
  readonly opening: readonly string[]
}

async function filled(folder: string, size: Size, undo: Undo): Promise<Filled> {
  const open = await openDesk(join(folder, String(size.verifications)), undo)
  const startedAt = performance.now()
  const opening = await fill(open.desk, size)
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(0)
  const { rows } = await open.desk.owner.query(
    "select (select count(*)::int from verifications) as verifications, (select count(*)::int from events) as events, pg_size_pretty(pg_database_size(current_database())) as size",
  )
  console.log(`${rows[0].verifications} verifications, ${rows[0].events} events, ${rows[0].size}: made in ${seconds} s`)
  return { open, opening }
}

/** Small and large in turn, so that whatever else the machine does meets both. @returns whether the goals were met. */
async function compare(visit: Visit, sides: { small: Filled; large: Filled }, count: number): Promise<boolean> {
  const millis = { small: [] as number[], large: [] as number[] }
  for (let n = -warmUps; n < count; n++) {
    for (const side of ["small", "large"] as const) {
      const { open, opening } = sides[side]
      const took = await visit.go(open, opening, n + warmUps)
      if (n >= 0) millis[side].push(took)
    }
  }
  const [small, large] = [quantile(millis.small, 0.95), quantile(millis.large, 0.95)]
  const ratio = large / small
  const isMet = large <= visit.mostMillis && (!visit.isFlat || ratio <= flatMost)
  const cell = (values: readonly number[]) =>
    [0.5, 0.95].map((share) => quantile(values, share).toFixed(1).padStart(7)).join("")
  const goal = `≤ ${visit.mostMillis} ms${visit.isFlat ? `, ≤ ${flatMost} ×` : ""}`
  console.log(
    `${visit.name.padEnd(36)}${cell(millis.small)}${cell(millis.large)}${ratio.toFixed(2).padStart(8)}  ${goal.padEnd(17)}${isMet ? "met" : "NOT met"}`,
  )
  return isMet
}

async function measure(folder: string, wanted: Wanted, undo: Undo): Promise<boolean> {
  const small = await filled(folder, wanted.small, undo)
  const large = await filled(folder, wanted.large, undo)
  console.log(`\nServer time in milliseconds, ${wanted.visits} visits each, small and large in turn`)
  const [few, many] = [wanted.small, wanted.large].map(({ verifications }) => verifications.toLocaleString("en"))
  console.log(`${"".padEnd(36)}${`${few}`.padStart(14)}${`${many}`.padStart(14)}`)
  console.log(`${"".padEnd(36)}${"p50    p95    p50    p95   ratio".padStart(36)}  goal`)
  const met: boolean[] = []
  for (const visit of visits) met.push(await compare(visit, { small, large }, wanted.visits))
  console.log(`load ${loadavg()[0]?.toFixed(1)}`)
  await tellPlans(large.open.desk)
  const { both, nobody } = await race(small.open.desk, wanted.races)
  console.log(`\n${wanted.races} races of two for one case: both had it ${both} times, nobody ${nobody} times`)
  return met.every((one) => one) && both === 0 && nobody === 0
}

function options(): Wanted {
  const { values } = parseArgs({
    options: {
      small: { type: "string", default: "1000" },
      large: { type: "string", default: "200000" },
      events: { type: "string", default: "10" },
      visits: { type: "string", default: "200" },
      races: { type: "string", default: "500" },
    },
  })
  const numbers = Object.values(values).map(Number)
  if (!numbers.every((one) => Number.isInteger(one) && one > 0))
    throw new Error("every option is a whole number from 1")
  const size = (verifications: number): Size => ({ verifications, events: verifications * Number(values.events) })
  const [small, large] = [size(Number(values.small)), size(Number(values.large))]
  return { small, large, visits: Number(values.visits), races: Number(values.races) }
}

await inFolder((folder, undo) => {
  const wanted = options()
  console.log(`${availableParallelism()} processors, load ${loadavg()[0]?.toFixed(1)}, Node ${process.versions.node}`)
  return measure(folder, wanted, undo)
})
