import { addDays, addMonths, type PartialDate, type PlainDate, parsePlainDate } from "../kit/plain-date.ts"
import type { DocumentKind } from "./kinds.ts"

/** Whether an old paper still identifies its holder. `unknown`: what was answered so far does not decide it. */
export type Standing = "good" | "notGood" | "unknown"

interface Holder {
  /** As far as known: a partly known day can leave the standing open. */
  readonly birthDate: PartialDate | PlainDate | null
  readonly isSpecialPermanentResident: boolean | null
  readonly today: PlainDate
}

/** The last day of alien registration: nobody born later ever had a certificate. */
const lastRegistrationDay = "2012-07-08"
const lastSixteenthBirthday = "2028-07-08"

/**
 * Of all alien registration certificates only those of special permanent residents who were children in 2012 are still deemed
 * good: through the 16th birthday, which for one born on 29 February is the 28th in common years. The last ends on 2028-07-08.
 * Law: 平成21年法律第79号 附則第28条.
 * Source: docs/sources.md#deemed-validity-of-the-alien-registration-certificate
 */
export function alienCertificateStanding({ birthDate, isSpecialPermanentResident, today }: Holder): Standing {
  if (isSpecialPermanentResident === false || today > lastSixteenthBirthday) return "notGood"
  const born = birthDate && daysOf(birthDate)
  if (!born) return "unknown"
  if (born.first > lastRegistrationDay || today > sixteenthBirthday(born.last)) return "notGood"
  const surelyInTime = born.last <= lastRegistrationDay && today <= sixteenthBirthday(born.first)
  return surelyInTime && isSpecialPermanentResident ? "good" : "unknown"
}

/**
 * The standing of either old paper; null for the cards issued today. A certificate of registered matters has not been issued
 * since 2012-07-09 and was taken for three or six months from its issue: none can be in date.
 * Source: docs/sources.md#certificate-of-registered-matters
 */
export function oldPaperStanding({ kind, ...holder }: Holder & { readonly kind: DocumentKind }): Standing | null {
  if (kind === "certificate-of-registered-matters") return "notGood"
  return kind === "alien-registration-certificate" ? alienCertificateStanding(holder) : null
}

const sixteenthBirthday = (born: PlainDate): PlainDate => addMonths(born, 16 * 12)

/** The first and the last day a partly known date can be. */
function daysOf(date: PartialDate | PlainDate): { readonly first: PlainDate; readonly last: PlainDate } | null {
  const first = parsePlainDate(`${date}-01-01`.slice(0, 10))
  const monthsOpen = date.length === 4 ? 12 : date.length === 7 ? 1 : 0
  return first && { first, last: monthsOpen === 0 ? first : addDays(addMonths(first, monthsOpen), -1) }
}
