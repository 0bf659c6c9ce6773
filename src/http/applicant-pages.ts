import type { Context } from "hono"
import { type ComparedField, differences } from "../app/differences.ts"
import { asLeft } from "../app/keep-unsent.ts"
import { begunAddress, lookUpPlace } from "../app/look-up-place.ts"
import { bearsMyNumber } from "../app/my-number-side.ts"
import {
  backIsRequired,
  contentsOf,
  detailsOf,
  emailIsMalformed,
  nextStep,
  oldPaperStanding,
  photoProblems,
  type Step,
} from "../app/progress.ts"
import { reasonsGiven } from "../app/reasons-given.ts"
import { maySendAnyway } from "../app/send-anyway.ts"
import { usualTime } from "../app/usual-time.ts"
import type { Details } from "../documents/details.ts"
import type { DocumentKind, Side } from "../documents/kinds.ts"
import { mayBePending, typedExpiry } from "../documents/parse-details.ts"
import { newToken } from "../kit/ids.ts"
import { dayInTokyo } from "../kit/plain-date.ts"
import { pausedUntil } from "../verification/pause.ts"
import { type PhotoRefusal, photoRefusals } from "../verification/photo.ts"
import { after, isBeingChecked } from "../verification/states.ts"
import {
  type Contents,
  emptyContents,
  photoOf,
  problemsAsking,
  type Verification,
} from "../verification/verification.ts"
import { wordsOf } from "../web/i18n/languages.ts"
import { CheckPage } from "../web/pages/check-page.tsx"
import { DetailsPage } from "../web/pages/details-page.tsx"
import { DocumentPage } from "../web/pages/document-page.tsx"
import { IdentificationPage } from "../web/pages/identification-page.tsx"
import type { PageContext } from "../web/pages/layout.tsx"
import { OldPaperPage } from "../web/pages/old-paper-page.tsx"
import { type PhotoAnswer, type PhotoPlace, PhotoPlaceFragment, type ShownPhoto } from "../web/pages/photo-place.tsx"
import { PhotosPage, type PhotosProblem } from "../web/pages/photos-page.tsx"
import { SentPage } from "../web/pages/sent-page.tsx"
import { StatusPage } from "../web/pages/status-page.tsx"
import { WithdrawPage } from "../web/pages/withdraw-page.tsx"
import { filledForm } from "./fill-in.ts"
import type { LinkEnv } from "./link.ts"
import { languageOf, pageContext, showPage } from "./page.ts"
import { erasureOf, hasReceipt } from "./receipt.ts"
import type { Services } from "./services.ts"

type Link = Context<LinkEnv>

export const pathOf: Readonly<Record<Step, string>> = {
  identification: "identification",
  document: "document",
  oldPaper: "old-paper",
  details: "details",
  photos: "photos",
  check: "check",
  status: "status",
}

/** One link as one of its pages shows it. */
interface View {
  readonly c: Link
  readonly services: Services
  readonly verification: Verification
  readonly contents: Contents
  /** Taken for a residence card until one is chosen. */
  readonly kind: DocumentKind
  /** The address of one of the link's pages. */
  readonly at: (path: string) => string
  readonly context: PageContext
}

/** What a verification looks like on each of its pages. */
const pages = {
  ...{ identification, document, photos, check, status, sent, withdraw },
  oldPaper: (view: View) => oldPaper(leftView(view), standingOf(view)),
  details: (view: View) => details(leftView(view)),
}

/** @returns the page; a redirect where it has nothing to show. */
export function showApplicantPage(services: Services, c: Link, name: keyof typeof pages) {
  return showView(name, viewOf(services, c))
}

/** The page of documents with a choice that was not sent. */
export function showChoice(services: Services, c: Link, chosen: Pick<Verification, "document" | "combinedCard">) {
  const view = viewOf(services, c)
  return showView("document", { ...view, verification: { ...view.verification, ...chosen } })
}

async function showView(name: keyof typeof pages, view: Omit<View, "context">) {
  const { c, services, verification } = view
  const isFirst = name === "identification" || name === "withdraw"
  const mayWithdraw = after(verification.state, "withdraw") !== null && c.var.opened.handover === null
  const withdrawHref = mayWithdraw && !isFirst ? view.at("withdraw") : null
  const page = await pages[name]({ ...view, context: pageContext(c, services, { withdrawHref }) })
  return typeof page === "string" ? c.redirect(page, 303) : showPage(c, page)
}

/** What looking at a place's photo told, for the page's script to put in; nothing yet (204) while it is being looked at. */
export function showPhotoAnswer(services: Services, c: Link, side: Side) {
  const view = viewOf(services, c)
  const place = placeOf(view, side)
  if (place.answer.kind === "looking") return c.body(null, 204)
  return showPage(c, PhotoPlaceFragment({ language: languageOf(c), kind: view.kind, side, place }))
}

function viewOf(services: Services, c: Link): Omit<View, "context"> {
  const { verification, base } = c.var.opened
  return {
    ...{ c, services, verification },
    contents: contentsOf(verification) ?? emptyContents(""),
    kind: verification.document ?? "residence-card",
    at: (path) => `${base}/${path}`,
  }
}

/** With the forms as they were left. */
function leftView(view: View): View {
  const verification = asLeft(view.verification)
  return { ...view, verification, contents: contentsOf(verification) ?? view.contents }
}

/** Where a page's form is kept as it was left; what the page shows (`?check`) stays in the address. */
const keepAction = ({ at, context }: View): string => at(`keep/${context.path.slice(at("").length)}`)

function identification({ c, services, at, context }: View) {
  const { purpose, linkDays, retentionDays } = services.policy
  const { approved, refused, expired } = retentionDays
  return IdentificationPage({
    ...{ context, linkDays },
    action: at("identification"),
    purpose: purpose ?? wordsOf(languageOf(c)).identification.demoPurpose,
    retentionDays: { approved, refused, undecided: expired },
  })
}

function document({ c, verification, at, context }: View) {
  return DocumentPage({
    context,
    action: at("document"),
    kind: verification.document,
    combined: verification.combinedCard,
    problem: c.req.query("problem") === undefined || verification.document ? null : "missing",
    reasons: reasonsOf(verification),
  })
}

const standingOf = ({ services, verification }: View) => oldPaperStanding(verification, services.now())

/** @param sent - by the answers as they were sent. */
function oldPaper(view: View, sent: ReturnType<typeof standingOf>) {
  const { services, verification, contents, at, context } = view
  const { draft, isSpecialPermanentResident } = contents
  const isAlienCertificate = verification.document === "alien-registration-certificate"
  return OldPaperPage({
    ...{ context, draft, problems: [] },
    action: at("old-paper"),
    keepAction: keepAction(view),
    kind: isAlienCertificate ? "alien-registration-certificate" : "certificate-of-registered-matters",
    standing: sent === "notGood" ? "notGood" : "unknown",
    canContinue: services.policy.oldPapers === "review",
    specialPermanentResident: isSpecialPermanentResident === null ? null : isSpecialPermanentResident ? "yes" : "no",
    documentHref: at("document"),
  })
}

async function details(view: View) {
  const { c, services, verification, contents, kind, at, context } = view
  const { email } = contents
  const { fromPhotos, ...filled } = filledForm(verification, at)
  const answer = await lookUpPlace(services, filled.draft)
  const draft = begunAddress(filled.draft, answer)
  const isChecked = c.req.query("check") !== undefined
  const parsed = detailsOf(verification, services.policy, services.now())
  const today = dayInTokyo(services.now())
  const renewalPolicy = services.policy.renewalPending
  return DetailsPage({
    ...{ context, kind, draft, email, fromPhotos },
    action: at("details"),
    keepAction: keepAction(view),
    isUnsent: contents.unsent !== null,
    problems: isChecked && !parsed.ok ? parsed.error : [],
    emailProblem: isChecked && emailIsMalformed(email) ? "malformed" : null,
    reasons: reasonsOf(verification),
    renewalAsked: mayBePending({ kind, expiresOn: typedExpiry(draft), today, renewalPolicy }),
    postalAnswer:
      answer.kind === "found" ? { ...answer, isUsed: draft.address?.startsWith(answer.written) === true } : answer,
  })
}

function photos(view: View) {
  const { c, services, verification, contents, kind, at, context } = view
  const { policy } = services
  const isNeeded = backIsRequired(verification, policy, services.now())
  const isOnPhone = c.var.opened.handover !== null
  const backNeeded = isNeeded && contents.backWritten !== true ? "always" : "ifWritten"
  return PhotosPage({
    ...{ context, kind },
    action: at("photos"),
    keepAction: keepAction(view),
    combined: verification.combinedCard,
    phoneAction: isOnPhone ? null : at("phone"),
    front: placeOf(view, "front"),
    back: placeOf(view, "back"),
    backNeeded,
    backWritten: contents.backWritten,
    problems:
      c.req.query("check") === undefined ? [] : photoProblems(verification, policy, services.now()).map(problemName),
    reasons: reasonsOf(verification),
    coachUrl: services.assets.url("coach.js"),
    typeHref: !isOnPhone && nextStep(verification, policy, services.now()) === "details" ? at("details") : null,
  })
}

function placeOf(view: Omit<View, "context">, side: Side): PhotoPlace {
  const { c, services, at } = view
  return {
    photo: shown(view, side),
    answer: answerOf(view, side),
    refusal: refusalOf(c.req.query(side)),
    pausedUntil: pausedUntil(view.verification, side, services.now()),
    addAction: at(`photos/${side}`),
    deleteAction: at(`photos/${side}/delete`),
    uploadKey: newToken(services.random),
    brushUrl: bearsMyNumber(view.verification, { side }) ? services.assets.url("brush.js") : null,
  }
}

function answerOf({ services, verification, at }: Omit<View, "context">, side: Side): PhotoAnswer {
  const photo = photoOf(verification, side)
  if (!photo && verification.destroyedFor.includes(side)) return { kind: "destroyed" }
  if (!photo) return { kind: side === "back" && verification.backUnseen ? "unseen" : "none" }
  if (photo.standing === "held") {
    const late = services.now() - photo.addedAt >= services.policy.photoAnswerSeconds * 1_000
    return { kind: "looking", url: at(`photos/${side}/answer?p=${photo.id}`), late }
  }
  if (photo.sentAnyway) return { kind: "anyway" }
  const [problem] = problemsAsking(verification, photo)
  const anywayAction = maySendAnyway(verification, side) ? at(`photos/${side}/anyway?p=${photo.id}`) : null
  if (problem) return { kind: "refused", problem, anywayAction }
  return { kind: photo.inspection?.reveal("show-applicant").problems.length === 0 ? "fine" : "none" }
}

function check(view: View) {
  const { services, verification, contents, kind, at, context } = view
  const parsed = detailsOf(verification, services.policy, services.now())
  const front = shown(view, "front")
  if (!parsed.ok || !front) return at(parsed.ok ? "photos?check" : "details?check")
  return CheckPage({
    ...{ context, kind },
    action: at("check"),
    sendKey: String(verification.round),
    combined: verification.combinedCard,
    details: parsed.value,
    email: contents.email,
    photos: { front, back: shown(view, "back") },
    differences: differences(verification, services.policy, services.now()).map(({ field, read }) => ({
      ...{ field, read, typed: typedWhole(parsed.value, field) },
      ...{ useAction: at("check/use"), mineAction: at("check/mine") },
    })),
    stillLooking: verification.photos.some(({ standing }) => standing === "held"),
    hrefs: { document: at("document"), details: at("details"), photos: at("photos") },
  })
}

/** What was typed of all that is printed in one with that field: the room with the address. */
function typedWhole(details: Details, field: ComparedField): string {
  if (field !== "address") return details[field] ?? ""
  return details.room === undefined ? details.address : `${details.address} ${details.room}`
}

async function sent({ services, verification, contents, at, context }: View) {
  return SentPage({
    context,
    shortReference: verification.shortReference,
    mailed: services.sendsMail && contents.email !== "",
    usual: await usualTime(services),
    statusHref: at("status"),
    receiptHref: at("receipt"),
  })
}

async function status(view: View) {
  const { services, verification, at, context } = view
  const { shortReference, state, document: chosen } = verification
  const parts = { documentHref: at("document"), detailsHref: at("details"), photosHref: at("photos") }
  const isEditable = after(state, "edit") !== null
  return StatusPage({
    ...{ context, shortReference, state },
    kind: chosen,
    destroyed: verification.destroyedFor,
    corrections: verification.contents?.reveal("show-applicant").corrections ?? [],
    reasons: await reasonsGiven(services, verification),
    decidedOn: verification.decidedAt === null ? null : dayInTokyo(verification.decidedAt),
    erasure: await erasureOf(services, verification),
    usual: isBeingChecked(state) ? await usualTime(services) : null,
    receiptHref: hasReceipt(verification) ? at("receipt") : null,
    edit: isEditable ? { continueHref: at(firstToMend(view)), ...parts } : null,
  })
}

function withdraw({ c, verification, at, context }: View) {
  const { base } = c.var.opened
  const isOver = after(verification.state, "withdraw") === null
  return isOver ? base : WithdrawPage({ context, action: at("withdraw"), backHref: base })
}

function shown({ verification, at }: Pick<View, "verification" | "at">, side: Side): ShownPhoto | null {
  const photo = photoOf(verification, side)
  if (!photo) return null
  const thumbnailUrl = at(`photos/${side}/thumbnail?p=${photo.id}`)
  return { fileName: photo.fileName.reveal("show-applicant"), thumbnailUrl }
}

function firstToMend({ services, verification }: View): string {
  const targets = reasonsOf(verification).map(({ target }) => target)
  if (targets.length === 0) return pathOf[nextStep(verification, services.policy, services.now())]
  return targets.every((target) => target === "front" || target === "back") ? "photos" : "details"
}

/** What the reviewer asked to mend; a refusal's reasons are the status page's. */
const reasonsOf = (verification: Verification) =>
  verification.state === "moreNeeded" ? (contentsOf(verification)?.reasons ?? []) : []

const refusalOf = (word: string | undefined): PhotoRefusal | null =>
  photoRefusals.find((refusal) => refusal === word) ?? null

function problemName({ side, kind }: ReturnType<typeof photoProblems>[number]): PhotosProblem {
  if (kind === "unanswered") return "backUnanswered"
  return `${side}${({ missing: "Missing", refused: "Refused", stillTheOldPhoto: "Unchanged" } as const)[kind]}`
}
