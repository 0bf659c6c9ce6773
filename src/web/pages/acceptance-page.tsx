import type { DetailProblem, Draft } from "../../documents/details.ts"
import { type DocumentKind, documentKinds } from "../../documents/kinds.ts"
import type { Acceptance, BackWanted } from "../../verification/acceptance.ts"
import { dayInWords } from "../i18n/dates.ts"
import type { Words } from "../i18n/en.ts"
import { wordsOf } from "../i18n/languages.ts"
import { DocumentName, isCard } from "./document-name.tsx"
import { Choices, DateField, ErrorSummary, Submit, yesNo } from "./form.tsx"
import { Layout, type PageContext } from "./layout.tsx"
import { OldPaperFields } from "./old-paper-page.tsx"
import { problemWords } from "./problem-words.ts"
import { controlOf } from "./reasons.tsx"

export const acceptancePath = "/will-it-be-accepted"

type Problem = { readonly field: "document" | "specialPermanentResident"; readonly kind: "missing" } | DetailProblem

interface AcceptancePageProps {
  readonly context: PageContext
  readonly kind: DocumentKind | null
  readonly combined: boolean
  /** The expiry, the birth date and the renewal of it are shown. */
  readonly draft: Draft
  readonly specialPermanentResident: "yes" | "no" | null
  readonly backWritten: "yes" | "no" | null
  /** Not asked where the business wants the back in any case. */
  readonly backAsked: boolean
  readonly renewalAsked: boolean
  readonly problems: readonly Problem[]
  /** null before the first answer, and with problems. */
  readonly acceptance: Acceptance | null
}

/**
 * The public page on which anyone sees before they begin whether a document can be used. It posts to itself; with `lang` it is
 * shown again, and with `?check` also what it answered.
 */
export function AcceptancePage(props: AcceptancePageProps) {
  const all = wordsOf(props.context.language)
  const words = all.acceptance
  const lines = props.problems.map((problem) => ({ control: controlFor(problem), text: textOf(all, problem) }))
  const action = `${acceptancePath}#answer`
  const isAnswered = props.acceptance !== null || lines.length > 0
  return (
    <Layout
      context={props.context}
      form={{ id: "acceptance", action, keepAction: isAnswered ? `${acceptancePath}?check` : acceptancePath }}
      heading={words.heading}
      hasProblems={lines.length > 0}
    >
      <ErrorSummary words={all} lines={lines} />
      {props.acceptance && props.kind && <Answer words={all} kind={props.kind} acceptance={props.acceptance} />}
      <p class="lead">{words.lead}</p>
      <p>{words.kept}</p>
      <form class="acceptance" method="post" action={action} id="acceptance" novalidate>
        <Choices
          words={all}
          name="kind"
          label={all.document.legend}
          problem={problemWith(all, props.problems, "document")}
          value={props.kind}
          options={documentKinds.map((kind) => ({ value: kind, label: <DocumentName words={all} kind={kind} /> }))}
        />
        <AboutCard words={all} props={props} />
        <AboutOldPaper words={all} props={props} />
        {props.backAsked && (
          <div class="asks-back">
            <Choices
              words={all}
              name="backWritten"
              label={all.photos.backWritten}
              hint={all.photos.backWrittenHint}
              value={props.backWritten}
              options={yesNo(all)}
              inline
            />
          </div>
        )}
        <Submit>{words.button}</Submit>
      </form>
      <p class="quiet">{words.staffDecide}</p>
      <p>
        <a href="/">{words.toStart}</a>
      </p>
      <p class="quiet">{all.start.haveLink}</p>
    </Layout>
  )
}

interface PartProps {
  readonly words: Words
  readonly props: AcceptancePageProps
}

function AboutCard({ words, props }: PartProps) {
  return (
    <div class="asks-card">
      <div class="field">
        <div class="choice">
          <input type="checkbox" id="combined" name="combined" value="yes" checked={props.combined} />
          <label for="combined">{words.document.combined}</label>
        </div>
      </div>
      <DateField
        words={words}
        prefix="expires"
        label={words.fields.expiresOn}
        hint={words.details.expiryHint}
        problem={problemWith(words, props.problems, "expiresOn")}
        year={props.draft.expiresYear}
        month={props.draft.expiresMonth}
        day={props.draft.expiresDay}
      />
      {props.renewalAsked && (
        <Choices
          words={words}
          name="renewal"
          label={words.fields.renewal}
          hint={words.details.renewalHint}
          value={props.draft.renewal}
          options={(["stamp", "online", "none"] as const).map((value) => ({
            value,
            label: words.details.renewal[value],
          }))}
        />
      )}
    </div>
  )
}

function AboutOldPaper({ words, props }: PartProps) {
  return (
    <div class="asks-old-paper">
      <OldPaperFields
        words={words}
        specialPermanentResident={props.specialPermanentResident}
        draft={props.draft}
        problems={{
          specialPermanentResident: problemWith(words, props.problems, "specialPermanentResident"),
          birthDate: problemWith(words, props.problems, "birthDate"),
        }}
      />
    </div>
  )
}

interface AnswerProps {
  readonly words: Words
  readonly kind: DocumentKind
  readonly acceptance: Acceptance
}

function Answer({ words, kind, acceptance }: AnswerProps) {
  return (
    <div class={`answer ${boxes[acceptance.kind]}`} id="answer" tabindex={-1}>
      <h2>{headingOf(words, acceptance)}</h2>
      <p class="chosen">
        <DocumentName words={words} kind={kind} />
      </p>
      <Because words={words} kind={kind} acceptance={acceptance} />
    </div>
  )
}

const boxes: Readonly<Record<Acceptance["kind"], "done" | "notice" | "warning">> = {
  yes: "done",
  renewalPending: "notice",
  askRenewal: "notice",
  perhaps: "notice",
  expired: "warning",
  noLongerIssued: "warning",
}

function headingOf(words: Words, acceptance: Acceptance): string {
  const { headings } = words.acceptance
  return acceptance.kind === "yes" && acceptance.back === "needed" ? headings.yesWithBack : headings[acceptance.kind]
}

function Because({ words, kind, acceptance }: AnswerProps) {
  switch (acceptance.kind) {
    case "yes":
      return <Back words={words} back={acceptance.back} />
    case "renewalPending":
      return (
        <>
          <p>{words.details.renewalHint}</p>
          <p>{words.acceptance.renewalShownBy[acceptance.shownBy]}</p>
          {acceptance.shownBy === "online" && <Back words={words} back={acceptance.back} />}
        </>
      )
    case "askRenewal":
      return (
        <p>
          {words.acceptance.askRenewal} <a href="#renewal">{words.fields.renewal}</a>
        </p>
      )
    case "perhaps":
      return kind === "alien-registration-certificate" ? (
        <>
          <p>{words.oldPaper.why[kind]}</p>
          <p>{words.oldPaper.mayContinue}</p>
        </>
      ) : null
    case "expired":
      return (
        <>
          <p>{words.acceptance.lastDay(dayInWords(words, acceptance.expiresOn))}</p>
          <Instead words={words} kind={kind} />
        </>
      )
    case "noLongerIssued":
      return (
        <>
          {!isCard(kind) && <p>{words.oldPaper.why[oldPaperOf(kind)]}</p>}
          <Instead words={words} kind={kind} />
          {acceptance.staffMayLook && <p>{words.oldPaper.mayContinue}</p>}
        </>
      )
  }
}

const oldPaperOf = (kind: DocumentKind) =>
  kind === "alien-registration-certificate" ? kind : "certificate-of-registered-matters"

const Back = ({ words, back }: { words: Words; back: BackWanted }) => <p>{words.acceptance.back[back]}</p>

/** A card of the same kind is good again once it is renewed. */
function Instead({ words, kind }: { words: Words; kind: DocumentKind }) {
  return (
    <>
      <p>{words.oldPaper.instead}</p>
      <ul>
        {documentKinds.filter(isCard).map((card) => (
          <li>
            <DocumentName words={words} kind={card} />
            {card === kind && words.acceptance.renewed}
          </li>
        ))}
      </ul>
    </>
  )
}

const isDetail = (problem: Problem): problem is DetailProblem =>
  problem.field !== "document" && problem.field !== "specialPermanentResident"

function controlFor(problem: Problem): string {
  if (isDetail(problem)) return controlOf[problem.field]
  return problem.field === "document" ? "kind" : problem.field
}

function textOf(words: Words, problem: Problem): string {
  if (isDetail(problem)) return problemWords(words, problem)
  return problem.field === "document" ? words.document.missing : words.acceptance.statusMissing
}

function problemWith(words: Words, problems: readonly Problem[], field: Problem["field"]): string | null {
  const problem = problems.find((candidate) => candidate.field === field)
  return problem ? textOf(words, problem) : null
}
