import type { LookupResult } from "../../verification/lookup.ts"
import type { Language } from "../i18n/languages.ts"
import { every } from "./every.ts"
import type { Example } from "./examples.tsx"
import type { LookupProps } from "./review-lookup.tsx"

const at = Date.parse("2026-11-23T06:02:00Z")

const results = every<LookupResult>()(["notLapsed", "lapsed", "notPossible"])

/** How each result keeps the case from being approved, where a lookup is required. */
const ways = { notLapsed: null, lapsed: "lapsed", notPossible: "missing" } as const

/** A case whose number was looked up, with each result. */
export const lookupExamples = (
  page: (lookup: Pick<LookupProps, "recorded" | "inTheWay">, language: Language) => ReturnType<Example["page"]>,
): readonly Example[] =>
  results.map((result) => ({
    name: `review-case-lookup-${result}`,
    page: (language) => page({ recorded: { result, byName: "Sato Misaki", at }, inTheWay: ways[result] }, language),
  }))
