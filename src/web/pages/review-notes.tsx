import type { DeskWords } from "../i18n/languages.ts"
import { ErrorText, type SummaryLine } from "./form.tsx"
import { FormKey } from "./review-layout.tsx"
import { Moment } from "./review-time.tsx"

/** A note as it is shown. `at`: epoch milliseconds. */
interface ShownNote {
  readonly at: number
  readonly authorName: string
  readonly text: string
}

interface NoteDraft {
  /** Takes `formKey` and `note`; posted from the decision's form, all that stands there comes along and is shown again. */
  readonly action: string
  readonly text: string
  readonly mostCharacters: number
  /** `unkept`: a decision was pressed while it stood there. */
  readonly problem: "missing" | "tooLong" | "unkept" | null
}

export interface ReviewNotesProps {
  /** Oldest first. */
  readonly notes: readonly ShownNote[]
  /** null for whoever may only read. */
  readonly draft: NoteDraft | null
}

/** The control that a note's problem leads to, and the key that goes there. */
const noteBox = "note"

export function noteSummary(words: DeskWords, { draft }: ReviewNotesProps): readonly SummaryLine[] {
  return draft?.problem ? [{ control: noteBox, text: problemText(words, draft) }] : []
}

function problemText(words: DeskWords, { problem, mostCharacters }: NoteDraft): string {
  const { missing, tooLong, unkept } = words.review.colleagues.notes.problems
  return problem === "tooLong" ? tooLong(mostCharacters) : problem === "unkept" ? unkept : missing
}

interface Props {
  readonly words: DeskWords
  readonly formKey: string
  readonly notes: ReviewNotesProps
  /** The id of the decision's form, which the new note belongs to while there is one: nothing typed there is lost by keeping it. */
  readonly within: string | null
}

/** Apart from all that the applicant reads, and so that nobody can mistake it. */
export function ReviewNotes({ words: all, formKey, notes: { notes, draft }, within }: Props) {
  const words = all.review.colleagues.notes
  if (notes.length === 0 && draft === null) return null
  return (
    <section class="colleagues" aria-labelledby="notes" data-part="notes">
      <h2 id="notes">
        {words.heading} <span class="tag inside">{words.inside}</span>
      </h2>
      <p class="quiet">{words.lead}</p>
      {notes.length === 0 ? (
        <p class="quiet">{words.none}</p>
      ) : (
        <ul>
          {notes.map(({ at, authorName, text }) => (
            <li>
              <p class="quiet">
                <strong>{authorName}</strong> <Moment words={all} at={at} />
              </p>
              <p class="said">{text}</p>
            </li>
          ))}
        </ul>
      )}
      {draft && within === null && (
        <form method="post" action={draft.action} novalidate>
          <FormKey value={formKey} />
          <NewNote words={all} draft={draft} />
        </form>
      )}
      {draft && within !== null && <NewNote words={all} draft={draft} form={within} />}
    </section>
  )
}

function NewNote({ words: all, draft, form }: { words: DeskWords; draft: NoteDraft; form?: string }) {
  const words = all.review.colleagues.notes
  const { problem } = draft
  return (
    <div class={problem ? "field wrong" : "field"} data-sends>
      <label for={noteBox}>{words.label}</label>
      <p class="hint" id="note-hint">
        {words.hint(draft.mostCharacters)}
      </p>
      <ErrorText words={all} id="note-error" text={problem && problemText(all, draft)} />
      <textarea
        {...{ id: noteBox, name: noteBox, form, rows: 2, autocomplete: "off" }}
        aria-describedby={problem ? "note-hint note-error" : "note-hint"}
        aria-invalid={problem ? "true" : undefined}
        data-note
      >
        {draft.text}
      </textarea>
      <button type="submit" class="small" form={form} formaction={form && draft.action} name="answer" value="note">
        {words.button}
      </button>
      <p class="error" role="alert" hidden data-not-kept>
        {words.notKept}
      </p>
    </div>
  )
}
