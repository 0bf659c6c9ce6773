import type { DocumentKind } from "../../documents/kinds.ts"

/** The documents' official names, shown beside the reader's language. */
export const officialNames: Readonly<Record<DocumentKind, string>> = {
  "residence-card": "在留カード",
  "special-permanent-resident-certificate": "特別永住者証明書",
  "alien-registration-certificate": "外国人登録証明書",
  "certificate-of-registered-matters": "登録原票記載事項証明書",
}

/** The two kinds that are cards with a printed expiry date and may be combined with the My Number card. */
export const isCard = (kind: DocumentKind): boolean =>
  kind === "residence-card" || kind === "special-permanent-resident-certificate"
