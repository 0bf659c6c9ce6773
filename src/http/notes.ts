import { addNote, noteProblem } from "../app/add-note.ts"
import { noteMaxCharacters } from "../verification/note.ts"
import { may, type Role } from "../verification/roles.ts"
import type { Verification } from "../verification/verification.ts"
import type { ReviewNotesProps } from "../web/pages/review-notes.tsx"
import { showCase } from "./case.ts"
import { type AtDesk, deskMessageOf, showDeskMessage } from "./desk.ts"
import { type FormBody, textOf, tickedIn } from "./form-values.ts"
import type { Services } from "./services.ts"

/** A note as it was typed, when it was not kept. */
export interface TriedNote {
  readonly text: string
  readonly problem: NonNullable<ReviewNotesProps["draft"]>["problem"]
}

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
  if (form.claim === undefined) return c.redirect(`/review/cases/${verificationId}#notes`, 303)
  return showCase(c, services, { verification: kept.value, tried })
}

/** Those of a case, for its page; and, for whoever may write one, the form for the next. */
export function notesShown(
  verification: Verification,
  to: {
    readonly role: Role
    readonly path: string
    readonly nameOf: (staffId: string) => string
    readonly tried: TriedNote | null
  },
): ReviewNotesProps {
  const notes = verification.contents?.reveal("show-reviewer").notes ?? []
  const mayWrite = may(to.role, "writeNote") && verification.contents !== null
  const draft = { text: to.tried?.text ?? "", problem: to.tried?.problem ?? null }
  return {
    notes: notes.map(({ staffId, at, text }) => ({ at, text, authorName: to.nameOf(staffId) })),
    draft: mayWrite ? { action: `${to.path}/notes`, mostCharacters: noteMaxCharacters, ...draft } : null,
  }
}
