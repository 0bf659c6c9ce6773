import { type DeskWords, deskWordsOf, type Language, languages, wordsOf } from "../i18n/languages.ts"
import { ErrorSummary, ErrorText, TextField } from "./form.tsx"
import type { PageContext } from "./layout.tsx"
import { qrPath } from "./qr-code.ts"
import { type Desk, FormKey, ReviewLayout } from "./review-layout.tsx"

/** What a new link is shown with, once. */
export interface CounterSlip {
  readonly token: string
  readonly language: Language
  readonly reference: string
  readonly shortReference: string
}

/** As typed before. */
export interface CounterForm {
  readonly reference: string
  readonly language: Language | null
  readonly problems: readonly ("missing" | "tooLong" | "languageMissing")[]
}

interface ShownSlip extends Omit<CounterSlip, "token"> {
  readonly url: string
  /** The same link, in the applicant's language. */
  readonly openHref: string
}

interface ReviewCounterPageProps {
  readonly context: PageContext
  readonly desk: Desk
  /** Takes `formKey`, `reference` and `language`. */
  readonly action: string
  /** Takes `formKey`. */
  readonly closeAction: string
  /** This screen still knows the last person's link. */
  readonly isOpen: boolean
  readonly wasClosed: boolean
  /** The link just made. */
  readonly slip: ShownSlip | null
  readonly form: CounterForm
}

/** Where a clerk begins a case for a person who is present. */
export function ReviewCounterPage(props: ReviewCounterPageProps) {
  const all = deskWordsOf(props.context.language)
  const words = all.review.counter
  const { problems } = props.form
  const lines = problems.map((problem) => ({
    control: problem === "languageMissing" ? "language" : "reference",
    text: words.problems[problem],
  }))
  return (
    <ReviewLayout context={props.context} desk={props.desk} heading={words.heading} hasProblems={lines.length > 0}>
      <ErrorSummary words={all} lines={lines} />
      {props.slip && <Slip words={all} slip={props.slip} />}
      {props.isOpen && props.slip === null && <Close words={all} page={props} />}
      {props.wasClosed && !props.isOpen && <p class="notice">{words.closed}</p>}
      {props.slip === null && <Begin words={all} page={props} />}
    </ReviewLayout>
  )
}

function Close({ words: all, page }: { words: DeskWords; page: ReviewCounterPageProps }) {
  const words = all.review.counter
  return (
    <form method="post" action={page.closeAction} class="notice">
      <FormKey value={page.desk.formKey} />
      <p>{words.open}</p>
      <button type="submit" class="primary">
        {words.close}
      </button>
    </form>
  )
}

function Begin({ words: all, page }: { words: DeskWords; page: ReviewCounterPageProps }) {
  const words = all.review.counter
  const { reference, language, problems } = page.form
  const ofReference = problems.find((problem) => problem !== "languageMissing")
  const ofLanguage = problems.includes("languageMissing") ? words.problems.languageMissing : null
  return (
    <section class="panel counter">
      <p>{words.lead}</p>
      <p>
        <strong>{words.consent}</strong> {words.notMine}
      </p>
      <form method="post" action={page.action} novalidate>
        <FormKey value={page.desk.formKey} />
        <TextField
          words={all}
          name="reference"
          label={words.reference}
          hint={words.referenceHint}
          value={reference}
          problem={ofReference ? words.problems[ofReference] : null}
          autocomplete="off"
          autocapitalize="none"
        />
        <div class={ofLanguage ? "field wrong" : "field"}>
          <label for="language">{words.language}</label>
          <ErrorText words={all} id="language-error" text={ofLanguage} />
          <select
            id="language"
            name="language"
            aria-invalid={ofLanguage ? "true" : undefined}
            aria-describedby={ofLanguage ? "language-error" : undefined}
          >
            <option value="">–</option>
            {languages.map((one) => (
              <option value={one} lang={one} selected={one === language}>
                {wordsOf(one).ownName}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" class="primary">
          {words.begin}
        </button>
      </form>
    </section>
  )
}

/** The one time the link is seen: to open here, and to take along. */
function Slip({ words: all, slip }: { words: DeskWords; slip: ShownSlip }) {
  const words = all.review.counter
  const { path, size } = qrPath(slip.url)
  return (
    <section class="slip" aria-labelledby="slip">
      <h2 id="slip">{words.made(slip.reference)}</h2>
      <p class="screen-only">{words.consent}</p>
      <p class="screen-only">
        <a class="button primary" href={slip.openHref}>
          {words.openHere}
        </a>
      </p>
      <h3>{words.takeAlong}</h3>
      <p class="screen-only">{words.takeAlongLead}</p>
      <svg class="qr" role="img" aria-label={words.code} viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges">
        <rect class="qr-ground" width={size} height={size} />
        <path d={path} />
      </svg>
      <p class="address">{slip.url}</p>
      <p>
        {words.short}: <strong>{slip.shortReference}</strong>
      </p>
      <p lang={slip.language}>{wordsOf(slip.language).status.comeBack}</p>
    </section>
  )
}
