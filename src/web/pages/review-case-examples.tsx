import type { Language } from "../i18n/languages.ts"
import type { Example } from "./examples.tsx"
import type { ReviewCasePageProps } from "./review-case-page.tsx"
import type { ReviewNotesProps } from "./review-notes.tsx"
import type { ReviewRoundsProps, ShownRound } from "./review-rounds.tsx"

const minuteMillis = 60_000
const now = Date.parse("2026-11-23T06:04:00Z")

const noteDraft = { action: "/review/cases/example/notes", text: "", mostCharacters: 1_000, problem: null } as const

export const exampleNotes: ReviewNotesProps = {
  notes: [
    { at: now - 150 * minuteMillis, authorName: "Tanaka Ken", text: "Called at 11:20. Sends a sharper photo today." },
  ],
  draft: noteDraft,
}

const first: ShownRound = {
  round: 1,
  sentAt: now - 1_500 * minuteMillis,
  isNow: false,
  fields: [
    { field: "name", sent: "NGUYEN THI MIN ANH", corrected: "NGUYEN THI MINH ANH" },
    { field: "birthDate", sent: "2001-09-08", corrected: null },
    { field: "number", sent: "UR41730925EA", corrected: null },
  ],
  photos: [
    { id: "old", side: "front", fileName: "IMG_0107.jpg", standing: "clear", sentAnyway: true },
    { id: "back", side: "back", fileName: "back.jpg", standing: "unchecked", sentAnyway: false },
  ],
  findings: [{ code: "number.differs", field: "number", weight: "review" }],
  changes: null,
  decision: {
    outcome: "moreNeeded",
    at: now - 160 * minuteMillis,
    name: "Tanaka Ken",
    reasons: [
      { code: "blurred", target: "front", words: null },
      { code: "other", target: "document", words: "カードを机に置いて撮ってください。" },
    ],
  },
}

const second: ShownRound = {
  ...{ round: 2, sentAt: now - 67 * minuteMillis, isNow: true },
  ...{ fields: [], photos: [], findings: [], decision: null },
  changes: {
    since: 1,
    fields: [
      { field: "number", before: "UR41730925EA", after: "UR41730952EA" },
      { field: "room", before: null, after: "コーポ百人202号" },
    ],
    photos: [{ side: "front", change: "replaced" }],
  },
}

export const exampleRounds: ReviewRoundsProps = { rounds: [second, first], notKept: [] }

const everything: ReviewRoundsProps = {
  notKept: [1],
  rounds: [
    { ...second, round: 4, changes: { since: 3, fields: [], photos: [] } },
    {
      ...{ ...first, round: 3, findings: [], fields: [{ field: "room", sent: null, corrected: "202" }] },
      photos: [{ id: "held", side: "front", fileName: "front.jpg", standing: "held", sentAnyway: false }],
      changes: {
        since: 2,
        fields: [{ field: "room", before: "202", after: null }],
        photos: [
          { side: "front", change: "added" },
          { side: "back", change: "removed" },
        ],
      },
    },
    { ...first, round: 2, changes: "unknown" },
  ],
}

type Case = (language: Language, changed: Partial<ReviewCasePageProps>) => ReturnType<Example["page"]>

/** The case page with all that colleagues wrote, and with every kind of round. */
export const colleaguesExamples = (kase: Case): readonly Example[] => [
  { name: "review-case-rounds", page: (language) => kase(language, { rounds: everything }) },
  {
    name: "review-case-note-too-long",
    page: (language) =>
      kase(language, { notes: { notes: [], draft: { ...noteDraft, text: "Long ".repeat(250), problem: "tooLong" } } }),
  },
  {
    name: "review-case-note-missing",
    page: (language) => kase(language, { notes: { ...exampleNotes, draft: { ...noteDraft, problem: "missing" } } }),
  },
  {
    name: "review-case-note-unkept",
    page: (language) =>
      kase(language, { notes: { ...exampleNotes, draft: { ...noteDraft, text: "Half written", problem: "unkept" } } }),
  },
]
