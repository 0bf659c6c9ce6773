import type { Layout } from "../layout.ts"
import { addressRows, box, cardMillimetres, dayInSentence, personAnchors, personFields } from "../printed-rows.ts"

/**
 * Head, person and bottom strip as on the residence card; the rest is our own drawing.
 * Source: docs/sources.md#special-permanent-resident-certificate-items, docs/sources.md#titles-and-labels
 */
export const specialPermanentResidentCertificateFront: Layout = {
  side: "front",
  ...cardMillimetres,
  anchors: [
    { text: "特別永住者証明書", box: box(0.33, 0.04, 0.66, 0.09), script: "title" },
    { text: "SPECIAL PERMANENT RESIDENT CERTIFICATE", box: box(0.3, 0.09, 0.69, 0.125), script: "title" },
    ...personAnchors,
  ],
  fields: [
    ...personFields,
    { field: "issuedOn", box: box(0.135, 0.8, 0.345, 0.845), script: "date", lines: 1 },
    { field: "expiresOn", box: box(0.12, 0.885, 0.66, 0.945), script: "date", lines: 1, part: dayInSentence },
  ],
}

/** Our own drawing. Source: docs/sources.md#notes-on-the-back */
export const specialPermanentResidentCertificateBack: Layout = {
  side: "back",
  ...cardMillimetres,
  anchors: [
    { text: "住居地記載欄", box: box(0.03, 0.045, 0.5, 0.105), script: "title" },
    { text: "届出年月日", box: box(0.04, 0.11, 0.22, 0.227), script: "title" },
  ],
  fields: addressRows({ left: 0.22, right: 0.79, top: 0.11, bottom: 0.93, rows: 6 }),
}
