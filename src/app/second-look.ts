import { ok, type Result } from "../kit/result.ts"
import type { DeskPolicy } from "../verification/desk-policy.ts"
import type { Event, EventBody } from "../verification/events.ts"
import type { Opinion } from "../verification/opinion.ts"
import type { Outcome, Reason } from "../verification/reasons.ts"
import {
  agree,
  opinionsOf,
  type SecondLookCause,
  secondLookCauses,
  settlementOf,
  wantsSenior,
} from "../verification/second-look.ts"
import { type Change, move, type Refusal } from "../verification/transition.ts"
import type { Verification } from "../verification/verification.ts"
import { isDrawn } from "./drawn.ts"
import type { Sealer } from "./ports.ts"

export interface SecondLookDeps {
  readonly desk: DeskPolicy
  readonly sealer: Pick<Sealer, "keyedHash">
}

/** A decision, as far as it is looked at twice. */
interface Given {
  readonly staffId: string
  readonly outcome: Outcome
  readonly reasons: readonly Reason[]
}

/** @param isKept - the decision does not leave: another person is asked. `event`: what is recorded of it, either way. */
interface Look {
  readonly isKept: boolean
  readonly event: Event
}

/** @returns null for a first decision that nobody has to look at again. */
export function lookAt(deps: SecondLookDeps, verification: Verification, given: Given, at: number): Look | null {
  const told = wantsSenior(verification) ? settled(verification, given) : compared(deps, verification, given)
  if (told === null) return null
  const isKept = told.kind === "second-look.asked" || (told.kind === "second-look.given" && !told.agrees)
  return { isKept, event: { ...told, actor: { kind: "staff", staffId: given.staffId }, at } }
}

/** The decision lies sealed beside the case, which is as it was sent: whoever looks next starts anew. */
export function keepOpinion(verification: Verification, given: Given, { event }: Look): Result<Change, Refusal> {
  const moved = move(verification, "askAnother", event.at)
  if (!moved.ok) return moved
  const opinions = [...opinionsOf(verification), opinionOf(verification, given, event.at)]
  return ok({
    next: { ...putBack(moved.value), opinions: verification.contents?.map(() => opinions) ?? null },
    events: [event],
    jobs: [],
  })
}

type Told = Extract<EventBody, { kind: `second-look.${string}` }>

const correctionsIn = ({ contents }: Verification) => contents?.reveal("compare").corrections ?? []

const settled = (verification: Verification, { outcome, reasons }: Given): Told => ({
  kind: "second-look.settled",
  sidedWith: settlementOf({ outcome, reasons, corrections: correctionsIn(verification) }, opinionsOf(verification)),
})

function compared(deps: SecondLookDeps, verification: Verification, { outcome, reasons }: Given): Told | null {
  const verdict = { outcome, reasons: reasons.map(({ code, target }) => ({ code, target })) }
  const [first] = opinionsOf(verification)
  if (first) {
    const agrees = agree(first, { outcome, reasons, corrections: correctionsIn(verification) })
    return { kind: "second-look.given", ...verdict, agrees }
  }
  const cause = causeOf(deps, verification, outcome)
  return cause && { kind: "second-look.asked", cause, ...verdict }
}

/** Findings count as they were before anything was corrected, too. */
function causeOf({ desk, sealer }: SecondLookDeps, verification: Verification, outcome: Outcome) {
  const found = [...verification.findings, ...putBack(verification).findings]
  const causes: Readonly<Record<SecondLookCause, boolean>> = {
    refusal: desk.secondLookRefusals && outcome === "refused",
    finding: found.some(({ code }) => desk.secondLookFindings.includes(code)),
    share: isDrawn(
      sealer,
      { purpose: "second-look", text: `${verification.id}:${verification.round}` },
      desk.secondLookShare,
    ),
  }
  return secondLookCauses.find((cause) => causes[cause]) ?? null
}

function opinionOf(verification: Verification, { staffId, outcome, reasons }: Given, at: number): Opinion {
  const looked = verification.contents?.reveal("compare").looked ?? null
  const isTheirs = looked?.staffId === staffId && looked.round === verification.round
  return { staffId, at, outcome, reasons, looked: isTheirs ? looked : null, corrections: correctionsIn(verification) }
}

/** Without what reviewers put right, and without anybody's answers. */
function putBack(verification: Verification): Verification {
  const sent = verification.contents?.reveal("compare").asSent
  const { numberHash, findings, ...typed } = sent ?? {
    numberHash: verification.numberHash,
    findings: verification.findings,
  }
  const contents = verification.contents?.map((c) => ({
    ...c,
    ...typed,
    asSent: null,
    corrections: [],
    looked: null,
    pressed: null,
    lookup: null,
  }))
  return { ...verification, numberHash, findings, contents: contents ?? null }
}
