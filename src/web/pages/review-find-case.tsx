import type { DeskWords } from "../i18n/languages.ts"
import { TextField } from "./form.tsx"
import { type Desk, FormKey } from "./review-layout.tsx"

interface FindCaseProps {
  readonly words: DeskWords
  readonly says: { readonly label: string; readonly hint: string; readonly find: string }
  readonly desk: Desk
  /** Takes `formKey` and `wanted`, posted: what is looked for stands in no address. */
  readonly action: string
  /** As typed. */
  readonly wanted: string
}

/** Finds a case by what it is known by. */
export function FindCase({ words, says, desk, action, wanted }: FindCaseProps) {
  return (
    <form method="post" action={action} class="search" novalidate>
      <FormKey value={desk.formKey} />
      <TextField
        words={words}
        name="wanted"
        label={says.label}
        hint={says.hint}
        value={wanted}
        autocomplete="off"
        autocapitalize="none"
      />
      <button type="submit">{says.find}</button>
    </form>
  )
}
