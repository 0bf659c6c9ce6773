import { alienRegistrationCertificate } from "./alien-registration-certificate/rules.ts"
import { certificateOfRegisteredMatters } from "./certificate-of-registered-matters/rules.ts"
import type { DocumentRules } from "./document-rules.ts"
import type { DocumentKind } from "./kinds.ts"
import { residenceCard } from "./residence-card/rules.ts"
import { specialPermanentResidentCertificate } from "./special-permanent-resident-certificate/rules.ts"

export type { DocumentRules } from "./document-rules.ts"

const rules: Readonly<Record<DocumentKind, DocumentRules>> = {
  "residence-card": residenceCard,
  "special-permanent-resident-certificate": specialPermanentResidentCertificate,
  "alien-registration-certificate": alienRegistrationCertificate,
  "certificate-of-registered-matters": certificateOfRegisteredMatters,
}

export const rulesOf = (kind: DocumentKind): DocumentRules => rules[kind]
