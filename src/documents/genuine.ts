import type { DocumentKind, Side } from "./kinds.ts"
import type { Box } from "./layout.ts"
import { box } from "./printed-rows.ts"

/**
 * What to look at on a genuine document. Source: docs/sources.md#genuine-cards-and-forged-ones,
 * docs/sources.md#alien-registration-certificate-items, docs/sources.md#notes-on-the-back
 */
export const genuineMarks = [
  "number",
  "validity",
  "validityOfCertificate",
  "portrait",
  "print",
  "leftEdge",
  "colourLetters",
  "movingLetters",
  "turningLetters",
  "watermark",
  "addressRows",
  "workPermission",
  "renewalStamp",
  "noStatus",
  "crest",
  "colourInk",
  "nextWindow",
  "backChanges",
  "seal",
  "issueDate",
] as const
export type GenuineMark = (typeof genuineMarks)[number]

/** Forms of a document that were issued one after the other, or beside each other. */
export const genuineForms = [
  "cardUntil2026",
  "cardSince2026",
  "combined",
  "certificateUntil2026",
  "certificateSince2026",
  "alienUntil2005",
  "alienSince2005",
  "registered",
] as const
export type GenuineForm = (typeof genuineForms)[number]

/** What is known of forged ones. */
export const forgeries = ["livingNumber", "noChip", "stillHologram", "otherFace", "forgedSeals", "neverInDate"] as const
export type Forgery = (typeof forgeries)[number]

export interface Place {
  readonly mark: GenuineMark
  readonly side: Side
  /** null: no source says where. */
  readonly box: Box | null
  /** `hand`: it shows only on the document itself, tilted, turned or held against the light. */
  readonly seen: "photo" | "hand"
}

export interface Genuine {
  /** Numbered in this order. */
  readonly places: readonly Place[]
  readonly forms: readonly GenuineForm[]
  readonly forgeries: readonly Forgery[]
  /** What the places are drawn on: the first form, or none where each office printed its own. */
  readonly isDrawn: boolean
  /** Whether its chip can be read: with the agency's app, by whoever holds it. */
  readonly hasChip: boolean
}

const place = (mark: GenuineMark, side: Side, at: Box | null, seen: Place["seen"] = "photo"): Place => ({
  ...{ mark, side, box: at, seen },
})

const optical: readonly Place[] = [
  place("leftEdge", "front", box(0.005, 0.2, 0.035, 0.9), "hand"),
  place("colourLetters", "front", box(0.47, 0.73, 0.61, 0.82), "hand"),
  place("movingLetters", "front", box(0.77, 0.36, 0.93, 0.56), "hand"),
  place("turningLetters", "front", box(0.74, 0.86, 0.94, 0.96), "hand"),
]

const portrait = box(0.71, 0.3, 0.97, 0.85)

const head = [place("number", "front", box(0.76, 0.055, 0.985, 0.1)), place("portrait", "front", portrait)] as const

const print = place("print", "front", box(0.09, 0.13, 0.69, 0.43))

const genuine: Readonly<Record<DocumentKind, Genuine>> = {
  "residence-card": {
    places: [
      ...head,
      print,
      place("validity", "front", box(0.18, 0.89, 0.63, 0.945)),
      ...optical,
      place("addressRows", "back", box(0.04, 0.085, 0.96, 0.61)),
      place("workPermission", "back", box(0.04, 0.65, 0.6, 0.95)),
      place("renewalStamp", "back", box(0.63, 0.65, 0.97, 0.95)),
      place("watermark", "back", null, "hand"),
    ],
    forms: ["cardUntil2026", "cardSince2026", "combined"],
    forgeries: ["livingNumber", "noChip", "stillHologram", "otherFace"],
    ...{ isDrawn: true, hasChip: true },
  },
  "special-permanent-resident-certificate": {
    places: [
      ...head,
      print,
      place("noStatus", "front", box(0.03, 0.47, 0.66, 0.7)),
      place("validityOfCertificate", "front", box(0.12, 0.885, 0.66, 0.945)),
      ...optical,
      place("addressRows", "back", box(0.04, 0.11, 0.96, 0.93)),
      place("watermark", "back", null, "hand"),
    ],
    forms: ["certificateUntil2026", "certificateSince2026", "combined"],
    forgeries: ["livingNumber", "noChip", "stillHologram", "otherFace"],
    ...{ isDrawn: true, hasChip: true },
  },
  "alien-registration-certificate": {
    places: [
      place("nextWindow", "front", null),
      place("crest", "front", null, "hand"),
      place("colourInk", "front", null, "hand"),
      place("backChanges", "back", box(0.03, 0.04, 0.97, 0.95)),
    ],
    forms: ["alienUntil2005", "alienSince2005"],
    forgeries: ["forgedSeals"],
    ...{ isDrawn: true, hasChip: false },
  },
  "certificate-of-registered-matters": {
    places: [place("seal", "front", null), place("issueDate", "front", null)],
    forms: ["registered"],
    forgeries: ["neverInDate"],
    ...{ isDrawn: false, hasChip: false },
  },
}

export const genuineOf = (kind: DocumentKind): Genuine => genuine[kind]
