import type { Child } from "hono/jsx"
import type { DeskWords } from "../i18n/languages.ts"
import { FormKey } from "./review-layout.tsx"

interface PasskeyFormProps {
  readonly words: DeskWords
  readonly action: string
  /** null where nobody is signed in yet. */
  readonly formKey: string | null
  /** Where it is asked what to sign, for a form that only the signed-in person may send; null: it needs no such proof. */
  readonly confirmOptions?: string | null
  readonly class?: string
  /** The answer is a file: the page stays. */
  readonly stays?: boolean
  readonly children: Child
}

/** A form whose hidden fields `islands/passkey.ts` fills before it is sent. */
export function PasskeyForm(props: PasskeyFormProps) {
  const { passkey } = props.words.review.people
  return (
    <form
      method="post"
      action={props.action}
      class={props.class}
      novalidate
      data-passkey
      data-stays={props.stays}
      data-failed={passkey.failed}
      data-known={passkey.known}
      data-elsewhere={passkey.elsewhere}
    >
      {props.formKey !== null && <FormKey value={props.formKey} />}
      {props.confirmOptions && <Ceremony name="confirmed" kind="get" options={props.confirmOptions} />}
      {props.children}
    </form>
  )
}

/** @param kind - `get`: a passkey there is signs; `create`: a new one is made. */
export function Ceremony({ name, kind, options }: { name: string; kind: "get" | "create"; options: string }) {
  return <input type="hidden" name={name} value="" data-ceremony={kind} data-options={options} />
}

/** Stands until the script finds that this browser has passkeys. */
export function WithoutPasskeys({ words }: { words: DeskWords }) {
  return (
    <p class="notice" data-without-passkeys>
      {words.review.people.passkey.needsScript}
    </p>
  )
}
