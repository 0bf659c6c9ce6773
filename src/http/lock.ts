import { type Context, Hono } from "hono"
import { giveBack, keepClaim, leaveClaim } from "../app/claim.ts"
import type { Lock, PageOfLock } from "../app/ports.ts"
import { giveBackReasons } from "../verification/give-back.ts"
import type { Claim } from "../verification/verification.ts"
import { deskWordsOf } from "../web/i18n/languages.ts"
import { holderText } from "../web/pages/review-case-page.tsx"
import { type LockProps, ReviewGiveBackPage } from "../web/pages/review-lock.tsx"
import { type AtDesk, deskMessageOf, deskOf, showDeskMessage, whoMay } from "./desk.ts"
import { pageContext, showPage } from "./page.ts"
import type { Services } from "./services.ts"

/** @param path - of the case. */
export const lockOf = (path: string, { token }: Claim): LockProps => ({
  ...{ token, caseHref: path, standing: null },
  keepAction: `${path}/keep`,
  leaveAction: `${path}/leave`,
  giveBackAction: `${path}/give-back`,
})

/** What a page of a held case says of its lock, under `/cases/…`: it is open, it was left, the case is given back. */
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
  routes.post(`/${caseId}/give-back`, who, (c) => giveBackNow(c, services))
  return routes
}

const caseHref = (c: Context): string => `/review/cases/${c.req.param("id")}`

const namedLock = (c: AtDesk): Lock => ({
  verificationId: c.req.param("id") ?? "",
  staffId: c.var.session.staff.id,
  token: c.var.form.claim ?? "",
})

/** A page names itself as it likes; longer names than it needs are cut. */
const pageOf = (c: AtDesk): PageOfLock => ({
  ...namedLock(c),
  page: (c.var.form.page ?? "").slice(0, 40),
  sessionId: c.var.session.id,
})

async function giveBackNow(c: AtDesk, services: Services) {
  const reason = giveBackReasons.find((one) => one === c.var.form.reason)
  if (!reason) return askWhy(c, services)
  const given = await giveBack(services, { ...namedLock(c), reason })
  if (given.ok) return c.redirect("/review", 303)
  return showDeskMessage(c, services, { message: deskMessageOf[given.error.kind], caseHref: caseHref(c) })
}

async function askWhy(c: AtDesk, services: Services) {
  const { verificationId, staffId, token } = namedLock(c)
  const verification = await services.verifications.byId(verificationId)
  if (!verification) return showDeskMessage(c, services, { message: "notFound", caseHref: null })
  const { claim, shortReference } = verification
  if (claim?.staffId !== staffId || claim.token !== token) {
    return showDeskMessage(c, services, { message: "notYours", caseHref: caseHref(c) })
  }
  const page = ReviewGiveBackPage({
    context: pageContext(c, services, { path: caseHref(c), bundle: "review" }),
    desk: deskOf(c.var.session),
    lock: lockOf(caseHref(c), claim),
    ...{ shortReference, caseHref: caseHref(c) },
  })
  return showPage(c, page, 422)
}
