import { erasureReasons } from "../../verification/erasure-reason.ts"
import type { State } from "../../verification/states.ts"
import { type DeskWords, deskWordsOf } from "../i18n/languages.ts"
import { ErrorSummary } from "./form.tsx"
import type { PageContext } from "./layout.tsx"
import { PasskeyForm, WithoutPasskeys } from "./passkey-form.tsx"
import { ConfirmElsewhere } from "./review-confirm.tsx"
import { FindCase } from "./review-find-case.tsx"
import { type Desk, ReviewLayout } from "./review-layout.tsx"
import { Moment } from "./review-time.tsx"

/** `gone`: it was erased meanwhile. */
export type EraseProblem = "reasonMissing" | "notConfirmed" | "gone"

/** A case as somebody sees it who sees no cases. */
export interface FoundToErase {
  readonly shortReference: string
  readonly state: State
  /** Epoch milliseconds; null before it was sent. */
  readonly submittedAt: number | null
  readonly erasedAt: number | null
  /** Takes `formKey`, `wanted`, `reason` and `confirmed`. */
  readonly action: string
}

interface ReviewErasePageProps {
  readonly context: PageContext
  readonly desk: Desk
  /** Takes `formKey` and `wanted`, posted. */
  readonly action: string
  /** As typed. */
  readonly wanted: string
  /** As chosen; empty before. */
  readonly reason: string
  /** null before anything was looked for. */
  readonly found: readonly FoundToErase[] | null
  /** One was just erased. */
  readonly isDone: boolean
  readonly confirmOptions: string
  /** Where to sign in again when no passkey confirms; null where one does. */
  readonly confirmHref: string | null
  readonly problems: readonly EraseProblem[]
}

/** Finds a case by its reference and erases it before its time. */
export function ReviewErasePage(props: ReviewErasePageProps) {
  const all = deskWordsOf(props.context.language)
  const words = all.review.access.erase
  const lines = props.problems.map((problem) => ({ control: "wanted", text: words.problems[problem] }))
  return (
    <ReviewLayout context={props.context} desk={props.desk} heading={words.heading} hasProblems={lines.length > 0}>
      <ErrorSummary words={all} lines={lines} />
      <ConfirmElsewhere words={all} href={props.confirmHref} />
      {props.isDone && <p class="done">{words.done}</p>}
      <p class="lead">{words.lead}</p>
      <FindCase words={all} says={words} desk={props.desk} action={props.action} wanted={props.wanted} />
      {props.found?.length === 0 && <p class="notice">{words.nothingFound}</p>}
      {props.found && props.found.length > 0 && (
        <ul class="rows">
          {props.found.map((one) => (
            <Found words={all} page={props} found={one} />
          ))}
        </ul>
      )}
      <WithoutPasskeys words={all} />
    </ReviewLayout>
  )
}

interface FoundProps {
  readonly words: DeskWords
  readonly page: ReviewErasePageProps
  readonly found: FoundToErase
}

function Found({ words: all, page, found }: FoundProps) {
  const words = all.review.access.erase
  const id = `reason-${found.shortReference}`
  return (
    <li>
      <p>
        <strong>{found.shortReference}</strong> <span class={`tag ${found.state}`}>{all.states[found.state]}</span>
        {found.submittedAt !== null && (
          <>
            {` · ${all.review.case.sentAt} `}
            <Moment words={all} at={found.submittedAt} />
          </>
        )}
        {found.erasedAt !== null && (
          <>
            {` · ${words.erasedOn} `}
            <Moment words={all} at={found.erasedAt} />
          </>
        )}
      </p>
      {found.erasedAt === null && (
        <PasskeyForm
          words={all}
          action={found.action}
          formKey={page.desk.formKey}
          confirmOptions={page.confirmOptions}
          class="row"
        >
          <input type="hidden" name="wanted" value={page.wanted} />
          <label for={id}>{words.why}</label>
          <select id={id} name="reason">
            <option value="">{words.choose}</option>
            {erasureReasons.map((reason) => (
              <option value={reason} selected={reason === page.reason}>
                {words.reasons[reason]}
              </option>
            ))}
          </select>
          <button type="submit" class="small danger-outline" hidden>
            {words.button(found.shortReference)}
          </button>
        </PasskeyForm>
      )}
    </li>
  )
}
