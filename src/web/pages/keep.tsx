import type { Words } from "../i18n/en.ts"

/** Where the script of a form with `data-keep` says whether what was left in it is kept. The second one is read out. */
export function Kept({ words: { keep } }: { words: Words }) {
  return (
    <div class="kept">
      <p data-kept aria-hidden="true" data-saved={keep.saved} data-later={keep.later} data-refused={keep.refused}></p>
      <p class="visually-hidden" role="status" data-kept-told></p>
    </div>
  )
}

/** Over a form that shows what was left and not sent. */
export const LeftUnsent = ({ words }: { words: Words }) => <p class="notice">{words.keep.unsent}</p>
