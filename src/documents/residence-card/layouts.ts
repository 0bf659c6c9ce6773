import type { Layout } from "../layout.ts"
import { addressRows, box, cardMillimetres, dayInSentence, personAnchors, personFields } from "../printed-rows.ts"

/**
 * The residence card issued until 2026-06-13, as measured on the ministry's specimen. Its successor's layout is not published.
 * Source: docs/sources.md#titles-and-labels
 */
export const residenceCardFront: Layout = {
  side: "front",
  ...cardMillimetres,
  anchors: [
    { text: "在留カード", box: box(0.39, 0.04, 0.6, 0.09), script: "title" },
    { text: "RESIDENCE CARD", box: box(0.39, 0.09, 0.6, 0.125), script: "title" },
    ...personAnchors,
    { text: "在留資格", box: box(0.015, 0.45, 0.115, 0.5), script: "title" },
    { text: "就労制限の有無", box: box(0.015, 0.535, 0.245, 0.6), script: "title" },
    { text: "在留期間(満了日)", box: box(0.015, 0.65, 0.235, 0.7), script: "title" },
    { text: "許可年月日", box: box(0.015, 0.825, 0.135, 0.865), script: "title" },
    { text: "交付年月日", box: box(0.36, 0.825, 0.47, 0.865), script: "title" },
  ],
  fields: [
    ...personFields,
    { field: "status", box: box(0.115, 0.45, 0.24, 0.5), script: "japanese", lines: 2 },
    { field: "issuedOn", box: box(0.47, 0.825, 0.675, 0.865), script: "date", lines: 1 },
    { field: "expiresOn", box: box(0.18, 0.89, 0.63, 0.945), script: "date", lines: 1, part: dayInSentence },
    { field: "stayUntil", box: box(0.235, 0.66, 0.7, 0.7), script: "date", lines: 1 },
  ],
  alsoPrinted: [box(0.26, 0.535, 0.685, 0.605), box(0.135, 0.76, 0.69, 0.8), box(0.135, 0.825, 0.345, 0.865)],
}

/** Our own drawing: no specimen of the back was found. Source: docs/sources.md#notes-on-the-back */
export const residenceCardBack: Layout = {
  side: "back",
  ...cardMillimetres,
  anchors: [
    { text: "住居地記載欄", box: box(0.03, 0.03, 0.5, 0.085), script: "title" },
    { text: "届出年月日", box: box(0.04, 0.085, 0.22, 0.19), script: "title" },
    { text: "資格外活動許可欄", box: box(0.04, 0.65, 0.6, 0.71), script: "title" },
    { text: "在留期間更新等許可申請欄", box: box(0.63, 0.65, 0.97, 0.71), script: "title" },
  ],
  fields: addressRows({ left: 0.22, right: 0.79, top: 0.085, bottom: 0.61, rows: 4 }),
}
