import type { Outcome } from "../../verification/reasons.ts"
import type { DeskWords } from "../i18n/languages.ts"

/** A decision just made that has not left. */
export interface Undo {
  /** Takes `formKey` and `claim`. */
  readonly action: string
  readonly caseHref: string
  readonly shortReference: string
  readonly outcome: Outcome
  /** The lock under which it is held. */
  readonly claim: string
  readonly secondsLeft: number
  /** The case I hold and whose page this stands on; taking back lets go of it. */
  readonly next?: { readonly id: string; readonly claim: string; readonly shortReference: string }
}

/** Says what was decided, and takes it back with one press; a script counts the seconds down and takes the button away. */
export function UndoBar({ words: all, undo, formKey }: { words: DeskWords; undo: Undo; formKey: string }) {
  const words = all.review.undo
  return (
    <form method="post" action={undo.action} class="undo" data-undo={String(undo.secondsLeft)}>
      <input type="hidden" name="formKey" value={formKey} />
      <input type="hidden" name="claim" value={undo.claim} />
      {undo.next && <input type="hidden" name="next" value={undo.next.id} />}
      {undo.next && <input type="hidden" name="nextClaim" value={undo.next.claim} />}
      <p role="status">
        {words.done[undo.outcome](undo.shortReference)}
        {undo.next && ` ${all.review.onward.now(undo.next.shortReference)}`}
      </p>
      <button type="submit" aria-keyshortcuts="u">
        {words.undo}{" "}
        <span aria-hidden="true">
          (<span data-seconds-left>{undo.secondsLeft}</span> {words.seconds})
        </span>
      </button>
    </form>
  )
}
