import { expect, it } from "vitest"
import { wordsOf } from "../i18n/languages.ts"
import { problemOf, problemWords } from "./problem-words.ts"

const en = wordsOf("en")

it("says it in the field's own words", () =>
  expect(problemWords(en, { field: "birthDate", kind: "missing" })).toBe("Enter your date of birth."))

it("names the field where it has no words of its own", () =>
  expect(problemWords(en, { field: "sex", kind: "tooLong" })).toBe(
    "Sex: this is too long. Type only what is printed on the document.",
  ))

it("finds the problem of one field", () => {
  const problems = [{ field: "name", kind: "missing" } as const]
  expect(problemOf(en, problems, "name")).toBe("Enter your name as it is printed on the document.")
  expect(problemOf(en, problems, "room")).toBeNull()
})
