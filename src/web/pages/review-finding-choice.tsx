import type { Finding } from "../../verification/finding.ts"
import { findingAnswers, isFine } from "../../verification/looked.ts"
import type { DeskWords } from "../i18n/languages.ts"
import type { FieldAnswers } from "./review-answers.tsx"

interface FindingChoiceProps {
  readonly words: DeskWords
  /** null unless I hold the case. */
  readonly answers: FieldAnswers | null
  readonly finding: Finding
}

const answerTo = ({ findings }: FieldAnswers, { code, field }: Finding) =>
  findings.find((one) => one.code === code && one.field === field)?.answer ?? null

export const choiceOfFinding = ({ code, field }: Finding): string =>
  `finding-${code.replace(".", "-")}-${field ?? "all"}`

/** Findings that block and are open, or hold: they keep the case from being approved. */
export const openFindings = (answers: FieldAnswers, findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((finding) => {
    const answer = answerTo(answers, finding)
    return finding.weight === "blocks" && (answer === null || !isFine(answer))
  })

/** A finding that blocks is answered, not read past. */
export function FindingChoice({ words: all, answers, finding }: FindingChoiceProps) {
  if (answers === null || finding.weight !== "blocks") return null
  const words = all.review.looking
  const { code, field } = finding
  const given = answerTo(answers, finding)
  const id = choiceOfFinding(finding)
  return (
    <fieldset class="stops answers" id={id} tabindex={-1}>
      <legend>
        {words.stops}
        <span class="visually-hidden">: {all.review.findings[code]}</span>
      </legend>
      {findingAnswers.map((answer) => (
        <button
          type="submit"
          class={`small ${isFine(answer) ? "agrees" : "differs"}`}
          name="answer"
          value={`finding:${code}:${field ?? ""}:${answer}`}
          formaction={`${answers.action}#${id}`}
          aria-pressed={given === answer ? "true" : "false"}
        >
          {words.findingAnswers[answer]}
        </button>
      ))}
    </fieldset>
  )
}
