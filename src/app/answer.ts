import type { Draft } from "../documents/details.ts"
import type { DocumentKind } from "../documents/kinds.ts"
import { ok, type Result } from "../kit/result.ts"
import type { EventBody } from "../verification/events.ts"
import { type Job, move, type Refusal } from "../verification/transition.ts"
import {
  blobsOf,
  type Contents,
  type Photo,
  photoOf,
  type SaveMark,
  type Verification,
} from "../verification/verification.ts"
import type { ComparedField } from "./differences.ts"
import { filledOnce, tellFilled } from "./fill-in.ts"
import { asLeft, tidied } from "./keep-unsent.ts"
import type { Verifications } from "./ports.ts"
import { emailIsMalformed, oldPaperStanding } from "./progress.ts"

interface Deps {
  readonly verifications: Verifications
  readonly now: () => number
}

/** The applicant read who asks and why, and pressed Start. Pressing it again changes nothing. */
export const giveConsent = (deps: Deps, id: string, language: string) =>
  edit(deps, id, { kind: "consent.given" }, (verification, now) => ({
    ...verification,
    language,
    consentedAt: verification.consentedAt ?? now,
  }))

/**
 * Another document than before asks its own questions again and its photos are looked at again; what was typed stays. A back
 * already sent is destroyed where the card is now said to be a combined one, or another such card, or no longer one: whether
 * the back may be sent, and how, is asked anew.
 */
export const chooseDocument = (deps: Deps, id: string, chosen: { document: DocumentKind; combinedCard: boolean }) =>
  edit(
    deps,
    id,
    { kind: "document.chosen", ...chosen },
    (verification) => {
      const isAnother = chosen.document !== verification.document
      const losesBack = backIsAskedAnew(verification, chosen)
      const left = losesBack ? withoutBack(verification) : verification
      const photos = isAnother ? left.photos.map(heldAgain) : left.photos
      return withContents({ ...left, ...chosen, photos }, (contents) => ({
        ...contents,
        oldPaperNoted: isAnother ? false : contents.oldPaperNoted,
        backWritten: isAnother || losesBack ? null : contents.backWritten,
      }))
    },
    (before) => {
      const back = backIsAskedAnew(before, chosen) ? photoOf(before, "back") : undefined
      const again = chosen.document === before.document ? [] : before.photos.filter((photo) => photo !== back)
      const { events, jobs } = backDestroyed(back)
      const inspections = again.map(
        (photo) => ({ kind: "inspectPhoto", verificationId: id, photoId: photo.id }) as const,
      )
      return { events, jobs: [...inspections, ...jobs] }
    },
  )

type Choice = Pick<Verification, "document" | "combinedCard">

const backIsAskedAnew = (before: Choice, chosen: Choice): boolean =>
  chosen.combinedCard !== before.combinedCard || (chosen.combinedCard && chosen.document !== before.document)

const withoutBack = (verification: Verification): Verification => ({
  ...verification,
  photos: verification.photos.filter(({ side }) => side !== "back"),
  destroyedFor: verification.destroyedFor.filter((side) => side !== "back"),
  backUnseen: false,
})

const backDestroyed = (back: Photo | undefined): Consequences =>
  back
    ? {
        events: [{ kind: "photo.deleted", photoId: back.id, side: back.side }],
        jobs: [{ kind: "deleteBlobs", blobs: blobsOf(back) }],
      }
    : nothing

const heldAgain = (photo: Photo): Photo => ({ ...photo, standing: "held", inspection: null, sentAnyway: false })

/**
 * The answers about an old paper, kept so that the form does not ask for the birth date again. Who was shown that it is
 * no longer good, or left the questions open, and goes on has taken note; who now answers so is shown it first.
 */
export const answerOldPaper = (
  deps: Deps,
  id: string,
  answer: { draft: Draft; isSpecialPermanentResident: boolean | null; mark?: SaveMark | null },
) =>
  edit(deps, id, { kind: "old-paper.answered" }, (verification, now) => {
    const wasShown = oldPaperStanding(verification, now) === "notGood"
    const answered = withContents(verification, (contents) => ({
      ...contents,
      draft: { ...contents.draft, ...answer.draft },
      isSpecialPermanentResident: answer.isSpecialPermanentResident,
      unsent: withoutOldPaper(contents, answer.draft),
      lastSave: answer.mark ?? contents.lastSave,
    }))
    const oldPaperNoted = wasShown || oldPaperStanding(answered, now) !== "notGood"
    return withContents(answered, (contents) => ({ ...contents, oldPaperNoted }))
  })

/** What was left on the details page is not sent with the answers about the old paper. */
function withoutOldPaper(contents: Contents, answered: Draft): Contents["unsent"] {
  const { unsent } = contents
  if (!unsent) return null
  const draft = Object.fromEntries(Object.entries(unsent.draft).filter(([key]) => !(key in answered)))
  return tidied(contents, { ...unsent, draft, isSpecialPermanentResident: null })
}

/** The details page as it was sent. `filled`: fields that had arrived filled from a photo. */
interface SentDetails {
  readonly draft: Draft
  readonly email: string
  readonly language: string
  readonly filled?: readonly ComparedField[]
  readonly mark?: SaveMark | null
}

/** Everything typed on the details page, right or wrong: nothing sent is lost. A new e-mail address gets the link. */
export const saveDetails = (deps: Deps, id: string, { filled = [], mark = null, ...typed }: SentDetails) =>
  edit(
    deps,
    id,
    { kind: "details.saved" },
    (verification) =>
      withContents({ ...verification, language: typed.language }, (contents) => ({
        ...contents,
        draft: { ...contents.draft, ...contents.unsent?.draft, ...typed.draft },
        email: typed.email,
        filled: filledOnce(asLeft(verification), { draft: typed.draft, filled }),
        unsent: null,
        lastSave: mark ?? contents.lastSave,
      })),
    (before) => ({
      events: tellFilled(before, filledOnce(asLeft(before), { draft: typed.draft, filled })),
      jobs: isNewAddress(before, typed.email) ? [{ kind: "mail", verificationId: id, mail: "link" }] : [],
    }),
  )

const isNewAddress = ({ contents }: Verification, email: string): boolean =>
  email !== "" && !emailIsMalformed(email) && contents?.reveal("compare").email !== email

/** A combined card with nothing written on its back has no place for it: one already sent is destroyed. */
export const answerBack = (deps: Deps, id: string, backWritten: boolean) =>
  edit(
    deps,
    id,
    null,
    (verification) => {
      const left = verification.combinedCard && !backWritten ? withoutBack(verification) : verification
      return withContents(left, (contents) => ({ ...contents, backWritten }))
    },
    (before) => backDestroyed(before.combinedCard && !backWritten ? photoOf(before, "back") : undefined),
  )

/** What an answer brings about besides itself. */
interface Consequences {
  readonly events: readonly EventBody[]
  readonly jobs: readonly Job[]
}

const nothing: Consequences = { events: [], jobs: [] }

function edit(
  deps: Deps,
  id: string,
  event: EventBody | null,
  change: (verification: Verification, now: number) => Verification,
  consequences: (before: Verification) => Consequences = () => nothing,
): Promise<Result<Verification, Refusal>> {
  const now = deps.now()
  return deps.verifications.change(id, (verification) => {
    const moved = move(verification, "edit", now)
    if (!moved.ok) return moved
    const { events, jobs } = consequences(verification)
    const recorded = [...(event === null ? [] : [event]), ...events]
    const by = { actor: { kind: "applicant" }, at: now } as const
    return ok({ next: change(moved.value, now), events: recorded.map((body) => ({ ...body, ...by })), jobs })
  })
}

const withContents = (verification: Verification, change: (contents: Contents) => Contents): Verification => ({
  ...verification,
  contents: verification.contents?.map(change) ?? null,
})
