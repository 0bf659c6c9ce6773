import { isSurelyRead } from "../documents/compare.ts"
import { hasNotCome, typedBirthDate } from "../documents/typed-birth-date.ts"
import { dayInTokyo, type PartialDate } from "../kit/plain-date.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import type { Refusal } from "../verification/transition.ts"
import { birthDateTries, type Verification } from "../verification/verification.ts"
import { readingOf } from "./evidence.ts"
import { asLeft } from "./keep-unsent.ts"
import type { Devices, Sealer, Verifications } from "./ports.ts"
import { contentsOf } from "./progress.ts"

/**
 * What a link opens. `open`: go on. `birthDateNeeded`: this browser is new to it and something personal was given already.
 * `locked`: five wrong birth dates; the browser that began may still go on. `elsewhere`: photos were added and no birth date is
 * known to ask for; the browser that added them may go on.
 */
export type Access = "open" | "birthDateNeeded" | "locked" | "elsewhere"

/** @param deviceHash - hash of the browser's own token. */
export async function openLink(
  deps: { verifications: Verifications; devices: Devices; sealer: Sealer },
  link: { token: string; deviceHash: string },
): Promise<Result<{ verification: Verification; access: Access }, Refusal>> {
  const verification = await deps.verifications.byTokenHash(deps.sealer.tokenHash(link.token))
  if (!verification) return fail({ kind: "notFound" })
  if (!holdsAnything(verification) || (await deps.devices.knows(verification.id, link.deviceHash))) {
    return ok({ verification, access: "open" })
  }
  if (birthDatesOf(verification).length === 0) return ok({ verification, access: "elsewhere" })
  return ok({ verification, access: verification.birthDateTriesLeft > 0 ? "birthDateNeeded" : "locked" })
}

/** Before a birth date or a photo was given there is nothing personal to guard, and nothing to ask. */
const holdsAnything = (verification: Verification): boolean =>
  verification.photos.length > 0 || birthDatesOf(verification).length > 0

/** As sent, and as left in the form since; before that, as surely read on a photo. */
function birthDatesOf(verification: Verification): readonly string[] {
  const drafts = [verification, asLeft(verification)].map((one) => contentsOf(one)?.draft ?? {})
  const typed = drafts.map(typedBirthDate).filter((day) => day !== null)
  const read = readingOf(verification)?.birthDate
  if (typed.length > 0 || !verification.contents || !read || !isSurelyRead("birthDate", read)) return typed
  return [read.value]
}

/**
 * One try at the birth date; the right one makes this browser known. A wrong one leaves one try fewer; the same wrong one again,
 * as a reload sends it, does not: it tells a guesser nothing new. Nor does a day still to come, as in the years of another
 * calendar, unless such a day was typed before.
 */
export async function confirmBirthDate(
  deps: { verifications: Verifications; devices: Devices; now: () => number },
  attempt: { id: string; deviceHash: string; given: PartialDate },
): Promise<Result<{ access: Access; triesLeft: number }, Refusal>> {
  const now = deps.now()
  const { given } = attempt
  let isRight = false
  const changed = await deps.verifications.change(attempt.id, (verification) => {
    const known = birthDatesOf(verification)
    isRight = verification.birthDateTriesLeft > 0 && known.includes(given)
    const isToCome = (day: string) => hasNotCome(day, dayInTokyo(now))
    const isNoGuess = isToCome(given) && !known.some(isToCome)
    if (!isRight && (isNoGuess || contentsOf(verification)?.wrongBirthDate === given)) {
      return ok({ next: verification, events: [], jobs: [] })
    }
    const triesLeft = isRight ? birthDateTries : Math.max(0, verification.birthDateTriesLeft - 1)
    const tried = {
      kind: "birth-date.tried",
      right: isRight,
      triesLeft,
      actor: { kind: "applicant" },
      at: now,
    } as const
    const contents = verification.contents?.map((one) => ({ ...one, wrongBirthDate: isRight ? null : given })) ?? null
    return ok({ next: { ...verification, contents, birthDateTriesLeft: triesLeft }, events: [tried], jobs: [] })
  })
  if (!changed.ok) return changed
  const triesLeft = changed.value.birthDateTriesLeft
  if (!isRight) return ok({ access: triesLeft > 0 ? "birthDateNeeded" : "locked", triesLeft })
  await deps.devices.add(attempt.id, attempt.deviceHash, now)
  return ok({ access: "open", triesLeft })
}
