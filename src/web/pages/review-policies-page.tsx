import type { Child } from "hono/jsx"
import type { PolicyName } from "../../verification/desk-policy.ts"
import { findingCodes } from "../../verification/finding.ts"
import { type DeskWords, deskWordsOf } from "../i18n/languages.ts"
import { TextField } from "./form.tsx"
import type { PageContext } from "./layout.tsx"
import { PasskeyForm, WithoutPasskeys } from "./passkey-form.tsx"
import { ConfirmElsewhere } from "./review-confirm.tsx"
import { type Desk, ReviewLayout } from "./review-layout.tsx"
import { Moment } from "./review-time.tsx"

/** As a form has them: `on` or `off`, codes divided by commas, a share in percent, seconds. */
export type TypedPolicies = Readonly<Record<PolicyName, string>>

export type FigureName = Extract<PolicyName, "clearSample" | "secondLookShare" | "undoSeconds">
type TickName = Exclude<PolicyName, FigureName | "secondLookFindings">

/** `stale`: somebody else was quicker. A figure: it is none. */
export type PoliciesProblem = "stale" | "notConfirmed" | FigureName

/** A version of them. @param settings - what it set; `before`: null for what was as configured. */
interface PastVersion {
  readonly at: number
  readonly byName: string
  readonly settings: readonly {
    readonly policy: PolicyName
    readonly before: string | null
    readonly after: string
  }[]
}

interface PoliciesForm {
  readonly action: string
  /** The number of the version that it was filled from. */
  readonly version: number
  readonly typed: TypedPolicies
  readonly confirmOptions: string
  /** The button waits for the script that asks for it. */
  readonly needsPasskey: boolean
}

interface ReviewPoliciesPageProps {
  readonly context: PageContext
  readonly desk: Desk
  readonly stands: TypedPolicies
  /** Latest first. */
  readonly history: readonly PastVersion[]
  /** null for who only reads them. */
  readonly form: PoliciesForm | null
  readonly confirmHref: string | null
  readonly isDone: boolean
  readonly problems: readonly PoliciesProblem[]
}

/** What the desk sets for itself. */
export function ReviewPoliciesPage(props: ReviewPoliciesPageProps) {
  const all = deskWordsOf(props.context.language)
  const words = all.review.policies
  const { form, problems } = props
  const lines = problems.map((problem) => ({ control: controlOf(problem), text: words.problems[problem] }))
  return (
    <ReviewLayout context={props.context} desk={props.desk} heading={words.heading} problems={lines}>
      <ConfirmElsewhere words={all} href={props.confirmHref} />
      {props.isDone && <p class="done">{words.done}</p>}
      <p class="lead">{words.lead}</p>
      {form === null ? (
        <>
          <p>{words.readOnly}</p>
          <Policies words={all} page={props} />
        </>
      ) : (
        <PasskeyForm
          words={all}
          action={form.action}
          formKey={props.desk.formKey}
          confirmOptions={form.confirmOptions}
          class="policies-form"
        >
          <input type="hidden" name="version" value={String(form.version)} />
          <Policies words={all} page={props} />
          {form.needsPasskey && <WithoutPasskeys words={all} />}
          <button type="submit" class="primary" id="set-policies" hidden={form.needsPasskey}>
            {words.button}
          </button>
        </PasskeyForm>
      )}
      <History words={all} history={props.history} />
    </ReviewLayout>
  )
}

const controlOf = (problem: PoliciesProblem): string =>
  problem === "stale" || problem === "notConfirmed" ? "set-policies" : problem

interface PartProps {
  readonly words: DeskWords
  readonly page: ReviewPoliciesPageProps
}

function Policies(part: PartProps) {
  const { groups } = part.words.review.policies
  return (
    <div class="policies">
      <Group heading={groups.clearing}>
        <Tick {...part} policy="clearByRule" />
        <Figure {...part} policy="clearSample" />
      </Group>
      <Group heading={groups.secondLook}>
        <Tick {...part} policy="secondLookRefusals" />
        <Figure {...part} policy="secondLookShare" />
        <Findings {...part} />
      </Group>
      <Group heading={groups.atCase}>
        <Tick {...part} policy="agreeToSure" />
        <Tick {...part} policy="lookupRequired" />
        <Figure {...part} policy="undoSeconds" />
      </Group>
    </div>
  )
}

function Group({ heading, children }: { heading: string; children: Child }) {
  return (
    <section class="panel">
      <h2>{heading}</h2>
      {children}
    </section>
  )
}

function Tick({ policy, ...part }: PartProps & { readonly policy: TickName }) {
  const { form } = part.page
  if (form === null) return <AsItStands {...part} policy={policy} />
  return (
    <div class="field">
      <div class="choice">
        <input
          type="checkbox"
          id={policy}
          name={policy}
          value="on"
          checked={form.typed[policy] === "on"}
          aria-describedby={`${policy}-hint`}
        />
        <label for={policy}>{part.words.review.policies.names[policy]}</label>
      </div>
      <p class="hint" id={`${policy}-hint`}>
        <Says {...part} policy={policy} />
      </p>
    </div>
  )
}

function Figure({ policy, ...part }: PartProps & { readonly policy: FigureName }) {
  const { form, problems } = part.page
  const words = part.words.review.policies
  if (form === null) return <AsItStands {...part} policy={policy} />
  return (
    <TextField
      words={part.words}
      name={policy}
      label={words.names[policy]}
      hint={<Says {...part} policy={policy} />}
      value={form.typed[policy]}
      inputmode="numeric"
      autocomplete="off"
      problem={problems.includes(policy) ? words.problems[policy] : null}
    />
  )
}

function Findings(part: PartProps) {
  const policy = "secondLookFindings"
  const { policies: words, findings } = part.words.review
  const { form } = part.page
  if (form === null) return <AsItStands {...part} policy={policy} />
  const ticked = codesIn(form.typed[policy])
  return (
    <fieldset class="field" aria-describedby={`${policy}-hint`}>
      <legend>{words.names[policy]}</legend>
      <p class="hint" id={`${policy}-hint`}>
        <Says {...part} policy={policy} />
      </p>
      <details>
        <summary>{words.chosen(ticked.length)}</summary>
        {findingCodes.map((code) => (
          <div class="choice">
            <input
              type="checkbox"
              id={`finding-${code}`}
              name={policy}
              value={code}
              checked={ticked.includes(code)}
              aria-describedby={`finding-${code}-code`}
            />
            <label for={`finding-${code}`}>
              {findings[code]}{" "}
              <span class="code quiet" id={`finding-${code}-code`}>
                {code}
              </span>
            </label>
          </div>
        ))}
      </details>
    </fieldset>
  )
}

const codesIn = (text: string): readonly string[] => text.split(",").filter((code) => code !== "")

function AsItStands({ policy, ...part }: PartProps & { readonly policy: PolicyName }) {
  const words = part.words.review.policies
  return (
    <div class="field">
      <p>
        {words.names[policy]}: <strong>{said(part.words, policy, part.page.stands[policy])}</strong>
      </p>
      <p class="hint">
        <Says {...part} policy={policy} />
      </p>
    </div>
  )
}

/** What it means, where its value comes from, and what that is where something else is typed. */
function Says({ words: all, page, policy }: PartProps & { readonly policy: PolicyName }) {
  const words = all.review.policies
  const set = page.history.find(({ settings }) => settings.some((one) => one.policy === policy))
  const isTypedOtherwise = page.form !== null && page.form.typed[policy] !== page.stands[policy]
  return (
    <>
      {words.says[policy]}{" "}
      {isTypedOtherwise && <strong>{words.stands(said(all, policy, page.stands[policy]))} </strong>}
      <span class="from">
        {set ? (
          <>
            {words.setBy(set.byName)} <Moment words={all} at={set.at} />
          </>
        ) : (
          words.configured
        )}
      </span>
    </>
  )
}

function said({ review: { policies: words } }: DeskWords, policy: PolicyName, text: string): string {
  if (policy === "secondLookFindings") return text === "" ? words.none : codesIn(text).join(", ")
  if (text === "on" || text === "off") return words[text]
  return policy === "undoSeconds" ? words.seconds(text) : words.percent(text)
}

function History({ words: all, history }: { words: DeskWords; history: readonly PastVersion[] }) {
  const words = all.review.policies
  return (
    <section>
      <h2>{words.history}</h2>
      {history.length === 0 && <p>{words.noHistory}</p>}
      <ul class="policies-history">
        {history.map(({ at, byName, settings }) => (
          <li>
            <p>
              <Moment words={all} at={at} /> · <strong>{byName}</strong>
            </p>
            {settings.map(({ policy, before, after }) => (
              <p>
                {words.names[policy]}: {before === null ? words.asConfigured : said(all, policy, before)} →{" "}
                <strong>{said(all, policy, after)}</strong>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
