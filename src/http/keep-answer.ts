import { type AnsweredFields, answerFields } from "../app/answer-fields.ts"
import { answerFinding } from "../app/answer-finding.ts"
import { correctableFields } from "../app/as-corrected.ts"
import type { SeenCase } from "../app/claim.ts"
import { correctField, type WantedCorrection } from "../app/correct-field.ts"
import { recordLookup } from "../app/record-lookup.ts"
import { fieldNames } from "../documents/details.ts"
import { sides } from "../documents/kinds.ts"
import { findingCodes } from "../verification/finding.ts"
import { type AnsweredFinding, findingAnswers } from "../verification/looked.ts"
import { lookupResults } from "../verification/lookup.ts"
import type { Verification } from "../verification/verification.ts"
import { answersGiven, reasonsOfDifferences } from "./answers.ts"
import { showCase } from "./case.ts"
import { type AtDesk, showDeskMessage } from "./desk.ts"
import { type FormBody, textOf, tickedIn } from "./form-values.ts"
import { showNotTaken } from "./not-taken.ts"
import type { Services } from "./services.ts"

/**
 * `POST /review/cases/:id`: an answer is kept as it is pressed. A script gets the answers back, a page without one the whole page
 * with everything that was ticked and typed in it.
 */
export async function keepAnswer(c: AtDesk, services: Services) {
  const form = await c.req.parseBody({ all: true })
  const verificationId = c.req.param("id") ?? ""
  const before = await services.verifications.byId(verificationId)
  if (!before) return showDeskMessage(c, services, { message: "notFound", caseHref: null })
  const { staff } = c.var.session
  const seen = { claim: textOf(form.claim), revision: Number(textOf(form.revision)) }
  const from = { verificationId, staffId: staff.id, ...seen }
  const kept = await keep(services, from, form)
  if (kept?.ok === false && kept.error.kind !== "malformed") {
    return showNotTaken(c, services, { kind: kept.error.kind, form })
  }
  const verification = kept?.ok ? kept.value : before
  if (c.req.header("accept") === "application/json") {
    return c.json({ revision: verification.revision, answers: answersGiven(verification) })
  }
  const ticked = reasonsAfter(tickedIn(form.reason), before, verification)
  const problem = kept?.ok === false && kept.error.kind === "malformed" ? kept.error.problem : null
  const typed = { words: textOf(form.words), note: { text: textOf(form.note), problem: null } }
  const notTaken = problem && { problem, value: textOf(form[`to-${problem.field}`]) }
  return showCase(c, services, { verification, tried: { ticked, ...typed, problem: null, notTaken } })
}

/** @returns null for what is no answer: then nothing changes. */
async function keep(services: Services, from: SeenCase, form: FormBody) {
  const correction = correctionIn(form)
  if (correction) return correctField(services, { ...from, ...correction })
  const finding = findingIn(textOf(form.answer))
  if (finding) return answerFinding(services, { ...from, given: finding })
  const result = lookupResults.find((one) => form.answer === `lookup:${one}`)
  if (result) return recordLookup(services, { ...from, result })
  const given = givenIn(textOf(form.answer))
  return given && answerFields(services, { ...from, given })
}

function correctionIn(form: FormBody): Pick<WantedCorrection, "field" | "value"> | null {
  const field = correctableFields.find((one) => form.answer === `${one}:corrected`)
  return field ? { field, value: textOf(form[`to-${field}`]).trim() } : null
}

function findingIn(text: string): AnsweredFinding | null {
  const [kind, codeWord, fieldWord, answerWord] = text.split(":")
  const code = findingCodes.find((one) => one === codeWord)
  const answer = findingAnswers.find((one) => one === answerWord)
  const field = [...fieldNames, ...sides].find((one) => one === fieldWord) ?? null
  return kind === "finding" && code && answer ? { code, field, answer } : null
}

function givenIn(text: string): AnsweredFields["given"] | null {
  if (text === "sure") return "sure"
  const [fieldWord, answer] = text.split(":")
  const field = fieldNames.find((one) => one === fieldWord)
  return field && (answer === "agrees" || answer === "differs") ? { field, answer } : null
}

/** What was ticked, with the reasons that an answer brought and without those it took back. */
function reasonsAfter(ticked: readonly string[], before: Verification, after: Verification): readonly string[] {
  const [were, are] = [reasonsOfDifferences(before), reasonsOfDifferences(after)]
  const kept = ticked.filter((reason) => are.includes(reason) || !were.includes(reason))
  return [...kept, ...are.filter((reason) => !were.includes(reason))]
}
