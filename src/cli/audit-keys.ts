import { printedKeys } from "../adapters/audit/held-keys.ts"
import type { Installation } from "../main.ts"
import { forgedKeys, rotatedWords, troubleWords } from "./key-words.ts"

/** What a command on the keys works with, of an installation. */
export type WithKeys = Pick<Installation, "audit" | "rotateKey">

interface Said {
  readonly code: number
  readonly out: string
  readonly problem: string | null
}

const said = (out: string): Said => ({ code: 0, out, problem: null })
const failed = (problem: string): Said => ({ code: 1, out: "", problem })

export async function printKeys({ audit }: WithKeys): Promise<Said> {
  const found = await audit.keys()
  return found ? said(printedKeys(found)) : failed(forgedKeys)
}

export async function rotateKey({ audit, rotateKey }: WithKeys): Promise<Said> {
  const rotated = await rotateKey()
  if (!rotated.ok) return failed(troubleWords[rotated.error])
  return said(rotatedWords(rotated.value, rotated.value.before === audit.firstKey))
}
