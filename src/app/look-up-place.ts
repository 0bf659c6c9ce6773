import type { Draft } from "../documents/details.ts"
import { foldText } from "../documents/fold-text.ts"
import { latinPlace } from "../documents/latin-place.ts"
import { readPostalCode, writtenPlace } from "../documents/postal-code.ts"
import type { PostalCodes } from "./ports.ts"

/** What the typed postal code tells. `written`: as an address begins; `latin`: how that is read, null where not known. */
export type PostalAnswer =
  | { readonly kind: "notAsked" }
  | { readonly kind: "malformed" }
  | { readonly kind: "unknown" }
  | { readonly kind: "found"; readonly written: string; readonly latin: string | null }

export async function lookUpPlace(deps: { postalCodes: PostalCodes }, { postalCode }: Draft): Promise<PostalAnswer> {
  if (foldText(postalCode) === "") return { kind: "notAsked" }
  const code = readPostalCode(postalCode)
  if (code === null) return { kind: "malformed" }
  const place = await deps.postalCodes(code)
  return place ? { kind: "found", written: writtenPlace(place), latin: latinPlace(place) } : { kind: "unknown" }
}

/** An empty address begins with the place that was found. */
export const begunAddress = (draft: Draft, answer: PostalAnswer): Draft =>
  answer.kind === "found" && foldText(draft.address) === "" ? { ...draft, address: answer.written } : draft
