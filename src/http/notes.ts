import { noteMaxCharacters } from "../verification/note.ts"
import { may, type Role } from "../verification/roles.ts"
import type { Verification } from "../verification/verification.ts"
import type { ReviewNotesProps } from "../web/pages/review-notes.tsx"

/** A note as it was typed, when it was not kept. */
export interface TriedNote {
  readonly text: string
  readonly problem: NonNullable<ReviewNotesProps["draft"]>["problem"]
}

/** Those of a case, for its page; and, for whoever may write one, the form for the next. */
export function notesShown(
  verification: Verification,
  to: {
    readonly role: Role
    readonly path: string
    readonly nameOf: (staffId: string) => string
    readonly tried: TriedNote | null
    readonly isKept: (staffId: string) => boolean
  },
): ReviewNotesProps {
  const written = verification.contents?.reveal("show-reviewer").notes ?? []
  const notes = written.filter(({ staffId }) => !to.isKept(staffId))
  const mayWrite = may(to.role, "writeNote") && verification.contents !== null
  const draft = { text: to.tried?.text ?? "", problem: to.tried?.problem ?? null }
  return {
    notes: notes.map(({ staffId, at, text }) => ({ at, text, authorName: to.nameOf(staffId) })),
    draft: mayWrite ? { action: `${to.path}/notes`, mostCharacters: noteMaxCharacters, ...draft } : null,
  }
}
