import type { Child } from "hono/jsx"
import type { Words } from "../i18n/en.ts"

/** One line of the summary on top of a page: what is wrong, and the id of the control it leads to. */
export interface SummaryLine {
  readonly control: string
  readonly text: string
}

/** What any field shows around its control; the same for text, choices and dates. */
interface FieldParts {
  readonly words: Words
  /** Name and id of the control; of the first one in a group. */
  readonly name: string
  readonly label: Child
  readonly optional?: boolean
  readonly hint?: Child
  readonly problem?: string | null
  /** What a reviewer asks to change here, and the id it stands under. */
  readonly note?: { readonly id: string; readonly content: Child } | null
}

export function ErrorSummary({ words, lines }: { words: Words; lines: readonly SummaryLine[] }) {
  if (lines.length === 0) return null
  return (
    <div class="summary" role="alert" tabindex={-1} data-error-summary>
      <h2>{words.form.problemsHeading}</h2>
      <ul>
        {lines.map((line) => (
          <li>
            <a href={`#${line.control}`}>{line.text}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

export function ErrorText({ words, id, text }: { words: Words; id: string; text: string | null | undefined }) {
  if (!text) return null
  return (
    <p class="error" id={id}>
      <span class="visually-hidden">{words.form.error} </span>
      {text}
    </p>
  )
}

/** Ids of hint, error and note that are there, for `aria-describedby`; undefined when none is. */
function describedBy(parts: FieldParts): string | undefined {
  const ids = [
    parts.hint ? `${parts.name}-hint` : null,
    parts.problem ? `${parts.name}-error` : null,
    parts.note?.id ?? null,
  ].filter((id) => id !== null)
  return ids.length > 0 ? ids.join(" ") : undefined
}

function Around({ parts }: { parts: FieldParts }) {
  return (
    <>
      {parts.hint && (
        <p class="hint" id={`${parts.name}-hint`}>
          {parts.hint}
        </p>
      )}
      {parts.note?.content}
      <ErrorText words={parts.words} id={`${parts.name}-error`} text={parts.problem} />
    </>
  )
}

function Label({ parts }: { parts: FieldParts }) {
  return (
    <>
      {parts.label}
      {parts.optional && <span class="optional"> {parts.words.form.optional}</span>}
    </>
  )
}

const fieldClass = (parts: FieldParts) => `field${parts.problem ? " wrong" : ""}`

interface TextFieldProps extends FieldParts {
  readonly value: string | undefined
  readonly type?: "text" | "email"
  readonly autocomplete?: string
  readonly inputmode?: "numeric" | "email" | "text"
  readonly autocapitalize?: "characters" | "none"
  /** Language of what is typed, where it is not the page's. */
  readonly lang?: string
  readonly width?: "short" | "medium"
  /** More than one line. */
  readonly rows?: number
}

export function TextField(props: TextFieldProps) {
  const control = {
    id: props.name,
    name: props.name,
    lang: props.lang,
    class: props.width,
    autocomplete: props.autocomplete,
    autocapitalize: props.autocapitalize,
    spellcheck: false,
    "aria-describedby": describedBy(props),
    "aria-invalid": props.problem ? "true" : undefined,
  } as const
  return (
    <div class={fieldClass(props)}>
      <label for={props.name}>
        <Label parts={props} />
      </label>
      <Around parts={props} />
      {props.rows ? (
        <textarea {...control} rows={props.rows}>
          {props.value ?? ""}
        </textarea>
      ) : (
        <input {...control} type={props.type ?? "text"} inputmode={props.inputmode} value={props.value ?? ""} />
      )}
    </div>
  )
}

interface ChoicesProps extends FieldParts {
  readonly value: string | null | undefined
  readonly options: readonly { readonly value: string; readonly label: Child }[]
  /** Id of the form the choice belongs to, when it stands outside of it. */
  readonly form?: string
  readonly inline?: boolean
}

/** Radios. The first has the name itself as its id, so that a problem leads to it. */
export function Choices(props: ChoicesProps) {
  return (
    <fieldset class={fieldClass(props)} aria-describedby={describedBy(props)}>
      <legend>
        <Label parts={props} />
      </legend>
      <Around parts={props} />
      <div class={props.inline ? "choices inline" : "choices"}>
        {props.options.map((option, index) => (
          <div class="choice">
            <input
              type="radio"
              id={index === 0 ? props.name : `${props.name}-${option.value}`}
              name={props.name}
              value={option.value}
              form={props.form}
              checked={option.value === props.value}
            />
            <label for={index === 0 ? props.name : `${props.name}-${option.value}`}>{option.label}</label>
          </div>
        ))}
      </div>
    </fieldset>
  )
}

interface DateFieldProps extends Omit<FieldParts, "name"> {
  /** The three boxes are named with this before Year, Month and Day: `birth` gives `birthYear`. */
  readonly prefix: "birth" | "expires" | "issued" | "window"
  readonly year: string | undefined
  readonly month: string | undefined
  readonly day: string | undefined
}

/** Three boxes, as in GOV.UK's date input: no picker, and nothing jumps while typing. */
export function DateField(props: DateFieldProps) {
  const parts: FieldParts = { ...props, name: `${props.prefix}Year` }
  const boxes = [
    { part: "Year", label: props.words.form.year, value: props.year, fill: "bday-year" },
    { part: "Month", label: props.words.form.month, value: props.month, fill: "bday-month" },
    { part: "Day", label: props.words.form.day, value: props.day, fill: "bday-day" },
  ]
  return (
    <fieldset class={fieldClass(parts)} aria-describedby={describedBy(parts)}>
      <legend>
        <Label parts={parts} />
      </legend>
      <Around parts={parts} />
      <div class="date">
        {boxes.map((box) => (
          <div>
            <label for={`${props.prefix}${box.part}`}>{box.label}</label>
            <input
              type="text"
              inputmode="numeric"
              id={`${props.prefix}${box.part}`}
              name={`${props.prefix}${box.part}`}
              class={box.part === "Year" ? "year" : "two"}
              value={box.value ?? ""}
              autocomplete={props.prefix === "birth" ? box.fill : "off"}
              spellcheck={false}
              aria-invalid={props.problem ? "true" : undefined}
            />
          </div>
        ))}
      </div>
    </fieldset>
  )
}

/** Yes and No, the values `yes` and `no`. */
export const yesNo = (words: Words) => [
  { value: "yes", label: words.form.yes },
  { value: "no", label: words.form.no },
]

export function Submit({ children, kind }: { children: Child; kind?: "primary" | "secondary" | "danger" }) {
  return (
    <button type="submit" class={kind ?? "primary"}>
      {children}
    </button>
  )
}

/**
 * To be put before all other buttons of a form, also those outside of it: Enter in a field presses the first, and that is to go on.
 * Unseen, and not hidden outright, since Safari presses only what is rendered.
 */
export function DefaultButton({
  words,
  form,
}: {
  words: Words
  form: { readonly id: string; readonly action: string }
}) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: no key and no reader reaches it
    <input
      type="submit"
      class="visually-hidden"
      tabindex={-1}
      aria-hidden="true"
      value={words.form.continue}
      form={form.id}
      formaction={form.action}
      formenctype="application/x-www-form-urlencoded"
    />
  )
}
