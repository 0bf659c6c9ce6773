import { readFile } from "node:fs/promises"
import { availableParallelism } from "node:os"
import { createInterface } from "node:readline"
import { parseArgs } from "node:util"
import { z } from "zod"
import { openInspector } from "../adapters/inspector.ts"
import type { InspectedPage } from "../app/inspected-page.ts"
import type { Inspector, NotInspected } from "../app/ports.ts"
import { runChecks } from "../checks/check.ts"
import type { Details } from "../documents/details.ts"
import { foldNumber } from "../documents/document-number.ts"
import { type DocumentKind, documentKinds, type Side } from "../documents/kinds.ts"
import type { Reading } from "../documents/reading.ts"
import { dayInTokyo, type PlainDate, parsePartialDate, parsePlainDate } from "../kit/plain-date.ts"
import type { Finding } from "../verification/finding.ts"
import type { Measures } from "../vision/measure.ts"

const day = z.string().transform((text, context): PlainDate => {
  const parsed = parsePlainDate(text)
  if (parsed) return parsed
  context.addIssue({ code: "custom", message: "must be a day like 2026-11-23" })
  return z.NEVER
})

const birthDay = z.string().transform((text, context) => {
  const parsed = parsePartialDate(text)
  if (parsed) return parsed
  context.addIssue({ code: "custom", message: "must be a day like 1990-05-12" })
  return z.NEVER
})

const text = z.string().exactOptional()

/** One case as other programs send it; docs: the command-line contract. */
const caseSchema = z.object({
  id: z.string(),
  document: z.enum(documentKinds),
  front: z.string(),
  back: text,
  details: z
    .object({
      name: text,
      birthDate: birthDay.exactOptional(),
      sex: z.enum(["M", "F", "X"]).exactOptional(),
      nationality: text,
      address: text,
      room: text,
      number: z.string().transform(foldNumber).exactOptional(),
      expiresOn: day.exactOptional(),
    })
    .exactOptional(),
  today: day.exactOptional(),
})

export type Case = z.infer<typeof caseSchema>

const usage = `Usage: honnin inspect < cases.jsonl
       honnin inspect --front F --document D [--back B] [--details d.json]    (D: ${documentKinds.join(", ")})`

/** Inspects photos without a server or database. Exit 0 unless the call itself is wrong. */
export async function inspect(args: readonly string[]): Promise<number> {
  const cases = await casesIn(args)
  if (!cases) {
    console.error(usage)
    return 2
  }
  const workers = availableParallelism()
  const inspector = openInspector({
    ...{ workers, waitingMost: 2 * workers, timeoutSeconds: 60, memoryMostBytes: 1_000_000_000 },
    troubled: () => {},
  })
  await inOrder(cases, workers, async (line) => JSON.stringify(await answer(inspector, line)))
  await inspector.close()
  return 0
}

/** Lines of JSON: from the flags, else from standard input. @returns null when the flags are not of that form. */
async function casesIn(args: readonly string[]): Promise<AsyncIterable<string> | Iterable<string> | null> {
  if (args.length === 0) return createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })
  try {
    const option = { type: "string" } as const
    const options = { front: option, back: option, document: option, details: option }
    const { front, back, document, details } = parseArgs({ args: [...args], options }).values
    const typed = details ? { details: JSON.parse(await readFile(details, "utf8")) } : {}
    const single = { id: "1", front, document, ...(back ? { back } : {}), ...typed }
    return caseSchema.safeParse(single).success ? [JSON.stringify(single)] : null
  } catch {
    return null
  }
}

/** Prints the answers in the order of the lines, each as soon as it may be, `most` of them under way at a time. */
async function inOrder(
  lines: AsyncIterable<string> | Iterable<string>,
  most: number,
  work: (line: string) => Promise<string>,
): Promise<void> {
  const printed: Promise<void>[] = [Promise.resolve()]
  for await (const line of lines) {
    const answered = work(line)
    const before = printed.at(-1)
    printed.push(
      answered.then(async (text) => {
        await before
        console.log(text)
      }),
    )
    if (printed.length > most) await printed.shift()
  }
  await Promise.all(printed)
}

async function answer(inspector: Inspector, line: string) {
  const given = parseCase(line)
  if ("error" in given) return given
  const today = given.today ?? dayInTokyo(Date.now())
  const files = [
    { side: "front" as const, bytes: await bytesOf(given.front) },
    ...(given.back === undefined ? [] : [{ side: "back" as const, bytes: await bytesOf(given.back) }]),
  ]
  const isTwice = isSamePhoto(files[0]?.bytes, files[1]?.bytes)
  const looked = await Promise.all(
    files.map(({ side, bytes }) =>
      look(inspector, { side, bytes, document: given.document, today, isTwice: isTwice && side === "back" }),
    ),
  )
  return {
    id: given.id,
    pages: Object.fromEntries(looked.map(({ side, told }) => [side, told])),
    fields: fieldsOf(readingOf(looked)),
    findings: findingsOn({ document: given.document, details: given.details ?? {}, pages: looked, today }),
  }
}

const bytesOf = (path: string): Promise<Uint8Array | null> => readFile(path).catch(() => null)

/** The very same bytes, as received. */
export const isSamePhoto = (a: Uint8Array | null | undefined, b: Uint8Array | null | undefined): boolean =>
  a != null && b != null && Buffer.compare(a, b) === 0

export function parseCase(line: string): Case | { readonly id: string | null; readonly error: string } {
  try {
    const given: unknown = JSON.parse(line)
    const parsed = caseSchema.safeParse(given)
    if (parsed.success) return parsed.data
    const [issue] = parsed.error.issues
    const named = z.object({ id: z.string() }).safeParse(given)
    return {
      id: named.data?.id ?? null,
      error: `${issue?.path.join(".") ?? "case"}: ${issue?.message ?? "not of the form"}`,
    }
  } catch {
    return { id: null, error: "not a line of JSON" }
  }
}

interface Looked {
  readonly side: Side
  readonly page: InspectedPage | null
  readonly told: object
}

interface Sent {
  readonly side: Side
  /** Null when there is no such file. */
  readonly bytes: Uint8Array | null
  readonly document: DocumentKind
  readonly today: PlainDate
  /** The very photo of the other side. */
  readonly isTwice: boolean
}

async function look(inspector: Inspector, { bytes, isTwice, ...expected }: Sent): Promise<Looked> {
  const { side } = expected
  const startedAt = performance.now()
  if (!bytes) return notSeen(side, { problem: "unreadable-file", startedAt })
  const inspected = await inspector.inspect({ bytes, ...expected })
  if (!inspected.ok) return notSeen(side, { problem: inspected.error, startedAt })
  const { recognised, corners, measures, millis } = inspected.value
  const problems = [...(isTwice ? ["same-as-other-side" as const] : []), ...inspected.value.problems]
  const told = {
    ...{ ok: problems.length === 0, problems, ...recognised },
    corners: corners?.map((point) => point.map(Math.round)) ?? null,
    ...{ measures: shownMeasures(measures), millis },
  }
  return { side, page: { ...inspected.value, problems }, told }
}

/** A file that the inspector could not get through, whatever it is, has shown nothing. */
function notSeen(side: Side, { problem, startedAt }: { problem: NotInspected; startedAt: number }): Looked {
  const told = {
    ok: false,
    problems: [isOfTheFile(problem) ? problem : "unreadable-file"],
    ...{ document: "unknown", side: "unknown", corners: null },
    ...{ measures: {}, millis: Math.round(performance.now() - startedAt) },
  }
  return { side, page: null, told }
}

const isOfTheFile = (problem: NotInspected): boolean =>
  problem === "unreadable-file" || problem === "not-jpeg" || problem === "too-large"

function shownMeasures(measures: Measures | null) {
  if (!measures) return {}
  const { pixelsPerMillimetre, edges, darkest, lightest, colour, ripple } = measures
  return { sharpness: Math.min(1, 0.2 / Math.max(...edges)), pixelsPerMillimetre, darkest, lightest, colour, ripple }
}

const told = [
  ...["name", "nameKanji", "birthDate", "sex", "nationality", "address"],
  ...["status", "number", "expiresOn", "issuedOn", "backAddress"],
]
const leastConfidence = 0.2

export function fieldsOf(reading: Reading) {
  const values = Object.entries(reading).filter(
    ([field, read]) => told.includes(field) && read.confidence >= leastConfidence,
  )
  return Object.fromEntries(values.map(([field, { value, confidence }]) => [field, { value, confidence }]))
}

/** Everything the checks find in a case: what was typed beside what the photos showed. */
export function findingsOn({
  document,
  details,
  pages,
  today,
}: {
  document: DocumentKind
  details: Partial<Details>
  /** A page that could not be looked at is null. */
  pages: readonly { readonly side: Side; readonly page: InspectedPage | null }[]
  today: PlainDate
}): readonly Finding[] {
  return runChecks({
    ...{ document, combinedCard: false, isSpecialPermanentResident: null, details, today },
    reading: readingOf(pages),
    pages: pages.flatMap(({ side, page }) => (page ? [{ side, ...page }] : [])),
    photos: pages.map(({ side }) => ({ side, duplicateOf: null })),
    numberSeenElsewhere: false,
    somethingOnBack: pages.some(({ side }) => side === "back"),
    backPolicy: "when-written",
    expiresSoonDays: 0,
  })
}

/** The back's fields with the front's. */
export const readingOf = (pages: readonly { readonly side: Side; readonly page: InspectedPage | null }[]): Reading => {
  const of = (wanted: Side) => pages.find(({ side }) => side === wanted)?.page?.reading
  return { ...of("back"), ...of("front") }
}
