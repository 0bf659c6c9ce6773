import { wordsOf } from "../i18n/languages.ts"
import { AcceptanceLink } from "./acceptance-link.tsx"
import { ErrorSummary, Submit, TextField } from "./form.tsx"
import { Layout, type PageContext } from "./layout.tsx"

interface StartPageProps {
  readonly context: PageContext
  /** Whether anyone may begin here (policy `openIntake`); if not, the page says where the link comes from. */
  readonly open: boolean
  /** Takes `reference`. */
  readonly action: string
  /** Takes `reference` and `lang`, and shows the page again; with `?check` also what is wrong. */
  readonly keepAction: string
  /** As typed before; empty on the first visit. */
  readonly reference: string
  readonly problem: "missing" | "tooLong" | null
}

/** The public page at `/`, where anyone may begin with the reference they were given. */
export function StartPage({ context, open, action, keepAction, reference, problem }: StartPageProps) {
  const all = wordsOf(context.language)
  const words = all.start
  const text = problem && words.problems[problem]
  return (
    <Layout
      context={context}
      {...(open ? { form: { id: "start", action, keepAction: problem ? `${keepAction}?check` : keepAction } } : {})}
      heading={words.heading}
      hasProblems={problem !== null}
    >
      <ErrorSummary words={all} lines={text ? [{ control: "reference", text }] : []} />
      <p class="lead">{words.lead(context.business.name)}</p>
      <p>{words.how}</p>
      <AcceptanceLink words={all} />
      {open ? (
        <form method="post" action={action} id="start" novalidate>
          <TextField
            words={all}
            name="reference"
            label={words.reference}
            hint={words.referenceHint}
            value={reference}
            problem={text}
            autocomplete="off"
            autocapitalize="none"
            width="medium"
          />
          <Submit>{words.button}</Submit>
        </form>
      ) : (
        <p class="notice">{words.closed}</p>
      )}
      {open && <p class="quiet">{words.haveLink}</p>}
    </Layout>
  )
}
