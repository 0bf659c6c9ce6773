import type { Child } from "hono/jsx"
import type { DocumentKind, Side } from "../../documents/kinds.ts"
import type { PageProblem } from "../../verification/page-problem.ts"
import type { PhotoRefusal } from "../../verification/photo.ts"
import type { Reason } from "../../verification/reasons.ts"
import { timeInWords } from "../i18n/dates.ts"
import type { Words } from "../i18n/en.ts"
import { type Language, wordsOf } from "../i18n/languages.ts"
import { ErrorText } from "./form.tsx"
import { Brush } from "./my-number-side.tsx"
import { ReasonNotes, sideName } from "./reasons.tsx"

/** A photo as added. */
export interface ShownPhoto {
  readonly fileName: string
  readonly thumbnailUrl: string
}

/**
 * What looking at a place's photo told. `none`: nothing to tell, of no photo or one that could not be looked at.
 * `looking`: `url` answers with `PhotoPlaceFragment` once it is known, and with 204 until then; `late`: the wait is over.
 * `refused`: `anywayAction` only after enough tries. `destroyed`: it showed My Number; `unseen`: it
 * bears one and could not be looked at. Then `photo` is null.
 */
export type PhotoAnswer =
  | { readonly kind: "none" }
  | { readonly kind: "looking"; readonly url: string; readonly late: boolean }
  | { readonly kind: "fine" }
  | { readonly kind: "refused"; readonly problem: PageProblem; readonly anywayAction: string | null }
  | { readonly kind: "anyway" }
  | { readonly kind: "destroyed" }
  | { readonly kind: "unseen" }

/** One of the two places; its section's id is the side, so that a redirect can lead back to it (`#front`). */
export interface PhotoPlace {
  readonly photo: ShownPhoto | null
  readonly answer: PhotoAnswer
  readonly refusal: PhotoRefusal | null
  /** Many photos were refused here: when the next one is taken, epoch milliseconds; null when it is now. */
  readonly pausedUntil: number | null
  /**
   * Takes multipart: `backWritten` as Continue does, `uploadKey`, `wait` (`yes` to answer once the photo was looked at, `no` at once), then `photo`.
   * A `photo` part without a file name is an empty choice. Where a photo was refused, the new one takes its place.
   */
  readonly addAction: string
  readonly deleteAction: string
  /** New for each page shown; the same upload tried twice makes one photo. */
  readonly uploadKey: string
  /** Address of the script that paints over My Number, on our own origin; null where none is printed. */
  readonly brushUrl: string | null
}

interface PartProps {
  readonly words: Words
  readonly kind: DocumentKind
  readonly side: Side
  readonly place: PhotoPlace
  /** What keeps the page from going on, in words; null when nothing does. */
  readonly problem: string | null
}

interface PlaceProps extends PartProps {
  readonly reasons: readonly Reason[]
  /** Stands over the photo. */
  readonly children?: Child
}

export function Place({ reasons, children, ...part }: PlaceProps) {
  const { words, kind, side } = part
  return (
    <section class="place" id={side} tabindex={-1} data-place>
      <h2 id={`${side}-name`}>{sideName(words, kind, side)}</h2>
      <ReasonNotes words={words} reasons={reasons} target={side} />
      {children}
      <p class="visually-hidden" role="status" data-told></p>
      <PhotoPart {...part} />
    </section>
  )
}

interface FragmentProps {
  readonly language: Language
  readonly kind: DocumentKind
  readonly side: Side
  readonly place: PhotoPlace
}

/** What a place's script puts in where it says that we are looking: the photo, its answer and its forms. */
export function PhotoPlaceFragment({ language, kind, side, place }: FragmentProps) {
  return <PhotoPart words={wordsOf(language)} kind={kind} side={side} place={place} problem={null} />
}

/** What is wrong with the photo itself, and what to do; null when nothing is. */
export function answerProblem(words: Words, { answer }: PhotoPlace): string | null {
  return answer.kind === "refused" ? words.photoProblems[answer.problem] : null
}

/** Where a place's problem leads: to the choice of a file where there is one, else to the place. */
export const controlOfPlace = (side: Side, place: PhotoPlace): string => (takesFile(place) ? `${side}-file` : side)

/** The id of a place's form to add a photo; null where there is none. */
export const addFormOf = (side: Side, place: PhotoPlace): string | null => (takesFile(place) ? `${side}-add` : null)

const takesFile = ({ photo, answer }: PhotoPlace): boolean => photo === null || answer.kind === "refused"

function PhotoPart(props: PartProps) {
  const { words, place, side } = props
  const { answer, photo } = place
  const late = answer.kind === "looking" ? words.photos.answers.late : undefined
  return (
    <div data-part data-looking={answer.kind === "looking" ? answer.url : undefined} data-late={late}>
      {answer.kind === "destroyed" && <Destroyed words={words} />}
      {answer.kind === "unseen" && (
        <p class="warning" data-answer>
          {words.photos.myNumberSide.unseen}
        </p>
      )}
      {photo && <Added {...props} photo={photo} />}
      {takesFile(place) && <AddForm {...props} />}
      {photo && (
        <div class="ways">
          <form method="post" action={place.deleteAction}>
            <button type="submit" class="secondary" id={`${side}-delete`}>
              {words.photos.delete} <span class="visually-hidden">{sideName(words, props.kind, side)}</span>
            </button>
          </form>
          {answer.kind === "refused" && answer.anywayAction !== null && (
            <Anyway words={words} side={side} action={answer.anywayAction} />
          )}
        </div>
      )}
    </div>
  )
}

function Destroyed({ words: all }: { words: Words }) {
  const words = all.photos.answers
  return (
    <div class="warning" data-answer>
      <p>
        <strong>{words.destroyed}</strong>
      </p>{" "}
      <p>{words.afterDestroyed}</p>
    </div>
  )
}

function Added(props: PartProps & { readonly photo: ShownPhoto }) {
  const { words, kind, side, place, photo } = props
  const wrong = answerProblem(words, place)
  return (
    <>
      <div data-answer={wrong ? true : undefined}>
        <ErrorText words={words} id={`${side}-error`} text={takesFile(place) ? wrong : props.problem} />
      </div>
      <div class="photo">
        <img src={photo.thumbnailUrl} alt={words.photos.photoOf(sideName(words, kind, side))} />
        <p>
          <Answer words={words} place={place} />
          <span class="file-name">{photo.fileName}</span>
        </p>
      </div>
    </>
  )
}

function Answer({ words: all, place }: { words: Words; place: PhotoPlace }) {
  const words = all.photos
  const { answer } = place
  if (answer.kind === "refused" || answer.kind === "destroyed" || answer.kind === "unseen") return null
  if (answer.kind === "looking") {
    return (
      <span class="looking" data-answer>
        {answer.late ? words.answers.late : words.answers.looking}
        <noscript> {words.answers.reload}</noscript>
      </span>
    )
  }
  return (
    <span data-answer>
      <strong class="added">{words.added}</strong>
      {answer.kind !== "none" && <> {words.answers[answer.kind]}</>}
    </span>
  )
}

/** Where a photo was refused its problem is told over it; here, what is wrong with the file chosen last. */
function AddForm({ words, kind, side, place, problem }: PartProps) {
  const name = sideName(words, kind, side)
  const id = `${side}-file`
  const wrong = place.photo ? place.refusal && problem : problem
  const pause = place.pausedUntil === null ? null : `${id}-pause`
  const described = [
    `${id}-hint`,
    pause,
    wrong ? `${id}-error` : null,
    place.photo ? `${side}-error` : null,
    `${id}-advice`,
  ]
  return (
    <form
      method="post"
      action={place.addAction}
      enctype="multipart/form-data"
      class={wrong ? "field wrong" : "field"}
      id={`${side}-add`}
      data-photo
      novalidate
    >
      <input type="hidden" name="uploadKey" value={place.uploadKey} />
      <input type="hidden" name="wait" value="yes" data-wait />
      <label for={id}>{words.photos.chooseFile(name)}</label>
      <p class="hint" id={`${id}-hint`}>
        {place.photo ? words.photos.chooseAnotherHint : words.photos.chooseHint}
      </p>
      {place.pausedUntil !== null && (
        <p class="notice" id={`${id}-pause`} data-answer>
          {words.pauses.place(timeInWords(words, place.pausedUntil))}
        </p>
      )}
      <ErrorText words={words} id={`${id}-error`} text={wrong} />
      <input
        type="file"
        id={id}
        name="photo"
        accept="image/jpeg,.jpg,.jpeg"
        aria-describedby={described.filter((part) => part !== null).join(" ")}
        aria-invalid={wrong ? "true" : undefined}
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
          <span data-not-yet>{words.photos.notYetAdded}</span>
        </p>
      </div>
      <p class="warning" id={`${id}-advice`} hidden data-advice></p>
      {place.brushUrl !== null && <Brush words={words} id={id} url={place.brushUrl} />}
      <div hidden data-progress>
        <p class="upload-state" id={`${id}-progress`} data-progress-text></p>
        <progress max="1" aria-labelledby={`${id}-progress`}></progress>
      </div>
      <button type="submit" class="primary" aria-describedby={`${side}-name`}>
        {words.photos.add}
      </button>
    </form>
  )
}

function Anyway({ words, side, action }: { words: Words; side: Side; action: string }) {
  return (
    <form method="post" action={action}>
      <button type="submit" class="secondary" aria-describedby={`${side}-name ${side}-anyway`}>
        {words.photos.sendAnyway}
      </button>
      <p class="hint" id={`${side}-anyway`}>
        {words.photos.sendAnywayHint}
      </p>
    </form>
  )
}
