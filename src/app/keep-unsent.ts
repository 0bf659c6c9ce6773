import type { Draft } from "../documents/details.ts"
import { foldText } from "../documents/fold-text.ts"
import { ok, type Result } from "../kit/result.ts"
import { move, type Refusal } from "../verification/transition.ts"
import { type Contents, noUnsent, type SaveMark, type Unsent, type Verification } from "../verification/verification.ts"
import type { ComparedField } from "./differences.ts"
import { filledOnce, photoFields } from "./fill-in.ts"
import type { Verifications } from "./ports.ts"
import { contentsOf } from "./progress.ts"

/** A form as it was left. What it does not hold stays as it was left before. */
interface LeftForm {
  readonly draft: Draft
  readonly email?: string
  readonly isSpecialPermanentResident?: boolean | null
  /** Fields that it showed as filled from a photo. */
  readonly filled: readonly ComparedField[]
  readonly mark: SaveMark | null
}

/**
 * Keeps a form as it was left, not sent: it is shown again so, and counts for nothing else. No mail, no event. What stands in it
 * only because it was read on a photo is not copied: the photo tells it again.
 */
export function keepUnsent(
  deps: { verifications: Verifications; now: () => number },
  id: string,
  left: LeftForm,
): Promise<Result<Verification, Refusal>> {
  const now = deps.now()
  return deps.verifications.change(id, (verification) => {
    const moved = move(verification, "edit", now)
    if (!moved.ok) return moved
    const contents = verification.contents?.map((before) =>
      isLate(before, left.mark)
        ? before
        : { ...before, unsent: unsentOf(verification, before, left), lastSave: left.mark ?? before.lastSave },
    )
    return ok({ next: { ...moved.value, contents: contents ?? null }, events: [], jobs: [] })
  })
}

/** The same page was saved again meanwhile. */
const isLate = ({ lastSave }: Contents, mark: SaveMark | null): boolean =>
  lastSave !== null && mark !== null && lastSave.page === mark.page && mark.order <= lastSave.order

function unsentOf(verification: Verification, contents: Contents, left: LeftForm): Unsent | null {
  const before = contents.unsent ?? noUnsent
  const draft = { ...before.draft, ...left.draft }
  const isSent = (one: { field: string; photoId: string }) =>
    contents.filled.some(({ field, photoId }) => field === one.field && photoId === one.photoId)
  const filled = filledOnce(asLeft(verification), left).filter((one) => !isSent(one))
  const asRead = filled.filter((one) => one.asRead).map(({ field }) => field)
  const read = photoFields(verification).filter(({ field }) => asRead.includes(field))
  const onlyRead = new Set(read.flatMap(({ suggestion }) => Object.keys(suggestion ?? {})))
  return tidied(contents, {
    draft: Object.fromEntries(
      Object.entries(draft).filter(([key]) => !(onlyRead.has(key) && isEmptyIn(contents.draft, key))),
    ),
    email: left.email ?? before.email,
    isSpecialPermanentResident: left.isSpecialPermanentResident ?? before.isSpecialPermanentResident,
    filled: filled.filter((one) => !one.asRead),
  })
}

const typedAs = (draft: Draft, key: string): string => Object.entries(draft).find(([one]) => one === key)?.[1] ?? ""

const isEmptyIn = (draft: Draft, key: string): boolean => foldText(typedAs(draft, key)) === ""

/** Without what says the same as what was sent; null when nothing is left. */
export function tidied(contents: Contents, unsent: Unsent): Unsent | null {
  const draft = Object.fromEntries(
    Object.entries(unsent.draft).filter(([key, value]) => value !== typedAs(contents.draft, key)),
  )
  const { filled } = unsent
  const email = unsent.email === contents.email ? null : unsent.email
  const isSame = unsent.isSpecialPermanentResident === contents.isSpecialPermanentResident
  const isSpecialPermanentResident = isSame ? null : unsent.isSpecialPermanentResident
  const isNothing =
    Object.keys(draft).length === 0 && email === null && isSpecialPermanentResident === null && filled.length === 0
  return isNothing ? null : { draft, email, isSpecialPermanentResident, filled }
}

/** The forms as they were left, for showing them and for what is sent of them. */
export function asLeft(verification: Verification): Verification {
  const unsent = contentsOf(verification)?.unsent
  if (!unsent) return verification
  const isLeft = ({ field }: { field: string }) => unsent.filled.some((one) => one.field === field)
  return {
    ...verification,
    contents:
      verification.contents?.map((contents) => ({
        ...contents,
        draft: { ...contents.draft, ...unsent.draft },
        email: unsent.email ?? contents.email,
        isSpecialPermanentResident: unsent.isSpecialPermanentResident ?? contents.isSpecialPermanentResident,
        filled: [...contents.filled.filter((one) => !isLeft(one)), ...unsent.filled],
      })) ?? null,
  }
}
