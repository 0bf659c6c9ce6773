import type { Child } from "hono/jsx"
import type { Language } from "../i18n/languages.ts"
import { every } from "./every.ts"
import type { Example } from "./examples.tsx"
import type { ReviewCasePageProps } from "./review-case-page.tsx"
import type { Desk } from "./review-layout.tsx"
import type { OpinionView, SecondLookView, ToldLook } from "./review-second-look.tsx"

const first: OpinionView = {
  by: "Tanaka Ken",
  outcome: "approved",
  reasons: [],
  differing: [],
  corrections: [{ field: "name", to: "NGUYEN THI MINH ANH" }],
}

const second: OpinionView = {
  by: "Mori Tatsuya",
  outcome: "refused",
  reasons: [
    { code: "not-original", target: "front", words: null },
    { code: "other", target: "document", words: "We need the card itself, not a picture of it." },
  ],
  differing: ["name", "number"],
  corrections: [],
}

const atWork: readonly SecondLookView["says"][] = ["blind", "settle"]

const looks: readonly SecondLookView[] = every<SecondLookView["says"]>()([
  "blind",
  "settle",
  "first",
  "notAgreed",
  "forAnother",
  "forSenior",
  "agreed",
  "settled",
]).map((says) => ({
  says,
  opinions: says === "settle" || says === "settled" ? [first, second] : says === "agreed" ? [first] : [],
}))

const ended: Partial<Record<SecondLookView["says"], ReviewCasePageProps["state"]>> = {
  agreed: "approved",
  settled: "refused",
}

const told: readonly ToldLook[] = (["first", "agreed", "notAgreed"] as const).map((says) => ({
  ...{ says, href: "/review/cases/example", shortReference: "7K3M-Q9TB" },
}))

interface Made {
  readonly desk: Desk
  readonly kase: (language: Language, changed: Partial<ReviewCasePageProps>) => Child
  readonly queue: (language: Language, looks: readonly ToldLook[]) => Child
}

/** A case that is looked at twice, as each of those who may open it sees it. */
export const secondLookExamples = ({ kase, desk, queue }: Made): readonly Example[] => [
  ...looks.map((secondLook) => ({
    name: `review-case-second-look-${secondLook.says}`,
    page: (language: Language) =>
      kase(language, {
        state: ended[secondLook.says] ?? "secondReview",
        secondLook,
        history: secondLook.opinions.map(({ by, outcome, reasons }, index) => ({
          at: Date.parse("2026-11-23T05:00:00Z"),
          kind: index === 0 ? "second-look.asked" : "second-look.given",
          ...{ actorName: by, verdict: outcome, reasons },
        })),
        ...(atWork.includes(secondLook.says)
          ? {}
          : { decision: null, answers: null, lock: null, holder: { kind: "nobody" } }),
      }),
  })),
  { name: "review-queue-second-look", page: (language) => queue(language, told) },
  { name: "review-case-after-second-look", page: (language) => kase(language, { desk: { ...desk, looks: told } }) },
]
