import type { PhotoRefusal } from "../../verification/photo.ts"
import { advisable } from "../../vision/advise.ts"
import type { Words } from "../i18n/en.ts"

/** Refusals that the coach foresees, of what the browser cannot draw. */
const undrawable = [
  "empty",
  "heic",
  "png",
  "pdf",
  "notJpeg",
  "tooLarge",
  "unreadable",
] as const satisfies readonly PhotoRefusal[]

export type Undrawable = (typeof undrawable)[number]

interface Props {
  readonly words: Words
  /** Address of the coach's script, on our own origin. */
  readonly coachUrl: string
  /** See `advise`. */
  readonly isPaper: boolean
}

/** What the script of the photo forms says, and where it finds the coach; shows nothing by itself. */
export function PhotoScriptWords({ words, coachUrl, isPaper }: Props) {
  const sentences = [
    ...advisable.map((advice) => [advice, words.photoProblems[advice]]),
    ...undrawable.map((refusal) => [refusal, words.refusals[refusal]]),
    ...Object.entries(words.photoScript),
    ["wait", words.pauses.script("{time}")],
  ]
  return (
    <template data-coach={coachUrl} data-paper={isPaper ? true : undefined}>
      {sentences.map(([name, text]) => (
        <p data-words={name}>{text}</p>
      ))}
    </template>
  )
}
