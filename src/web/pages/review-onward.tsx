import type { DeskWords } from "../i18n/languages.ts"

/** Whether the next case follows the one that is decided. A box that is not ticked sends nothing, so what is hidden says no. */
export function OnwardBox({ words, isTicked }: { words: DeskWords; isTicked: boolean }) {
  return (
    <div class="onward">
      <input type="hidden" name="onward" value="no" />
      <label for="onward">
        <input
          type="checkbox"
          name="onward"
          id="onward"
          value="yes"
          checked={isTicked}
          aria-keyshortcuts="t"
          data-onward
        />
        <span>{words.review.onward.label}</span>
      </label>
    </div>
  )
}
