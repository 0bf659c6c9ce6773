import { fail, ok, type Result } from "../kit/result.ts"
import { type DeskPolicy, type PolicyName, type PolicyValue, policyNames } from "../verification/desk-policy.ts"
import type { Event } from "../verification/events.ts"

/** @param set - all that the desk has set so far, in this version and before; everything else is as configured. */
export interface PolicyVersion {
  /** From 1. */
  readonly number: number
  readonly staffId: string
  /** Epoch milliseconds. */
  readonly at: number
  readonly set: Partial<DeskPolicy>
}

/** The policies that a desk sets for itself. Versions are added and never changed. */
export interface DeskPolicies {
  /** As configured. */
  readonly first: DeskPolicy
  /** What counts now. To be asked anew for each decision and each job: any process may have added a version. */
  current(): Promise<DeskPolicy>
  /** Oldest first. */
  versions(): Promise<readonly PolicyVersion[]>
  /** With its event, in one transaction. @returns false when there is one of that number. */
  add(version: PolicyVersion, event: Event): Promise<boolean>
}

/** What counted from that version on; 0: what was configured. */
export function policyAt({ first }: DeskPolicies, versions: readonly PolicyVersion[], number: number): DeskPolicy {
  return { ...first, ...versions.findLast((one) => one.number <= number)?.set }
}

/** Of a version, one policy that it sets otherwise than the one before. `before`: null where the desk had not set it. */
interface Setting {
  readonly policy: PolicyName
  readonly before: PolicyValue | null
  readonly after: PolicyValue
}

/** What a version sets that the one before it did not. */
export function settingsIn(version: PolicyVersion, before: PolicyVersion | undefined): readonly Setting[] {
  return policyNames.flatMap((policy) => {
    const [was, is] = [before?.set[policy] ?? null, version.set[policy]]
    return is === undefined || isSame(was, is) ? [] : [{ policy, before: was, after: is }]
  })
}

/**
 * Sets what is wanted otherwise than it stands. `stale`: somebody was quicker.
 * @param seen - the number of the version that the wanted was made from.
 */
export async function setPolicies(
  { deskPolicies, now }: { deskPolicies: DeskPolicies; now: () => number },
  { seen, wanted, staffId }: { seen: number; wanted: DeskPolicy; staffId: string },
): Promise<Result<void, "stale">> {
  const newest = (await deskPolicies.versions()).at(-1)
  const changes = changesBetween({ ...deskPolicies.first, ...newest?.set }, wanted)
  if (changes.length === 0) return ok(undefined)
  if (seen !== (newest?.number ?? 0)) return fail("stale")
  const changed = Object.fromEntries(changes.map(({ policy, after }) => [policy, after]))
  const version = { number: seen + 1, staffId, at: now(), set: { ...newest?.set, ...changed } }
  const event = { kind: "policies.set", version: version.number, changes } as const
  const isAdded = await deskPolicies.add(version, {
    ...event,
    actor: { kind: "staff", staffId },
    at: version.at,
  })
  return isAdded ? ok(undefined) : fail("stale")
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

const changesBetween = (before: DeskPolicy, after: DeskPolicy) =>
  policyNames
    .filter((policy) => !isSame(before[policy], after[policy]))
    .map((policy) => ({ policy, before: before[policy], after: after[policy] }))
