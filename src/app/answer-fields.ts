import type { FieldName } from "../documents/details.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import type { FieldAnswer, Looked } from "../verification/looked.ts"
import type { Refusal } from "../verification/transition.ts"
import type { Verification } from "../verification/verification.ts"
import type { SeenCase } from "./claim.ts"
import type { DeskPolicies } from "./desk-policies.ts"
import { fieldsToAnswer, surelyAgreeing } from "./fields-to-answer.ts"
import { answered, lookedAt, whyNotAnswered } from "./looked-at.ts"
import type { Verifications } from "./ports.ts"

/** @param given - one field and its answer, or `sure`: all that were surely read the same agree. */
export interface AnsweredFields extends SeenCase {
  readonly given: { readonly field: FieldName; readonly answer: Exclude<FieldAnswer, "corrected"> } | "sure"
}

/** A reviewer's word on fields of the case they hold. The same answer again changes nothing. */
export async function answerFields(
  deps: { verifications: Verifications; now: () => number; deskPolicies: DeskPolicies },
  wanted: AnsweredFields,
): Promise<Result<Verification, Refusal>> {
  const { verificationId, staffId, given } = wanted
  const at = deps.now()
  const { agreeToSure } = await deps.deskPolicies.current()
  return deps.verifications.change(verificationId, (verification) => {
    const refusal = whyNotAnswered(verification, wanted)
    if (refusal) return fail(refusal)
    const looked = lookedAt(verification)
    const fields = looked ? newlyAnswered(verification, looked, { given, agreeToSure }) : []
    if (!looked || fields.length === 0) return ok({ next: verification, events: [], jobs: [] })
    const answer = given === "sure" ? "agrees" : given.answer
    const contents = verification.contents?.map((c) => ({ ...c, looked: answered(looked, fields, answer) })) ?? null
    const event = { kind: "fields.answered", fields, answer, actor: { kind: "staff", staffId }, at } as const
    return ok({ next: { ...verification, contents }, events: [event], jobs: [] })
  })
}

function newlyAnswered(
  verification: Verification,
  looked: Looked,
  { given, agreeToSure }: Pick<AnsweredFields, "given"> & { agreeToSure: boolean },
) {
  if (given === "sure") {
    const open = surelyAgreeing(verification).filter((field) => !looked.fields.some((one) => one.field === field))
    return agreeToSure ? open : []
  }
  const isSame = looked.fields.some((one) => one.field === given.field && one.answer === given.answer)
  return fieldsToAnswer(verification).filter((field) => field === given.field && !isSame)
}
