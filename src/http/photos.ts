import { maySeePhotos } from "../app/give-reason.ts"
import { lookAtPhoto } from "../app/look-at-photo.ts"
import { opensPhoto, provePhotoAddress } from "../app/photo-address.ts"
import type { Session } from "../app/ports.ts"
import { showToStaff } from "../app/show-to-staff.ts"
import { cornersOf, pageMillimetres, uprightPhoto } from "../app/upright-photo.ts"
import { sentPhotos, type Verification } from "../verification/verification.ts"
import type { ReviewPhoto } from "../web/pages/review-photos.tsx"
import { type AtDesk, caseHrefOf, showDeskMessage } from "./desk.ts"
import { photoBody } from "./photo-body.ts"
import type { Services } from "./services.ts"

/** `GET /review/cases/:id/photos/:photo`, the photo as it was sent. Whoever has to give a reason first is led to where it is asked. */
export const showPhoto = (c: AtDesk, services: Services) => answerWith(c, services, lookAtPhoto)

/** `GET /review/cases/:id/photos/:photo/upright`, the document alone. */
export const showUpright = (c: AtDesk, services: Services) => answerWith(c, services, uprightPhoto)

async function answerWith(c: AtDesk, services: Services, open: typeof uprightPhoto) {
  const { session } = c.var
  const id = c.req.param("id") ?? ""
  const caseHref = caseHrefOf(id)
  const { until = "", proof = "" } = c.req.query()
  if ((await maySeePhotos(services, { session, verificationId: id })) === null) return c.redirect(caseHref, 303)
  if (!opensPhoto(services, session, { path: c.req.path, until: Number(until), proof })) {
    return showDeskMessage(c, services, { message: "photoOver", caseHref })
  }
  const verification = await services.verifications.byId(id)
  const photo = verification && sentPhotos(verification).find((one) => one.id === c.req.param("photo"))
  const look = photo && (await showToStaff(services, open, { verification, photo, staff: session.staff }))
  if (!look?.ok) return showDeskMessage(c, services, { message: "notFound", caseHref: null })
  return c.body(photoBody(look.value), 200, { "content-type": "image/jpeg", "cache-control": "no-store" })
}

/** @param path - of the case. */
export function photosOf(
  services: Services,
  session: Session,
  { verification, path, canBeSeen }: { verification: Verification; path: string; canBeSeen: boolean },
): readonly ReviewPhoto[] {
  const address = (photo: string) => {
    const { until, proof } = provePhotoAddress(services, session, photo)
    return `${photo}?until=${until}&proof=${proof}`
  }
  return sentPhotos(verification).map((photo) => {
    const { id, side, fileName, widthPixels, heightPixels } = photo
    const at = `${path}/photos/${id}`
    const upright =
      canBeSeen && cornersOf(photo) ? { url: address(`${at}/upright`), ...pageMillimetres(verification) } : null
    return {
      ...{ id, side, widthPixels, heightPixels, upright, url: address(at), destroyAction: `${at}/destroy` },
      standing: canBeSeen ? photo.standing : ("withheld" as const),
      fileName: fileName.reveal("show-reviewer"),
    }
  })
}
