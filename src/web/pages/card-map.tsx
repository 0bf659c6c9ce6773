import type { Child } from "hono/jsx"
import type { FieldName } from "../../documents/details.ts"
import type { DocumentKind } from "../../documents/kinds.ts"
import type { Box } from "../../documents/layout.ts"
import { layoutOf } from "../../documents/layouts.ts"
import { placeOfField } from "../../documents/place-of-field.ts"
import { rulesOf } from "../../documents/rules.ts"
import type { Words } from "../i18n/en.ts"

/** Where the portrait stands on the front of every card here, as on the ministry's specimen. */
const portrait: Box = { left: 0.71, top: 0.3, right: 0.97, bottom: 0.85 }

const drawingId = "card-drawing"

const unitsPerMillimetre = 10

/** Whether there is a card of this kind to show fields on: of the paper nobody knows where its municipality printed them. */
const hasMap = (kind: DocumentKind): boolean =>
  rulesOf(kind).fields.some(({ field }) => placeOfField(kind, field) !== null)

/** The drawn card itself, once on the page: every field's map shows it again. Nothing for those who do not see it. */
export function CardDrawing({ words, kind }: { words: Words; kind: DocumentKind }) {
  const layout = layoutOf(kind, "front")
  if (!layout || !hasMap(kind)) return null
  const { width, height } = sizeOf(kind)
  return (
    <figure class="diagram" aria-hidden="true">
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <g id={drawingId}>
          <rect class="sheet" x="4" y="4" width={width - 8} height={height - 8} rx="32" />
          <Portrait kind={kind} />
          {layout.fields.map(({ box }) => (
            <rect class="print" {...rectOf(kind, box)} rx="6" />
          ))}
          {layout.anchors.map(({ text, box }) => (
            <Print kind={kind} text={text} box={box} />
          ))}
          <text class="sample" lang="ja" x={width * 0.46} y={height * 0.62} text-anchor="middle">
            見本
          </text>
        </g>
      </svg>
      <figcaption>{words.cardMap.caption}</figcaption>
    </figure>
  )
}

function Portrait({ kind }: { kind: DocumentKind }) {
  const { x, y, width, height } = rectOf(kind, portrait)
  const middle = x + width / 2
  const [head, shoulders] = [width * 0.22, width * 0.38]
  return (
    <>
      <rect class="print" x={x} y={y} width={width} height={height} />
      <circle class="head" cx={middle} cy={y + height * 0.38} r={head} />
      <path
        class="head"
        d={`M${middle - shoulders} ${y + height}a${shoulders} ${shoulders} 0 0 1 ${shoulders * 2} 0z`}
      />
    </>
  )
}

/** Printed words, as large as their box lets them be. */
function Print({ kind, text, box }: { kind: DocumentKind; text: string; box: Box }) {
  const { x, y, width, height } = rectOf(kind, box)
  const emsPerLetter = /[A-Z]/.test(text) ? 0.65 : 1
  const fontSize = Math.floor(Math.min(height * 0.9, width / (text.length * emsPerLetter)))
  return (
    <text x={x} y={Math.round(y + height * 0.8)} font-size={fontSize} lang="ja">
      {text}
    </text>
  )
}

/** A field with its place on the card, which lights up while the field has the focus. */
export function Mapped({ kind, field, children }: { kind: DocumentKind; field: FieldName; children: Child }) {
  const place = placeOfField(kind, field)
  if (!place) return <>{children}</>
  const { width, height } = sizeOf(kind)
  const { x, y, ...size } = rectOf(kind, place)
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

function sizeOf(kind: DocumentKind) {
  const { widthMillimetres = 0, heightMillimetres = 0 } = layoutOf(kind, "front") ?? {}
  return { width: widthMillimetres * unitsPerMillimetre, height: heightMillimetres * unitsPerMillimetre }
}

function rectOf(kind: DocumentKind, { left, top, right, bottom }: Box) {
  const { width, height } = sizeOf(kind)
  const [x, y] = [Math.round(left * width), Math.round(top * height)]
  return { x, y, width: Math.round(right * width) - x, height: Math.round(bottom * height) - y }
}
