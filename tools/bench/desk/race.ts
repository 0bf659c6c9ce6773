import { claimNext } from "../../../src/app/claim.ts"
import { newId } from "../../../src/kit/ids.ts"
import type { Desk } from "./fill.ts"

/** Two reviewers press Next case at once, with one case waiting. @returns how often both had it, and how often nobody. */
export async function race({ services, owner, original }: Desk, rounds: number) {
  const reviewers = [newId(), newId()]
  for (const id of reviewers) await services.staff.add({ id, name: "Bench", role: "reviewer" })
  await owner.query("update verifications set state = 'withdrawn' where state in ('waiting', 'inReview')")
  const outcomes = { both: 0, nobody: 0 }
  for (let round = 0; round < rounds; round++) {
    await owner.query(
      "update verifications set state = 'waiting', claimed_by = null, claim_token = null, claimed_until = null where id = $1",
      [original.id],
    )
    const pressed = await Promise.all(reviewers.map((staffId) => claimNext(services, staffId)))
    const taken = pressed.filter(({ ok }) => ok).length
    if (taken > 1) outcomes.both++
    if (taken === 0) outcomes.nobody++
  }
  return outcomes
}
