import { destroyPhoto } from "../app/destroy-photo.ts"
import { type AtDesk, deskMessageOf, showDeskMessage } from "./desk.ts"
import type { Services } from "./services.ts"

/** `POST /review/cases/:id/photos/:photo/destroy`: a My Number was seen. */
export async function destroySeen(c: AtDesk, services: Services) {
  const [verificationId = "", photoId = ""] = [c.req.param("id"), c.req.param("photo")]
  const { claim = "", revision } = c.var.form
  const seen = { staffId: c.var.session.staff.id, claim, revision: Number(revision) }
  const wanted = { verificationId, photoId, ...seen }
  const destroyed = await destroyPhoto(services, wanted)
  if (destroyed.ok) return c.redirect("/review", 303)
  const { kind } = destroyed.error
  const caseHref = kind === "notFound" ? null : `/review/cases/${verificationId}`
  return showDeskMessage(c, services, { message: deskMessageOf[kind], caseHref })
}
