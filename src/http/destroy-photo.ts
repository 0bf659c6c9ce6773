import { destroyPhoto } from "../app/destroy-photo.ts"
import type { Verification } from "../verification/verification.ts"
import { type AtDesk, caseHrefOf, deskMessageOf, showDeskMessage } from "./desk.ts"
import { keepNoteLeft } from "./keep-note.ts"
import { goOn } from "./onward.ts"
import type { Services } from "./services.ts"

/** `POST /review/cases/:id/photos/:photo/destroy`: a My Number was seen. */
export async function destroySeen(c: AtDesk, services: Services) {
  const [verificationId = "", photoId = ""] = [c.req.param("id"), c.req.param("photo")]
  const note = await keepNoteLeft(c, services)
  if (!note.ok) return note.error
  const { claim = "" } = c.var.form
  const seen = {
    staffId: c.var.session.staff.id,
    claim,
    revision: revisionAfter(Number(c.var.form.revision), note.value),
  }
  const wanted = { verificationId, photoId, ...seen }
  const destroyed = await destroyPhoto(services, wanted)
  if (destroyed.ok) return goOn(c, services)
  const { kind } = destroyed.error
  const caseHref = kind === "notFound" ? null : caseHrefOf(verificationId)
  return showDeskMessage(c, services, { message: deskMessageOf[kind], caseHref })
}

/** One's own note is no change that one has not seen. */
const revisionAfter = (seen: number, withNote: Verification | null): number =>
  withNote?.revision === seen + 1 ? withNote.revision : seen
