import { describe, expect, it } from "vitest"
import { deskWordsOf, type Language, languages, staffLanguages, wordsOf } from "./languages.ts"

interface Text {
  readonly path: string
  readonly text: string
}

/** In place of whatever a text is told: each shows which one it is. Texts with a plural take a number as well. */
const told = { business: "⟨business⟩", url: "⟨url⟩", days: "⟨days⟩", reference: "⟨reference⟩", contact: "⟨contact⟩" }
const parameters = [Object.assign(new String("⟨0⟩"), told), "⟨1⟩", "⟨2⟩"]

/** Every text of a language, and what its functions say of what they are told. */
function texts(words: object, path = ""): readonly Text[] {
  return Object.entries(words).flatMap(([key, child]) => {
    const here = path === "" ? key : `${path}.${key}`
    if (typeof child === "object") return texts(child, here)
    return [{ path: here, text: String(typeof child === "function" ? child(...parameters) : child) }]
  })
}

const allOf = (language: Language): readonly Text[] =>
  texts(staffLanguages.some((one) => one === language) ? deskWordsOf(language) : wordsOf(language))

const english = new Map(allOf("en").map(({ path, text }) => [path, text]))

/** What a text is told and passes on. */
const passedOn = (text: string): readonly string[] => [...new Set(text.match(/⟨\w+⟩/g) ?? [])].sort()

describe.each(languages)("the words in %s", (language) => {
  const all = allOf(language)
  const that = (isWrong: (text: Text) => boolean) => all.filter(isWrong)

  it("are there, without blanks at the ends but where one joins", () => {
    const joins = (path: string) => ["layout.errorPrefix", "acceptance.renewed"].includes(path)
    expect(that(({ path, text }) => !text.trim() || (text !== text.trim() && !joins(path)))).toEqual([])
  })

  it("pass on what they are told, as English does", () => {
    const lost = that(({ path, text }) => `${passedOn(text)}` !== `${passedOn(english.get(path) ?? "")}`)
    expect(lost).toEqual([])
  })

  it("say nothing of how they were made", () =>
    expect(that(({ text }) => /undefined|\[object|\$\{|NaN|TODO/.test(text))).toEqual([]))

  it("do not shout, and are set as they should be", () => {
    expect(that(({ text }) => /[!\uff01]|\.\.\.|['"`]| {2}|\s[,.;:?](?:\s|$)|—/.test(text))).toEqual([])
  })

  it("give a date that the reader can read", () => {
    const shown = new Intl.DateTimeFormat(wordsOf(language).locale, { dateStyle: "long", timeZone: "UTC" }).format(
      Date.UTC(2026, 10, 22),
    )
    expect(shown).toMatch(/2026/)
    expect(shown).toMatch(/22/)
  })
})

const inOtherLanguages = languages.filter((language) => language !== "en")

/** What is the same in English, rightly: names, abbreviations and words that the languages share. */
const shared: Readonly<Partial<Record<Language, readonly string[]>>> = {
  "pt-BR": ["email"],
}

/** A colon between two texts, where it is the same colon. */
const alike = "form.named"

const englishWords = /\b(the|and|your|you|this|that|with|from|please|photos?|is|are|cannot|can)\b/i

describe.each(inOtherLanguages)("English in %s", (language) => {
  const all = allOf(language)

  it("is not left over as a whole text", () => {
    const left = all.filter(
      ({ path, text }) => text === english.get(path) && path !== alike && !shared[language]?.includes(path),
    )
    expect(left).toEqual([])
  })

  it("is not left over as a word", () => expect(all.filter(({ text }) => englishWords.test(text))).toEqual([]))
})

describe.each(languages.filter((language) => !language.startsWith("ja")))("Japanese in %s", (language) => {
  it("is only what stands on a document or in an example, as in English", () => {
    const kana = (text: string) => (text.match(/[ぁ-ゖァ-ヺ]+/g) ?? []).join()
    expect(allOf(language).filter(({ path, text }) => kana(text) !== kana(english.get(path) ?? ""))).toEqual([])
  })
})

it("gives the reading of every kanji in easy Japanese, but of what stands on a document or in an example", () => {
  const kanji = (text: string) => (text.match(/\p{Script=Han}+/gu) ?? []).join()
  const unread = ({ text }: Text) => kanji(text.replace(/\p{Script=Han}[\p{Script=Han}々]*《[ぁ-ゖー]+》/gu, ""))
  const ofExamples = (path: string) => kanji(english.get(path) ?? "")
  const left = allOf("ja-x-easy").filter((text) =>
    [...unread(text)].some((one) => !ofExamples(text.path).includes(one)),
  )
  expect(left).toEqual([])
})
