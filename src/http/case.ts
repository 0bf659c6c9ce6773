import { type ComparedField, comparedFields, printed, readAs } from "../app/differences.ts"
import { inspectionOf, readingOf } from "../app/evidence.ts"
import type { Recorded, StaffMember } from "../app/ports.ts"
import { cornersOf, pageMillimetres } from "../app/upright-photo.ts"
import { sides } from "../documents/kinds.ts"
import { may } from "../verification/roles.ts"
import { after } from "../verification/states.ts"
import { photoOf, sentPhotos, type Verification } from "../verification/verification.ts"
import { parseLanguage } from "../web/i18n/languages.ts"
import type { FieldAnswers } from "../web/pages/review-answers.tsx"
import { type Holder, type PastEvent, ReviewCasePage } from "../web/pages/review-case-page.tsx"
import type { DecisionProblem } from "../web/pages/review-decision.tsx"
import { reviewFields } from "../web/pages/review-field.ts"
import { answersOf, reasonsOfDifferences } from "./answers.ts"
import { type AtDesk, deskOf } from "./desk.ts"
import { lockOf } from "./lock.ts"
import { lookOf } from "./look.ts"
import { pageContext, showPage } from "./page.ts"
import type { Services } from "./services.ts"

/** The form as it was sent, when it did not end the case: what was ticked and typed stays. */
interface Tried {
  readonly ticked: readonly string[]
  readonly words: string
  /** Why a decision was not taken; null when none was tried. */
  readonly problem: DecisionProblem | null
  readonly notTaken?: FieldAnswers["notTaken"]
}

/** The case as one reviewer sees it. */
export async function showCase(
  c: AtDesk,
  services: Services,
  a: { verification: Verification; tried: Tried | null; lacksReason?: boolean },
) {
  const { verification, tried, lacksReason = false } = a
  const { session } = c.var
  const { canBeSeen, look } = await lookOf(c, services, { verificationId: verification.id, lacksReason })
  const staff = await services.staff.all()
  const history = await services.trail.of(verification.id)
  const contents = verification.contents?.reveal("show-reviewer")
  const path = `/review/cases/${verification.id}`
  const { role } = session.staff
  const canDecide = verification.claim?.staffId === session.staff.id && after(verification.state, "approve") !== null
  const mine = canDecide && may(role, "decide") ? verification.claim : null
  const page = ReviewCasePage({
    context: pageContext(c, services, { path, bundle: "review" }),
    desk: deskOf(session),
    shortReference: verification.shortReference,
    state: verification.state,
    document: verification.document,
    combinedCard: verification.combinedCard,
    round: verification.round,
    submittedAt: verification.submittedAt,
    language: parseLanguage(verification.language) ?? "en",
    customerReference: contents?.reference ?? null,
    hasEmail: Boolean(contents?.email),
    seenAt: services.now(),
    photos: photosOf(verification, { path, canBeSeen }),
    look: verification.photos.length > 0 ? look : null,
    fields: fieldsOf(verification),
    findings: verification.findings,
    holder: holderOf(verification, session.staff.id, staff),
    history: history.flatMap((event) => pastEvent(event, staff)).reverse(),
    decision: mine
      ? {
          action: `${path}/decide`,
          revision: verification.revision,
          claim: mine.token,
          ticked: tried?.ticked ?? reasonsOfDifferences(verification),
          words: tried?.words ?? "",
          problems: tried?.problem ? [tried.problem] : [],
        }
      : null,
    answers: mine
      ? answersOf(verification, { action: path, policy: services.policy, notTaken: tried?.notTaken ?? null })
      : null,
    lock: mine && lockOf(path, mine),
  })
  return showPage(c, page, tried?.problem || tried?.notTaken || lacksReason ? 422 : 200)
}

const photosOf = (verification: Verification, { path, canBeSeen }: { path: string; canBeSeen: boolean }) =>
  sentPhotos(verification).map((photo) => {
    const { id, side, fileName, widthPixels, heightPixels } = photo
    const standing = canBeSeen ? photo.standing : ("withheld" as const)
    const url = `${path}/photos/${id}`
    const upright = canBeSeen && cornersOf(photo) ? { url: `${url}/upright`, ...pageMillimetres(verification) } : null
    return {
      ...{ id, side, widthPixels, heightPixels, standing, url, upright },
      fileName: fileName.reveal("show-reviewer"),
    }
  })

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

const told = ["submitted", "claimed", "given-back", "released", "withdrawn", "expired", "erased"] as const

function pastEvent(event: Recorded, staff: readonly StaffMember[]): readonly PastEvent[] {
  const kind = event.outcome ?? told.find((one) => one === event.kind)
  if (!kind) return []
  const actorName = event.staffId === null ? null : nameOf(event.staffId, staff)
  return [{ at: event.at, kind, actorName, reasons: event.reasons }]
}
