import { expect, it } from "vitest"
import { parsePartialDate } from "../../kit/plain-date.ts"
import { dayInWords } from "./dates.ts"
import { wordsOf } from "./languages.ts"

const inWords = (language: "en" | "ja", text: string) =>
  dayInWords(wordsOf(language), parsePartialDate(text) ?? expect.fail())

it("writes a day as its readers do", () => {
  expect(inWords("en", "2026-11-22")).toBe("22 November 2026")
  expect(inWords("ja", "2026-11-22")).toBe("2026年11月22日")
})

it("leaves out what is not known of a birth date", () => {
  expect(inWords("en", "1960-05")).toBe("May 1960")
  expect(inWords("ja", "1960")).toBe("1960年")
})
