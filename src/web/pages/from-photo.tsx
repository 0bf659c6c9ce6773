import type { Child } from "hono/jsx"
import type { FieldName } from "../../documents/details.ts"
import type { DocumentKind } from "../../documents/kinds.ts"
import type { Box } from "../../documents/layout.ts"
import type { Words } from "../i18n/en.ts"
import { isCard } from "./document-name.tsx"
import { Strip, type UprightPage } from "./strip.tsx"

/**
 * A field as a photo shows it. `filled`: its control holds what was read. `unsure`: it was not read surely enough, and the control
 * is empty. `shown`: the applicant typed it, or changed what was read.
 */
export interface SeenField {
  readonly state: "filled" | "unsure" | "shown"
  /** Where it was read; null when that is not known. */
  readonly strip: { readonly upright: UprightPage; readonly box: Box } | null
}

/** What the photos tell of the form. */
export interface FromPhotos {
  /** There is none yet: it may be sent first. */
  readonly isOffered: boolean
  /** One is still being looked at. */
  readonly isLooking: boolean
  readonly fields: Readonly<Partial<Record<FieldName, SeenField>>>
}

export const isFilled = ({ fields }: FromPhotos): boolean =>
  Object.values(fields).some(({ state }) => state === "filled")

/**
 * To be put into the form. Both ways keep what is typed: they send the form, with `next` as `photos` or `details`. `filled` names
 * the fields that were filled.
 */
export function PhotoWays({ words: all, fromPhotos }: { words: Words; fromPhotos: FromPhotos }) {
  const words = all.fromPhoto
  const filled = Object.entries(fromPhotos.fields).flatMap(([field, { state }]) => (state === "filled" ? [field] : []))
  return (
    <>
      <input type="hidden" name="filled" value={filled.join(" ")} />
      {fromPhotos.isOffered && <Way next="photos" text={words.offer} hint={words.offerHint} />}
      {fromPhotos.isLooking && <Way next="details" text={words.lookAgain} hint={words.looking} />}
    </>
  )
}

function Way({ next, text, hint }: { next: "photos" | "details"; text: string; hint: string }) {
  return (
    <div class="photo-way">
      <button type="submit" class="as-link" name="next" value={next} aria-describedby={`next-${next}`}>
        {text}
      </button>
      <p class="hint" id={`next-${next}`}>
        {hint}
      </p>
    </div>
  )
}

const pixelsPerMillimetre = 11

interface BesideProps {
  readonly words: Words
  readonly kind: DocumentKind
  readonly field: FieldName
  readonly seen: SeenField
  /** Stands over it. */
  readonly notes: Child
}

/** The strip of the photo and what was made of it, to stand beside the field's control. */
export function besideControl({ words: all, kind, field, seen, notes }: BesideProps) {
  const words = all.fromPhoto
  const id = `${field}-seen`
  const { state, strip } = seen
  const content = (
    <div class="seen" id={id}>
      {notes}
      {strip && <Strip {...{ ...strip, pixelsPerMillimetre }} label={words.strip(all.fields[field])} />}
      {state === "filled" && <p class="read-mark">{isCard(kind) ? words.readFromCard : words.readFromPaper}</p>}
      {state === "unsure" && <p class="quiet">{words.unsure}</p>}
    </div>
  )
  return { id, content }
}
