import { readBlock } from "../documents/block-number.ts"
import type { Draft } from "../documents/details.ts"
import { ok, type Result } from "../kit/result.ts"
import type { EventBody } from "../verification/events.ts"
import { move, type Refusal } from "../verification/transition.ts"
import type { Contents, Verification } from "../verification/verification.ts"
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
    draft: { ...contents.draft, ...typedAs(field, read) },
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

/** A reading as its form controls would hold it. */
function typedAs(field: ComparedField, read: string): Draft {
  const [year = "", month = "", day = ""] = read.split("-")
  if (field === "birthDate") return { birthYear: year, birthMonth: month, birthDay: day }
  if (field === "expiresOn") return { expiresYear: year, expiresMonth: month, expiresDay: day }
  return field === "address" ? addressAs(read) : { [field]: read }
}

/** Cut where the block ends: building and room have a control of their own. Where the card prints none, that stays as typed. */
function addressAs(read: string): Draft {
  const { block, rest } = readBlock(read.replace(/[\p{Pd}\u2212]/gu, "-"))
  const room = block.length === 0 ? "" : rest.replace(/^[-,、\s]+/u, "")
  if (room === "") return { address: read }
  return { address: read.slice(0, read.length - rest.length), housing: "yes", room }
}
