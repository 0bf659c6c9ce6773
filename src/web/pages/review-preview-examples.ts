import type { Child } from "hono/jsx"
import type { Reason } from "../../verification/reasons.ts"
import type { Language } from "../i18n/languages.ts"
import type { Example } from "./examples.tsx"
import type { DecisionDraft } from "./review-decision.tsx"
import type { Preview } from "./review-preview.tsx"

const words = "Hàng thứ hai của địa chỉ bị che."
const reasons: readonly Reason[] = [
  { code: "blurred", target: "front", words },
  { code: "number-differs", target: "number", words: null },
]
const ticked = reasons.map(({ code, target }) => `${code}:${target}`)
const action = "/review/cases/example/preview"
const theirs = { document: "residence-card", language: "vi" } as const
const both: Preview = { ...theirs, reasons, outcomes: ["moreNeeded", "refused"], problem: null }
const approved: Preview = { ...theirs, reasons: [], outcomes: ["approved"], problem: null }
const wordless: Preview = {
  ...{ ...theirs, outcomes: [], problem: "wordsMissing" },
  reasons: [{ code: "other", target: "document", words: null }],
}

/** A case whose reviewer looks at what its applicant will read. */
export const previewExamples = (
  on: (language: Language, draft: Pick<DecisionDraft, "ticked" | "words" | "preview">) => Child,
): readonly Example[] => [
  {
    name: "review-case-preview",
    page: (language) => on(language, { ticked, words, preview: { action, shown: both } }),
  },
  {
    name: "review-case-preview-approved",
    page: (language) => on(language, { ticked: [], words: "", preview: { action, shown: approved } }),
  },
  {
    name: "review-case-preview-problem",
    page: (language) => on(language, { ticked: ["other:document"], words: "", preview: { action, shown: wordless } }),
  },
]
