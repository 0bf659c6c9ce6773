import { runChecks } from "../checks/check.ts"
import type { Details, FieldName } from "../documents/details.ts"
import type { ReadField } from "../documents/layout.ts"
import { foldName } from "../documents/name.ts"
import type { Reading } from "../documents/reading.ts"
import type { Verification } from "../verification/verification.ts"
import { evidenceOf, readingOf } from "./evidence.ts"
import type { Policy } from "./policy.ts"
import { contentsOf, detailsOf } from "./progress.ts"

/** Typed fields that may stand otherwise on the card. */
export const comparedFields = ["name", "birthDate", "sex", "nationality", "number", "expiresOn", "address"] as const

export type ComparedField = (typeof comparedFields)[number]

/** A field that was surely read otherwise than it was typed. `read`: as it is printed. */
export interface Difference {
  readonly field: ComparedField
  readonly read: string
}

/** What the applicant is asked about before Send: every difference they have not answered. */
export function differences(verification: Verification, policy: Policy, now: number): readonly Difference[] {
  const details = detailsOf(verification, policy, now)
  const reading = readingOf(verification)
  const evidence = details.ok ? evidenceOf(verification, details.value, { now, policy }) : null
  if (!details.ok || !reading || !evidence) return []
  const codes = runChecks(evidence)
  const settled = contentsOf(verification)?.settled ?? []
  return comparedFields.flatMap((field) => {
    const differs = codes.some((finding) => finding.field === field && finding.code.endsWith(".differs"))
    const read = printed(field, reading, details.value)
    const isSettled = settled.some((one) => one.field === field && one.read === read?.value)
    return differs && read && !isSettled ? [{ field, read: read.value }] : []
  })
}

/** The reading that a typed field is compared with: the latest address, and of a name all in kanji the kanji. */
export function printed(field: ComparedField, reading: Reading, details: Pick<Details, "name"> | null) {
  return reading[readAs(field, reading, details)]
}

/** Where that reading stands in what was read. */
export function readAs(field: FieldName, reading: Reading, details: Pick<Details, "name"> | null): ReadField {
  if (field === "address" && reading.backAddress) return "backAddress"
  const isInKanji = details !== null && foldName(details.name.replace(/\p{sc=Han}+/gu, " ")) === ""
  return field === "name" && isInKanji ? "nameKanji" : field
}
