import type { FieldName } from "../../documents/details.ts"
import type { DocumentKind, Side } from "../../documents/kinds.ts"
import type { Finding } from "../../verification/finding.ts"
import type { PastPhoto } from "../../verification/past-round.ts"
import type { Outcome, Reason } from "../../verification/reasons.ts"
import type { DeskWords } from "../i18n/languages.ts"
import { sideName, targetName } from "./reasons.tsx"
import { labelOf } from "./review-fields.tsx"
import { valueInWords } from "./review-reading.tsx"
import { Moment } from "./review-time.tsx"

/** What the applicant changed since the round before; null: it was not there. */
interface ShownChanges {
  readonly since: number
  readonly fields: readonly {
    readonly field: FieldName
    readonly before: string | null
    readonly after: string | null
  }[]
  readonly photos: readonly { readonly side: Side; readonly change: "replaced" | "added" | "removed" }[]
}

/** One round as it was sent, and what became of it. Instants are epoch milliseconds. */
export interface ShownRound {
  readonly round: number
  readonly sentAt: number
  /** It is the case itself, and stands above. */
  readonly isNow: boolean
  /** As sent; `corrected`: what a reviewer put in its place. */
  readonly fields: readonly {
    readonly field: FieldName
    readonly sent: string | null
    readonly corrected: string | null
  }[]
  readonly photos: readonly PastPhoto[]
  readonly findings: readonly Finding[]
  /** `unknown`: the round before was not kept. null for the first. */
  readonly changes: ShownChanges | "unknown" | null
  readonly decision: {
    readonly outcome: Outcome
    readonly at: number
    readonly name: string | null
    readonly reasons: readonly Reason[]
  } | null
}

export interface ReviewRoundsProps {
  /** Newest first. */
  readonly rounds: readonly ShownRound[]
  /** Those that were sent and not kept. */
  readonly notKept: readonly number[]
}

interface Props extends ReviewRoundsProps {
  readonly words: DeskWords
  readonly document: DocumentKind | null
}

/** Every round, with what changed between them; nothing while the first one is all there is. */
export function ReviewRounds({ words: all, document, rounds, notKept }: Props) {
  const words = all.review.colleagues.rounds
  const isAllAbove = rounds.every(({ isNow, decision }) => isNow && decision === null)
  if (isAllAbove && notKept.length === 0 && rounds.length < 2) return null
  return (
    <section class="rounds" aria-labelledby="rounds" data-part="rounds">
      <h2 id="rounds">{words.heading}</h2>
      {rounds.map((round) => (
        <article>
          <h3>
            {words.round(round.round)}{" "}
            <span class="quiet">
              {words.sentAt} <Moment words={all} at={round.sentAt} />
              {round.isNow && ` · ${words.isNow}`}
            </span>
          </h3>
          {round.changes && <Changes words={all} document={document} changes={round.changes} />}
          {!round.isNow && <Sent words={all} document={document} round={round} />}
          <Decided words={all} document={document} round={round} />
        </article>
      ))}
      {notKept.length > 0 && (
        <p class="quiet">{words.notKept(new Intl.ListFormat(all.locale).format(notKept.map(String)))}</p>
      )}
    </section>
  )
}

interface OfRound {
  readonly words: DeskWords
  readonly document: DocumentKind | null
}

const paper = (document: DocumentKind | null): DocumentKind => document ?? "residence-card"

function Changes({ words: all, document, changes }: OfRound & { changes: ShownChanges | "unknown" }) {
  const words = all.review.colleagues.rounds
  if (changes === "unknown") return <p>{words.cannotCompare}</p>
  const { since, fields, photos } = changes
  return (
    <>
      <h4>{words.changed(since)}</h4>
      {fields.length + photos.length === 0 && <p>{words.nothingChanged}</p>}
      {fields.length > 0 && <ChangedFields words={all} fields={fields} />}
      {photos.length > 0 && (
        <ul>
          {photos.map(({ side, change }) => (
            <li>
              {sideName(all, paper(document), side)}: <strong>{words.photoChanges[change]}</strong>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** What was is struck through and what is underlined: a difference that is seen without colour, too. */
function ChangedFields({ words: all, fields }: { words: DeskWords; fields: ShownChanges["fields"] }) {
  const words = all.review.colleagues.rounds
  const value = (field: FieldName, text: string | null) =>
    text === null ? <span class="quiet">{words.empty}</span> : valueInWords(all, field, text)
  return (
    <table class="changes">
      <thead>
        <tr>
          <th scope="col">{words.field}</th>
          <th scope="col">{words.before}</th>
          <th scope="col">{words.after}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ field, before, after }) => (
          <tr>
            <th scope="row">{labelOf(all, { field })}</th>
            <td>
              <del>{value(field, before)}</del>
            </td>
            <td>
              <span aria-hidden="true">→ </span>
              <ins>{value(field, after)}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Sent({ words: all, document, round }: OfRound & { round: ShownRound }) {
  const words = all.review.colleagues.rounds
  return (
    <details>
      <summary>
        {words.sent}
        <span class="visually-hidden">: {words.round(round.round)}</span>
      </summary>
      <dl>
        {round.fields.map(({ field, sent, corrected }) => (
          <div>
            <dt>{labelOf(all, { field })}</dt>
            <dd>
              {sent === null ? words.empty : valueInWords(all, field, sent)}
              {corrected !== null && (
                <>
                  {" "}
                  <span class="quiet">{words.corrected}</span> {valueInWords(all, field, corrected)}
                </>
              )}
            </dd>
          </div>
        ))}
        {round.photos.map(({ side, fileName, standing, sentAnyway }) => (
          <div>
            <dt>{sideName(all, paper(document), side)}</dt>
            <dd>
              {fileName} · {words.standings[standing]}
              {sentAnyway && ` · ${words.sentAnyway}`}
            </dd>
          </div>
        ))}
      </dl>
      <Found words={all} document={document} findings={round.findings} />
    </details>
  )
}

function Found({ words: all, document, findings }: OfRound & { findings: readonly Finding[] }) {
  const { case: words, colleagues } = all.review
  if (findings.length === 0) return <p class="quiet">{colleagues.rounds.noFindings}</p>
  return (
    <ul class="findings">
      {findings.map(({ code, field, weight }) => (
        <li>
          <span class={`tag ${weight}`}>{words.weights[weight]}</span>{" "}
          <span>
            {field && <strong>{targetName(all, paper(document), field)}: </strong>}
            {all.review.findings[code]}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Decided({ words: all, document, round: { decision } }: OfRound & { round: ShownRound }) {
  const { case: words, colleagues } = all.review
  if (decision === null) return <p class="quiet">{colleagues.rounds.undecided}</p>
  return (
    <>
      <p>
        {colleagues.rounds.decision}: <strong>{words.events[decision.outcome]}</strong>{" "}
        {decision.name !== null && words.by(decision.name)}, <Moment words={all} at={decision.at} />
      </p>
      {decision.reasons.length > 0 && (
        <ul>
          {decision.reasons.map(({ code, target, words: said }) => (
            <li>
              {targetName(all, paper(document), target)}: {all.reasons[code].label}
              {said !== null && (
                <>
                  {": "}
                  <q>{said}</q>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
