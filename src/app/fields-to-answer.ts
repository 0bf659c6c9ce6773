import {
  type Comparison,
  compareBirthDate,
  compareExpiry,
  compareName,
  compareNationality,
  compareNumber,
  compareSex,
  compareTypedAddress,
  isSurelyRead,
} from "../documents/compare.ts"
import { type Details, type FieldName, fieldNames } from "../documents/details.ts"
import { foldName } from "../documents/name.ts"
import type { Reading } from "../documents/reading.ts"
import type { Verification } from "../verification/verification.ts"
import { comparedFields, printed } from "./differences.ts"
import { readingOf } from "./evidence.ts"
import { answerOf, lookedAt } from "./looked-at.ts"

const detailsSent = ({ contents }: Verification) => contents?.reveal("show-reviewer").details ?? null

/** Everything typed that the document shows, in the form's order. Whether somebody lives in a housing complex stands on none. */
export function fieldsToAnswer(verification: Verification): readonly FieldName[] {
  const details = detailsSent(verification)
  return fieldNames.filter((field) => field !== "housingComplex" && details?.[field] !== undefined)
}

/** Those that keep whoever holds the case from approving it: not answered yet, or said to differ. */
export function fieldsInTheWay(verification: Verification): readonly FieldName[] {
  const looked = lookedAt(verification)
  return fieldsToAnswer(verification).filter(
    (field) => !["agrees", "corrected"].includes(answerOf(looked, field) ?? ""),
  )
}

/** Fields that were surely read the same as they were typed, and have no finding but notes. */
export function surelyAgreeing(verification: Verification): readonly FieldName[] {
  const details = detailsSent(verification)
  const reading = readingOf(verification)
  if (!details || !reading) return []
  const told = verification.findings.filter(({ weight }) => weight !== "note").map(({ field }) => field)
  const same = sameAsRead(details, reading)
  return fieldsToAnswer(verification).filter((field) => same.includes(field) && !told.includes(field))
}

function sameAsRead(details: Details, reading: Reading): readonly FieldName[] {
  const place = compareTypedAddress(details, reading)
  const compared: Readonly<Record<(typeof comparedFields)[number], Comparison | "orderDiffers" | null>> = {
    name: sameKanji(details.name, reading) ? compareName(details, reading) : null,
    birthDate: compareBirthDate(details, reading),
    sex: compareSex(details, reading),
    nationality: compareNationality(details, reading),
    number: compareNumber(details, reading),
    expiresOn: compareExpiry(details, reading),
    address: place?.address ?? null,
  }
  const same = comparedFields.filter((field) => {
    const read = printed(field, reading, details)
    return compared[field] === "same" && read !== undefined && isSurelyRead(field, read)
  })
  return place?.room === "same" && same.includes("address") ? [...same, "room"] : same
}

/** Names are compared by their letters where they have any; the kanji beside them count here, too. */
function sameKanji(name: string, { nameKanji }: Reading): boolean {
  const kanji = foldName(name.replace(/[^\p{sc=Han}]+/gu, " "))
  return kanji === "" || kanji === foldName(nameKanji?.value ?? "")
}
