import type { Case } from "../../fixtures/cases.ts"
import type { Draft } from "../../src/documents/details.ts"

const sexes: Readonly<Record<string, string>> = { M: "男 M.", F: "女 F." }

/** What the document prints of the typed details, by the name of its place. Absent: not known. */
export function printedValues({ draft }: Case): Readonly<Record<string, string>> {
  const expires = printedDay(draft, "expires")
  return present({
    number: draft.number,
    name: draft.name,
    birthDate: printedDay(draft, "birth"),
    sex: draft.sex === undefined ? undefined : sexes[draft.sex],
    nationality: draft.nationality,
    address: draft.address === undefined ? undefined : draft.address + (draft.room ?? ""),
    issuedOn: printedDay(draft, "issued"),
    cardValidity: expires && `このカードは${expires}まで有効です。`,
    certificateValidity: expires && `この証明書は${expires}まで有効です。`,
    window: suffixed(printedDay(draft, "window"), "から30日以内"),
  })
}

const suffixed = (text: string | undefined, suffix: string) => text && text + suffix

/** 1990年05月12日; a day or month nobody knows is printed 00. */
function printedDay(draft: Draft, what: "birth" | "expires" | "issued" | "window"): string | undefined {
  const year = draft[`${what}Year`]
  if (!year) return undefined
  const two = (part: string | undefined) => (part ?? "").padStart(2, "0")
  return `${year}年${two(draft[`${what}Month`])}月${two(draft[`${what}Day`])}日`
}

function present(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(values)) if (value) kept[name] = value
  return kept
}
