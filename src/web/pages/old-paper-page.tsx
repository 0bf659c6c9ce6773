import type { DetailProblem, Draft } from "../../documents/details.ts"
import { type DocumentKind, documentKinds } from "../../documents/kinds.ts"
import type { Words } from "../i18n/en.ts"
import { wordsOf } from "../i18n/languages.ts"
import { DocumentName, isCard } from "./document-name.tsx"
import { Choices, DateField, ErrorSummary, Submit, yesNo } from "./form.tsx"
import { Kept } from "./keep.tsx"
import { Layout, type PageContext } from "./layout.tsx"
import { problemWords } from "./problem-words.ts"
import { controlOf } from "./reasons.tsx"

type OldPaper = Extract<DocumentKind, "alien-registration-certificate" | "certificate-of-registered-matters">

interface OldPaperPageProps {
  readonly context: PageContext
  /**
   * Continue. For the alien registration certificate it takes `specialPermanentResident` (`yes`, `no` or absent),
   * `birthYear`, `birthMonth` and `birthDay`; for the other paper nothing.
   */
  readonly action: string
  /** See `KeptForm`. */
  readonly keepAction: string
  readonly kind: OldPaper
  /** What is known of this certificate: nothing yet, or that it is no longer good by the answers given. */
  readonly standing: "unknown" | "notGood"
  /** The policy for old papers: through with a finding, or not at all. */
  readonly canContinue: boolean
  readonly draft: Draft
  readonly specialPermanentResident: "yes" | "no" | null
  /** Those for `birthDate` are shown. */
  readonly problems: readonly DetailProblem[]
  readonly documentHref: string
}

/** Between choosing an old paper and typing: why it is probably no longer good, and what to use instead. */
export function OldPaperPage(props: OldPaperPageProps) {
  const all = wordsOf(props.context.language)
  const words = all.oldPaper
  const asks = props.kind === "alien-registration-certificate"
  const problem = props.problems.find((p) => p.field === "birthDate")
  const text = problem ? problemWords(all, problem) : null
  return (
    <Layout
      context={props.context}
      {...(asks ? { form: { id: "old-paper", action: props.action, keepAction: props.keepAction } } : {})}
      heading={words.heading}
      hasProblems={text !== null}
      step={all.layout.step(2, 5)}
    >
      <ErrorSummary words={all} lines={text ? [{ control: controlOf.birthDate, text }] : []} />
      <Warning words={all} kind={props.kind} standing={props.standing} />
      {(asks || props.canContinue) && (
        <form
          method="post"
          action={props.action}
          id="old-paper"
          data-keep={asks ? props.keepAction : undefined}
          novalidate
        >
          {asks && <Questions words={all} props={props} problem={text} />}
          <Outlook words={all} props={props} />
          <Submit>{all.form.continue}</Submit>
          {asks && <Kept words={all} />}
        </form>
      )}
      {!asks && !props.canContinue && <p class="notice">{words.cannotContinue}</p>}
      <p>
        <a href={props.documentHref}>{words.another}</a>
      </p>
    </Layout>
  )
}

function Warning({ words, kind, standing }: { words: Words; kind: OldPaper; standing: "unknown" | "notGood" }) {
  return (
    <div class="warning">
      <h2>{words.oldPaper.warning}</h2>
      <p class="chosen">
        <DocumentName words={words} kind={kind} />
      </p>
      {standing === "notGood" && kind === "alien-registration-certificate" && (
        <p>
          <strong>{words.oldPaper.notGood}</strong>
        </p>
      )}
      <p>{words.oldPaper.why[kind]}</p>
      <p>{words.oldPaper.instead}</p>
      <ul>
        {documentKinds.filter(isCard).map((card) => (
          <li>
            <DocumentName words={words} kind={card} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Questions({ words, props, problem }: { words: Words; props: OldPaperPageProps; problem: string | null }) {
  return (
    <>
      <h2>{words.oldPaper.ask}</h2>
      <p>{words.oldPaper.askHint}</p>
      <OldPaperFields
        words={words}
        specialPermanentResident={props.specialPermanentResident}
        draft={props.draft}
        problems={{ birthDate: problem }}
      />
    </>
  )
}

interface OldPaperFieldsProps {
  readonly words: Words
  readonly specialPermanentResident: "yes" | "no" | null
  /** The birth date of it is shown. */
  readonly draft: Draft
  readonly problems: { readonly specialPermanentResident?: string | null; readonly birthDate: string | null }
}

/** What decides until when an alien registration certificate counts. */
export function OldPaperFields({ words, specialPermanentResident, draft, problems }: OldPaperFieldsProps) {
  return (
    <>
      <Choices
        words={words}
        name="specialPermanentResident"
        label={words.oldPaper.status}
        problem={problems.specialPermanentResident ?? null}
        value={specialPermanentResident}
        options={yesNo(words)}
        inline
      />
      <DateField
        words={words}
        prefix="birth"
        label={words.fields.birthDate}
        hint={words.details.birthDatePartlyKnownHint}
        problem={problems.birthDate}
        year={draft.birthYear}
        month={draft.birthMonth}
        day={draft.birthDay}
      />
    </>
  )
}

function Outlook({ words, props }: { words: Words; props: OldPaperPageProps }) {
  if (props.canContinue) return <p>{words.oldPaper.mayContinue}</p>
  return props.standing === "notGood" ? <p class="notice">{words.oldPaper.cannotContinueUnless}</p> : null
}
