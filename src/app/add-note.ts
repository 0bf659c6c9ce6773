import { fail, ok, type Result } from "../kit/result.ts"
import { noteMaxCharacters } from "../verification/note.ts"
import type { Refusal } from "../verification/transition.ts"
import type { Verification } from "../verification/verification.ts"
import type { Verifications } from "./ports.ts"

export type NoteProblem = "missing" | "tooLong"

/** @returns null when it can be kept. */
export function noteProblem(text: string): NoteProblem | null {
  const letters = [...tidy(text)].length
  if (letters === 0) return "missing"
  return letters > noteMaxCharacters ? "tooLong" : null
}

const tidy = (text: string): string => text.normalize("NFC").replaceAll("\r\n", "\n").trim()

/**
 * Keeps a note for colleagues, whoever holds the case; it is a change of the case as any other. The same words by the same person
 * twice in a row, as a reload sends them, are one note. `notFound` also after erasure.
 */
export function addNote(
  deps: { verifications: Verifications; now: () => number },
  note: { readonly verificationId: string; readonly staffId: string; readonly text: string },
): Promise<Result<Verification, Refusal>> {
  const { verificationId, staffId } = note
  const at = deps.now()
  const text = tidy(note.text)
  return deps.verifications.change(verificationId, (verification) => {
    const contents = verification.contents?.reveal("show-reviewer")
    if (!verification.contents || !contents) return fail({ kind: "notFound" })
    const last = contents.notes.at(-1)
    if (last?.staffId === staffId && last.text === text) return ok({ next: verification, events: [], jobs: [] })
    const notes = [...contents.notes, { staffId, at, text }]
    return ok({
      next: { ...verification, contents: verification.contents.map((before) => ({ ...before, notes })) },
      events: [{ kind: "note.added", actor: { kind: "staff", staffId }, at }],
      jobs: [],
    })
  })
}
