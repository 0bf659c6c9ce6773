import { type ComparedField, comparedFields } from "../app/differences.ts"
import { inspectionOf } from "../app/evidence.ts"
import { fillIn, photoFields } from "../app/fill-in.ts"
import { cornersOf, pageMillimetres } from "../app/upright-photo.ts"
import type { Draft, FieldName } from "../documents/details.ts"
import type { Verification } from "../verification/verification.ts"
import type { FromPhotos, SeenField } from "../web/pages/from-photo.tsx"

/** The details form with what the photos tell of it. @param at - the address of one of the link's pages. */
export function filledForm(
  verification: Verification,
  at: (path: string) => string,
): { readonly draft: Draft; readonly fromPhotos: FromPhotos } {
  const { draft, filled } = fillIn(verification)
  const typed = verification.contents?.reveal("show-applicant").draft ?? {}
  const fields: Partial<Record<FieldName, SeenField>> = {}
  for (const { field, photo, from, suggestion } of photoFields(verification)) {
    const { side, id } = photo
    const box = inspectionOf(photo)?.places[from]
    const upright = { url: at(`photos/${side}/upright?p=${id}`), ...pageMillimetres(verification) }
    const isFilled = filled.includes(field)
    const state = isFilled ? "filled" : suggestion === null && !isTyped(typed, field) ? "unsure" : "shown"
    const strip = box && cornersOf(photo) ? { upright, box } : null
    fields[field] = { state, strip }
    if (isFilled && suggestion?.room !== undefined && suggestion.room === draft.room) {
      fields.housingComplex = { state, strip: null }
      fields.room = { state, strip }
    }
  }
  const isLooking = verification.photos.some(({ standing }) => standing === "held")
  return { draft, fromPhotos: { isOffered: verification.photos.length === 0, isLooking, fields } }
}

const firstControl = { birthDate: "birthYear", expiresOn: "expiresYear" } as const

const isTyped = (draft: Draft, field: ComparedField): boolean =>
  Boolean(draft[field === "birthDate" || field === "expiresOn" ? firstControl[field] : field])

/** The fields that a sent form says it showed as filled. */
export const shownFilled = (sent = ""): readonly ComparedField[] => {
  const names = sent.split(" ")
  return comparedFields.filter((field) => names.includes(field))
}
