import type { Recorded, StaffMember } from "../app/ports.ts"
import { after } from "../verification/states.ts"
import { sentPhotos, type Verification } from "../verification/verification.ts"
import { parseLanguage } from "../web/i18n/languages.ts"
import { type Holder, type PastEvent, ReviewCasePage } from "../web/pages/review-case-page.tsx"
import type { DecisionProblem } from "../web/pages/review-decision.tsx"
import { typedFields } from "../web/pages/review-fields.tsx"
import { type AtDesk, deskOf } from "./desk.ts"
import { pageContext, showPage } from "./page.ts"
import type { Services } from "./services.ts"

/** A decision that was not taken: what was ticked and typed stays. */
interface Tried {
  readonly ticked: readonly string[]
  readonly words: string
  readonly problem: DecisionProblem
}

/** The case as one reviewer sees it. */
export async function showCase(
  c: AtDesk,
  services: Services,
  { verification, tried }: { verification: Verification; tried: Tried | null },
) {
  const { session } = c.var
  const staff = await services.staff.all()
  const history = await services.trail.of(verification.id)
  const contents = verification.contents?.reveal("show-reviewer")
  const path = `/review/cases/${verification.id}`
  const isMine = verification.claim?.staffId === session.staff.id && after(verification.state, "approve") !== null
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
    photos: photosOf(verification, path),
    fields: contents?.details ? typedFields(contents.details) : [],
    findings: verification.findings,
    holder: holderOf(verification, session.staff.id, staff),
    history: history.flatMap((event) => pastEvent(event, staff)).reverse(),
    decision: isMine
      ? {
          action: `${path}/decide`,
          revision: verification.revision,
          ticked: tried?.ticked ?? [],
          words: tried?.words ?? "",
          problems: tried ? [tried.problem] : [],
        }
      : null,
    giveBackAction: `${path}/give-back`,
  })
  return showPage(c, page, tried ? 422 : 200)
}

const photosOf = (verification: Verification, path: string) =>
  sentPhotos(verification).map(({ id, side, fileName, widthPixels, heightPixels }) => ({
    ...{ id, side, widthPixels, heightPixels },
    url: `${path}/photos/${id}`,
    fileName: fileName.reveal("show-reviewer"),
  }))

const nameOf = (staffId: string, staff: readonly StaffMember[]): string =>
  staff.find(({ id }) => id === staffId)?.name ?? staffId

function holderOf({ claim }: Verification, me: string, staff: readonly StaffMember[]): Holder {
  if (!claim) return { kind: "nobody" }
  if (claim.staffId === me) return { kind: "me", until: claim.until }
  return { kind: "other", name: nameOf(claim.staffId, staff), until: claim.until }
}

const told = ["submitted", "claimed", "given-back", "withdrawn", "expired", "erased"] as const

function pastEvent(event: Recorded, staff: readonly StaffMember[]): readonly PastEvent[] {
  const kind = event.outcome ?? told.find((one) => one === event.kind)
  if (!kind) return []
  const actorName = event.staffId === null ? null : nameOf(event.staffId, staff)
  return [{ at: event.at, kind, actorName, reasons: event.reasons }]
}
