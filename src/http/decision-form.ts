import { type Reason, reasonCodes, reasonTargets } from "../verification/reasons.ts"
import { type FormBody, textOf, tickedIn } from "./form-values.ts"

/** The reasons ticked. The reviewer's own words go with Other; where that is not ticked, with the first. */
export function reasonsIn(form: FormBody): readonly Reason[] {
  const words = wordsIn(form)
  const ticked = tickedIn(form.reason).flatMap(reasonIn)
  const bearer = ticked.find(({ code }) => code === "other") ?? ticked[0]
  const bears = (reason: Reason) => reason === bearer || reason.code === "other"
  return ticked.map((reason) => (words !== "" && bears(reason) ? { ...reason, words } : reason))
}

export const wordsIn = (form: FormBody): string => textOf(form.words).trim()

function reasonIn(ticked: string): readonly Reason[] {
  const [codeWord, targetWord] = ticked.split(":")
  const code = reasonCodes.find((one) => one === codeWord)
  const target = reasonTargets.find((one) => one === targetWord)
  return code && target ? [{ code, target, words: null }] : []
}
