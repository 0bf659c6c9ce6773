import type { PartialDate, PlainDate } from "../kit/plain-date.ts"
import type { Draft } from "./details.ts"
import { readPartialDay } from "./typed-day.ts"

/** @returns null while the three boxes do not make a birth date, whole or partly known. */
export function typedBirthDate({ birthYear, birthMonth, birthDay }: Draft): PartialDate | null {
  const day = readPartialDay([birthYear, birthMonth, birthDay], "past")
  return day.ok ? day.value : null
}

/** As far as it is known: a year alone has come with its first day. */
export const hasNotCome = (date: string, today: PlainDate): boolean => date > today.slice(0, date.length)
