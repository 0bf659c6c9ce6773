import type { Child } from "hono/jsx"
import { type Details, type FieldName, fieldNames } from "../../documents/details.ts"
import type { DocumentKind, Side } from "../../documents/kinds.ts"
import { dayInWords } from "../i18n/dates.ts"
import type { Words } from "../i18n/en.ts"
import { wordsOf } from "../i18n/languages.ts"
import { type Difference, Differences } from "./differences.tsx"
import { DocumentName } from "./document-name.tsx"
import { Submit } from "./form.tsx"
import { Layout, type PageContext } from "./layout.tsx"
import type { ShownPhoto } from "./photo-place.tsx"
import { controlOf, sideName } from "./reasons.tsx"

type Part = "document" | "details" | "photos"

interface CheckPageProps {
  readonly context: PageContext
  /** Takes `sendKey`. Pressing Send is the declaration. */
  readonly action: string
  /** One for this round: the same Send twice is one submission. */
  readonly sendKey: string
  readonly kind: DocumentKind
  readonly combined: boolean
  readonly details: Details
  /** Empty when none was given. */
  readonly email: string
  readonly photos: { readonly front: ShownPhoto; readonly back: ShownPhoto | null }
  /** Those not settled yet. */
  readonly differences: readonly Difference[]
  /** A photo is not looked at yet. */
  readonly stillLooking: boolean
  /** Where each part is changed; the page adds `#` and the control or side. */
  readonly hrefs: Readonly<Record<Part, string>>
}

export function CheckPage(props: CheckPageProps) {
  const all = wordsOf(props.context.language)
  const words = all.check
  return (
    <Layout context={props.context} heading={words.heading} step={all.layout.step(5, 5)}>
      <p class="lead">{words.lead}</p>
      <Differences words={all} differences={props.differences} sendKey={props.sendKey} />
      <h2>{words.document}</h2>
      <dl class="answers">
        <Row words={all} term={words.document} href={props.hrefs.document}>
          <DocumentName words={all} kind={props.kind} />
          {props.combined && (
            <>
              <br />
              {words.combined}
            </>
          )}
        </Row>
      </dl>
      <h2>{words.details}</h2>
      <DetailRows words={all} page={props} />
      <h2>{words.photos}</h2>
      {props.stillLooking && <p class="quiet">{words.stillLooking}</p>}
      <dl class="answers">
        <PhotoRow words={all} page={props} side="front" />
        <PhotoRow words={all} page={props} side="back" />
      </dl>
      <Declaration words={all} action={props.action} sendKey={props.sendKey} />
    </Layout>
  )
}

function DetailRows({ words, page }: { words: Words; page: CheckPageProps }) {
  const href = page.hrefs.details
  return (
    <dl class="answers">
      {fieldNames.map((field) => {
        const value = shown(words, page.details, field)
        return (
          value !== null && (
            <Row words={words} term={words.fields[field]} href={`${href}#${controlOf[field]}`}>
              {value}
            </Row>
          )
        )
      })}
      <Row words={words} term={words.email} href={`${href}#email`}>
        {page.email || words.check.noEmail}
      </Row>
    </dl>
  )
}

/** A field as read back to the applicant; null when the document does not have it. */
function shown(words: Words, details: Details, field: FieldName): Child {
  const value = details[field]
  if (value === undefined) return null
  if (field === "sex") return words.sexes[details.sex ?? "X"]
  if (typeof value === "boolean") return value ? words.form.yes : words.form.no
  if (typeof value === "object") {
    return value.kind === "stamp" ? words.check.renewalStamp : words.check.renewalOnline(value.receiptNumber)
  }
  if (field === "address" || field === "room") return <span lang="ja">{value}</span>
  return field === "birthDate" ? dayInWords(words, details.birthDate) : (dayOf(words, details, field) ?? value)
}

function dayOf(words: Words, details: Details, field: FieldName): string | null {
  if (field !== "expiresOn" && field !== "issuedOn" && field !== "nextConfirmationFrom") return null
  const day = details[field]
  return day === undefined ? null : dayInWords(words, day)
}

function PhotoRow({ words, page, side }: { words: Words; page: CheckPageProps; side: Side }) {
  const photo = page.photos[side]
  const name = sideName(words, page.kind, side)
  const href = `${page.hrefs.photos}#${side}`
  if (photo === null) {
    return (
      <Row words={words} term={name} href={href}>
        {page.combined ? words.check.noBackMyNumber : words.check.noBack}
      </Row>
    )
  }
  return (
    <Row words={words} term={name} href={href}>
      <img src={photo.thumbnailUrl} alt={words.photos.photoOf(name)} />
      <span class="file-name">{photo.fileName}</span>
    </Row>
  )
}

function Row({ words, term, href, children }: { words: Words; term: string; href: string; children: Child }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
      <dd class="change">
        <a href={href}>
          {words.check.change}
          <span class="visually-hidden"> {term}</span>
        </a>
      </dd>
    </div>
  )
}

function Declaration({ words: all, action, sendKey }: { words: Words; action: string; sendKey: string }) {
  const words = all.check
  return (
    <>
      <h2>{words.declaration}</h2>
      <p>{words.declare}</p>
      <ul>
        <li>{words.declareTrue}</li>
        <li>{words.declareNotRevoked}</li>
        <li>{words.declareAgree}</li>
      </ul>
      <form method="post" action={action}>
        <input type="hidden" name="sendKey" value={sendKey} />
        <Submit>{words.button}</Submit>
      </form>
    </>
  )
}
