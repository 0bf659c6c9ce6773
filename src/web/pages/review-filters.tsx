import type { Child } from "hono/jsx"
import { documentKinds } from "../../documents/kinds.ts"
import { findingCodes } from "../../verification/finding.ts"
import { entries, queueLists } from "../../verification/queue-list.ts"
import type { DeskWords } from "../i18n/languages.ts"
import type { LiveTexts } from "./live-texts.ts"
import { ages, isFiltered, type QueueView, queueHref, wholeList } from "./queue-view.ts"

interface FiltersProps {
  readonly words: DeskWords
  readonly view: QueueView
  readonly live: LiveTexts
}

/** The lists as links, each with the chosen filters; the filters as a form that only reads. */
export function Filters({ words: all, view, live }: FiltersProps) {
  const words = all.review.queue
  return (
    <>
      <nav class="lists" aria-label={words.lists}>
        {queueLists.map((list) => (
          <a href={queueHref({ ...view, list, after: null })} aria-current={list === view.list ? "page" : undefined}>
            {words.listNames[list]}
            {list !== "decided" && (
              <>
                {" "}
                <span class="number" data-number={list}>
                  {live[list]}
                </span>
              </>
            )}
          </a>
        ))}
      </nav>
      <form method="get" action="/review" class="filters">
        {view.list !== "waiting" && <input type="hidden" name="list" value={view.list} />}
        <Choice name="document" label={words.document} any={words.any}>
          {documentKinds.map((kind) => (
            <option value={kind} selected={kind === view.document}>
              {all.documents[kind]}
            </option>
          ))}
        </Choice>
        <Choice name="finding" label={words.finding} any={words.any}>
          {findingCodes.map((code) => (
            <option value={code} selected={code === view.finding}>
              {all.review.findings[code]}
            </option>
          ))}
        </Choice>
        <Choice name="entry" label={all.review.counter.entry.label} any={words.any}>
          {entries.map((one) => (
            <option value={one} selected={one === view.entry}>
              {all.review.counter.entry[one]}
            </option>
          ))}
        </Choice>
        <Choice name="age" label={words.age} any={words.any}>
          {ages.map((days) => (
            <option value={String(days)} selected={days === view.age}>
              {words.ageFrom(days)}
            </option>
          ))}
        </Choice>
        <button type="submit" class="small">
          {words.filter}
        </button>
        {isFiltered(view) && <a href={queueHref(wholeList(view.list))}>{words.showAll}</a>}
      </form>
    </>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly any: string
  readonly children: Child
}

function Choice({ name, label, any, children }: ChoiceProps) {
  return (
    <div>
      <label for={`filter-${name}`}>{label}</label>
      <select name={name} id={`filter-${name}`}>
        <option value="">{any}</option>
        {children}
      </select>
    </div>
  )
}
