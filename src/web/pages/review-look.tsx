import { lookReasons } from "../../verification/look-reason.ts"
import type { DeskWords } from "../i18n/languages.ts"
import { ErrorText } from "./form.tsx"
import { FormKey } from "./review-layout.tsx"
import { timeInWords } from "./review-time.tsx"

/** How the photos open for somebody who sees none otherwise. `action` takes `formKey` and `reason`. */
export type LookProps =
  | { readonly kind: "open"; readonly until: number }
  | { readonly kind: "closed"; readonly action: string; readonly formKey: string; readonly lacksReason: boolean }

/** Above the photos: until when they are open, or what opens them. */
export function Look({ words: all, look }: { words: DeskWords; look: LookProps }) {
  const words = all.review.access.look
  if (look.kind === "open") return <p class="notice">{words.openUntil(timeInWords(all, look.until))}</p>
  return (
    <form method="post" action={look.action} class="panel look" novalidate>
      <FormKey value={look.formKey} />
      <p>{words.lead}</p>
      <div class={look.lacksReason ? "field wrong" : "field"}>
        <label for="look-reason">{words.why}</label>
        <ErrorText words={all} id="look-error" text={look.lacksReason ? words.missing : null} />
        <select
          id="look-reason"
          name="reason"
          aria-describedby={look.lacksReason ? "look-error" : undefined}
          aria-invalid={look.lacksReason ? "true" : undefined}
        >
          <option value="">{words.choose}</option>
          {lookReasons.map((reason) => (
            <option value={reason}>{words.reasons[reason]}</option>
          ))}
        </select>
      </div>
      <button type="submit" class="primary">
        {words.button}
      </button>
    </form>
  )
}
