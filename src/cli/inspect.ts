import { readFile } from "node:fs/promises"
import { createInterface } from "node:readline"
import { parseArgs } from "node:util"
import { z } from "zod"
import { decodePhoto } from "../adapters/decode-photo.ts"
import { openReader } from "../adapters/reader.ts"
import { inspectPage } from "../app/inspect-page.ts"
import type { InspectedPage } from "../app/inspected-page.ts"
import type { FileProblem, Reader } from "../app/ports.ts"
import { runChecks } from "../checks/check.ts"
import type { Details } from "../documents/details.ts"
import { foldNumber } from "../documents/document-number.ts"
import { documentKinds, type Side } from "../documents/kinds.ts"
import type { Reading } from "../documents/reading.ts"
import { dayInTokyo, type PlainDate, parsePartialDate, parsePlainDate } from "../kit/plain-date.ts"
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

type Case = z.infer<typeof caseSchema>

const usage = `Usage: honnin inspect < cases.jsonl
       honnin inspect --front F --document D [--back B] [--details d.json]    (D: ${documentKinds.join(", ")})`

/** Inspects photos without a server or database. Exit 0 unless the call itself is wrong. */
export async function inspect(args: readonly string[]): Promise<number> {
  const cases = await casesIn(args)
  if (!cases) {
    console.error(usage)
    return 2
  }
  const reader = openReader({
    ...{ workers: 1, waitingMost: 8, timeoutSeconds: 60, memoryMostBytes: 1_200_000_000 },
    troubled: () => {},
  })
  for await (const line of cases) console.log(JSON.stringify(await answer(reader, line)))
  await reader.close()
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

async function answer(reader: Reader, line: string) {
  const given = parseCase(line)
  if ("error" in given) return given
  const today = given.today ?? dayInTokyo(Date.now())
  const front = await look(reader, { given, side: "front", path: given.front, today })
  const back = given.back === undefined ? null : await look(reader, { given, side: "back", path: given.back, today })
  const reading: Reading = { ...back?.page?.reading, ...front.page?.reading }
  return {
    id: given.id,
    pages: { front: front.told, ...(back ? { back: back.told } : {}) },
    fields: fieldsOf(reading),
    findings: findingsOn(given, { front, back }, reading, today),
  }
}

function parseCase(line: string): Case | { readonly id: string | null; readonly error: string } {
  try {
    const parsed = caseSchema.safeParse(JSON.parse(line))
    if (parsed.success) return parsed.data
    const [issue] = parsed.error.issues
    return { id: null, error: `${issue?.path.join(".") ?? "case"}: ${issue?.message ?? "not of the form"}` }
  } catch {
    return { id: null, error: "not a line of JSON" }
  }
}

interface Looked {
  readonly page: InspectedPage | null
  readonly told: object
}

async function look(
  reader: Reader,
  { given, side, path, today }: { given: Case; side: Side; path: string; today: PlainDate },
): Promise<Looked> {
  const startedAt = performance.now()
  const bytes = await readFile(path).catch(() => null)
  const photo = bytes ? await decodePhoto(bytes) : null
  if (!photo?.ok) return notSeen(photo ? photo.error : "unreadable-file", startedAt)
  const page = await inspectPage({ reader }, { photo: photo.value, document: given.document, side, today })
  if (!page.ok) return notSeen("unreadable-file", startedAt)
  const { recognised, corners, problems, measures } = page.value
  const rounded = corners?.map((point) => point.map(Math.round)) ?? null
  const told = {
    ...{ ok: problems.length === 0, problems, ...recognised, corners: rounded },
    ...{ measures: shownMeasures(measures), millis: since(startedAt) },
  }
  return { page: page.value, told }
}

const since = (startedAt: number): number => Math.round(performance.now() - startedAt)

const notSeen = (problem: FileProblem, startedAt: number): Looked => ({
  page: null,
  told: {
    ...{ ok: false, problems: [problem], document: "unknown", side: "unknown", corners: null },
    ...{ measures: {}, millis: since(startedAt) },
  },
})

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

function fieldsOf(reading: Reading) {
  const values = Object.entries(reading).filter(
    ([field, read]) => told.includes(field) && read.confidence >= leastConfidence,
  )
  return Object.fromEntries(values.map(([field, { value, confidence }]) => [field, { value, confidence }]))
}

function findingsOn(
  given: Case,
  { front, back }: { front: Looked; back: Looked | null },
  reading: Reading,
  today: PlainDate,
) {
  const details: Partial<Details> = given.details ?? {}
  const seen = [
    { side: "front" as const, page: front.page },
    { side: "back" as const, page: back?.page ?? null },
  ]
  const pages = seen.flatMap(({ side, page }) => (page ? [{ side, ...page }] : []))
  const sent = [{ side: "front" as const }, ...(back ? [{ side: "back" as const }] : [])]
  return runChecks({
    ...{
      document: given.document,
      combinedCard: false,
      isSpecialPermanentResident: null,
      details,
      reading,
      pages,
      today,
    },
    photos: sent.map(({ side }) => ({ side, duplicateOf: null })),
    numberSeenElsewhere: false,
    somethingOnBack: back !== null,
    backPolicy: "when-written",
    expiresSoonDays: 0,
  })
}
