import { detailText } from "../documents/detail-text.ts"
import { type DetailProblem, type Details, type FieldName, fieldNames } from "../documents/details.ts"
import { parseDetails, typedExpiry } from "../documents/parse-details.ts"
import { dayInTokyo } from "../kit/plain-date.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import type { Correction } from "../verification/looked.ts"
import type { Refusal } from "../verification/transition.ts"
import type { Contents, Verification } from "../verification/verification.ts"
import { asCorrected, type CorrectableField } from "./as-corrected.ts"
import type { SeenCase } from "./claim.ts"
import { findingsOn } from "./inspect.ts"
import { answered, lookedAt, whyNotAnswered } from "./looked-at.ts"
import type { Policy } from "./policy.ts"
import type { Elsewhere, Sealer, Verifications } from "./ports.ts"
import { withDetails } from "./submit.ts"

/** @param value - as the document says; see `asCorrected`. */
export interface WantedCorrection extends SeenCase {
  readonly field: CorrectableField
  readonly value: string
}

interface Deps {
  readonly verifications: Verifications
  readonly elsewhere: Elsewhere
  readonly sealer: Sealer
  readonly now: () => number
  readonly policy: Policy
}

/**
 * What the document says takes the place of what was typed: it counts, the checks run on it again, and its applicant is told. An
 * address brings its building and room along. `malformed`: nothing the document could print there.
 */
export async function correctField(
  deps: Deps,
  wanted: WantedCorrection,
): Promise<Result<Verification, Refusal | { kind: "malformed"; problem: DetailProblem }>> {
  const { verificationId, staffId } = wanted
  const at = deps.now()
  const before = await deps.verifications.byId(verificationId)
  const refusal = before ? whyNotAnswered(before, wanted) : ({ kind: "notFound" } as const)
  if (!before || refusal) return fail(refusal ?? { kind: "notFound" })
  const corrected = withCorrection(deps, before, wanted)
  if (!corrected.ok) return corrected
  const { contents, numberHash, fields } = corrected.value
  if (fields.length === 0) return ok(before)
  const findings = await findingsOn(deps, { ...before, contents, numberHash }, at)
  return deps.verifications.change(verificationId, (verification) => {
    const changedSince = whyNotAnswered(verification, wanted)
    if (changedSince) return fail(changedSince)
    const event = {
      kind: "fields.answered",
      fields,
      answer: "corrected",
      actor: { kind: "staff", staffId },
      at,
    } as const
    return ok({ next: { ...verification, contents, numberHash, findings }, events: [event], jobs: [] })
  })
}

function withCorrection(
  { sealer }: Deps,
  verification: Verification,
  { field, value }: WantedCorrection,
): Result<Pick<Verification, "contents" | "numberHash"> & { fields: readonly FieldName[] }, Refusal | Malformed> {
  const contents = verification.contents?.reveal("check")
  const typed = contents?.details
  const looked = lookedAt(verification)
  if (!contents || !typed || !looked) return fail({ kind: "notFound" })
  const draft = { ...contents.draft, ...asCorrected(field, value) }
  const details = parsedAsSent(verification, draft, field)
  if (!details.ok) return fail({ kind: "malformed", problem: ofField(details.error, field) })
  const fields = fieldNames.filter((one) => textOf(typed, one) !== textOf(details.value, one))
  const corrections = fields.reduce((told, one) => toldOf(told, one, typed, details.value), contents.corrections)
  const next = withDetails(sealer, verification, details.value)
  const { numberHash, findings } = verification
  const asSent = contents.asSent ?? { draft: contents.draft, details: typed, numberHash, findings }
  return ok({
    numberHash: next.numberHash,
    contents:
      next.contents?.map((c) => ({
        ...c,
        draft,
        corrections,
        asSent,
        looked: answered(looked, fields, "corrected"),
      })) ?? null,
    fields,
  })
}

type Malformed = { readonly kind: "malformed"; readonly problem: DetailProblem }

/**
 * As of the day it was sent: a field that nobody touched is as good as it was then. A day that was past by then is what the
 * document says all the same; the checks say what that means.
 */
function parsedAsSent(
  { document, combinedCard, submittedAt }: Verification,
  draft: Contents["draft"],
  field: FieldName,
) {
  const today = dayInTokyo(submittedAt ?? 0)
  if (!document) return fail<readonly DetailProblem[]>([])
  const typed = { kind: document, draft, combinedCard, renewalPolicy: "review" } as const
  const details = parseDetails({ ...typed, today })
  const expiresOn = typedExpiry(draft)
  const isOnlyPast = !details.ok && expiresOn !== null && field !== "renewal" && details.error.every(saysPast)
  return isOnlyPast ? parseDetails({ ...typed, today: expiresOn }) : details
}

const saysPast = ({ kind }: DetailProblem): boolean => kind === "expired" || kind === "renewalUnclear"

const ofField = (problems: readonly DetailProblem[], field: FieldName): DetailProblem =>
  problems.find((problem) => problem.field === field) ?? problems[0] ?? { field, kind: "malformed" }

/** Whether somebody lives in a housing complex follows from the room, and is not told apart from it. */
const textOf = (details: Details, field: FieldName): string =>
  field === "housingComplex" ? "" : (detailText(details, field) ?? "")

function toldOf(told: readonly Correction[], field: FieldName, typed: Details, now: Details): readonly Correction[] {
  const from = told.find((one) => one.field === field)?.from ?? textOf(typed, field)
  const to = textOf(now, field)
  const others = told.filter((one) => one.field !== field)
  return from === to ? others : [...others, { field, from, to }]
}
