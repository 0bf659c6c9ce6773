import type { DocumentKind, Side } from "../../documents/kinds.ts"
import type { PhotoStanding } from "../../verification/photo-inspection.ts"
import type { DeskWords } from "../i18n/languages.ts"
import { sideName } from "./reasons.tsx"
import { Look, type LookProps } from "./review-look.tsx"
import type { UprightPage } from "./strip.tsx"

/** A photo as staff see it; fetching `url` or the upright page's is a look, and each look is recorded. */
export interface ReviewPhoto {
  readonly id: string
  readonly side: Side
  /** The whole photo, on our own origin; it opens for this session alone, and for some minutes. */
  readonly url: string
  /** Takes `formKey`, `claim` and `revision`; posted from the decision's form, so that a note that stands there comes along. */
  readonly destroyAction: string
  readonly fileName: string
  readonly widthPixels: number
  readonly heightPixels: number
  /** While `held`, `url` leads nowhere; `withheld`: not for whoever looks at the case. */
  readonly standing: PhotoStanding | "withheld"
  /** null when its corners are not known. */
  readonly upright: UprightPage | null
}

interface ReviewPhotosProps {
  readonly words: DeskWords
  /** null before one was chosen. */
  readonly document: DocumentKind | null
  readonly combinedCard: boolean
  readonly photos: readonly ReviewPhoto[]
  readonly look: LookProps | null
  /** The id of the decision's form; null unless I hold the case. */
  readonly form: string | null
}

/** One photo under the other, each a link to itself; with JavaScript one at a time, to zoom, move and turn. */
export function ReviewPhotos(props: ReviewPhotosProps) {
  const { words: all, document, combinedCard, photos, look, form } = props
  const words = all.review.case
  const canBeSeen = photos.filter(({ standing }) => standing !== "held" && standing !== "withheld")
  const nameOf = (side: Side) => sideName(all, document ?? "residence-card", side)
  return (
    <section class="viewer" aria-labelledby="photos" data-viewer>
      <div class="viewer-head">
        <h2 id="photos">{words.photos}</h2>
        {canBeSeen.length > 0 && <Tools words={all} photos={canBeSeen} />}
      </div>
      {look && <Look words={all} look={look} />}
      {photos.length === 0 && <p class="quiet">{words.noPhotos}</p>}
      {photos.map((photo) => (
        <Photo words={all} photo={photo} name={nameOf(photo.side)} form={form} />
      ))}
      {combinedCard && !photos.some(({ side }) => side === "back") && <p class="quiet">{words.noBackMyNumber}</p>}
      {canBeSeen.length > 0 && (
        <p class="keys" hidden data-tools>
          {words.keys}
        </p>
      )}
    </section>
  )
}

interface PhotoProps {
  readonly words: DeskWords
  readonly photo: ReviewPhoto
  readonly name: string
  readonly form: string | null
}

function Photo({ words: all, photo, name, form }: PhotoProps) {
  const words = all.review.case
  const { standing, upright } = photo
  if (standing === "held" || standing === "withheld") {
    return (
      <p class="notice">
        <strong>{name}</strong>
        <br />
        {standing === "held" ? words.held : all.review.people.photoWithheld}
      </p>
    )
  }
  return (
    <figure data-photo={photo.side}>
      <a href={photo.url} class="stage" data-stage data-upright={upright?.url} aria-label={words.openPhoto(name)}>
        <img src={photo.url} alt={words.photo(name)} width={photo.widthPixels} height={photo.heightPixels} />
      </a>
      <figcaption>
        <strong>{name}</strong> <span class="file-name">{photo.fileName}</span>{" "}
        {`${photo.widthPixels} × ${photo.heightPixels}`} {upright && <a href={upright.url}>{words.upright}</a>}
        {standing === "unchecked" && <strong>{words.unchecked}</strong>}
      </figcaption>
      {form !== null && <Destroy words={all} photo={photo} name={name} form={form} />}
    </figure>
  )
}

/** Opened first: there is no way back. */
function Destroy(props: { words: DeskWords; photo: ReviewPhoto; name: string; form: string }) {
  const words = props.words.review.looking.destroy
  return (
    <details class="destroy">
      <summary>
        {words.seen}
        <span class="visually-hidden">: {props.name}</span>
      </summary>
      <p>{words.what}</p>
      <button type="submit" class="small danger-outline" form={props.form} formaction={props.photo.destroyAction}>
        {words.button}
        <span class="visually-hidden">: {props.name}</span>
      </button>
    </details>
  )
}

function Tools({ words: all, photos }: { words: DeskWords; photos: readonly ReviewPhoto[] }) {
  const words = all.review.case
  return (
    <fieldset class="tools" aria-label={words.zoomTools} hidden data-tools>
      <button type="button" data-do="out" aria-label={words.zoomOut}>
        −
      </button>
      <output data-level>100%</output>
      <button type="button" data-do="in" aria-label={words.zoomIn}>
        +
      </button>
      <button type="button" data-do="fit">
        {words.fit}
      </button>
      <button type="button" data-do="rotate">
        {words.rotate}
      </button>
      <button type="button" data-do="contrast">
        {all.review.looking.contrast}
      </button>
      <button type="button" data-do="magnify" aria-pressed="false">
        {all.review.paper.magnifier}
      </button>
      {photos.some(({ upright }) => upright !== null) && (
        <button type="button" data-do="upright" aria-pressed="false">
          {all.review.paper.upright}
        </button>
      )}
      {photos.length > 1 && (
        <button type="button" data-do="flip">
          {words.flip}
        </button>
      )}
    </fieldset>
  )
}
