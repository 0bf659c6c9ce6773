import { randomUUID } from "node:crypto"
import { availableParallelism } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { type Bare, startBare } from "./bare.ts"
import { inFolder } from "./in-folder.ts"
import { formOf, type Round, sendAll } from "./load.ts"
import { takePhoto, withComment } from "./photos.ts"
import { type Applicant, type Product, startProduct } from "./product.ts"
import { quantile } from "./quantile.ts"

const goal = 0.8
const concurrency = 8

/**
 * `weight`: uploads a round, in multiples of `--count`, so that a round of small photos lasts as long.
 * The last kind does not fit into 500 KB at its first encoding and is made smaller; the bare handler has no such rule.
 */
const rows = [
  {
    name: "12-megapixel photo",
    weight: 1,
    hasGoal: true,
    camera: { widthPixels: 4_000, heightPixels: 3_000, quality: 90, sigma: 24 },
  },
  {
    name: "2,000-pixel photo",
    weight: 3,
    hasGoal: true,
    camera: { widthPixels: 2_000, heightPixels: 1_500, quality: 84, sigma: 15 },
  },
  {
    name: "2,000-pixel photo that must be encoded twice",
    weight: 3,
    hasGoal: false,
    camera: { widthPixels: 2_000, heightPixels: 1_500, quality: 82, sigma: 20 },
  },
] as const

type Row = (typeof rows)[number]

interface Sides {
  readonly product: Product
  readonly bare: Bare
}

/** Both sides take the same forms, one side after the other. */
interface Pair {
  readonly applicants: readonly Applicant[]
  readonly product: Round
  readonly bare: Round
}

/** @returns whether every row that has the goal met it. */
async function measure(sides: Sides, { rounds, count }: { rounds: number; count: number }): Promise<boolean> {
  let accepted = 0
  let isGoalMet = true
  for (const row of rows) {
    const jpeg = await takePhoto(row.camera)
    const warmUp = await pair(sides, jpeg, concurrency)
    const bareBytesBefore = await sides.bare.keptBytes()
    const pairs: Pair[] = []
    for (let round = 0; round < rounds; round++) pairs.push(await pair(sides, jpeg, count * row.weight))
    const applicants = pairs.flatMap((one) => one.applicants)
    accepted += applicants.length + warmUp.applicants.length
    await sides.product.keptBytes(warmUp.applicants)
    const productBytes = await sides.product.keptBytes(applicants)
    const bareBytes = (await sides.bare.keptBytes()) - bareBytesBefore
    const keptBytes = { product: productBytes / applicants.length, bare: bareBytes / applicants.length }
    const ratio = report(row, { jpeg, pairs, keptBytes })
    if (row.hasGoal && ratio < goal) isGoalMet = false
  }
  const blobs = await sides.product.blobCount()
  if (blobs !== accepted * 2) throw new Error(`${accepted} photos were accepted and ${blobs} blobs are stored`)
  console.log(`${accepted} photos accepted, every one found again and opened with its thumbnail.`)
  return isGoalMet
}

async function pair({ product, bare }: Sides, jpeg: Buffer, count: number): Promise<Pair> {
  const applicants = await product.applicants(count)
  const sent = applicants.map((applicant) => {
    const key = randomUUID()
    return { applicant, form: formOf(withComment(jpeg, key), key) }
  })
  const ofProduct = sent.map(({ applicant, form }) => product.upload(applicant, form))
  const ofBare = sent.map(({ form }) => bare.upload(form))
  return {
    applicants,
    product: await sendAll(ofProduct, concurrency),
    bare: await sendAll(ofBare, concurrency),
  }
}

interface Measured {
  readonly jpeg: Buffer
  readonly pairs: readonly Pair[]
  readonly keptBytes: { readonly product: number; readonly bare: number }
}

/** @returns the median of the ratios. */
function report({ name, camera, hasGoal }: Row, { jpeg, pairs, keptBytes }: Measured): number {
  const ratios = pairs.map(({ product, bare }) => product.photosPerSecond / bare.photosPerSecond)
  const ratio = quantile(ratios, 0.5)
  const size = `${camera.widthPixels} × ${camera.heightPixels}, ${kilobytes(jpeg.length)}`
  console.log(`${name} (${size}): ${pairs.length} rounds of ${pairs[0]?.applicants.length ?? 0}`)
  for (const side of ["product", "bare"] as const) {
    const rates = pairs.map((one) => one[side].photosPerSecond)
    const latencies = pairs.flatMap((one) => one[side].latenciesMillis)
    const [p50, p99] = [0.5, 0.99].map((share) => quantile(latencies, share).toFixed(0).padStart(5))
    const rate = quantile(rates, 0.5).toFixed(1).padStart(6)
    console.log(
      `  ${side.padEnd(8)}${rate} photos/s  p50${p50} ms  p99${p99} ms  keeps ${kilobytes(keptBytes[side])} a photo`,
    )
  }
  const list = ratios.map((one) => one.toFixed(2)).join(" ")
  const verdict = hasGoal ? `goal ${goal}: ${ratio >= goal ? "met" : "NOT met"}` : "no goal"
  console.log(`  ratio by pair ${list}, median ${ratio.toFixed(2)} (${verdict})`)
  return ratio
}

const kilobytes = (bytes: number) => `${Math.round(bytes / 1_000)} KB`

function options(): { rounds: number; count: number } {
  const { values } = parseArgs({
    options: { rounds: { type: "string", default: "5" }, count: { type: "string", default: "24" } },
  })
  const [rounds, count] = [Number(values.rounds), Number(values.count)]
  if ([rounds, count].every((number) => Number.isInteger(number) && number > 0)) return { rounds, count }
  throw new Error("--rounds and --count are whole numbers from 1")
}

await inFolder(async (folder, undo) => {
  const wanted = options()
  const product = await startProduct(folder, undo)
  const bare = await startBare(join(folder, "bare"), undo)
  const machine = `${availableParallelism()} processors, Node ${process.versions.node}`
  console.log(`${machine}, PostgreSQL ${await product.durability()}, concurrency ${concurrency}`)
  return measure({ product, bare }, wanted)
})
