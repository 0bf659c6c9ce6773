import {
  alienRegistrationCertificateBack,
  alienRegistrationCertificateFront,
} from "./alien-registration-certificate/layouts.ts"
import { certificateOfRegisteredMattersFront } from "./certificate-of-registered-matters/layouts.ts"
import type { DocumentKind, Side } from "./kinds.ts"
import type { Layout } from "./layout.ts"
import { residenceCardBack, residenceCardFront } from "./residence-card/layouts.ts"
import {
  specialPermanentResidentCertificateBack,
  specialPermanentResidentCertificateFront,
} from "./special-permanent-resident-certificate/layouts.ts"

const layouts: Readonly<Record<DocumentKind, Readonly<Record<Side, Layout | null>>>> = {
  "residence-card": { front: residenceCardFront, back: residenceCardBack },
  "special-permanent-resident-certificate": {
    front: specialPermanentResidentCertificateFront,
    back: specialPermanentResidentCertificateBack,
  },
  "alien-registration-certificate": {
    front: alienRegistrationCertificateFront,
    back: alienRegistrationCertificateBack,
  },
  "certificate-of-registered-matters": { front: certificateOfRegisteredMattersFront, back: null },
}

/** @returns null where nothing is printed by which a page could be placed. */
export const layoutOf = (kind: DocumentKind, side: Side): Layout | null => layouts[kind][side]
