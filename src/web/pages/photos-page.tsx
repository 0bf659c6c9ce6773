import type { DocumentKind, Side } from "../../documents/kinds.ts"
import { rulesOf } from "../../documents/rules.ts"
import type { Reason } from "../../verification/reasons.ts"
import type { Words } from "../i18n/en.ts"
import { wordsOf } from "../i18n/languages.ts"
import { Choices, ErrorSummary, type SummaryLine, yesNo } from "./form.tsx"
import { OfferPhone } from "./hand-over-page.tsx"
import { Kept } from "./keep.tsx"
import { Layout, type PageContext } from "./layout.tsx"
import { AskMyNumberSide, HowToCover } from "./my-number-side.tsx"
import { addFormOf, answerProblem, controlOfPlace, type PhotoPlace, Place } from "./photo-place.tsx"
import { PhotoScriptWords } from "./photo-script-words.tsx"
import { ReasonNotes, sideName } from "./reasons.tsx"

/**
 * What keeps the page from going on. `…Unchanged`: the reviewer asked for another photo of that side, and it is still the
 * old one. `…Refused`: its answer is `refused`.
 */
export type PhotosProblem = `${Side}${"Missing" | "Unchanged" | "Refused"}` | "backUnanswered"

interface PhotosPageProps {
  readonly context: PageContext
  /** Continue. Takes `backWritten`, `yes` or `no`; absent where the question is not asked. */
  readonly action: string
  /** See `KeptForm`. */
  readonly keepAction: string
  readonly kind: DocumentKind
  /** The combined card: its back carries My Number and has a place here only with something written on it. */
  readonly combined: boolean
  /** Makes a link for the phone; null on the phone itself. */
  readonly phoneAction: string | null
  readonly front: PhotoPlace
  readonly back: PhotoPlace
  /** `always`: by policy, or because the front says 未定; then the question is not asked. */
  readonly backNeeded: "always" | "ifWritten"
  /** null until answered. */
  readonly backWritten: boolean | null
  readonly problems: readonly PhotosProblem[]
  readonly reasons: readonly Reason[]
  /** Address of the script that makes photos ready to be sent, on our own origin. */
  readonly coachUrl: string
  /** Back to the details, where they are not typed yet and the photos come first; null after them. */
  readonly typeHref: string | null
}

const continueForm = "continue"

/**
 * The form that takes the answer about the back. A browser without JavaScript sends only the form whose button is pressed, so the
 * answer goes with the photo that is added next, as long as one is to be added; Continue sends the same form elsewhere.
 */
const answerForm = (props: PhotosPageProps): string =>
  addFormOf("front", props.front) ?? (hasBack(props) ? addFormOf("back", props.back) : null) ?? continueForm

/** Upload screens 2 and 3. */
export function PhotosPage(props: PhotosPageProps) {
  const all = wordsOf(props.context.language)
  const words = all.photos
  const lines = summaryLines(all, props)
  return (
    <Layout
      context={props.context}
      form={{ id: answerForm(props), action: props.action, keepAction: props.keepAction }}
      heading={words.heading}
      hasProblems={lines.length > 0}
      step={all.layout.step(props.typeHref ? 3 : 4, 5)}
    >
      <ErrorSummary words={all} lines={lines} />
      <p class="lead">{words.lead}</p>
      {props.typeHref && <PhotosFirst words={all} typeHref={props.typeHref} />}
      {props.phoneAction === null ? (
        <p class="notice">{all.handover.phone.notice}</p>
      ) : (
        <OfferPhone words={all} action={props.phoneAction} />
      )}
      <Guide words={all} />
      <Place {...placeProps(all, props, "front")} />
      {hasBack(props) ? (
        <Place {...placeProps(all, props, "back")}>
          {props.combined ? <MyNumberSide words={all} page={props} /> : <BackNeeded words={all} page={props} />}
          {props.combined && <HowToCover words={all} />}
        </Place>
      ) : (
        <NoBack words={all} page={props} />
      )}
      <form method="post" action={props.action} id={continueForm} data-keep={props.keepAction} novalidate>
        <button
          type="submit"
          class="primary"
          form={answerForm(props)}
          formaction={props.action}
          formenctype="application/x-www-form-urlencoded"
        >
          {all.form.continue}
        </button>
        <Kept words={all} />
      </form>
      <PhotoScriptWords words={all} coachUrl={props.coachUrl} isPaper={rulesOf(props.kind).pagesNotSides} />
    </Layout>
  )
}

const placeProps = (words: Words, page: PhotosPageProps, side: Side) => ({
  ...{ words, side, kind: page.kind, reasons: page.reasons },
  place: page[side],
  problem: placeProblem(words, page, side)?.text ?? null,
})

function summaryLines(words: Words, props: PhotosPageProps): SummaryLine[] {
  const ofPlaces = (["front", "back"] as const).flatMap((side) => {
    const problem = placeProblem(words, props, side)
    return problem ? [{ control: controlOf(props, side), text: problem.inSummary }] : []
  })
  if (!props.problems.includes("backUnanswered")) return ofPlaces
  const { myNumberSide, problems } = words.photos
  const text = props.combined ? myNumberSide.unanswered : problems.backUnanswered
  return [...ofPlaces, { control: "backWritten", text }]
}

const controlOf = (props: PhotosPageProps, side: Side): string =>
  side === "back" && !hasBack(props) ? side : controlOfPlace(side, props[side])

const hasBack = ({ combined, backWritten }: PhotosPageProps): boolean => !combined || backWritten === true

/** What is wrong with one place: the file just refused, else what keeps it from going on. In the summary it names the place. */
function placeProblem(words: Words, props: PhotosPageProps, side: Side) {
  const place = props[side]
  const name = sideName(words, props.kind, side)
  const toName = (text: string) => ({ text, inSummary: words.form.named(name, text) })
  const naming = (text: string) => ({ text, inSummary: text })
  if (place.refusal !== null) return toName(words.refusals[place.refusal])
  if (props.problems.includes(`${side}Missing`)) return naming(words.photos.problems.missing(name))
  if (props.problems.includes(`${side}Unchanged`)) return naming(words.photos.problems.unchanged(name))
  const answer = props.problems.includes(`${side}Refused`) ? answerProblem(words, place) : null
  return answer === null ? null : toName(answer)
}

function PhotosFirst({ words: { fromPhoto }, typeHref }: { words: Words; typeHref: string }) {
  return (
    <div class="notice">
      <p>{fromPhoto.photosLead}</p>
      <p>
        <a href={typeHref}>{fromPhoto.typeInstead}</a>
      </p>
    </div>
  )
}

const guide = ["clear", "macro", "complete", "jpeg", "size"] as const

function Guide({ words }: { words: Words }) {
  return (
    <>
      <h2>{words.photos.howTo}</h2>
      <ul class="guide">
        {guide.map((name) => (
          <li>
            <img src={`/assets/photo-${name}.svg`} alt="" />
            <span>{words.photos.guide[name]}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Whether the back is asked for: said, or asked. A photo of the back is a yes. */
function BackNeeded({ words, page }: { words: Words; page: PhotosPageProps }) {
  if (page.backNeeded === "always") return <p>{words.photos.backNeeded}</p>
  const written = page.backWritten ?? (page.back.photo ? true : null)
  const unanswered = page.problems.includes("backUnanswered")
  const paper = rulesOf(page.kind).pagesNotSides
  return (
    <Choices
      words={words}
      name="backWritten"
      label={paper ? words.photos.page2Written : words.photos.backWritten}
      hint={
        <>
          {!paper && (
            <>
              {words.photos.backWrittenHint}
              <br />
            </>
          )}
          {words.photos.backIfWritten}
        </>
      }
      problem={unanswered ? words.photos.problems.backUnanswered : null}
      value={written === null ? null : written ? "yes" : "no"}
      options={yesNo(words)}
      form={answerForm(page)}
      inline
    />
  )
}

/** Without a place for its photo, the back is only asked about. */
function NoBack({ words, page }: { words: Words; page: PhotosPageProps }) {
  return (
    <section class="place" id="back">
      <h2>{sideName(words, page.kind, "back")}</h2>
      <ReasonNotes words={words} reasons={page.reasons} target="back" />
      <MyNumberSide words={words} page={page} />
      {page.backWritten === false && <p class="notice">{words.photos.doNotSendBack}</p>}
    </section>
  )
}

const MyNumberSide = ({ words, page }: { words: Words; page: PhotosPageProps }) => (
  <AskMyNumberSide
    words={words}
    form={answerForm(page)}
    written={page.backWritten}
    isUnanswered={page.problems.includes("backUnanswered")}
  />
)
