import type { Measures } from "./measure.ts"

/** What pixels alone can find wrong with a photo, most important first; words of `honnin inspect`. */
export const photoProblems = [
  "too-small",
  "no-document",
  "two-documents",
  "not-original",
  "cut-off",
  "blurred",
  "glare",
  "too-dark",
  "too-bright",
  "covered",
] as const

export type PhotoProblem = (typeof photoProblems)[number]

/** Where good ends. Units as in `Measures`. */
export interface Thresholds {
  readonly fewestPixelsPerMillimetre: number
  readonly farthestOutsideMillimetres: number
  /** Of edges across and down; those that run aslant come out a quarter wider in the same photo. */
  readonly widestEdgeMillimetres: number
  readonly widestSlantedEdgeMillimetres: number
  /** Wide slanted edges are blur only if level ones are at least so wide: no streak leaves those as they are. */
  readonly leastLevelEdgeMillimetres: number
  readonly mostGlare: number
  /** Of a box whose print is gone: enough to say that light took it. */
  readonly leastGlare: number
  /** Print fainter than this is gone. */
  readonly faintestInk: number
  readonly darkestPaper: number
  readonly lightestInk: number
  readonly mostSkin: number
  readonly deepestIntrusion: number
  /** Of the page, where something on it could not be read. */
  readonly mostBlown: number
  readonly leastColour: number
  readonly mostRipple: number
}

export const usualThresholds: Thresholds = {
  fewestPixelsPerMillimetre: 6,
  farthestOutsideMillimetres: 1.5,
  widestEdgeMillimetres: 0.42,
  widestSlantedEdgeMillimetres: 0.52,
  leastLevelEdgeMillimetres: 0.27,
  mostGlare: 0.25,
  leastGlare: 0.08,
  faintestInk: 0.16,
  darkestPaper: 95,
  lightestInk: 165,
  mostSkin: 0.22,
  deepestIntrusion: 0.17,
  mostBlown: 0.017,
  leastColour: 0.025,
  mostRipple: 40,
}

/** A certificate's print is half as large again as a card's. */
export const paperThresholds: Thresholds = { ...usualThresholds, fewestPixelsPerMillimetre: 4.5 }

/** Below this score of the finder's only what is read tells a document from another thing of its shape. */
export const surelyADocument = 0.5

export interface Judged {
  /** How many documents stand out in the photo. */
  readonly documents: number
  /** Null when there is none or more than one. */
  readonly measures: Measures | null
  /** Whether an original of this kind has colours: every card has, a certificate on paper need not. */
  readonly isColourful: boolean
  /** Per text box, whether nothing was read there surely. */
  readonly unread: readonly boolean[]
  /** Whether everything that always stands on it was read surely. */
  readonly isRead: boolean
}

/** What asks for a new photo, most important first; empty for a good one. */
export function problemsOf(judged: Judged, thresholds = usualThresholds): PhotoProblem[] {
  const { documents, measures } = judged
  if (documents === 0) return ["no-document"]
  if (documents > 1) return ["two-documents"]
  if (!measures) return []
  const rules = rulesFor(measures, thresholds, judged)
  return photoProblems.filter((problem) => rules[problem])
}

function rulesFor(
  measures: Measures,
  limits: Thresholds,
  { isColourful, unread, isRead }: Judged,
): Readonly<Partial<Record<PhotoProblem, boolean>>> {
  const { edges, ink, glare, skin } = measures
  const isTooDark = measures.lightest < limits.darkestPaper
  const isTooBright = measures.darkest > limits.lightestInk
  const isTooSmall = measures.pixelsPerMillimetre < limits.fewestPixelsPerMillimetre
  const isCutOff = measures.outsideMillimetres > limits.farthestOutsideMillimetres
  const isBlurred = isWide(edges, limits) && !isTooBright
  const isBlown = !isRead && measures.blown > limits.mostBlown
  const isFainter = (i: number, than: number) => (ink[i] ?? 0) < than * limits.faintestInk
  const isStruck = (i: number) =>
    (unread[i] === true && (glare[i] ?? 0) > limits.leastGlare) ||
    isFainter(i, (glare[i] ?? 0) > limits.mostGlare ? 2 : (glare[i] ?? 0) > limits.leastGlare ? 1 : 0)
  const isGone = (i: number) => isFainter(i, 1) && !isStruck(i)
  const canTellBoxes = !isTooBright && !isBlurred && !isCutOff
  return {
    "too-small": isTooSmall,
    "cut-off": isCutOff,
    blurred: isBlurred && !isTooSmall,
    glare: canTellBoxes && (isBlown || ink.some((_, i) => isStruck(i))),
    "too-dark": isTooDark,
    "too-bright": isTooBright,
    covered:
      canTellBoxes &&
      (measures.intrusion > limits.deepestIntrusion ||
        ink.some((_, i) => isGone(i) || (skin[i] ?? 0) > limits.mostSkin)),
    "not-original":
      (isColourful && !isTooBright && measures.colour < limits.leastColour) || measures.ripple > limits.mostRipple,
  }
}

function isWide([across, falling, down, rising]: Measures["edges"], limits: Thresholds): boolean {
  const level = Math.max(across, down)
  const isWideAslant = Math.max(falling, rising) > limits.widestSlantedEdgeMillimetres
  return level > limits.widestEdgeMillimetres || (isWideAslant && level > limits.leastLevelEdgeMillimetres)
}
