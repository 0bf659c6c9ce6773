import { type ComparedField, comparedFields, printed, readAs } from "../app/differences.ts"
import { inspectionOf, readingOf } from "../app/evidence.ts"
import { heldDecision, takenBack } from "../app/held-decision.ts"
import type { Recorded, StaffMember } from "../app/ports.ts"
import { sides } from "../documents/kinds.ts"
import { may } from "../verification/roles.ts"
import { after } from "../verification/states.ts"
import { type Claim, photoOf, sentPhotos, type Verification } from "../verification/verification.ts"
import { parseLanguage } from "../web/i18n/languages.ts"
import type { FieldAnswers } from "../web/pages/review-answers.tsx"
import { type Holder, type PastEvent, ReviewCasePage } from "../web/pages/review-case-page.tsx"
import type { DecisionDraft, DecisionProblem } from "../web/pages/review-decision.tsx"
import { reviewFields } from "../web/pages/review-field.ts"
import { answersOf, reasonsOfDifferences } from "./answers.ts"
import { type AtDesk, caseHrefOf, deskOf, showDeskMessage } from "./desk.ts"
import { lockOf } from "./lock.ts"
import { lookOf } from "./look.ts"
import { lookupFor } from "./lookup.ts"
import { notesShown, type TriedNote } from "./notes.ts"
import { isOnward } from "./onward.ts"
import { pageContext, showPage } from "./page.ts"
import { photosOf } from "./photos.ts"
import { previewOf } from "./preview-of.ts"
import { roundsShown } from "./rounds.ts"
import { historyFor, isForThem, isKeptFrom, looksToTell, secondLookOf } from "./second-look.ts"
import type { Services } from "./services.ts"
import { undoOffered } from "./undo.ts"

/** The form as it was sent, when it did not end the case: what was ticked and typed stays. */
interface Tried {
  readonly ticked: readonly string[]
  readonly words: string
  /** Why a decision was not taken; null when none was tried. */
  readonly problem: DecisionProblem | null
  /** What the applicant would read was asked for. */
  readonly isPreviewed?: boolean
  readonly notTaken?: FieldAnswers["notTaken"]
  readonly note?: TriedNote
}

/** The case as one reviewer sees it. */
export async function showCase(
  c: AtDesk,
  services: Services,
  a: { verification: Verification; tried: Tried | null; lacksReason?: boolean },
) {
  const { verification, tried, lacksReason = false } = a
  const { session } = c.var
  const [staff, history, desk, { canBeSeen, look }] = await Promise.all([
    services.staff.all(),
    services.trail.of(verification.id),
    services.deskPolicies.current(),
    lookOf(c, services, { verificationId: verification.id, lacksReason }),
  ])
  const named = (staffId: string) => nameOf(staffId, staff)
  const contents = verification.contents?.reveal("show-reviewer")
  const path = caseHrefOf(verification.id)
  const { role } = session.staff
  const second = secondLookOf(verification, session.staff, named)
  const isMine = verification.claim?.staffId === session.staff.id && after(verification.state, "approve") !== null
  const canDecide = isMine && heldDecision(verification) === null
  const mine = canDecide && may(role, "decide") && isForThem(verification, session.staff) ? verification.claim : null
  if (tried && !tried.note?.problem && !mine)
    return showDeskMessage(c, services, { message: "notYours", caseHref: path, typed: tried.words })
  const page = ReviewCasePage({
    context: pageContext(c, services, { path, bundle: "review" }),
    desk: {
      ...deskOf(session),
      undo: await undoOffered(c, services, verification, mine),
      looks: c.req.method === "GET" ? (await looksToTell(c, services)).filter(({ href }) => href !== path) : [],
    },
    onward: isOnward(c, services),
    shortReference: verification.shortReference,
    state: verification.state,
    document: verification.document,
    combinedCard: verification.combinedCard,
    round: verification.round,
    submittedAt: verification.submittedAt,
    language: parseLanguage(verification.language) ?? "en",
    customerReference: contents?.reference ?? null,
    hasEmail: Boolean(contents?.email),
    enteredBy: verification.assistedBy && named(verification.assistedBy),
    photos: photosOf(services, session, { verification, path, canBeSeen }),
    look: verification.photos.length > 0 ? look : null,
    fields: fieldsOf(verification),
    findings: verification.findings,
    lookup: lookupFor(verification, { policy: services.policy, desk, staff }),
    holder: holderOf(verification, session.staff.id, staff),
    history: historyFor(history, second, session.staff)
      .flatMap((event) => pastEvent(event, staff))
      .reverse(),
    secondLook: second,
    decision: mine && draftOf(verification, { path, claim: mine, tried }),
    answers: mine
      ? answersOf(verification, { action: path, agreeToSure: desk.agreeToSure, notTaken: tried?.notTaken ?? null })
      : null,
    lock: mine && lockOf(path, mine),
    notes: notesShown(verification, {
      role,
      path,
      nameOf: named,
      tried: tried?.note ?? null,
      isKept: (id) => isKeptFrom(verification, second, id),
    }),
    rounds: roundsShown(verification, { trail: history, nameOf: named }),
  })
  if (tried?.problem === "changed") return showPage(c, page, 409)
  const isRefused = tried?.problem || tried?.notTaken || tried?.note?.problem || lacksReason
  return showPage(c, page, isRefused ? 422 : 200)
}

/** The decision form: as it was sent, or as it was before a decision was taken back, or as what was answered suggests. */
function draftOf(
  verification: Verification,
  { path, claim, tried }: { path: string; claim: Claim; tried: Tried | null },
): DecisionDraft {
  const back = takenBack(verification, claim.staffId)
  const pressed = back?.reasons.map(({ code, target }) => `${code}:${target}`)
  const ticked = tried?.ticked ?? pressed ?? reasonsOfDifferences(verification)
  const words = tried?.words ?? back?.words ?? ""
  const isPreviewed = tried?.isPreviewed || ticked.length > 0 || words !== ""
  const shown = isPreviewed ? previewOf(verification, { reason: ticked, words }) : null
  return {
    ...{ action: `${path}/decide`, revision: verification.revision, claim: claim.token, ticked, words },
    preview: { action: `${path}/preview`, shown },
    problems: tried?.problem ? [tried.problem] : [],
  }
}

/** Of photos sent: what was read of one added since is the applicant's alone. */
function fieldsOf(verification: Verification) {
  const contents = verification.contents?.reveal("show-reviewer")
  const details = contents?.details ?? null
  const sent = { ...verification, photos: sentPhotos(verification) }
  const reading = readingOf(sent) ?? {}
  const pages = sides.flatMap((side) => {
    const inspection = inspectionOf(photoOf(sent, side))
    return inspection ? [{ side, reading: inspection.reading, places: inspection.places }] : []
  })
  const isStill = (field: ComparedField, read: string) => printed(field, reading, details)?.value === read
  const settled = comparedFields.filter((field) =>
    contents?.settled.some((one) => one.field === field && isStill(field, one.read)),
  )
  const filled = contents?.filled ?? []
  return reviewFields({ details, pages, settled, filled, readAs: (field) => readAs(field, reading, details) })
}

const nameOf = (staffId: string, staff: readonly StaffMember[]): string =>
  staff.find(({ id }) => id === staffId)?.name ?? staffId

function holderOf({ claim }: Verification, me: string, staff: readonly StaffMember[]): Holder {
  if (!claim) return { kind: "nobody" }
  if (claim.staffId === me) return { kind: "me", until: claim.until }
  return { kind: "other", name: nameOf(claim.staffId, staff), until: claim.until }
}

const told = [
  "submitted",
  "claimed",
  "released",
  "let-go",
  "given-back",
  "decision.taken-back",
  "cleared",
  "second-look.asked",
  "second-look.given",
  "withdrawn",
  "expired",
  "erased",
] as const

function pastEvent(event: Recorded, staff: readonly StaffMember[]): readonly PastEvent[] {
  const kind = event.kind === "decided" ? event.outcome : told.find((one) => one === event.kind)
  if (!kind) return []
  const actorName = event.staffId === null ? null : nameOf(event.staffId, staff)
  const verdict = kind === event.outcome ? null : event.outcome
  return [{ at: event.at, kind, actorName, verdict, reasons: event.reasons }]
}
