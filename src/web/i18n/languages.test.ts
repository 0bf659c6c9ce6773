import { describe, expect, it } from "vitest"
import { parseLanguage, pickLanguage, staffLanguages } from "./languages.ts"

describe("the language of a first visit", () => {
  it("is the first wish we can fulfil", () => expect(pickLanguage("fr-FR,fr;q=0.9,ja;q=0.8,en;q=0.7")).toBe("ja"))
  it("goes by weight, not by place", () => expect(pickLanguage("en;q=0.5, ja-JP;q=0.9")).toBe("ja"))
  it("leaves out what is refused with weight 0", () => expect(pickLanguage("ja;q=0, en;q=0.1")).toBe("en"))
  it("is English when nobody says", () => expect(pickLanguage(undefined)).toBe("en"))
  it("is English when we have none of the wishes", () => expect(pickLanguage("fr, tl;q=0.5")).toBe("en"))
  it("is English when the header is nonsense", () => expect(pickLanguage(";;q=,ja;q=x,,=")).toBe("en"))
  it("is not led by a weight over 1", () => expect(pickLanguage("ja;q=9, en;q=0.4")).toBe("en"))
  it("is the nearest we have", () => {
    expect(pickLanguage("pt-PT,en;q=0.5")).toBe("pt-BR")
    expect(pickLanguage("zh-TW,en;q=0.5")).toBe("zh-Hans")
    expect(pickLanguage("ja-JP")).toBe("ja")
  })
  it("is one in which the page is written", () => expect(pickLanguage("vi, ja;q=0.5", staffLanguages)).toBe("ja"))
})

it("knows its own languages only", () => {
  expect(parseLanguage("ja")).toBe("ja")
  expect(parseLanguage("constructor")).toBeNull()
  expect(parseLanguage("")).toBeNull()
  expect(parseLanguage("vi")).toBe("vi")
  expect(parseLanguage("vi", staffLanguages)).toBeNull()
})
