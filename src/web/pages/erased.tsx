import type { PlainDate } from "../../kit/plain-date.ts"
import { dayInWords } from "../i18n/dates.ts"
import type { Words } from "../i18n/en.ts"

export interface Erasure {
  readonly on: PlainDate
  readonly why: "withdrawn" | "time" | "business"
}

/** When and why everything was erased, and what remains. */
export function Erased({ words, erasure }: { words: Words; erasure: Erasure }) {
  return (
    <div class="notice">
      <p>
        {words.status.erased(dayInWords(words, erasure.on))} {words.receipt.why[erasure.why]}
      </p>
      <p>{words.receipt.remains}</p>
    </div>
  )
}
