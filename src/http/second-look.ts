import { deleteCookie, getCookie, setCookie } from "hono/cookie"
import { heldDecision } from "../app/held-decision.ts"
import type { QueueCounts, Recorded, StaffMember } from "../app/ports.ts"
import { isId } from "../kit/ids.ts"
import type { DeskPolicy } from "../verification/desk-policy.ts"
import type { Opinion } from "../verification/opinion.ts"
import { may } from "../verification/roles.ts"
import { haveLooked, wantsSenior } from "../verification/second-look.ts"
import type { Verification } from "../verification/verification.ts"
import type { Numbers } from "../web/pages/live-texts.ts"
import type { OpinionView, SecondLookView, ToldLook } from "../web/pages/review-second-look.tsx"
import { type AtDesk, caseHrefOf } from "./desk.ts"
import { cookieName, cookieRules } from "./link.ts"
import type { Services } from "./services.ts"

type Me = Pick<StaffMember, "id" | "role">

/** The senior's alone, where two did not agree. */
export const isForThem = (verification: Verification, { role }: Me): boolean =>
  !wantsSenior(verification) || may(role, "settle")

/** @returns null for a case that was not looked at twice. */
export function secondLookOf(
  verification: Verification,
  me: Me,
  nameOf: (staffId: string) => string,
): SecondLookView | null {
  const opinions = verification.opinions?.reveal("show-reviewer")
  if (!opinions) return null
  const says = whatItSays(verification, opinions, me)
  const mayBeKnown = says === "settle" || says === "agreed" || says === "settled"
  return { says, opinions: mayBeKnown ? opinions.map((opinion) => viewOf(opinion, nameOf)) : [] }
}

function whatItSays(verification: Verification, opinions: readonly Opinion[], me: Me): SecondLookView["says"] {
  if (verification.state !== "secondReview") return opinions.length === 1 ? "agreed" : "settled"
  const isMine = verification.claim?.staffId === me.id && isForThem(verification, me)
  if (haveLooked(verification).includes(me.id)) return wantsSenior(verification) ? "notAgreed" : "first"
  if (isMine) return wantsSenior(verification) ? "settle" : "blind"
  return wantsSenior(verification) ? "forSenior" : "forAnother"
}

const viewOf = (opinion: Opinion, nameOf: (staffId: string) => string): OpinionView => ({
  by: nameOf(opinion.staffId),
  outcome: opinion.outcome,
  reasons: opinion.reasons,
  differing: opinion.looked?.fields.filter(({ answer }) => answer === "differs").map(({ field }) => field) ?? [],
  corrections: opinion.corrections,
})

const isBlind: Readonly<Record<SecondLookView["says"], boolean>> = {
  ...{ blind: true, forAnother: true, forSenior: true },
  ...{ settle: false, first: false, notAgreed: false, agreed: false, settled: false },
}

/** Without what colleagues did since it was sent, for whoever is not to know. @param events - oldest first. */
export function historyFor(events: readonly Recorded[], look: SecondLookView | null, me: Me): readonly Recorded[] {
  if (look === null || !isBlind[look.says]) return events
  const sent = events.findLastIndex(({ kind }) => kind === "submitted")
  return events.filter(({ staffId }, at) => at <= sent || staffId === null || staffId === me.id)
}

/** Of colleagues who decided already, nothing they wrote either. */
export const isKeptFrom = (verification: Verification, look: SecondLookView | null, staffId: string): boolean =>
  look !== null && isBlind[look.says] && haveLooked(verification).includes(staffId)

/** The queue's numbers, as they are for this person. */
export function numbersFor(counts: QueueCounts, me: Me): Numbers {
  const { waiting, moreNeeded, heldBy, secondLooks } = counts
  const sum = (looks: QueueCounts["secondLooks"]) => looks.reduce((cases, one) => cases + one.cases, 0)
  const mine = secondLooks.filter(
    ({ notFor, wantsSenior: toSettle }) => !notFor.includes(me.id) && (!toSettle || may(me.role, "settle")),
  )
  return { waiting, moreNeeded, mine: heldBy.get(me.id) ?? 0, secondLook: sum(secondLooks), secondLookForMe: sum(mine) }
}

/** Names the cases just decided to the pages that a decision leads to. */
const cookie = (services: Services) => cookieName(services, "looks")
const rememberedSeconds = 600
const rememberedMost = 5

const remembered = (c: AtDesk, services: Services): readonly string[] =>
  (getCookie(c, cookie(services)) ?? "").split(".").filter(isId)

export function rememberLook(
  c: AtDesk,
  services: Services,
  { desk, verificationId }: { desk: DeskPolicy; verificationId: string },
): void {
  const { secondLookRefusals, secondLookFindings, secondLookShare } = desk
  const isNeverAsked = !secondLookRefusals && secondLookFindings.length === 0 && secondLookShare === 0
  if (!isNeverAsked) remember(c, services, [...new Set([verificationId, ...remembered(c, services)])])
}

function remember(c: AtDesk, services: Services, ids: readonly string[]): void {
  const rules = cookieRules(services)
  if (ids.length === 0) deleteCookie(c, cookie(services), rules)
  else setCookie(c, cookie(services), ids.slice(0, rememberedMost).join("."), { ...rules, maxAge: rememberedSeconds })
}

/**
 * How it went on with what this browser decided lately: of each, whether somebody else looks, or agreed. Told once; not before the
 * decision has left, for it could be taken back knowing that.
 */
export async function looksToTell(c: AtDesk, services: Services): Promise<readonly ToldLook[]> {
  const ids = remembered(c, services)
  if (ids.length === 0) return []
  const cases = await Promise.all(ids.map((id) => services.verifications.byId(id)))
  remember(
    c,
    services,
    cases.flatMap((one) => (one && heldDecision(one) ? [one.id] : [])),
  )
  return cases.flatMap((verification) => {
    const look = verification && secondLookOf(verification, c.var.session.staff, (id) => id)
    if (!verification || !look || isBlind[look.says]) return []
    return [{ href: caseHrefOf(verification.id), shortReference: verification.shortReference, says: look.says }]
  })
}
