import { giveBack } from "../app/claim.ts"
import { giveBackReasons } from "../verification/give-back.ts"
import { ReviewGiveBackPage } from "../web/pages/review-lock.tsx"
import { type AtDesk, caseHrefOf, deskMessageOf, deskOf, showDeskMessage } from "./desk.ts"
import { keepNoteLeft } from "./keep-note.ts"
import { lockOf, namedLock } from "./lock.ts"
import { goOn } from "./onward.ts"
import { pageContext, showPage } from "./page.ts"
import type { Services } from "./services.ts"

const caseHref = (c: AtDesk): string => caseHrefOf(c.req.param("id") ?? "")

/** `POST /review/cases/:id/give-back`. Who takes a break wants no other case. */
export async function giveBackNow(c: AtDesk, services: Services) {
  const note = await keepNoteLeft(c, services)
  if (!note.ok) return note.error
  const reason = giveBackReasons.find((one) => one === c.var.form.why)
  if (!reason) return askWhy(c, services)
  const given = await giveBack(services, { ...namedLock(c), reason })
  if (given.ok) return goOn(c, services, { isBreak: reason === "break" })
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
