import { type DocumentKind, documentKinds } from "../../documents/kinds.ts"
import { rulesOf } from "../../documents/rules.ts"
import type { Reason } from "../../verification/reasons.ts"
import type { Words } from "../i18n/en.ts"
import { wordsOf } from "../i18n/languages.ts"
import { DocumentName, isCard } from "./document-name.tsx"
import { ErrorSummary, ErrorText, Submit } from "./form.tsx"
import { Layout, type PageContext } from "./layout.tsx"
import { ReasonNotes } from "./reasons.tsx"

interface DocumentPageProps {
  readonly context: PageContext
  /**
   * Takes `kind` (a DocumentKind) and `combined`: every ticked box sends the kind it stands under, and only the one of
   * the chosen kind counts. With `lang` the page is shown again.
   */
  readonly action: string
  readonly kind: DocumentKind | null
  readonly combined: boolean
  readonly problem: "missing" | null
  /** Those for `document` are shown. */
  readonly reasons: readonly Reason[]
}

/** Upload screen 1. Each document's reminders unfold under it where the stylesheet can do so, and stand open elsewhere. */
export function DocumentPage({ context, action, kind, combined, problem, reasons }: DocumentPageProps) {
  const all = wordsOf(context.language)
  const words = all.document
  const lines = problem ? [{ control: "kind", text: words.missing }] : []
  return (
    <Layout
      context={context}
      form={{ id: "document", action, keepAction: problem ? `${action}?problem=${problem}` : action }}
      heading={words.heading}
      hasProblems={problem !== null}
      step={all.layout.step(2, 5)}
    >
      <ErrorSummary words={all} lines={lines} />
      <p class="lead">{words.lead}</p>
      <ReasonNotes words={all} reasons={reasons} target="document" />
      <form method="post" action={action} id="document" novalidate>
        <fieldset class={problem ? "field wrong" : "field"} aria-describedby={problem ? "kind-error" : undefined}>
          <legend>{words.legend}</legend>
          <ErrorText words={all} id="kind-error" text={problem && words.missing} />
          {documentKinds.map((option, index) => (
            <Option words={all} kind={option} first={index === 0} chosen={option === kind} combined={combined} />
          ))}
        </fieldset>
        <Submit>{all.form.continue}</Submit>
      </form>
    </Layout>
  )
}

interface OptionProps {
  readonly words: Words
  readonly kind: DocumentKind
  readonly first: boolean
  readonly chosen: boolean
  readonly combined: boolean
}

function Option({ words, kind, first, chosen, combined }: OptionProps) {
  const id = first ? "kind" : `kind-${kind}`
  return (
    <div class="option">
      <div class="choice">
        <input type="radio" id={id} name="kind" value={kind} checked={chosen} />
        <label for={id}>
          <DocumentName words={words} kind={kind} />
        </label>
      </div>
      <div class="reveal">
        <Reminders words={words} kind={kind} />
        {isCard(kind) && <Combined words={words} kind={kind} checked={chosen && combined} />}
      </div>
    </div>
  )
}

/** The brief's reminders. The old papers lack "is current": what to know about them comes on a page of its own. */
function Reminders({ words, kind }: { words: Words; kind: DocumentKind }) {
  const name = words.document.inSentence[kind]
  return (
    <>
      <p class="reveal-heading">{words.document.reminders}</p>
      <ul>
        <li>{words.document.correct}</li>
        {isCard(kind) && <li>{words.document.current(name)}</li>}
        <li>{rulesOf(kind).pagesNotSides ? words.document.secondPage : words.document.backNotes(name)}</li>
      </ul>
    </>
  )
}

function Combined({ words, kind, checked }: { words: Words; kind: DocumentKind; checked: boolean }) {
  const id = `combined-${kind}`
  return (
    <div class="choice">
      <input type="checkbox" id={id} name="combined" value={kind} checked={checked} aria-describedby={`${id}-hint`} />
      <label for={id}>{words.document.combined}</label>
      <p class="hint" id={`${id}-hint`}>
        {words.document.combinedHint}
      </p>
    </div>
  )
}
