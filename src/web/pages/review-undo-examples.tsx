import type { Child } from "hono/jsx"
import { type Outcome, outcomes } from "../../verification/reasons.ts"
import type { Language } from "../i18n/languages.ts"
import type { Example } from "./examples.tsx"
import type { Undo } from "./review-undo.tsx"

const undo = (outcome: Outcome): Undo => ({
  ...{ action: "/review/cases/example/take-back", caseHref: "/review/cases/example" },
  ...{ shortReference: "7K3M-Q9TB", claim: "example-lock", secondsLeft: 5, outcome },
})

const next = { id: "next", claim: "example-lock", shortReference: "5G7H-TRRA" }

/** The pages that a decision leads to, while it can be taken back. */
export const undoExamples = (on: {
  queue: (language: Language, undo: Undo) => Child
  heldCase: (language: Language, undo: Undo) => Child
  nextCase: (language: Language, undo: Undo) => Child
}): readonly Example[] => [
  ...outcomes.map((outcome) => ({
    name: `review-queue-undo-${outcome}`,
    page: (language: Language) => on.queue(language, undo(outcome)),
  })),
  { name: "review-case-leaving", page: (language) => on.heldCase(language, undo("refused")) },
  { name: "review-case-next", page: (language) => on.nextCase(language, { ...undo("approved"), next }) },
]
