import type { DocumentKind } from "../../documents/kinds.ts"
import type { FindingCode } from "../../verification/finding.ts"
import type { Entry, QueueList } from "../../verification/queue-list.ts"

/** Which list is shown, and what of it; as it stands in the page's address. */
export interface QueueView {
  readonly list: QueueList
  readonly document: DocumentKind | null
  readonly finding: FindingCode | null
  readonly entry: Entry | null
  /** At least so many business days old; null for any. */
  readonly age: number | null
  /** Where the page before ended, as the server wrote it; null for the first. */
  readonly after: string | null
}

export const wholeList = (list: QueueList): QueueView => ({
  ...{ list, document: null, finding: null, entry: null, age: null, after: null },
})

/** Ages one can ask for, in business days. */
export const ages = [1, 2, 3, 5, 10] as const

export function queueHref({ list, document, finding, entry, age, after }: QueueView): string {
  const chosen = Object.entries({ list: list === "waiting" ? null : list, document, finding, entry, age, after })
  const query = new URLSearchParams(chosen.flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])))
  return query.size > 0 ? `/review?${query}` : "/review"
}

export const isFiltered = ({ document, finding, entry, age }: QueueView): boolean =>
  document !== null || finding !== null || entry !== null || age !== null
