import type { Words } from "../i18n/en.ts"
import { TextField } from "./form.tsx"

/**
 * What the postal code tells. `found`: `written` as an address begins, `latin` its reading where that is known; `isUsed`: the
 * address begins so.
 */
export type ShownPostalAnswer =
  | { readonly kind: "notAsked" }
  | { readonly kind: "malformed" }
  | { readonly kind: "unknown" }
  | { readonly kind: "found"; readonly written: string; readonly latin: string | null; readonly isUsed: boolean }

interface PostalCodeProps {
  readonly words: Words
  readonly typed: string | undefined
  readonly answer: ShownPostalAnswer
}

/** Over the address: its beginning by its postal code. Both buttons send the form, with `next` as `lookUp` or `use`. */
export function PostalCode({ words: all, typed, answer }: PostalCodeProps) {
  const words = all.postalCode
  return (
    <div class="postal-code">
      <TextField
        words={all}
        name="postalCode"
        label={words.label}
        optional
        hint={words.hint}
        value={typed}
        problem={answer.kind === "malformed" ? words.malformed : null}
        inputmode="numeric"
        autocomplete="postal-code"
        width="medium"
      />
      <button type="submit" class="secondary" name="next" value="lookUp">
        {words.lookUp}
      </button>
      {answer.kind === "unknown" && <p>{words.unknown}</p>}
      {answer.kind === "found" && <Found words={all} answer={answer} />}
    </div>
  )
}

function Found({ words: all, answer }: { words: Words; answer: Extract<ShownPostalAnswer, { kind: "found" }> }) {
  const words = all.postalCode
  return (
    <>
      <p>
        <strong lang="ja">{answer.written}</strong>
        {answer.latin && (
          <>
            <br />
            {answer.latin}
          </>
        )}
      </p>
      {answer.isUsed ? (
        <p class="hint">{words.goOn}</p>
      ) : (
        <button type="submit" class="secondary" name="next" value="use">
          {words.use}
        </button>
      )}
    </>
  )
}
