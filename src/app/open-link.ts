import { isSurelyRead } from "../documents/compare.ts"
import { typedBirthDate } from "../documents/typed-birth-date.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import type { Refusal } from "../verification/transition.ts"
import { birthDateTries, type Verification } from "../verification/verification.ts"
import { readingOf } from "./evidence.ts"
import type { Devices, Sealer, Verifications } from "./ports.ts"

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
  if (birthDateOf(verification) === null) return ok({ verification, access: "elsewhere" })
  return ok({ verification, access: verification.birthDateTriesLeft > 0 ? "birthDateNeeded" : "locked" })
}

/** Before a birth date or a photo was given there is nothing personal to guard, and nothing to ask. */
const holdsAnything = (verification: Verification): boolean =>
  verification.photos.length > 0 || birthDateOf(verification) !== null

/** As typed; before that, as surely read on a photo. */
function birthDateOf(verification: Verification): string | null {
  const draft = verification.contents?.reveal("compare").draft
  const read = readingOf(verification)?.birthDate
  const readDay = read && isSurelyRead("birthDate", read) ? read.value : null
  return draft ? (typedBirthDate(draft) ?? readDay) : null
}

/** One try at the birth date; the right one makes this browser known. A wrong one leaves one try fewer. */
export async function confirmBirthDate(
  deps: { verifications: Verifications; devices: Devices; now: () => number },
  attempt: { id: string; deviceHash: string; birthYear: string; birthMonth: string; birthDay: string },
): Promise<Result<{ access: Access; triesLeft: number }, Refusal>> {
  const now = deps.now()
  const { birthYear, birthMonth, birthDay } = attempt
  const given = typedBirthDate({ birthYear, birthMonth, birthDay })
  let isRight = false
  const changed = await deps.verifications.change(attempt.id, (verification) => {
    isRight = verification.birthDateTriesLeft > 0 && given !== null && given === birthDateOf(verification)
    const triesLeft = isRight ? birthDateTries : Math.max(0, verification.birthDateTriesLeft - 1)
    const tried = {
      kind: "birth-date.tried",
      right: isRight,
      triesLeft,
      actor: { kind: "applicant" },
      at: now,
    } as const
    return ok({ next: { ...verification, birthDateTriesLeft: triesLeft }, events: [tried], jobs: [] })
  })
  if (!changed.ok) return changed
  const triesLeft = changed.value.birthDateTriesLeft
  if (!isRight) return ok({ access: triesLeft > 0 ? "birthDateNeeded" : "locked", triesLeft })
  await deps.devices.add(attempt.id, attempt.deviceHash, now)
  return ok({ access: "open", triesLeft })
}
