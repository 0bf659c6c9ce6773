import type { DocumentKind } from "../../documents/kinds.ts"
import type { Outcome, Reason, ReasonProblem } from "../../verification/reasons.ts"
import { type DeskWords, type Language, wordsOf } from "../i18n/languages.ts"
import { DecisionTold } from "./decision-told.tsx"

/** The decision form as it stands, as its applicant would read it. */
export interface Preview {
  readonly document: DocumentKind | null
  /** The applicant's. */
  readonly language: Language
  readonly reasons: readonly Reason[]
  /** Those that the form could be sent with. */
  readonly outcomes: readonly Outcome[]
  /** Why there are none. */
  readonly problem: ReasonProblem | null
}

interface PreviewPartProps {
  readonly words: DeskWords
  /** Takes what the decision form takes, and decides nothing. */
  readonly action: string
  /** null until it is asked for. */
  readonly preview: Preview | null
}

/** Without a script the button brings the page back with the preview; with one it follows what is ticked and typed. */
export function PreviewPart({ words: all, action, preview }: PreviewPartProps) {
  const words = all.review.previewing
  return (
    <section class="preview" aria-labelledby="preview">
      <h2 id="preview">{words.heading}</h2>
      <p>
        <button type="submit" class="small" formaction={action} data-preview-button>
          {words.button}
        </button>
      </p>
      <div data-preview>{preview && <PreviewText words={all} preview={preview} />}</div>
    </section>
  )
}

export function PreviewText({ words: all, preview }: { words: DeskWords; preview: Preview }) {
  const { document: kind, language, reasons, outcomes, problem } = preview
  const theirs = wordsOf(language)
  if (problem) return <p class="quiet">{all.review.case.problems[problem]}</p>
  return (
    <>
      {outcomes.map((state) => (
        <>
          <p>{all.review.previewing.when[state]}</p>
          <blockquote lang={language}>
            <p class="told-heading">{theirs.status.headings[state]}</p>
            <DecisionTold words={theirs} isErased={false} edit={null} {...{ state, kind, reasons }} />
          </blockquote>
        </>
      ))}
    </>
  )
}
