import type { Checked, Fault } from "../adapters/audit/check-chain.ts"
import { embeddedProblemWords } from "../adapters/embedded-postgres.ts"
import type { MasterKeyProblem } from "../adapters/master-key.ts"
import type { Verified } from "../adapters/postgres/audit.ts"
import type { MigrationProblem } from "../adapters/postgres/migrate.ts"
import type { Signing, SigningFault } from "../adapters/postgres/signing.ts"
import type { PolicyVersion } from "../app/desk-policies.ts"
import { dayInTokyo } from "../kit/plain-date.ts"
import type { StartProblem } from "../main.ts"
import { policyNames, variableOf } from "../verification/desk-policy.ts"
import { keyFaultWords, keysNote } from "./key-words.ts"

const makeKey = "openssl rand -hex 32 > honnin.key && chmod 600 honnin.key"

const keyWords: Readonly<Record<MasterKeyProblem, (file: string) => string>> = {
  missing: (file) => `There is no master key at ${file}. Make one and keep a copy in a safe place: ${makeKey}`,
  unreadable: (file) => `The master key at ${file} cannot be read. Is it a file, and ours to read?`,
  openToOthers: (file) => `The master key at ${file} can be read by others. Run: chmod 600 ${file}`,
  wrongLength: (file) =>
    `The file ${file} is no master key: it must hold 32 bytes, as they are, in hexadecimal or in base64.`,
  allZero: (file) => `The master key at ${file} is all zeros. Make a real one: ${makeKey}`,
}

const migrationWords = (problem: MigrationProblem): string => {
  switch (problem.kind) {
    case "otherMode":
      return problem.stamped === "demo"
        ? "This database belongs to a demonstration. A live installation needs another one: set DATA_DIR or DATABASE_URL."
        : "This database belongs to a live installation. A demonstration needs another one: set DATA_DIR or DATABASE_URL."
    case "otherKey":
      return "This database was sealed with another master key. Use that one: nothing in it opens without it."
    case "changed":
      return `The migration ${problem.name} is not the one this database was made with. Use an unchanged copy of this version.`
    case "newer":
      return `This database was made by a newer version of honnin (it has ${problem.name}). Use that version.`
  }
}

/** What to tell the person at the keyboard when the installation does not open. */
export function startProblemWords(problem: StartProblem): string {
  switch (problem.kind) {
    case "key":
      return keyWords[problem.problem](problem.file)
    case "postgres":
      return embeddedProblemWords(problem.problem)
    case "migration":
      return migrationWords(problem.problem)
    case "database":
      return `The database does not answer as it should (${problem.code}). Check DATABASE_URL and DATABASE_OWNER_URL.`
  }
}

export const keyNeeded = `A live installation needs a master key. Make one, keep a copy in a safe place, and name it in MASTER_KEY_FILE: ${makeKey}`

/** Where the desk's policies come from: what its variables say counts no more once the desk has set it. */
export function policiesWords(newest: PolicyVersion | null): string {
  if (newest === null) return "as configured: the desk has set none"
  const names = policyNames.filter((policy) => newest.set[policy] !== undefined).map(variableOf)
  return `set by the desk, last on ${dayInTokyo(newest.at)}: ${names.join(", ")}; the others as configured`
}

const idWords = (id: number | null): string => (id === null ? "" : ` (id ${id})`)

/** Where the chain of events breaks, in one sentence. @param id - of the event that stands there; null when there is none. */
export function faultWords(fault: Fault, id: number | null): string {
  switch (fault.kind) {
    case "changed":
      return `Event ${fault.sequence}${idWords(id)} was changed: it, or its hash, is not what was recorded.`
    case "broken":
      return `Event ${fault.sequence}${idWords(id)} does not follow on the event before it: it was changed, or events were dropped, inserted or reordered here.`
    case "dropped":
      return `Event ${fault.sequence} was dropped: it was recorded and is not there.`
    case "inserted":
      return `Event ${fault.sequence}${idWords(id)} was inserted: it was not there when the events around it were signed.`
    case "reordered":
      return `Event ${fault.sequence}${idWords(id)} was reordered: what belongs in its place stands at ${fault.standsAt}.`
    case "rewritten":
      return `Events ${fault.sequence} to ${fault.to} were rewritten: their hashes follow on each other but are not what was signed.`
    case "introductionMissing":
      return `Checkpoint ${fault.number} is missing, and with it what introduces the key that signed what came later.`
    case "checkpointMissing":
      return `Checkpoint ${fault.number} is missing: it was signed, and what it signed or what came later is there.`
    case "cutOff":
      return `Checkpoint ${fault.number}, signed at ${fault.at}, is missing: the end was cut off or replaced, or an older backup was put back. See docs/audit.md.`
    default:
      return keyFaultWords(fault)
  }
}

const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`

/** What was found good, and up to when it is signed. */
export function soundWords({ events, first, signed, fault }: Checked): string {
  if (events === 0 || signed === null || first === null)
    return fault ? "No event before it is signed." : "No event is chained yet."
  const told = fault
    ? `${many(events, "event")} before it looked at`
    : `Nothing was changed, dropped, inserted or reordered in ${many(events, "event")}, from event ${first}`
  return `${told}; signed up to event ${signed.sequence}, at ${signed.at} (checkpoint ${signed.number}).`
}

/** What is no fault, and yet an auditor wants to know; one sentence each. */
export function noteWords(checked: Checked, unchained: Verified["unchained"] | null): readonly string[] {
  const { late, withheld } = checked
  const notes: string[] = []
  if (unchained?.oldest != null)
    notes.push(
      `${many(unchained.events, "event")} not chained yet, the oldest of ${new Date(unchained.oldest).toISOString()}: nothing is proved of them. A running service chains them within a minute.`,
    )
  if (late)
    notes.push(
      `${many(late.events, "event")} dated over ten minutes before one recorded earlier, the first of them event ${late.first}: recorded late, or a clock was set back.`,
    )
  const keys = keysNote(checked.keys)
  if (keys !== null) notes.push(keys)
  if (withheld > 0) notes.push(`${many(withheld, "event")} outside the catalogue, known here by place and hash alone.`)
  return notes
}

const signingFaults: Readonly<Record<SigningFault, string>> = {
  cutOff: "a checkpoint that was signed is not in the database; run honnin audit verify and see docs/audit.md",
  otherKey: "the last checkpoint is not signed with this key; run honnin audit verify and see docs/audit.md",
  keyMissing:
    "the private key in force is not in signing-keys in the data folder, or not ours to read; see docs/audit.md",
  keptUnreadable: "last-checkpoint.json in the data folder is no checkpoint of ours; see docs/audit.md",
}

/** @param now - epoch milliseconds. */
export function signingWords(signing: Signing | null, now: number): string {
  if (signing?.fault) return signingFaults[signing.fault]
  if (!signing?.last) return "the key is there, nothing is signed yet"
  const { last, keySince, unchained } = signing
  const open = unchained.events > 0 ? `; ${many(unchained.events, "event")} since not chained yet` : ""
  const key = keySince === null ? "the key is there" : `the key is there, in force for ${ageWords(now - keySince)}`
  return `${key}; checkpoint ${last.number} is ${ageWords(now - last.at)} old${open}`
}

function ageWords(millis: number): string {
  const minutes = Math.max(0, Math.floor(millis / 60_000))
  if (minutes < 120) return many(minutes, "minute")
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? many(hours, "hour") : many(Math.floor(hours / 24), "day")
}

export const auditWords = {
  usage: `Usage: honnin audit verify [--known FILE] [--key KEY]   FILE: an earlier export, whose last checkpoint must still be there
       honnin audit verify --file FILE --key KEY       an export by itself; KEY: what honnin audit key printed, then or now
       honnin audit export [--from DAY] [--to DAY]     DAY: like 2026-11-23, in Japan; JSON Lines on standard output
       honnin audit key                                the public keys of the checkpoints, and since when; the newest first
       honnin audit rotate                             a new signing key, introduced by the old one, which signs nothing any more`,
  unreadable: (file: string) => `The file ${file} cannot be read. Is it there, and ours to read?`,
  badLine: (file: string, line: number) => `Line ${line} of ${file} is no line of an export.`,
  noCheckpoint: (file: string) => `There is no checkpoint in ${file}. Give an export that has one.`,
  otherKey: (file: string) =>
    `The last checkpoint in ${file} is not signed with this installation's key, so it proves nothing here.`,
  noKey: (file: string) => `The file ${file} holds no key as honnin audit key prints it.`,
  exported: (events: number, checkpoints: number) =>
    `${many(events, "event")} and ${many(checkpoints, "checkpoint")} exported, in whole signed stretches.`,
} as const
