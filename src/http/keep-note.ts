import { addNote, noteProblem } from "../app/add-note.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import type { Verification } from "../verification/verification.ts"
import { showCase } from "./case.ts"
import { type AtDesk, caseHrefOf, deskMessageOf, showDeskMessage } from "./desk.ts"
import { type FormBody, textOf, tickedIn } from "./form-values.ts"
import type { Services } from "./services.ts"

/** Whether a decision was pressed while a note stood there that was not kept. */
export const noteLeft = (form: FormBody): boolean => textOf(form.outcome) !== "" && textOf(form.note).trim() !== ""

/**
 * `POST /review/cases/:id/notes`. Whoever decides the case sends the decision's form along: what was ticked and typed in it stays.
 * A decision that would leave a note behind is not made.
 */
export async function keepNote(c: AtDesk, services: Services) {
  const form = await c.req.parseBody({ all: true })
  const verificationId = c.req.param("id") ?? ""
  const text = textOf(form.note)
  const problem = noteLeft(form) ? "unkept" : noteProblem(text)
  const before = problem ? await services.verifications.byId(verificationId) : null
  const tried = { ticked: tickedIn(form.reason), words: textOf(form.words), problem: null }
  if (problem && before)
    return showCase(c, services, { verification: before, tried: { ...tried, note: { text, problem } } })
  const kept = await addNote(services, { verificationId, staffId: c.var.session.staff.id, text })
  if (!kept.ok) return showDeskMessage(c, services, { message: deskMessageOf[kept.error.kind], caseHref: null })
  if (form.claim === undefined) return c.redirect(`${caseHrefOf(verificationId)}#notes`, 303)
  return showCase(c, services, { verification: kept.value, tried })
}

/**
 * A note that stands typed where its page is left for good is kept first.
 * @returns the case with it; null where none was typed. Fails with the page that says why it cannot be kept: then nothing else is done.
 */
export async function keepNoteLeft(c: AtDesk, services: Services): Promise<Result<Verification | null, Response>> {
  const { note = "" } = c.var.form
  if (note.trim() === "") return ok(null)
  if (noteProblem(note)) return fail(await keepNote(c, services))
  const verificationId = c.req.param("id") ?? ""
  const kept = await addNote(services, { verificationId, staffId: c.var.session.staff.id, text: note })
  if (kept.ok) return kept
  return fail(await showDeskMessage(c, services, { message: deskMessageOf[kept.error.kind], caseHref: null }))
}
