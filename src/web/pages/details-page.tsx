import type { Child } from "hono/jsx"
import type { DetailProblem, Draft, FieldName } from "../../documents/details.ts"
import type { FieldRule } from "../../documents/document-rules.ts"
import type { DocumentKind } from "../../documents/kinds.ts"
import { rulesOf } from "../../documents/rules.ts"
import type { Reason } from "../../verification/reasons.ts"
import type { Words } from "../i18n/en.ts"
import { wordsOf } from "../i18n/languages.ts"
import { CardDrawing, Mapped } from "./card-map.tsx"
import { DocumentName, isCard } from "./document-name.tsx"
import { Choices, DateField, ErrorSummary, Submit, type SummaryLine, TextField, yesNo } from "./form.tsx"
import { besideControl, type FromPhotos, isFilled, PhotoWays } from "./from-photo.tsx"
import { Kept, LeftUnsent } from "./keep.tsx"
import { Japanese, Layout, type PageContext } from "./layout.tsx"
import { PostalCode, type ShownPostalAnswer } from "./postal-code.tsx"
import { problemOf, problemWords } from "./problem-words.ts"
import { controlOf, ReasonNotes, reasonId } from "./reasons.tsx"

interface DetailsPageProps {
  readonly context: PageContext
  /** Takes the draft's keys, `email` and `next`, another page to go to than the one that comes next. `housing` is `yes` or `no`, `sex` M, F or X, `renewal` `stamp`, `online` or `none`. */
  readonly action: string
  /** See `KeptForm`. */
  readonly keepAction: string
  /** The fields show what was left and not sent. */
  readonly isUnsent: boolean
  readonly kind: DocumentKind
  readonly draft: Draft
  readonly email: string
  readonly problems: readonly DetailProblem[]
  readonly emailProblem: "malformed" | null
  readonly reasons: readonly Reason[]
  /** The card has passed its printed day and the policy lets a pending renewal be shown. */
  readonly renewalAsked: boolean
  readonly fromPhotos: FromPhotos
  readonly postalAnswer: ShownPostalAnswer
}

/** Identity verification input screen: the fields of the chosen document, labelled as printed on it. */
export function DetailsPage(props: DetailsPageProps) {
  const all = wordsOf(props.context.language)
  const words = all.details
  const lines: SummaryLine[] = props.problems.map((p) => ({ control: controlOf[p.field], text: problemWords(all, p) }))
  if (props.emailProblem) lines.push({ control: "email", text: words.emailMalformed })
  return (
    <Layout
      context={props.context}
      form={{ id: "details", action: props.action, keepAction: props.keepAction }}
      heading={words.heading}
      hasProblems={lines.length > 0}
      step={all.layout.step(props.fromPhotos.isOffered ? 3 : 4, 5)}
    >
      <ErrorSummary words={all} lines={lines} />
      <p class="lead">{isFilled(props.fromPhotos) ? all.fromPhoto.filledLead : words.lead}</p>
      {props.isUnsent && <LeftUnsent words={all} />}
      <form method="post" action={props.action} id="details" data-keep={props.keepAction} novalidate>
        <ChosenDocument words={all} kind={props.kind} />
        <PhotoWays words={all} fromPhotos={props.fromPhotos} />
        {rulesOf(props.kind).fields.map((field) => (
          <Mapped kind={props.kind} field={field.field}>
            <Field words={all} page={props} field={field} />
          </Mapped>
        ))}
        <TextField
          words={all}
          name="email"
          type="email"
          inputmode="email"
          label={all.email}
          optional
          hint={words.emailHint}
          value={props.email}
          problem={props.emailProblem && words.emailMalformed}
          autocomplete="email"
          autocapitalize="none"
        />
        <Submit>{all.form.continue}</Submit>
        <Kept words={all} />
      </form>
    </Layout>
  )
}

/** Choosing another keeps what is typed: it sends the form. */
function ChosenDocument({ words, kind }: { words: Words; kind: DocumentKind }) {
  return (
    <div class="chosen-document">
      <CardDrawing words={words} kind={kind} />
      <p>
        <strong>
          <DocumentName words={words} kind={kind} />
        </strong>
        <br />
        <button type="submit" class="as-link" name="next" value="document">
          {words.oldPaper.another}
        </button>
      </p>
      <p>{words.details.expiredCannot}</p>
    </div>
  )
}

interface FieldProps {
  readonly words: Words
  readonly page: DetailsPageProps
  readonly field: FieldRule
}

function Field({ words, page, field }: FieldProps) {
  const common = { ...parts({ words, page, field: field.field }), label: <Printed words={words} field={field} /> }
  return controls[field.field]({ words, page, field, common: { ...common, optional: !field.required } })
}

/** What is wrong with a field, what the reviewer asks and what the photo shows, as every control takes it. */
function parts({ words, page, field }: { words: Words; page: DetailsPageProps; field: FieldName }) {
  const seen = page.fromPhotos.fields[field]
  const notes = <ReasonNotes words={words} reasons={page.reasons} target={field} />
  const asked = page.reasons.some((reason) => reason.target === field) && { id: reasonId(field), content: notes }
  const note = seen ? besideControl({ words, kind: page.kind, field, seen, notes }) : asked
  return { words, problem: problemOf(words, page.problems, field), note: note || null }
}

/** Our word for the field, then the document's own where they differ. */
function Printed({ words, field }: { words: Words; field: FieldRule }) {
  const label = words.fields[field.field]
  const english = field.printedEn?.toLowerCase() === label.toLowerCase() ? null : field.printedEn
  return (
    <>
      {label}
      {field.printedJa && (
        <>
          {" "}
          <Japanese text={field.printedJa} besides={label} />
        </>
      )}
      {english && (
        <>
          {" "}
          <span class="printed" lang="en">
            {english}
          </span>
        </>
      )}
    </>
  )
}

interface ControlProps extends FieldProps {
  readonly common: ReturnType<typeof parts> & { readonly label: Child; readonly optional: boolean }
}

/** The housing question and the room come with the address, the renewal question with the expiry date. */
const controls: Readonly<Record<FieldName, (props: ControlProps) => Child>> = {
  name: ({ words, page, common }) => (
    <TextField
      {...common}
      name="name"
      value={page.draft.name}
      hint={words.details.nameHint}
      autocomplete="name"
      autocapitalize="characters"
    />
  ),
  birthDate: ({ words, page, common }) => (
    <DateField
      {...common}
      prefix="birth"
      year={page.draft.birthYear}
      month={page.draft.birthMonth}
      day={page.draft.birthDay}
      hint={
        rulesOf(page.kind).unknownBirthDayAllowed ? words.details.birthDatePartlyKnownHint : words.details.birthDateHint
      }
    />
  ),
  sex: ({ words, page, common }) => (
    <Choices
      {...common}
      name="sex"
      value={page.draft.sex}
      options={[
        { value: "M", label: <Sex word={words.sexes.M} printed="男" /> },
        { value: "F", label: <Sex word={words.sexes.F} printed="女" /> },
        { value: "X", label: words.sexes.X },
      ]}
    />
  ),
  nationality: ({ words, page, common }) => (
    <TextField
      {...common}
      name="nationality"
      value={page.draft.nationality}
      hint={words.details.nationalityHint}
      autocomplete="country-name"
      width="medium"
    />
  ),
  address: (props) => <Address {...props} />,
  number: ({ words, page, common }) => (
    <TextField
      {...common}
      name="number"
      value={page.draft.number}
      hint={
        isCard(page.kind) ? (
          <Example hint={words.details.numberHint} text="AB12345678CD" />
        ) : (
          words.details.oldNumberHint
        )
      }
      autocomplete="off"
      autocapitalize="characters"
      width="medium"
    />
  ),
  expiresOn: (props) => <Expiry {...props} />,
  issuedOn: ({ words, page, common }) => (
    <DateField
      {...common}
      prefix="issued"
      year={page.draft.issuedYear}
      month={page.draft.issuedMonth}
      day={page.draft.issuedDay}
      hint={words.details.issuedHint}
    />
  ),
  nextConfirmationFrom: ({ words, page, common }) => (
    <DateField
      {...common}
      prefix="window"
      year={page.draft.windowYear}
      month={page.draft.windowMonth}
      day={page.draft.windowDay}
      hint={words.details.windowHint}
    />
  ),
  housingComplex: () => null,
  room: () => null,
  renewal: () => null,
}

function Sex({ word, printed }: { word: string; printed: string }) {
  return (
    <>
      {word} <Japanese text={printed} besides={word} />
    </>
  )
}

function Example({ hint, text }: { hint: string; text: string }) {
  return (
    <>
      {hint}{" "}
      <span class="example" lang="ja">
        {text}
      </span>
    </>
  )
}

/** The street address, where it is not filled its postal code before it, whether it is a housing complex, and the building and room. */
function Address({ words, page, common }: ControlProps) {
  const housing = parts({ words, page, field: "housingComplex" })
  const room = parts({ words, page, field: "room" })
  return (
    <>
      {page.fromPhotos.fields.address?.state !== "filled" && (
        <PostalCode words={words} typed={page.draft.postalCode} answer={page.postalAnswer} />
      )}
      <TextField
        {...common}
        name="address"
        value={page.draft.address}
        hint={
          <>
            <Example hint={words.details.addressHint} text="東京都千代田区霞が関1丁目1番1号" />
            <br />
            {words.details.addressOnBackHint}
          </>
        }
        autocomplete="street-address"
        lang="ja"
        rows={2}
      />
      <Choices
        {...housing}
        name="housing"
        label={words.fields.housingComplex}
        hint={words.details.housingHint}
        value={page.draft.housing}
        options={yesNo(words)}
        inline
      />
      <TextField
        {...room}
        name="room"
        label={words.fields.room}
        value={page.draft.room}
        hint={<Example hint={words.details.roomHint} text="霞が関ハイツ202号" />}
        autocomplete="address-line2"
        lang="ja"
      />
    </>
  )
}

/** The printed day, and past it – where the policy allows – how the pending renewal is shown. */
function Expiry({ words, page, common }: ControlProps) {
  const renewal = parts({ words, page, field: "renewal" })
  return (
    <>
      <DateField
        {...common}
        prefix="expires"
        year={page.draft.expiresYear}
        month={page.draft.expiresMonth}
        day={page.draft.expiresDay}
        hint={words.details.expiryHint}
      />
      {page.renewalAsked && (
        <div class="renewal">
          <Choices
            {...renewal}
            name="renewal"
            label={words.fields.renewal}
            hint={words.details.renewalHint}
            value={page.draft.renewal}
            options={[
              { value: "stamp", label: words.details.renewal.stamp },
              { value: "online", label: words.details.renewal.online },
              { value: "none", label: words.details.renewal.none },
            ]}
          />
          <div class="renewal-receipt">
            <TextField
              words={words}
              name="renewalReceipt"
              label={words.details.renewalReceipt}
              hint={words.details.renewalReceiptHint}
              value={page.draft.renewalReceipt}
              autocomplete="off"
              width="medium"
            />
          </div>
        </div>
      )}
    </>
  )
}
