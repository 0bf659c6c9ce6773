import { setTimeout as pause } from "node:timers/promises"
import type { Policy } from "./policy.ts"
import type { Verifications } from "./ports.ts"

const askEveryMillis = 250

/** Returns once the photo was looked at or is gone, or the policy's patience is over. */
export async function awaitInspection(
  deps: { verifications: Pick<Verifications, "byId">; policy: Pick<Policy, "photoAnswerSeconds"> },
  wanted: { verificationId: string; photoId: string },
): Promise<void> {
  const until = performance.now() + deps.policy.photoAnswerSeconds * 1_000
  while (performance.now() < until) {
    const verification = await deps.verifications.byId(wanted.verificationId)
    const isHeld = verification?.photos.some(({ id, standing }) => id === wanted.photoId && standing === "held")
    if (!isHeld) return
    await pause(askEveryMillis)
  }
}
