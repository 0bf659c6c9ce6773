import { deleteCookie, getCookie, setCookie } from "hono/cookie"
import { letGo } from "../app/claim.ts"
import { heldDecision } from "../app/held-decision.ts"
import { takeBack } from "../app/take-back.ts"
import { isId } from "../kit/ids.ts"
import type { DeskPolicy } from "../verification/desk-policy.ts"
import type { Claim, Verification } from "../verification/verification.ts"
import type { Undo } from "../web/pages/review-undo.tsx"
import { type AtDesk, caseHrefOf, deskMessageOf, showDeskMessage } from "./desk.ts"
import { cookieName, cookieRules } from "./link.ts"
import { pageName } from "./lock.ts"
import type { Services } from "./services.ts"

/** Names the case just decided to the pages of the next seconds. */
const cookie = (services: Services) => cookieName(services, "undo")

/** A job may come a moment after its time: until then, undo still works. */
const graceSeconds = 2

export function offerUndo(
  c: AtDesk,
  services: Services,
  { desk: { undoSeconds }, verificationId }: { desk: DeskPolicy; verificationId: string },
): void {
  if (undoSeconds === 0) return
  setCookie(c, cookie(services), verificationId, { ...cookieRules(services), maxAge: undoSeconds + graceSeconds })
}

/**
 * @param shown - the case this page is about. @param lock - by which this person holds it; null: they do not.
 * @returns null when this person has decided nothing that can be taken back.
 */
export async function undoOffered(
  c: AtDesk,
  services: Services,
  shown?: Verification,
  lock: Claim | null = null,
): Promise<Undo | null> {
  const mine = (verification: Verification | null | undefined) => {
    const held = verification ? heldDecision(verification) : null
    return verification && held?.staffId === c.var.session.staff.id ? undoOf(verification, held, services.now()) : null
  }
  const id = getCookie(c, cookie(services)) ?? ""
  const ofShown = mine(shown)
  const undo = ofShown ?? (isId(id) ? mine(await services.verifications.byId(id)) : null)
  const isElsewhere = undo !== null && ofShown === null
  return isElsewhere && shown && lock ? { ...undo, next: nextOf(shown, lock) } : undo
}

const nextOf = ({ id, shortReference }: Verification, { token }: Claim) => ({
  ...{ id, shortReference, claim: token },
})

const undoOf = (
  { id, shortReference }: Verification,
  { outcome, token, leavesAt }: NonNullable<ReturnType<typeof heldDecision>>,
  now: number,
): Undo => {
  const secondsLeft = Math.max(0, Math.ceil((leavesAt - now) / 1_000))
  return {
    action: `${caseHrefOf(id)}/take-back`,
    caseHref: caseHrefOf(id),
    shortReference,
    outcome,
    claim: token,
    secondsLeft,
  }
}

/** `POST /review/cases/:id/take-back`: back to the case, as it was before the press. */
export async function takeBackNow(c: AtDesk, services: Services) {
  const verificationId = c.req.param("id") ?? ""
  const lock = { verificationId, staffId: c.var.session.staff.id, token: c.var.form.claim ?? "" }
  const back = await takeBack(services, lock)
  deleteCookie(c, cookie(services), cookieRules(services))
  if (back.ok) {
    await leaveNext(c, services)
    return c.redirect(caseHrefOf(verificationId), 303)
  }
  const { kind } = back.error
  const isThere = kind !== "notFound"
  const message = kind === "notYours" ? "hasLeft" : deskMessageOf[kind]
  return showDeskMessage(c, services, { message, caseHref: isThere ? caseHrefOf(verificationId) : null })
}

/** Whoever goes back to a case holds up the next one no longer. */
async function leaveNext(c: AtDesk, services: Services): Promise<void> {
  const { next = "", nextClaim = "" } = c.var.form
  const { staff, id: sessionId } = c.var.session
  const lock = { verificationId: next, staffId: staff.id, token: nextClaim }
  if (isId(next)) await letGo(services, { ...lock, sessionId, page: pageName(c) })
}
