import { describe, expect, it } from "vitest"
import { newId } from "../kit/ids.ts"
import { personal } from "../kit/personal.ts"
import { after, hasEnded, type Move, moves, type State, states } from "./states.ts"
import { move } from "./transition.ts"
import { emptyContents, type Verification } from "./verification.ts"

const everyMove = [
  "edit",
  "submit",
  "inspected",
  "clear",
  "claim",
  "giveBack",
  "approve",
  "askForMore",
  "refuse",
  "askAnother",
  "withdraw",
  "expire",
  "erase",
] as const satisfies readonly Move[]

/** The picture in the design, arrow by arrow. */
const arrows: readonly `${State} ${Move} ${State}`[] = [
  "collecting edit collecting",
  "collecting submit submitted",
  "collecting withdraw withdrawn",
  "collecting expire expired",
  "collecting erase expired",
  "submitted inspected waiting",
  "submitted withdraw withdrawn",
  "waiting clear approved",
  "submitted erase expired",
  "waiting claim inReview",
  "waiting withdraw withdrawn",
  "waiting erase expired",
  "inReview claim inReview",
  "inReview giveBack waiting",
  "inReview approve approved",
  "inReview refuse refused",
  "inReview askForMore moreNeeded",
  "inReview askAnother secondReview",
  "inReview withdraw withdrawn",
  "secondReview claim secondReview",
  "secondReview giveBack secondReview",
  "secondReview askAnother secondReview",
  "secondReview withdraw withdrawn",
  "inReview erase expired",
  "secondReview approve approved",
  "secondReview refuse refused",
  "secondReview askForMore moreNeeded",
  "secondReview erase expired",
  "moreNeeded edit moreNeeded",
  "moreNeeded submit submitted",
  "moreNeeded withdraw withdrawn",
  "moreNeeded expire expired",
  "moreNeeded erase expired",
]

const verificationIn = (state: State): Verification => ({
  ...{
    id: newId(),
    shortReference: "7K3M-Q9TB",
    state,
    revision: 7,
    round: 1,
    language: "en",
    origin: "staff",
    assistedBy: null,
  },
  ...{ referenceHash: "r", numberHash: null, consentedAt: 1, document: "residence-card", combinedCard: false },
  ...{ dataKey: personal(new Uint8Array(32)), contents: personal(emptyContents("C-1")), photos: [], findings: [] },
  ...{ refusedTries: { front: 0, back: 0 }, refusedAt: { front: null, back: null }, destroyedFor: [] },
  backUnseen: false,
  ...{
    claim: { staffId: newId(), token: newId(), until: 2_000, sessionId: null },
    passedBy: [],
    opinions: null,
    outcome: null,
    birthDateTriesLeft: 5,
    createdAt: 0,
  },
  ...{ linkEndsAt: 9_000, submittedAt: 1, decidedAt: null, endedAt: null, erasedAt: null },
})

describe.each(states)("a verification that is %s", (state) => {
  it.each(everyMove)("and %s", (name) => {
    const to = arrows.find((arrow) => arrow.startsWith(`${state} ${name} `))?.split(" ")[2]
    const moved = move(verificationIn(state), name, 1_234)
    if (to === undefined) expect(moved).toEqual({ ok: false, error: { kind: "notAllowed", state, move: name } })
    else expect(moved).toMatchObject({ ok: true, value: { state: to, revision: 7 } })
    expect(after(state, name)).toBe(to ?? null)
  })
})

it("ends when it is approved, refused, withdrawn or expired, and that moment is kept", () => {
  expect(states.filter(hasEnded)).toEqual(["approved", "refused", "withdrawn", "expired"])
  expect(move(verificationIn("inReview"), "approve", 1_234)).toMatchObject({ value: { endedAt: 1_234 } })
  expect(move(verificationIn("inReview"), "askForMore", 1_234)).toMatchObject({ value: { endedAt: null } })
})

it("is nobody's any more once it leaves review", () => {
  for (const name of ["giveBack", "askAnother", "approve", "askForMore", "refuse", "withdraw"] as const)
    expect(move(verificationIn("inReview"), name, 1)).toMatchObject({ value: { claim: null } })
})

it("is printed in docs/states.md as the table stands (vitest --update writes it)", async () => {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`
  const lines = states.map((state) => row([state, ...everyMove.map((name) => moves[state][name] ?? "–")]))
  const head = [row(["from \\ move", ...everyMove]), row(["from", ...everyMove].map(() => "---"))]
  const words = "From which state (left) which move (top) leads where. Printed from `src/verification/states.ts`."
  const page = ["# States and moves", "", words, "", ...head, ...lines, ""].join("\n")
  await expect(page).toMatchFileSnapshot("../../docs/states.md")
})
