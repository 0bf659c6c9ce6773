import type { Child } from "hono/jsx"
import type { FieldName } from "../../documents/details.ts"
import type { DocumentKind } from "../../documents/kinds.ts"
import { layoutOf } from "../../documents/layouts.ts"
import { placeOfField } from "../../documents/place-of-field.ts"
import { rulesOf } from "../../documents/rules.ts"
import type { Words } from "../i18n/en.ts"
import { CardFace, faceSize, placeOn } from "./card-face.tsx"

const drawingId = "card-drawing"

/** Whether there is a card of this kind to show fields on: of the paper nobody knows where its municipality printed them. */
const hasMap = (kind: DocumentKind): boolean =>
  rulesOf(kind).fields.some(({ field }) => placeOfField(kind, field) !== null)

/** The drawn card itself, once on the page: every field's map shows it again. Nothing for those who do not see it. */
export function CardDrawing({ words, kind }: { words: Words; kind: DocumentKind }) {
  const layout = layoutOf(kind, "front")
  if (!layout || !hasMap(kind)) return null
  const { width, height } = faceSize(layout)
  return (
    <figure class="diagram" aria-hidden="true">
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <g id={drawingId}>
          <CardFace layout={layout} />
        </g>
      </svg>
      <figcaption>{words.cardMap.caption}</figcaption>
    </figure>
  )
}

/** A field with its place on the card, which lights up while the field has the focus. */
export function Mapped({ kind, field, children }: { kind: DocumentKind; field: FieldName; children: Child }) {
  const layout = layoutOf(kind, "front")
  const place = placeOfField(kind, field)
  if (!layout || !place) return <>{children}</>
  const { width, height } = faceSize(layout)
  const { x, y, ...size } = placeOn(layout, place)
  return (
    <div class="mapped">
      <div class="map">
        <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          <use href={`#${drawingId}`} />
          <rect class="lit" x={x - 8} y={y - 8} width={size.width + 16} height={size.height + 16} rx="10" />
        </svg>
      </div>
      {children}
    </div>
  )
}
