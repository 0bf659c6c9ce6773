import { type AnsweredFields, answerFields } from "../app/answer-fields.ts"
import { fieldNames } from "../documents/details.ts"
import { fieldAnswers } from "../verification/looked.ts"
import type { Verification } from "../verification/verification.ts"
import { answersGiven, reasonsOfDifferences } from "./answers.ts"
import { showCase } from "./case.ts"
import { type AtDesk, deskMessageOf, showDeskMessage } from "./desk.ts"
import { textOf, tickedIn } from "./form-values.ts"
import type { Services } from "./services.ts"

/**
 * `POST /review/cases/:id`: an answer is kept as it is pressed. A script gets the answers back, a page without one the whole page
 * with everything that was ticked and typed in it.
 */
export async function keepAnswer(c: AtDesk, services: Services) {
  const form = await c.req.parseBody({ all: true })
  const verificationId = c.req.param("id") ?? ""
  const before = await services.verifications.byId(verificationId)
  const given = givenIn(textOf(form.answer))
  const revision = Number(textOf(form.revision))
  const staffId = c.var.session.staff.id
  const kept = before && given && (await answerFields(services, { verificationId, staffId, revision, given }))
  if (!before || kept?.ok === false) {
    const message = kept?.ok === false ? deskMessageOf[kept.error.kind] : "notFound"
    return showDeskMessage(c, services, { message, caseHref: before && `/review/cases/${verificationId}` })
  }
  const verification = kept?.value ?? before
  if (c.req.header("accept") === "application/json") {
    return c.json({ revision: verification.revision, answers: answersGiven(verification) })
  }
  const ticked = reasonsAfter(tickedIn(form.reason), before, verification)
  return showCase(c, services, { verification, tried: { ticked, words: textOf(form.words), problem: null } })
}

function givenIn(text: string): AnsweredFields["given"] | null {
  if (text === "sure") return "sure"
  const [fieldWord, answerWord] = text.split(":")
  const field = fieldNames.find((one) => one === fieldWord)
  const answer = fieldAnswers.find((one) => one === answerWord)
  return field && answer ? { field, answer } : null
}

/** What was ticked, with the reasons that an answer brought and without those it took back. */
function reasonsAfter(ticked: readonly string[], before: Verification, after: Verification): readonly string[] {
  const [were, are] = [reasonsOfDifferences(before), reasonsOfDifferences(after)]
  const kept = ticked.filter((reason) => are.includes(reason) || !were.includes(reason))
  return [...kept, ...are.filter((reason) => !were.includes(reason))]
}
