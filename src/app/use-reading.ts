import { ok, type Result } from "../kit/result.ts"
import type { EventBody } from "../verification/events.ts"
import { move, type Refusal } from "../verification/transition.ts"
import type { Contents, Verification } from "../verification/verification.ts"
import { asTyped } from "./as-typed.ts"
import { type ComparedField, type Difference, differences } from "./differences.ts"
import type { Policy } from "./policy.ts"
import type { Verifications } from "./ports.ts"

interface Deps {
  readonly verifications: Verifications
  readonly now: () => number
  readonly policy: Policy
}

/** @param round - as the check page showed it. `field`: where the card says something else. */
interface Answered {
  readonly verificationId: string
  readonly round: number
  readonly field: ComparedField
}

/** What the card says takes the place of what was typed. Where nothing differs any more, nothing changes. */
export const useReading = (deps: Deps, answered: Answered) =>
  answer(deps, answered, "reading.used", (contents, { field, read }) => ({
    ...contents,
    draft: { ...contents.draft, ...asTyped(field, read) },
    filled: contents.filled.map((one) => (one.field === field ? { ...one, asRead: true } : one)),
  }))

/** The applicant looked again and typed it right: that difference is not asked about again, and staff see it. */
export const keepTyped = (deps: Deps, answered: Answered) =>
  answer(deps, answered, "reading.settled", (contents, { field, read }) => ({
    ...contents,
    settled: [...contents.settled.filter((one) => one.field !== field), { field, read }],
  }))

function answer(
  { verifications, now: clock, policy }: Deps,
  { verificationId, round, field }: Answered,
  kind: Extract<EventBody["kind"], "reading.used" | "reading.settled">,
  change: (contents: Contents, difference: Difference) => Contents,
): Promise<Result<Verification, Refusal>> {
  const now = clock()
  return verifications.change(verificationId, (verification) => {
    const moved = move(verification, "edit", now)
    if (!moved.ok) return moved
    const difference = differences(verification, policy, now).find((one) => one.field === field)
    if (!difference || verification.round !== round) return ok({ next: verification, events: [], jobs: [] })
    const contents = verification.contents?.map((before) => change(before, difference)) ?? null
    const event = { kind, field, actor: { kind: "applicant" }, at: now } as const
    return ok({ next: { ...moved.value, contents }, events: [event], jobs: [] })
  })
}
