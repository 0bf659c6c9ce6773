import { readFile } from "node:fs/promises"
import { Readable, type Writable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { parseArgs } from "node:util"
import { type Checked, checkChain, type Item } from "../adapters/audit/check-chain.ts"
import type { Checkpoint, PublicKey } from "../adapters/audit/checkpoint.ts"
import { openExport } from "../adapters/audit/export-file.ts"
import { exportLine } from "../adapters/audit/export-lines.ts"
import { type HeldKey, heldKeysIn } from "../adapters/audit/held-keys.ts"
import { KeyWalk } from "../adapters/audit/key-walk.ts"
import { errorCode } from "../adapters/durable-file.ts"
import type { Verified } from "../adapters/postgres/audit.ts"
import { addDays, type PlainDate, parsePlainDate, startOfDay } from "../kit/plain-date.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import { printKeys, rotateKey, type WithKeys } from "./audit-keys.ts"
import { configured, modeHere } from "./installation.ts"
import { auditWords, faultWords, noteWords, soundWords } from "./words.ts"

/** @param within - opens an installation for the use. `out`, `problems`: standard output and standard error. */
export interface Surroundings {
  readonly within: (use: (installation: WithKeys) => Promise<number>) => Promise<number>
  readonly out: Writable
  readonly problems: Writable
}

/** What an auditor asks. @returns 0; 1 when the events are not as they were signed; 2 when that could not be found out. */
export const audit = (args: readonly string[]): Promise<number> =>
  auditIn({ within: withinOurs, out: process.stdout, problems: process.stderr }, args)

async function withinOurs(use: (installation: WithKeys) => Promise<number>): Promise<number> {
  const here = await configured(modeHere())
  if (!here.ok) return refuse({ problems: process.stderr }, here.error)
  const { installation } = here.value
  try {
    return await use(installation)
  } finally {
    await installation.close()
  }
}

export async function auditIn(d: Surroundings, [what, ...args]: readonly string[]): Promise<number> {
  if (what === "verify") return verify(d, args)
  if (what === "export") return exportEvents(d, args)
  const act = what === "key" ? printKeys : what === "rotate" ? rotateKey : null
  if (!act || args.length > 0) return refuse(d, auditWords.usage)
  return d.within(async (installation) => {
    const { code, out, problem } = await act(installation)
    d.out.write(out)
    if (problem !== null) d.problems.write(`${problem}\n`)
    return code
  })
}

function refuse({ problems }: Pick<Surroundings, "problems">, words: string): number {
  problems.write(`${words}\n`)
  return 2
}

const text = { type: "string" } as const

/** @param parse - throws at what it does not know. @returns null then. */
function optionsIn<T>(parse: () => { values: T }): T | null {
  try {
    return parse().values
  } catch {
    return null
  }
}

async function verify(d: Surroundings, args: readonly string[]): Promise<number> {
  const given = optionsIn(() => parseArgs({ args: [...args], options: { known: text, file: text, key: text } }))
  if (!given || (given.file !== undefined && (given.key === undefined || given.known !== undefined)))
    return refuse(d, auditWords.usage)
  const held = given.key === undefined ? ok([]) : await keysIn(given.key)
  if (!held.ok) return refuse(d, held.error)
  return given.file === undefined ? verifyOurs(d, given.known, held.value) : verifyFile(d, given.file, held.value)
}

async function keysIn(file: string): Promise<Result<readonly HeldKey[], string>> {
  const pem = await readFile(file, "utf8").catch(() => null)
  if (pem === null) return fail(auditWords.unreadable(file))
  const keys = heldKeysIn(pem)
  return keys ? ok(keys) : fail(auditWords.noKey(file))
}

const verifyOurs = (d: Surroundings, file: string | undefined, held: readonly HeldKey[]): Promise<number> =>
  d.within(async ({ audit }) => {
    const known = file === undefined ? ok([]) : await lastCheckpointIn(file, audit.firstKey)
    if (!known.ok) return refuse(d, known.error)
    const verified = await audit.verify({ known: known.value, held })
    return report(d, verified, verified)
  })

/** Signed with our first key, or with one that the export's own introductions lead to from there. */
async function lastCheckpointIn(file: string, firstKey: PublicKey): Promise<Result<readonly Checkpoint[], string>> {
  const read = await openExport(file)
  if (!read) return fail(auditWords.unreadable(file))
  const keys = new KeyWalk({ first: firstKey, held: [] })
  let last: { checkpoint: Checkpoint; isOurs: boolean } | null = null
  for await (const item of read.items) {
    if (item.type !== "checkpoint") continue
    const isOurs = item.nextKey === undefined ? keys.isSigned(item) : keys.pass(item, false) === null
    last = { checkpoint: item, isOurs }
  }
  const bad = read.badLine()
  if (bad !== null) return fail(auditWords.badLine(file, bad))
  if (!last) return fail(auditWords.noCheckpoint(file))
  return last.isOurs ? ok([last.checkpoint]) : fail(auditWords.otherKey(file))
}

async function verifyFile(d: Surroundings, file: string, held: readonly HeldKey[]): Promise<number> {
  const read = await openExport(file)
  if (!read) return refuse(d, auditWords.unreadable(file))
  const keys = new KeyWalk({ first: null, held })
  const checked = await checkChain({ items: read.items, keys, mayBeginLater: true, known: [] })
  const bad = read.badLine()
  return bad === null ? report(d, checked, null) : refuse(d, auditWords.badLine(file, bad))
}

function report({ out }: Surroundings, checked: Checked, verified: Pick<Verified, "id" | "unchained"> | null): number {
  const fault = checked.fault ? [faultWords(checked.fault, verified?.id ?? null)] : []
  const words = [...fault, soundWords(checked), ...noteWords(checked, verified?.unchained ?? null)]
  out.write(`${words.join("\n")}\n`)
  return checked.fault ? 1 : 0
}

async function exportEvents(d: Surroundings, args: readonly string[]): Promise<number> {
  const given = optionsIn(() => parseArgs({ args: [...args], options: { from: text, to: text } }))
  const [from, to] = [dayIn(given?.from), dayIn(given?.to)]
  if (!given || from === undefined || to === undefined) return refuse(d, auditWords.usage)
  const range = { from: from && startOfDay(from), to: to && startOfDay(addDays(to, 1)) }
  return d.within(async ({ audit }) => {
    await audit.exported(await audit.export(range, (items) => print(d, items)))
    return 0
  })
}

/** @returns null when no day was given; undefined when what was given is none. */
function dayIn(given: string | undefined): PlainDate | null | undefined {
  return given === undefined ? null : (parsePlainDate(given) ?? undefined)
}

/** @returns how many events went out. */
async function print(d: Surroundings, items: AsyncIterable<Item>): Promise<number> {
  const count = { event: 0, checkpoint: 0 }
  async function* lines() {
    for await (const item of items) {
      count[item.type] += 1
      yield `${exportLine(item)}\n`
    }
  }
  try {
    await pipeline(Readable.from(lines()), d.out, { end: false })
  } catch (problem) {
    if (errorCode(problem) === "EPIPE") return count.event // whoever reads has had enough
    throw problem
  }
  d.problems.write(`${auditWords.exported(count.event, count.checkpoint)}\n`)
  return count.event
}
