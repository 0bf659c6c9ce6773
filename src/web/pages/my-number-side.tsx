import type { Words } from "../i18n/en.ts"
import { Choices, yesNo } from "./form.tsx"

interface QuestionProps {
  readonly words: Words
  /** The form that takes the answer. */
  readonly form: string
  /** null until answered. */
  readonly written: boolean | null
  readonly isUnanswered: boolean
}

/** Whether the back of a combined card has to be sent at all; its place opens with a yes, at the next press of Continue. */
export function AskMyNumberSide({ words, form, written, isUnanswered }: QuestionProps) {
  const { myNumberSide } = words.photos
  return (
    <Choices
      words={words}
      name="backWritten"
      label={myNumberSide.written}
      hint={myNumberSide.writtenHint}
      problem={isUnanswered ? myNumberSide.unanswered : null}
      value={written === null ? null : written ? "yes" : "no"}
      options={yesNo(words)}
      form={form}
      inline
    />
  )
}

/** What is to be covered, for everybody; that it can be painted over here, where the script runs. */
export function HowToCover({ words }: { words: Words }) {
  const { cover, orPaint } = words.photos.myNumberSide
  return (
    <div class="cover">
      <img src="/assets/photo-cover.svg" alt="" />
      <div>
        <p>{cover}</p>
        <p hidden data-or-paint>
          {orPaint}
        </p>
      </div>
    </div>
  )
}

/** Shown by the script once a photo is chosen: `url` is its own, for painting. */
export function Brush({ words, id, url }: { words: Words; id: string; url: string }) {
  const { myNumberSide: brush } = words.photos
  return (
    <div class="brush" hidden data-brush={url}>
      <div data-easel>
        <p id={`${id}-paint`} data-how>
          {brush.paint} {brush.privacy}
        </p>
        <div
          class="board"
          role="application"
          tabindex={0}
          aria-label={brush.board}
          aria-describedby={`${id}-paint`}
          data-board
        >
          <canvas></canvas>
          <span class="frame" data-frame></span>
        </div>
        <button type="button" class="secondary" data-undo>
          {brush.undo}
        </button>
        <button type="button" class="secondary" data-start-over>
          {brush.startOver}
        </button>
      </div>
      <p class="warning" hidden data-cannot-paint></p>
      <button type="button" class="primary" data-covered>
        {brush.done}
      </button>
    </div>
  )
}
