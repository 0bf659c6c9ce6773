import type { Worked } from "../app/worked.ts"
import { mostWorked } from "../verification/events.ts"
import { type FormBody, textOf } from "./form-values.ts"

/** What the case page counted; null where it counted nothing, or what no page counts. */
export function workedIn(form: FormBody): Worked | null {
  const seconds = countIn(textOf(form.seconds), mostWorked.seconds)
  const keystrokes = countIn(textOf(form.keystrokes), mostWorked.keystrokes)
  return seconds === null || keystrokes === null ? null : { seconds, keystrokes }
}

function countIn(text: string, most: number): number | null {
  const count = /^\d{1,6}$/.test(text) ? Number(text) : null
  return count !== null && count <= most ? count : null
}
