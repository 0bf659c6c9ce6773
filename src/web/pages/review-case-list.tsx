import type { DocumentKind } from "../../documents/kinds.ts"
import type { State } from "../../verification/states.ts"
import type { DeskWords } from "../i18n/languages.ts"
import { Moment } from "./review-time.tsx"

/** A case in a list. */
export interface CaseLine {
  readonly href: string
  readonly shortReference: string
  /** null before one was chosen. */
  readonly document: DocumentKind | null
  readonly state: State
  /** When it was sent, or decided where the list is of decided ones; epoch milliseconds. */
  readonly at: number | null
  /** Business days since then; null where nobody waits. */
  readonly ageDays: number | null
  /** It was entered at the counter. */
  readonly isAssisted?: boolean
}

interface CaseListProps {
  readonly words: DeskWords
  readonly cases: readonly CaseLine[]
  /** What the time says: sent or decided. */
  readonly when: string
}

export function CaseList({ words, cases, when }: CaseListProps) {
  return (
    <ul class="cases">
      {cases.map((line) => (
        <li>
          <a href={line.href}>{line.shortReference}</a>
          <span>
            {line.document && words.documents[line.document]}{" "}
            {line.isAssisted && <span class="tag">{words.review.counter.tag}</span>}
          </span>
          <span class={`tag ${line.state}`}>{words.states[line.state]}</span>
          {line.at !== null && (
            <span class="quiet">
              <span class="visually-hidden">{when} </span>
              <Moment words={words} at={line.at} />
              {line.ageDays !== null && line.ageDays > 0 && ` · ${words.review.queue.waits(line.ageDays)}`}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
