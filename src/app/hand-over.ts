import { newId, newToken, type Random } from "../kit/ids.ts"
import { fail, type Result } from "../kit/result.ts"
import {
  endOfWaiting,
  finished,
  type Handover,
  type HandoverChange,
  openedOn,
  takenBack,
} from "../verification/handover.ts"
import type { Handovers, Sealer } from "./ports.ts"

interface Deps {
  readonly handovers: Handovers
  readonly sealer: Sealer
  readonly now: () => number
}

/** Of all links to one verification's photo step the last one made is good. @returns its token, which is kept nowhere. */
export async function handOver(deps: Deps & { random: Random }, verificationId: string): Promise<string> {
  const [now, token] = [deps.now(), newToken(deps.random)]
  const times = { createdAt: now, endsAt: endOfWaiting(now) }
  const tokenHash = hashOf(deps, token)
  await deps.handovers.begin({ id: newId(), verificationId, tokenHash, ...times, openedBy: null, outcome: null })
  return token
}

export const handoverBy = (deps: Pick<Deps, "handovers" | "sealer">, token: string): Promise<Handover | null> =>
  deps.handovers.byTokenHash(hashOf(deps, token))

/** Whether this is the token of that link: whoever made it is shown it again. */
export const isTokenOf = (deps: Pick<Deps, "sealer">, token: string, { tokenHash }: Handover): boolean =>
  hashOf(deps, token) === tokenHash

/** The first browser that asks has it from then on. */
export async function openHandover(
  deps: Deps,
  asked: { token: string; deviceHash: string },
): Promise<Result<Handover, "over">> {
  const handover = await handoverBy(deps, asked.token)
  return handover ? change(deps, handover, (now, at) => openedOn(now, asked.deviceHash, at)) : fail("over")
}

/** The photos are all there: the computer goes on. */
export const finishHandover = (deps: Deps, handover: Handover) => change(deps, handover, finished)

/** Whoever made it wants it to open nothing any more. */
export async function takeBackHandover(deps: Deps, verificationId: string): Promise<Result<Handover, "over">> {
  const handover = await deps.handovers.latestOf(verificationId)
  return handover ? change(deps, handover, takenBack) : fail("over")
}

function change(
  deps: Deps,
  { id }: Handover,
  act: (handover: Handover, now: number) => Result<HandoverChange, "over">,
): Promise<Result<Handover, "over">> {
  const now = deps.now()
  return deps.handovers.change(id, now, (handover) => act(handover, now))
}

const hashOf = ({ sealer }: Pick<Deps, "sealer">, token: string): string =>
  sealer.keyedHash({ purpose: "handover", text: token })
