import { describe, expect, it } from "vitest"
import { type Form, fits } from "./event-forms.ts"
import { catalogue } from "./events.ts"

const kinds = Object.entries(catalogue)

/** As they might stand in a field by mistake. */
const personal: readonly unknown[] = [
  "NGUYEN THI MINH ANH",
  "グエン",
  "AB12345678CD",
  "1984-09-08",
  19840908,
  123456789012,
  "東京都千代田区霞が関1-2-3",
  "minh@example.jp",
  "090-1234-5678",
  "minh-front.jpg",
  { name: "NGUYEN THI MINH ANH" },
  ["NGUYEN THI MINH ANH"],
  [["NGUYEN"]],
  [{ code: "expired", target: "NGUYEN" }],
  [{ code: "expired", target: "expiresOn", words: "Herr Nguyen" }],
  null,
]

describe.each(kinds)("the event %s", (_, { says, fields }) => {
  const forms: Readonly<Record<string, Form<unknown>>> = fields

  it("is told in a sentence", () => expect(says).toMatch(/^[A-Z].*\.$/))

  it("takes nothing personal in any field", () => {
    const taken = (form: Form<unknown>) => personal.filter((value) => value !== null && form.takes(value))
    for (const form of Object.values(forms)) expect(taken(form)).toEqual([])
  })

  it("has no field that is not its own", () => expect(fits(fields, { name: "NGUYEN THI MINH ANH" })).toBe(false))
})

it("takes what is recorded", () => {
  expect(
    fits(catalogue.decided.fields, { outcome: "refused", reasons: [{ code: "expired", target: "expiresOn" }] }),
  ).toBe(true)
  expect(fits(catalogue["birth-date.tried"].fields, { right: false, triesLeft: 0 })).toBe(true)
  expect(fits(catalogue["birth-date.tried"].fields, { right: false })).toBe(false)
  expect(fits(catalogue["birth-date.tried"].fields, { right: false, triesLeft: 6 })).toBe(false)
  expect(fits(catalogue.claimed.fields, {})).toBe(true)
  expect(fits(catalogue.claimed.fields, null)).toBe(false)
})

it("is printed in docs/events.md as the catalogue stands (vitest --update writes it)", async () => {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`
  const lines = kinds.map(([kind, { says, fields }]) =>
    row([
      `\`${kind}\``,
      says,
      Object.entries(fields)
        .map(([name, { words }]) => `\`${name}\`: ${words}`)
        .join("; ") || "–",
    ]),
  )
  const words = [
    "Every kind of event there is, what it says, and what it holds besides its time, its verification and who did it",
    "(`applicant`, `staff` with their id, `commandLine`, `system`). No field takes free text, so none holds personal data.",
    "Printed from `src/verification/events.ts`; how events are chained and signed: [ADR 21](decisions/0021-events-chained-and-signed-beside.md).",
  ]
  const head = [row(["kind", "what happened", "fields"]), row(["---", "---", "---"])]
  const page = ["# Events", "", ...words, "", ...head, ...lines, ""].join("\n")
  await expect(page).toMatchFileSnapshot("../../docs/events.md")
})
