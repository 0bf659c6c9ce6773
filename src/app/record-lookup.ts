import { rulesOf } from "../documents/rules.ts"
import type { PlainDate } from "../kit/plain-date.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import type { DeskPolicy } from "../verification/desk-policy.ts"
import type { Lookup, LookupResult } from "../verification/lookup.ts"
import type { Refusal } from "../verification/transition.ts"
import type { Verification } from "../verification/verification.ts"
import type { SeenCase } from "./claim.ts"
import { whyNotAnswered } from "./looked-at.ts"
import type { Verifications } from "./ports.ts"

/** What the official page asks for. */
export interface LookupQuestion {
  readonly number: string
  readonly expiresOn: PlainDate
}

/** Residence cards and special permanent resident certificates alone have a number that it knows; null for all others. */
export function lookupQuestion({ document, contents }: Verification): LookupQuestion | null {
  const { number, expiresOn } = contents?.reveal("show-reviewer").details ?? {}
  const isKnown = document !== null && rulesOf(document).numberGrammar !== null
  return isKnown && number && expiresOn ? { number, expiresOn } : null
}

/** The lookup of the number and the expiry as they stand now; null when none was made, or of others. */
export function lookupOf(verification: Verification): Lookup | null {
  const asked = lookupQuestion(verification)
  const lookup = verification.contents?.reveal("show-reviewer").lookup ?? null
  return lookup && lookup.number === asked?.number && lookup.expiresOn === asked.expiresOn ? lookup : null
}

/**
 * What of the lookup keeps a case from being approved. `lapsed`: the number is no longer good. `missing`: the desk wants a lookup
 * that found it not lapsed since the case was sent, and none was recorded.
 */
export function lookupInTheWay(
  verification: Verification,
  { lookupRequired }: Pick<DeskPolicy, "lookupRequired">,
): "lapsed" | "missing" | null {
  const lookup = lookupOf(verification)
  if (lookup?.result === "lapsed") return "lapsed"
  if (!lookupRequired || lookupQuestion(verification) === null) return null
  const isSeenSince = lookup?.result === "notLapsed" && lookup.at >= (verification.submittedAt ?? 0)
  return isSeenSince ? null : "missing"
}

type Recording = SeenCase & { readonly result: LookupResult }

/** It arrived, the answer was lost on its way, and it came once more. */
function isRecordedAlready(verification: Verification, { staffId, revision, result }: Recording): boolean {
  const last = lookupOf(verification)
  return verification.revision === revision + 1 && last?.staffId === staffId && last.result === result
}

/** What whoever holds the case read on the official page. A later one takes the place of the one before. */
export function recordLookup(
  deps: { verifications: Verifications; now: () => number },
  wanted: Recording,
): Promise<Result<Verification, Refusal>> {
  const { verificationId, staffId, result } = wanted
  const at = deps.now()
  return deps.verifications.change(verificationId, (verification) => {
    const refusal = whyNotAnswered(verification, wanted)
    if (refusal?.kind === "stale" && isRecordedAlready(verification, wanted)) {
      return ok({ next: verification, events: [], jobs: [] })
    }
    if (refusal) return fail(refusal)
    const asked = lookupQuestion(verification)
    if (!asked) return ok({ next: verification, events: [], jobs: [] })
    const lookup: Lookup = { ...asked, result, staffId, at }
    const contents = verification.contents?.map((before) => ({ ...before, lookup })) ?? null
    const event = { kind: "lookup.recorded", result, actor: { kind: "staff", staffId }, at } as const
    return ok({ next: { ...verification, contents }, events: [event], jobs: [] })
  })
}
