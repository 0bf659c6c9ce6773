import { newId, newShortReference, newToken, type Random } from "../kit/ids.ts"
import { personal } from "../kit/personal.ts"
import type { Actor } from "../verification/events.ts"
import { birthDateTries, emptyContents, type Origin, type Verification } from "../verification/verification.ts"
import type { Policy } from "./policy.ts"
import type { Sealer, Verifications } from "./ports.ts"

const dayMillis = 86_400_000

const referenceMaxCharacters = 100

/** What is wrong with a customer reference as typed; null when it can be used. */
export function referenceProblem(reference: string): "missing" | "tooLong" | null {
  if (reference.trim() === "") return "missing"
  return reference.trim().length > referenceMaxCharacters ? "tooLong" : null
}

/** @returns the token of the link, which is kept nowhere: only its hash is. */
export async function begin(
  deps: { verifications: Verifications; sealer: Sealer; random: Random; now: () => number; policy: Policy },
  request: { reference: string; origin: Origin; actor: Actor; language: string },
): Promise<{ verification: Verification; token: string }> {
  const now = deps.now()
  const token = newToken(deps.random)
  const reference = request.reference.normalize("NFKC").trim()
  const verification: Verification = {
    id: newId(),
    shortReference: newShortReference(deps.random),
    state: "collecting",
    revision: 1,
    round: 1,
    language: request.language,
    origin: request.origin,
    assistedBy: request.origin === "counter" && request.actor.kind === "staff" ? request.actor.staffId : null,
    referenceHash: deps.sealer.keyedHash({ purpose: "reference", text: reference }),
    numberHash: null,
    consentedAt: null,
    document: null,
    combinedCard: false,
    dataKey: personal(deps.sealer.newDataKey()),
    contents: personal(emptyContents(reference)),
    photos: [],
    refusedTries: { front: 0, back: 0 },
    refusedAt: { front: null, back: null },
    destroyedFor: [],
    backUnseen: false,
    findings: [],
    claim: null,
    passedBy: [],
    opinions: null,
    outcome: null,
    birthDateTriesLeft: birthDateTries,
    createdAt: now,
    linkEndsAt: now + deps.policy.linkDays * dayMillis,
    submittedAt: null,
    decidedAt: null,
    endedAt: null,
    erasedAt: null,
  }
  await deps.verifications.begin({
    verification,
    tokenHash: deps.sealer.tokenHash(token),
    events: [{ kind: "verification.begun", origin: request.origin, actor: request.actor, at: now }],
  })
  return { verification, token }
}
