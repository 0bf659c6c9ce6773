import { type Genuine, genuineOf, type Place } from "../../documents/genuine.ts"
import { type DocumentKind, sides } from "../../documents/kinds.ts"
import type { Layout } from "../../documents/layout.ts"
import { layoutOf } from "../../documents/layouts.ts"
import type { DeskWords } from "../i18n/languages.ts"
import { CardFace, faceSize, placeOn } from "./card-face.tsx"
import { sideName } from "./reasons.tsx"

interface GenuineProps {
  readonly words: DeskWords
  /** null before one was chosen. */
  readonly document: DocumentKind | null
}

/** What a genuine document shows, and what no photo of it does; drawn by us, beside the photo, opened by key. */
export function GenuinePanel({ words: all, document: kind }: GenuineProps) {
  if (kind === null) return null
  const words = all.review.paper.genuine
  const genuine = genuineOf(kind)
  return (
    <details class="genuine" data-genuine>
      <summary>
        {words.heading} <kbd hidden>i</kbd>
      </summary>
      <p class="notice">{genuine.hasChip ? words.noPhotoShows : words.noPhotoShowsPaper}</p>
      {genuine.isDrawn && <Faces words={all} kind={kind} genuine={genuine} />}
      <ol>
        {genuine.places.map(({ mark, seen, side }) => (
          <li>
            {!genuine.isDrawn || <span class="quiet">{sideName(all, kind, side)}: </span>}
            {words.marks[mark]} {seen === "hand" && <span class="tag">{words.byHand}</span>}
          </li>
        ))}
      </ol>
      <h3>{words.formsHeading}</h3>
      <ul>
        {genuine.forms.map((form) => (
          <li>{words.forms[form]}</li>
        ))}
      </ul>
      <h3>{words.forgeriesHeading}</h3>
      <ul>
        {genuine.forgeries.map((forgery) => (
          <li>{words.forgeries[forgery]}</li>
        ))}
      </ul>
    </details>
  )
}

function Faces({ words, kind, genuine }: { words: DeskWords; kind: DocumentKind; genuine: Genuine }) {
  return (
    <div class="faces">
      {sides.map((side) => {
        const layout = layoutOf(kind, side)
        return layout && <Face words={words} kind={kind} layout={layout} places={genuine.places} />
      })}
    </div>
  )
}

interface FaceProps {
  readonly words: DeskWords
  readonly kind: DocumentKind
  readonly layout: Layout
  readonly places: readonly Place[]
}

/** The numbers are those of the list under it. */
function Face({ words, kind, layout, places }: FaceProps) {
  const { width, height } = faceSize(layout)
  const name = sideName(words, kind, layout.side)
  return (
    <figure>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words.review.paper.genuine.drawing(name)}>
        <CardFace layout={layout} />
        {places.map(
          (place, index) => place.side === layout.side && <Spot layout={layout} place={place} number={index + 1} />,
        )}
      </svg>
      <figcaption>{name}</figcaption>
    </figure>
  )
}

const radius = 26

function Spot({ layout, place, number }: { layout: Layout; place: Place; number: number }) {
  if (place.box === null) return null
  const { x, y, width, height } = placeOn(layout, place.box)
  const most = faceSize(layout).width - radius
  const [right, top] = [Math.min(x + width, most), Math.max(radius, y)]
  return (
    <g class={`spot ${place.seen}`}>
      <rect x={x} y={y} width={width} height={height} rx="8" />
      <circle cx={right} cy={top} r={radius} />
      <text x={right} y={top + 13} text-anchor="middle">
        {String(number)}
      </text>
    </g>
  )
}
