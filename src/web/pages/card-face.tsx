import type { Box, Layout } from "../../documents/layout.ts"

/** Where the portrait stands on the front of every card here, as on the ministry's specimen. */
const portrait: Box = { left: 0.71, top: 0.3, right: 0.97, bottom: 0.85 }

const unitsPerMillimetre = 10

/** One side of a card as a drawing, from its layout, for an SVG of `faceSize`. Nothing of it is copied from a real one. */
export function CardFace({ layout }: { layout: Layout }) {
  const { width, height } = faceSize(layout)
  return (
    <>
      <rect class="sheet" x="4" y="4" width={width - 8} height={height - 8} rx="32" />
      {layout.side === "front" && <Portrait layout={layout} />}
      {layout.fields.map(({ box }) => (
        <rect class="print" {...placeOn(layout, box)} rx="6" />
      ))}
      {layout.anchors.map(({ text, box }) => (
        <Print layout={layout} text={text} box={box} />
      ))}
      <text class="sample" lang="ja" x={width * 0.46} y={height * 0.62} text-anchor="middle">
        見本
      </text>
    </>
  )
}

function Portrait({ layout }: { layout: Layout }) {
  const { x, y, width, height } = placeOn(layout, portrait)
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
function Print({ layout, text, box }: { layout: Layout; text: string; box: Box }) {
  const { x, y, width, height } = placeOn(layout, box)
  const emsPerLetter = /[A-Z]/.test(text) ? 0.65 : 1
  const fontSize = Math.floor(Math.min(height * 0.9, width / (text.length * emsPerLetter)))
  return (
    <text x={x} y={Math.round(y + height * 0.8)} font-size={fontSize} lang="ja">
      {text}
    </text>
  )
}

interface Sheet {
  readonly widthMillimetres: number
  readonly heightMillimetres: number
}

export const faceSize = ({ widthMillimetres, heightMillimetres }: Sheet) => ({
  width: widthMillimetres * unitsPerMillimetre,
  height: heightMillimetres * unitsPerMillimetre,
})

/** In the drawing's own units. */
export function placeOn(sheet: Sheet, { left, top, right, bottom }: Box) {
  const { width, height } = faceSize(sheet)
  const [x, y] = [Math.round(left * width), Math.round(top * height)]
  return { x, y, width: Math.round(right * width) - x, height: Math.round(bottom * height) - y }
}
