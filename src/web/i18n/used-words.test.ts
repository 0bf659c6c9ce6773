import { expect, it, vi } from "vitest"
import { type DetailProblem, fieldNames } from "../../documents/details.ts"
import { letterIn } from "../letter.ts"
import { every } from "../pages/every.ts"
import { examples } from "../pages/examples.tsx"
import { problemWords } from "../pages/problem-words.ts"
import { reviewExamples } from "../pages/review-examples.tsx"
import { wordsOf } from "./languages.ts"

const problemKinds = every<DetailProblem["kind"]>()([
  "missing",
  "malformed",
  "noSuchDay",
  "future",
  "tooOld",
  "tooLong",
  "notAsPrinted",
  "expired",
  "renewalUnclear",
])

const { said, told } = vi.hoisted(() => {
  const said = new Set<string>()
  /** The same words; whoever takes one out is noted with its path. */
  const told = <T extends object>(words: T, path: string): T =>
    new Proxy(words, {
      get(target, key) {
        const value = Reflect.get(target, key)
        const here = `${path}.${String(key)}`
        if (typeof value === "object" && value !== null) return told(value, here)
        said.add(here)
        return value
      },
    })
  return { said, told }
})

vi.mock(import("./en.ts"), async (original) => {
  const { en } = await original()
  return { en: told(en, "en") }
})
vi.mock(import("./staff-en.ts"), async (original) => {
  const { staffEn } = await original()
  return { staffEn: told(staffEn, "staff") }
})

/** Where the words of a text or of what makes one stand. */
const paths = (words: object, path: string): readonly string[] =>
  Object.entries(words).flatMap(([key, child]) =>
    typeof child === "object" ? paths(child, `${path}.${key}`) : [`${path}.${key}`],
  )

/** Every field there is has a sentence of its own for being empty. */
const forFieldsToCome = "en.problems.any.missing"

it("has no word that no page and no letter says", async () => {
  const { en } = await vi.importActual<typeof import("./en.ts")>("./en.ts")
  const { staffEn } = await vi.importActual<typeof import("./staff-en.ts")>("./staff-en.ts")
  for (const { page } of [...examples, ...reviewExamples]) String(page("en"))
  for (const field of fieldNames) for (const kind of problemKinds) problemWords(wordsOf("en"), { field, kind })
  const letter = letterIn({ business: "B", contact: "C", linkDays: 30 })
  for (const mail of ["link", "approved", "refused", "moreNeeded"] as const) {
    letter({ mail, language: "en", shortReference: "R", url: "U" })
  }
  const all = [...paths(en, "en"), ...paths(staffEn, "staff")]
  expect(all.filter((path) => !said.has(path) && path !== forFieldsToCome)).toEqual([])
})
