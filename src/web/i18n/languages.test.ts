import { describe, expect, it } from "vitest"
import { languages, parseLanguage, pickLanguage, wordsOf } from "./languages.ts"

describe("the language of a first visit", () => {
  it("is the first wish we can fulfil", () => expect(pickLanguage("vi-VN,vi;q=0.9,ja;q=0.8,en;q=0.7")).toBe("ja"))
  it("goes by weight, not by place", () => expect(pickLanguage("en;q=0.5, ja-JP;q=0.9")).toBe("ja"))
  it("leaves out what is refused with weight 0", () => expect(pickLanguage("ja;q=0, en;q=0.1")).toBe("en"))
  it("is English when nobody says", () => expect(pickLanguage(undefined)).toBe("en"))
  it("is English when we have none of the wishes", () => expect(pickLanguage("ne, vi;q=0.5")).toBe("en"))
  it("is English when the header is nonsense", () => expect(pickLanguage(";;q=,ja;q=x,,=")).toBe("en"))
  it("is not led by a weight over 1", () => expect(pickLanguage("ja;q=9, en;q=0.4")).toBe("en"))
})

it("knows its own languages only", () => {
  expect(parseLanguage("ja")).toBe("ja")
  expect(parseLanguage("constructor")).toBeNull()
  expect(parseLanguage("")).toBeNull()
})

/** Every text of a language with its path; functions are called with numbers that show up. */
function texts(node: unknown, path: string): [string, string][] {
  if (typeof node === "string") return [[path, node]]
  if (typeof node === "function") return [[path, String(node({ business: "B", url: "U", days: 3 }, 5))]]
  return Object.entries(node ?? {}).flatMap(([key, child]) => texts(child, `${path}.${key}`))
}

describe.each(languages)("the words in %s", (language) => {
  const all = texts(wordsOf(language), language)
  it("are there, without blanks at the ends but where one joins", () => {
    const untidy = all.filter(([path, text]) =>
      path.endsWith("errorPrefix") ? !text.trim() : text !== text.trim() || !text,
    )
    expect(untidy).toEqual([])
  })
  it("do not shout", () => expect(all.filter(([, text]) => /[!!]/.test(text))).toEqual([]))
})

it("leaves nothing in English on the Japanese side", () => {
  const english = new Map(texts(wordsOf("en"), ""))
  expect(texts(wordsOf("ja"), "").filter(([path, text]) => english.get(path) === text)).toEqual([])
})
