import { addDays, addMonths, parsePlainDate } from "../kit/plain-date.ts"
import { inTheLightOf, type Reading, type ReadValue } from "./reading.ts"

const shareInContradiction = 0.4
const shareOfOtherStay = 0.7

/**
 * Birth before issue, issue before expiry; and the card's expiry against the end of the stay, which is the same day but for children
 * and for stays without an end. Source: docs/sources.md#dates-as-printed
 */
export function withDatesChecked(values: Reading): Reading {
  const { birthDate, issuedOn, expiresOn, stayUntil } = values
  const contradicted = new Set([
    ...(isAfter(birthDate, issuedOn) ? ["birthDate", "issuedOn"] : []),
    ...(isAfter(issuedOn, expiresOn) ? ["issuedOn", "expiresOn"] : []),
    ...(isAfter(birthDate, expiresOn) ? ["birthDate", "expiresOn"] : []),
  ])
  const lowered = Object.entries(values).map(([field, read]) => [
    field,
    contradicted.has(field) ? { ...read, confidence: read.confidence * shareInContradiction } : read,
  ])
  const checked: Reading = Object.fromEntries(lowered)
  if (!checked.expiresOn || !expiresOn || !stayUntil) return checked
  const agrees = expiresOn.value === stayUntil.value
  if (!agrees && isSixteenthBirthday(birthDate?.value, expiresOn.value) && expiresOn.value < stayUntil.value)
    return checked
  const confidence = agrees
    ? inTheLightOf(checked.expiresOn.confidence, true)
    : checked.expiresOn.confidence * (1 - (1 - shareOfOtherStay) * stayUntil.confidence)
  return { ...checked, expiresOn: { ...checked.expiresOn, confidence } }
}

const isAfter = (first: ReadValue | undefined, second: ReadValue | undefined): boolean =>
  first !== undefined && second !== undefined && first.value >= second.value

/** Cards of children end on a birthday or, by the older rule, the day before. */
function isSixteenthBirthday(born: string | undefined, day: string): boolean {
  const birth = born === undefined ? null : parsePlainDate(born)
  if (birth === null) return false
  const sixteenth = addMonths(birth, 16 * 12)
  return day === sixteenth || day === addDays(sixteenth, -1)
}
