import { giveReason } from "../app/give-reason.ts"
import { lookReasons } from "../verification/look-reason.ts"
import { showCase } from "./case.ts"
import { type AtDesk, caseHrefOf, showDeskMessage } from "./desk.ts"
import type { Services } from "./services.ts"

/** `POST /review/cases/:id/look`: a reason, and the photos open for a while. */
export async function openPhotos(c: AtDesk, services: Services) {
  const verificationId = c.req.param("id") ?? ""
  const verification = await services.verifications.byId(verificationId)
  if (!verification) return showDeskMessage(c, services, { message: "notFound", caseHref: null })
  const reason = lookReasons.find((one) => one === c.var.form.reason)
  if (!reason) return showCase(c, services, { verification, tried: null, lacksReason: true })
  await giveReason(services, { session: c.var.session, verificationId, reason })
  return c.redirect(caseHrefOf(verificationId), 303)
}
