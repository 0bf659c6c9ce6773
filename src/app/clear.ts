import { dayInTokyo } from "../kit/plain-date.ts"
import type { ClearingRule } from "../verification/clearing-rule.ts"
import type { DeskPolicy } from "../verification/desk-policy.ts"
import type { Event } from "../verification/events.ts"
import { type Change, move } from "../verification/transition.ts"
import { sentPhotos, type Verification } from "../verification/verification.ts"
import { decided, mails, recorded } from "./decide.ts"
import { isDrawn } from "./drawn.ts"
import { fieldsToAnswer, surelyAgreeing } from "./fields-to-answer.ts"
import type { Policy } from "./policy.ts"
import type { Sealer } from "./ports.ts"
import { lookupInTheWay } from "./record-lookup.ts"

const rule: ClearingRule = "all-read-and-agree"

/**
 * The approval of a case just inspected, where the desk has the rule and it takes it and it is not in the share that people see all the same.
 * @param before - what was recorded of it in the same change.
 */
export function cleared(
  deps: { policy: Policy; desk: DeskPolicy; sealer: Pick<Sealer, "keyedHash"> },
  inspected: Verification,
  now: number,
  before: readonly Event[],
): Change | null {
  const { clearByRule, clearSample } = deps.desk
  if (!clearByRule || !isClear(inspected, now) || isInSample(deps.sealer, inspected, clearSample)) return null
  if (lookupInTheWay(inspected, deps.desk)) return null
  const moved = move(inspected, "clear", now)
  if (!moved.ok) return null
  const approval = { outcome: "approved", reasons: [] } as const
  const by = { actor: { kind: "system" }, at: now } as const
  return {
    next: decided(moved.value, approval, now, deps.policy),
    events: [...before, { kind: "cleared", rule, ...by }, { ...recorded(approval), ...by }],
    jobs: mails(inspected, "approved"),
  }
}

/** `all-read-and-agree`. Another round was asked for by a person, whose question a person answers. */
export function isClear(verification: Verification, now: number): boolean {
  const { round, findings, destroyedFor, backUnseen } = verification
  const expiresOn = verification.contents?.reveal("check").details?.expiresOn
  const sure = surelyAgreeing(verification)
  return [
    round === 1,
    findings.length === 0,
    expiresOn !== undefined && expiresOn >= dayInTokyo(now),
    fieldsToAnswer(verification).every((field) => sure.includes(field)),
    destroyedFor.length === 0 && !backUnseen,
    sentPhotos(verification).every(isGood),
  ].every(Boolean)
}

/** Inspected, and with nothing to say against it. */
const isGood = ({ sentAnyway, inspection }: Verification["photos"][number]): boolean =>
  !sentAnyway && inspection?.reveal("check").problems.length === 0

/** Seen by people all the same. */
export const isInSample = (sealer: Pick<Sealer, "keyedHash">, { id }: Verification, share: number): boolean =>
  isDrawn(sealer, { purpose: "clearing-sample", text: id }, share)
