import { rulesOf } from "../documents/rules.ts"
import type { Check } from "./evidence.ts"

/** A card's number is two letters, eight digits, two letters; there is no check digit. Source: docs/sources.md#card-number */
export const numberMalformed: Check = ({ document, details: { number } }) => {
  const { numberGrammar } = rulesOf(document)
  return number === undefined || numberGrammar === null || numberGrammar.test(number)
    ? []
    : [{ code: "number.malformed", field: "number", weight: "review" }]
}
