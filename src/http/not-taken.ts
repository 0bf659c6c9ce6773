import type { Refusal } from "../verification/transition.ts"
import { showCase } from "./case.ts"
import { type AtDesk, caseHrefOf, deskMessageOf, showDeskMessage } from "./desk.ts"
import { type FormBody, textOf, tickedIn } from "./form-values.ts"
import type { Services } from "./services.ts"

/**
 * An answer or a decision that was not taken. Who still holds the case gets it as it is now, with everything ticked and typed in
 * it; anybody else reads why, and what they had written.
 */
export async function showNotTaken(c: AtDesk, services: Services, { kind, form }: Pick<Refusal, "kind"> & Form) {
  const verification = await services.verifications.byId(c.req.param("id") ?? "")
  const typed = textOf(form.words)
  if (verification && kind === "stale") {
    const tried = {
      ticked: tickedIn(form.reason),
      words: typed,
      problem: "changed",
      note: { text: textOf(form.note), problem: null },
    } as const
    return showCase(c, services, { verification, tried })
  }
  const caseHref = verification && kind !== "notFound" ? caseHrefOf(verification.id) : null
  return showDeskMessage(c, services, { message: deskMessageOf[kind], caseHref, typed: typed.trim() })
}

interface Form {
  readonly form: FormBody
}
