import type { DocumentKind, Side } from "../../documents/kinds.ts"
import { rulesOf } from "../../documents/rules.ts"
import type { PhotoRefusal } from "../../verification/photo.ts"
import type { Reason } from "../../verification/reasons.ts"
import type { Words } from "../i18n/en.ts"
import { wordsOf } from "../i18n/languages.ts"
import { Choices, ErrorSummary, ErrorText, Submit, type SummaryLine, yesNo } from "./form.tsx"
import { Layout, type PageContext } from "./layout.tsx"
import { ReasonNotes, sideName } from "./reasons.tsx"

/** A photo as added. */
export interface ShownPhoto {
  readonly fileName: string
  readonly thumbnailUrl: string
}

/** One of the two places; its section's id is the side, so that a redirect can lead back to it (`#front`). */
interface PhotoPlace {
  readonly photo: ShownPhoto | null
  readonly refusal: PhotoRefusal | null
  /** Takes multipart: `uploadKey`, then `photo`. A `photo` part without a file name is an empty choice. */
  readonly addAction: string
  readonly deleteAction: string
  /** New for each page shown; the same upload tried twice makes one photo. */
  readonly uploadKey: string
}

/** `…Unchanged`: the reviewer asked for another photo of that side, and it is still the old one. */
export type PhotosProblem = `${Side}${"Missing" | "Unchanged"}` | "backUnanswered"

interface PhotosPageProps {
  readonly context: PageContext
  /** Continue. Takes `backWritten`, `yes` or `no`; absent where the question is not asked. */
  readonly action: string
  readonly kind: DocumentKind
  /** The combined card: its back carries My Number and has no place here. */
  readonly combined: boolean
  readonly front: PhotoPlace
  readonly back: PhotoPlace
  /** `always`: by policy, or because the front says 未定; then the question is not asked. */
  readonly backNeeded: "always" | "ifWritten"
  /** null until answered. */
  readonly backWritten: boolean | null
  readonly problems: readonly PhotosProblem[]
  readonly reasons: readonly Reason[]
}

const continueForm = "continue"

/** Upload screens 2 and 3. */
export function PhotosPage(props: PhotosPageProps) {
  const all = wordsOf(props.context.language)
  const words = all.photos
  const lines = summaryLines(all, props)
  return (
    <Layout context={props.context} heading={words.heading} hasProblems={lines.length > 0} step={all.layout.step(4, 5)}>
      <ErrorSummary words={all} lines={lines} />
      <p class="lead">{words.lead}</p>
      <Guide words={all} />
      <Place words={all} page={props} side="front" />
      {props.combined ? <NoBack words={all} kind={props.kind} /> : <Place words={all} page={props} side="back" />}
      <form method="post" action={props.action} id={continueForm} novalidate>
        <Submit>{all.form.continue}</Submit>
      </form>
    </Layout>
  )
}

function summaryLines(words: Words, props: PhotosPageProps): SummaryLine[] {
  const refused = (["front", "back"] as const).flatMap((side) => {
    const { refusal, photo } = props[side]
    if (refusal === null) return []
    return [
      { control: photo ? side : `${side}-file`, text: `${nameOf(words, props, side)}: ${words.refusals[refusal]}` },
    ]
  })
  const missing = props.problems.map((problem) => ({
    control: controls[problem],
    text: problemText(words, props, problem),
  }))
  return [...refused, ...missing]
}

/** Where a problem's link leads: a place that holds a photo has no file input. */
const controls: Readonly<Record<PhotosProblem, string>> = {
  frontMissing: "front-file",
  backMissing: "back-file",
  frontUnchanged: "front",
  backUnchanged: "back",
  backUnanswered: "backWritten",
}

function problemText(words: Words, props: PhotosPageProps, problem: PhotosProblem): string {
  const said = words.photos.problems
  if (problem === "backUnanswered") return said.backUnanswered
  const name = nameOf(words, props, problem.startsWith("front") ? "front" : "back")
  return problem.endsWith("Unchanged") ? said.unchanged(name) : said.missing(name)
}

/** What is wrong with one place: the file just refused, else what keeps it from going on. */
function placeProblem(words: Words, props: PhotosPageProps, side: Side): string | null {
  const { refusal } = props[side]
  if (refusal !== null) return words.refusals[refusal]
  const problem = props.problems.find((p) => p === `${side}Missing` || p === `${side}Unchanged`)
  return problem ? problemText(words, props, problem) : null
}

const nameOf = (words: Words, props: PhotosPageProps, side: Side): string => sideName(words, props.kind, side)

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

interface PlaceProps {
  readonly words: Words
  readonly page: PhotosPageProps
  readonly side: Side
}

function Place({ words, page, side }: PlaceProps) {
  const { photo } = page[side]
  const name = nameOf(words, page, side)
  return (
    <section class="place" id={side} tabindex={-1}>
      <h2 id={`${side}-name`}>{name}</h2>
      <ReasonNotes words={words} reasons={page.reasons} target={side} />
      {side === "back" && <BackNeeded words={words} page={page} />}
      {photo ? (
        <Added words={words} page={page} photo={photo} side={side} name={name} />
      ) : (
        <AddForm words={words} page={page} side={side} name={name} />
      )}
    </section>
  )
}

/** Whether the back is asked for: said, or asked. The answer belongs to the Continue form; a photo of the back is a yes. */
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
      form={continueForm}
      inline
    />
  )
}

function AddForm({ words, page, side, name }: PlaceProps & { readonly name: string }) {
  const place = page[side]
  const problem = placeProblem(words, page, side)
  const id = `${side}-file`
  return (
    <form
      method="post"
      action={place.addAction}
      enctype="multipart/form-data"
      class={problem ? "field wrong" : "field"}
      data-photo
      novalidate
    >
      <input type="hidden" name="uploadKey" value={place.uploadKey} />
      <label for={id}>{words.photos.chooseFile(name)}</label>
      <p class="hint" id={`${id}-hint`}>
        {words.photos.chooseHint}
      </p>
      <ErrorText words={words} id={`${id}-error`} text={problem} />
      <input
        type="file"
        id={id}
        name="photo"
        accept="image/jpeg,.jpg,.jpeg"
        aria-describedby={problem ? `${id}-hint ${id}-error` : `${id}-hint`}
        aria-invalid={problem ? "true" : undefined}
        data-choose
      />
      <input type="file" accept="image/jpeg" capture="environment" hidden data-camera />
      <button type="button" class="secondary" hidden data-take aria-describedby={`${side}-name`}>
        {words.photos.takePhoto}
      </button>
      <div class="photo" hidden data-preview>
        <img alt="" data-preview-image />
        <p>
          <span class="file-name" data-preview-name></span>
          {words.photos.notYetAdded}
        </p>
      </div>
      <button type="submit" class="primary" aria-describedby={`${side}-name`}>
        {words.photos.add}
      </button>
    </form>
  )
}

function Added({ words, page, photo, side, name }: PlaceProps & { readonly photo: ShownPhoto; readonly name: string }) {
  return (
    <>
      <ErrorText words={words} id={`${side}-error`} text={placeProblem(words, page, side)} />
      <div class="photo">
        <img src={photo.thumbnailUrl} alt={words.photos.photoOf(name)} />
        <p>
          <strong class="added">{words.photos.added}</strong>
          <span class="file-name">{photo.fileName}</span>
        </p>
      </div>
      <form method="post" action={page[side].deleteAction}>
        <Submit kind="secondary">
          {words.photos.delete} <span class="visually-hidden">{name}</span>
        </Submit>
      </form>
    </>
  )
}

function NoBack({ words, kind }: { words: Words; kind: DocumentKind }) {
  return (
    <section class="place" id="back">
      <h2>{sideName(words, kind, "back")}</h2>
      <p class="notice">{words.photos.doNotSendBack}</p>
    </section>
  )
}
