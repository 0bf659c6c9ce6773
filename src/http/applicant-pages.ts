import type { Context } from "hono"
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
import { isUndetermined } from "../documents/back.ts"
import type { DocumentKind, Side } from "../documents/kinds.ts"
import { mayBePending, typedExpiry } from "../documents/parse-details.ts"
import { newToken } from "../kit/ids.ts"
import { dayInTokyo } from "../kit/plain-date.ts"
import { type PhotoRefusal, photoRefusals } from "../verification/photo.ts"
import { after } from "../verification/states.ts"
import { emptyContents, photoOf, type Verification } from "../verification/verification.ts"
import { wordsOf } from "../web/i18n/languages.ts"
import { BirthDateGate } from "../web/pages/birth-date-gate.tsx"
import { CheckPage } from "../web/pages/check-page.tsx"
import { DetailsPage } from "../web/pages/details-page.tsx"
import { DocumentPage } from "../web/pages/document-page.tsx"
import { IdentificationPage } from "../web/pages/identification-page.tsx"
import { OldPaperPage } from "../web/pages/old-paper-page.tsx"
import { PhotosPage, type PhotosProblem, type ShownPhoto } from "../web/pages/photos-page.tsx"
import { SentPage } from "../web/pages/sent-page.tsx"
import { StatusPage } from "../web/pages/status-page.tsx"
import { WithdrawPage } from "../web/pages/withdraw-page.tsx"
import type { LinkEnv } from "./link.ts"
import { languageOf, pageContext, showPage } from "./page.ts"
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

/** What a verification looks like on each of its pages. */
export function applicantPages(services: Services) {
  const { policy } = services
  const action = (c: Link, path: string) => `${c.var.opened.base}/${path}`
  const context = (c: Link) => pageContext(c, services, { withdrawHref: withdrawHref(c) })
  const documentOf = (verification: Verification): DocumentKind => verification.document ?? "residence-card"

  return {
    identification(c: Link) {
      const { approved, refused, expired } = policy.retentionDays
      return showPage(
        c,
        IdentificationPage({
          context: pageContext(c, services),
          action: action(c, "identification"),
          purpose: policy.purpose ?? wordsOf(languageOf(c)).identification.demoPurpose,
          linkDays: policy.linkDays,
          retentionDays: { approved, refused, undecided: expired },
        }),
      )
    },

    document(c: Link) {
      const { verification } = c.var.opened
      return showPage(
        c,
        DocumentPage({
          context: context(c),
          action: action(c, "document"),
          kind: verification.document,
          combined: verification.combinedCard,
          problem: c.req.query("problem") === undefined ? null : "missing",
          reasons: reasonsOf(verification),
        }),
      )
    },

    oldPaper(c: Link) {
      const { verification } = c.var.opened
      const { draft, isSpecialPermanentResident } = contents(verification)
      const standing = oldPaperStanding(verification, services.now())
      return showPage(
        c,
        OldPaperPage({
          context: context(c),
          action: action(c, "old-paper"),
          kind:
            verification.document === "alien-registration-certificate"
              ? "alien-registration-certificate"
              : "certificate-of-registered-matters",
          standing: standing === "notGood" ? "notGood" : "unknown",
          canContinue: policy.oldPapers === "review",
          draft,
          specialPermanentResident:
            isSpecialPermanentResident === null ? null : isSpecialPermanentResident ? "yes" : "no",
          problems: [],
          documentHref: action(c, "document"),
        }),
      )
    },

    details(c: Link) {
      const { verification } = c.var.opened
      const { draft, email } = contents(verification)
      const kind = documentOf(verification)
      const isChecked = c.req.query("check") !== undefined
      const details = detailsOf(verification, policy, services.now())
      const expiresOn = typedExpiry(draft)
      const today = dayInTokyo(services.now())
      return showPage(
        c,
        DetailsPage({
          context: context(c),
          action: action(c, "details"),
          kind,
          draft,
          email,
          problems: isChecked && !details.ok ? details.error : [],
          emailProblem: isChecked && emailIsMalformed(email) ? "malformed" : null,
          reasons: reasonsOf(verification),
          renewalAsked: mayBePending({ kind, expiresOn, today, renewalPolicy: policy.renewalPending }),
          documentHref: action(c, "document"),
        }),
      )
    },

    photos(c: Link) {
      const { verification } = c.var.opened
      const { backWritten, draft } = contents(verification)
      const place = (side: Side) => ({
        photo: shown(c, side),
        refusal: refusalOf(c.req.query(side)),
        addAction: action(c, `photos/${side}`),
        deleteAction: action(c, `photos/${side}/delete`),
        uploadKey: newToken(services.random),
      })
      const isAlways =
        isUndetermined(draft.address) || (policy.back === "always" && backIsRequired(verification, policy))
      return showPage(
        c,
        PhotosPage({
          context: context(c),
          action: action(c, "photos"),
          kind: documentOf(verification),
          combined: verification.combinedCard,
          front: place("front"),
          back: place("back"),
          backNeeded: isAlways ? "always" : "ifWritten",
          backWritten,
          problems: c.req.query("check") === undefined ? [] : photoProblems(verification, policy).map(problemName),
          reasons: reasonsOf(verification),
        }),
      )
    },

    check(c: Link) {
      const { verification } = c.var.opened
      const details = detailsOf(verification, policy, services.now())
      if (!details.ok) return c.redirect(action(c, "details?check"), 303)
      return showPage(
        c,
        CheckPage({
          context: context(c),
          action: action(c, "check"),
          sendKey: String(verification.round),
          kind: documentOf(verification),
          combined: verification.combinedCard,
          details: details.value,
          email: contents(verification).email,
          photos: { front: shown(c, "front"), back: shown(c, "back") },
          hrefs: { document: action(c, "document"), details: action(c, "details"), photos: action(c, "photos") },
          incomplete: [],
        }),
      )
    },

    sent(c: Link) {
      const { verification } = c.var.opened
      return showPage(
        c,
        SentPage({
          context: context(c),
          shortReference: verification.shortReference,
          mailed: services.sendsMail && contents(verification).email !== "",
          statusHref: action(c, "status"),
        }),
      )
    },

    status(c: Link) {
      const { verification } = c.var.opened
      const isEditable = after(verification.state, "edit") !== null
      const dayOf = (instant: number | null) => (instant === null ? null : dayInTokyo(instant))
      return showPage(
        c,
        StatusPage({
          context: context(c),
          shortReference: verification.shortReference,
          state: verification.state,
          kind: verification.document,
          reasons: contents(verification).reasons,
          decidedOn: dayOf(verification.decidedAt),
          erasedOn: dayOf(verification.erasedAt),
          edit: isEditable
            ? {
                continueHref: action(c, firstToMend(verification)),
                documentHref: action(c, "document"),
                detailsHref: action(c, "details"),
                photosHref: action(c, "photos"),
              }
            : null,
        }),
      )
    },

    gate(c: Link) {
      const problem = c.req.query("problem")
      return showPage(
        c,
        BirthDateGate({
          context: pageContext(c, services),
          action: action(c, "birth-date"),
          triesLeft: c.var.opened.verification.birthDateTriesLeft,
          draft: {},
          problem: problem === "missing" || problem === "differs" ? problem : null,
        }),
      )
    },

    withdraw: (c: Link) =>
      withdrawHref(c) === null
        ? c.redirect(c.var.opened.base, 303)
        : showPage(
            c,
            WithdrawPage({
              context: pageContext(c, services),
              action: action(c, "withdraw"),
              backHref: c.var.opened.base,
            }),
          ),
  }

  function withdrawHref(c: Link): string | null {
    return after(c.var.opened.verification.state, "withdraw") === null ? null : action(c, "withdraw")
  }

  function shown(c: Link, side: Side): ShownPhoto | null {
    const photo = photoOf(c.var.opened.verification, side)
    if (!photo) return null
    const thumbnailUrl = action(c, `photos/${side}/thumbnail?p=${photo.id}`)
    return { fileName: photo.fileName.reveal("show-applicant"), thumbnailUrl }
  }

  function firstToMend(verification: Verification): string {
    const targets = new Set(reasonsOf(verification).map(({ target }) => target))
    if (targets.size === 0) return pathOf[nextStep(verification, policy, services.now())]
    const photosOnly = [...targets].every((target) => target === "front" || target === "back")
    return photosOnly ? "photos" : "details"
  }
}

const contents = (verification: Verification) => contentsOf(verification) ?? emptyContents("")

/** What the reviewer asked to mend; a refusal's reasons are the status page's. */
const reasonsOf = (verification: Verification) =>
  verification.state === "moreNeeded" ? contents(verification).reasons : []

const refusalOf = (word: string | undefined): PhotoRefusal | null =>
  photoRefusals.find((refusal) => refusal === word) ?? null

function problemName({ side, kind }: ReturnType<typeof photoProblems>[number]): PhotosProblem {
  if (kind === "unanswered") return "backUnanswered"
  return kind === "missing" ? `${side}Missing` : `${side}Unchanged`
}
