import type { Draft } from "../../documents/details.ts"
import { wordsOf } from "../i18n/languages.ts"
import { DateField, ErrorSummary, Submit } from "./form.tsx"
import { Layout, type PageContext } from "./layout.tsx"

interface BirthDateGateProps {
  readonly context: PageContext
  /** Takes `birthYear`, `birthMonth`, `birthDay`; with `lang` the page is shown again, and with `?check` also what is wrong. */
  readonly action: string
  /** At least 1: with none left, show the `locked` message instead. */
  readonly triesLeft: number
  /** As typed. */
  readonly draft: Pick<Draft, "birthYear" | "birthMonth" | "birthDay">
  readonly problem: "missing" | "malformed" | "future" | "differs" | null
}

/** Stands before everything when the link is opened on another device. */
export function BirthDateGate({ context, action, triesLeft, draft, problem }: BirthDateGateProps) {
  const all = wordsOf(context.language)
  const words = all.gate
  const text = problem && (problem === "differs" ? words.differs : all.problems.field.birthDate[problem])
  return (
    <Layout
      context={context}
      form={{ id: "birth-date", action, keepAction: problem ? `${action}?check` : action }}
      heading={words.heading}
      hasProblems={problem !== null}
    >
      <ErrorSummary words={all} lines={text ? [{ control: "birthYear", text }] : []} />
      <p class="lead">{words.lead}</p>
      <form method="post" action={action} id="birth-date" novalidate>
        <DateField
          words={all}
          prefix="birth"
          label={all.fields.birthDate}
          hint={all.details.birthDateHint}
          problem={text}
          year={draft.birthYear}
          month={draft.birthMonth}
          day={draft.birthDay}
        />
        <p>{words.triesLeft(triesLeft)}</p>
        <Submit>{all.form.continue}</Submit>
      </form>
    </Layout>
  )
}
