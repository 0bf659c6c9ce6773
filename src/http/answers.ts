import { correctableFields } from "../app/as-corrected.ts"
import { readAs } from "../app/differences.ts"
import { inspectionOf, readingOf } from "../app/evidence.ts"
import { fieldsToAnswer, surelyAgreeing } from "../app/fields-to-answer.ts"
import { lookedAt } from "../app/looked-at.ts"
import { placeOnPhoto } from "../app/place-on-photo.ts"
import { lookupOf } from "../app/record-lookup.ts"
import { reasonOfField, reasonOfFinding, reasonOfLapse } from "../verification/reasons.ts"
import type { Verification } from "../verification/verification.ts"
import type { FieldAnswers } from "../web/pages/review-answers.tsx"

export const answersGiven = (verification: Verification): FieldAnswers["given"] =>
  Object.fromEntries(lookedAt(verification)?.fields.map(({ field, answer }) => [field, answer]) ?? [])

/** The answers of whoever holds the case, for its page. */
export function answersOf(
  verification: Verification,
  { action, agreeToSure, notTaken }: { action: string; agreeToSure: boolean; notTaken: FieldAnswers["notTaken"] },
): FieldAnswers {
  const given = answersGiven(verification)
  const sure = agreeToSure ? surelyAgreeing(verification).filter((field) => !given[field]) : []
  const corrections = verification.contents?.reveal("show-reviewer").corrections ?? []
  return {
    ...{ action, given, sure, notTaken },
    findings: lookedAt(verification)?.findings ?? [],
    asked: fieldsToAnswer(verification),
    correctable: correctableFields,
    spots: spotsOf(verification),
    typedBefore: Object.fromEntries(corrections.map(({ field, from }) => [field, from])),
  }
}

/** Of the readings that typed fields are held against. */
function spotsOf(verification: Verification): FieldAnswers["spots"] {
  const details = verification.contents?.reveal("show-reviewer").details ?? null
  const reading = readingOf(verification) ?? {}
  const spots = fieldsToAnswer(verification).flatMap((field) =>
    verification.photos.flatMap((photo) => {
      const box = inspectionOf(photo)?.places[readAs(field, reading, details)]
      const spot = box && placeOnPhoto(photo, box)
      return spot ? [[field, { side: photo.side, ...spot }] as const] : []
    }),
  )
  return Object.fromEntries(spots)
}

/** Values of the reasons that go with the fields said to differ, with findings that hold, and with a number that lapsed. */
export function reasonsOfDifferences(verification: Verification): readonly string[] {
  const { fields = [], findings = [] } = lookedAt(verification) ?? {}
  const differing = fields.filter(({ answer }) => answer === "differs").map(({ field }) => reasonOfField(field))
  const holding = findings.filter(({ answer }) => answer === "holds").map(reasonOfFinding)
  const lapsed = lookupOf(verification)?.result === "lapsed" ? [reasonOfLapse] : []
  return [...new Set([...differing, ...holding, ...lapsed].map(({ code, target }) => `${code}:${target}`))]
}
