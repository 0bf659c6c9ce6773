import { runChecks } from "../checks/check.ts"
import type { Evidence } from "../checks/evidence.ts"
import type { DetailProblem, Draft, RenewalEvidence } from "../documents/details.ts"
import type { DocumentKind } from "../documents/kinds.ts"
import { oldPaperStanding } from "../documents/old-paper.ts"
import { mayBePending, parseDetails, typedExpiry } from "../documents/parse-details.ts"
import { rulesOf } from "../documents/rules.ts"
import { typedBirthDate } from "../documents/typed-birth-date.ts"
import type { PlainDate } from "../kit/plain-date.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import type { Acceptance, BackWanted } from "../verification/acceptance.ts"
import type { Policy } from "./policy.ts"

/** What anyone may ask without a link. Of `draft` only the expiry, the birth date and the renewal count. */
export interface AcceptanceQuestion {
  readonly document: DocumentKind
  readonly combinedCard: boolean
  readonly draft: Draft
  readonly isSpecialPermanentResident: boolean | null
  /** null while not answered. */
  readonly backWritten: boolean | null
}

/** What has to be answered first. */
export type AcceptanceProblem = DetailProblem | { readonly field: "specialPermanentResident"; readonly kind: "missing" }

/** The answer the checks would give on this document today, were it sent with nothing else wrong. Keeps nothing. */
export function willItBeAccepted(
  question: AcceptanceQuestion,
  { policy, today }: { policy: Policy; today: PlainDate },
): Result<Acceptance, readonly AcceptanceProblem[]> {
  const problems = problemsIn(question, { policy, today })
  if (problems.length > 0) return fail(problems)
  const { document: kind, draft } = question
  const expiresOn = rulesOf(kind).carriesExpiry ? typedExpiry(draft) : null
  const isAsked = mayBePending({ kind, expiresOn, today, renewalPolicy: policy.renewalPending })
  if (isAsked && !renewalAnswers.some((answer) => answer === draft.renewal)) return ok({ kind: "askRenewal" })
  const renewal = isAsked ? renewalIn(question) : null
  const evidence = evidenceOf(question, { policy, today, expiresOn, renewal })
  const found = new Set(runChecks(evidence).map(({ code }) => code))
  const back = backWanted(question, found.has("back.missing"))
  if (expiresOn && found.has("document.expired")) return ok({ kind: "expired", expiresOn })
  if (found.has("document.no-longer-issued")) return ok(ofOldPaper(question, { policy, today }))
  if (renewal && found.has("document.renewal-pending")) {
    return ok({ kind: "renewalPending", shownBy: renewal.kind, back })
  }
  return ok({ kind: "yes", back })
}

const renewalAnswers = ["stamp", "online", "none"] as const

/** A combined card is never stamped: its renewal is shown by the e-mail's number, which nobody is asked for here. */
function renewalIn({ draft, combinedCard }: AcceptanceQuestion): RenewalEvidence | null {
  if (draft.renewal === "stamp" && !combinedCard) return { kind: "stamp" }
  return draft.renewal === "none" ? null : { kind: "online", receiptNumber: "" }
}

function evidenceOf(
  question: AcceptanceQuestion,
  more: { policy: Policy; today: PlainDate; expiresOn: PlainDate | null; renewal: RenewalEvidence | null },
): Evidence {
  const { document, combinedCard, isSpecialPermanentResident, draft, backWritten } = question
  const birthDate = typedBirthDate(draft)
  return {
    ...{ document, combinedCard, isSpecialPermanentResident },
    details: {
      ...(birthDate ? { birthDate } : {}),
      ...(more.expiresOn ? { expiresOn: more.expiresOn } : {}),
      ...(more.renewal ? { renewal: more.renewal } : {}),
    },
    ...{ reading: null, pages: [], photos: [], numberSeenElsewhere: false },
    today: more.today,
    somethingOnBack: backWritten === true,
    backPolicy: more.policy.back,
    expiresSoonDays: more.policy.expiresSoonDays,
  }
}

function backWanted({ combinedCard, backWritten }: AcceptanceQuestion, isNeeded: boolean): BackWanted {
  if (combinedCard) return backWritten ? "covered" : "never"
  if (isNeeded) return "needed"
  return backWritten === null ? "ifWritten" : "notNeeded"
}

function ofOldPaper(question: AcceptanceQuestion, { policy, today }: { policy: Policy; today: PlainDate }): Acceptance {
  const staffMayLook = policy.oldPapers === "review"
  const isOpen = standingOf(question, today) === "unknown"
  return isOpen && staffMayLook ? { kind: "perhaps" } : { kind: "noLongerIssued", staffMayLook }
}

const standingOf = ({ document, draft, isSpecialPermanentResident }: AcceptanceQuestion, today: PlainDate) =>
  oldPaperStanding({ kind: document, birthDate: typedBirthDate(draft), isSpecialPermanentResident, today })

/** The details page's own problems with what is asked here; of an old paper nothing is asked that no longer matters. */
function problemsIn(
  question: AcceptanceQuestion,
  { policy, today }: { policy: Policy; today: PlainDate },
): readonly AcceptanceProblem[] {
  const { document: kind, draft, combinedCard, isSpecialPermanentResident } = question
  const parsed = parseDetails({ kind, draft, combinedCard, today, renewalPolicy: policy.renewalPending })
  const typed = parsed.ok ? [] : parsed.error
  if (rulesOf(kind).carriesExpiry) return typed.filter((p) => p.field === "expiresOn" && p.kind !== "expired")
  if (standingOf(question, today) !== "unknown") return []
  const isMissing = isSpecialPermanentResident === null
  return [
    ...(isMissing ? [{ field: "specialPermanentResident", kind: "missing" } as const] : []),
    ...typed.filter(({ field }) => field === "birthDate"),
  ]
}
