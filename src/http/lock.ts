import { Hono } from "hono"
import { keepClaim, leaveClaim } from "../app/claim.ts"
import type { Lock, PageOfLock } from "../app/ports.ts"
import type { Claim } from "../verification/verification.ts"
import { deskWordsOf } from "../web/i18n/languages.ts"
import { holderText } from "../web/pages/review-case-page.tsx"
import type { LockProps } from "../web/pages/review-lock.tsx"
import { type AtDesk, whoMay } from "./desk.ts"
import { pageContext } from "./page.ts"
import type { Services } from "./services.ts"

/** @param path - of the case. */
export const lockOf = (path: string, { token }: Claim): LockProps => ({
  ...{ token, caseHref: path, standing: null },
  keepAction: `${path}/keep`,
  leaveAction: `${path}/leave`,
  giveBackAction: `${path}/give-back`,
})

/** What a page of a held case says of its lock, under `/cases/…`: it is open, it was left. */
export function lockRoutes(services: Services, caseId: string): Hono {
  const routes = new Hono()
  const who = whoMay(services, "giveBack")
  routes.post(`/${caseId}/keep`, who, async (c) => {
    const kept = await keepClaim(services, pageOf(c))
    if (!kept.ok) return c.body(null, 409)
    const words = deskWordsOf(pageContext(c, services, { bundle: "review" }).language)
    return c.json({ until: kept.value, holder: holderText(words, { kind: "me", until: kept.value }) })
  })
  routes.post(`/${caseId}/leave`, who, async (c) => {
    await leaveClaim(services, pageOf(c))
    return c.body(null, 204)
  })
  return routes
}

/** The lock that a form names. */
export const namedLock = (c: AtDesk): Lock => ({
  verificationId: c.req.param("id") ?? "",
  staffId: c.var.session.staff.id,
  token: c.var.form.claim ?? "",
})

const pageOf = (c: AtDesk): PageOfLock => ({ ...namedLock(c), page: pageName(c), sessionId: c.var.session.id })

/** A page names itself as it likes; longer names than it needs are cut. */
export const pageName = (c: AtDesk): string => (c.var.form.page ?? "").slice(0, 40)
