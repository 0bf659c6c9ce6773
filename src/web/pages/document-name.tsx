import type { DocumentKind } from "../../documents/kinds.ts"
import { rulesOf } from "../../documents/rules.ts"
import type { Words } from "../i18n/en.ts"
import { Japanese } from "./layout.tsx"

/** A document's name in the reader's language, with its official Japanese name beside it. */
export function DocumentName({ words, kind }: { words: Words; kind: DocumentKind }) {
  const name = words.documents[kind]
  return (
    <>
      {name} <Japanese text={rulesOf(kind).names.ja} besides={name} />
    </>
  )
}

/** The cards issued today: they expire on a printed day, and may be combined with the My Number card. */
export const isCard = (kind: DocumentKind): boolean => rulesOf(kind).carriesExpiry
