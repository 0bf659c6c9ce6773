import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { addStaff, openInstallation, type TestInstallation, underPolicies } from "../../tests/installation.ts"
import {
  claimUntil,
  decidedCase,
  decideNow,
  filledCase,
  heldCase,
  lockOn,
  now,
  sentCase,
  valueIn,
  waitingCase,
} from "../../tests/ways.ts"
import { type State, states } from "../verification/states.ts"
import { answerBack } from "./answer.ts"
import { giveBack } from "./claim.ts"
import { submit } from "./submit.ts"
import { withdraw } from "./withdraw.ts"

let t: TestInstallation
let aoki = ""
beforeAll(async () => {
  t = await openInstallation()
  aoki = (await addStaff(t.services)).id
})
afterAll(() => t.close())

/** Only Send is left to press, and its photo was looked at. */
async function lookedAtCase() {
  const filled = await filledCase(t)
  await t.work()
  return filled
}

/** Decided by another, and held by the one who tries. */
async function lookedAtAgain() {
  const mori = (await addStaff(t.services)).id
  const { id } = await heldCase(t, mori)
  const services = underPolicies(t.services, { secondLookShare: 1 })
  valueIn(await decideNow({ ...t, services }, id, { outcome: "refused" }))
  await claimUntil(t, aoki, id)
  return { id }
}

/** A case brought into each state the way a case gets there. */
const bringTo: Readonly<Record<State, () => Promise<{ id: string }>>> = {
  collecting: lookedAtCase,
  submitted: () => sentCase(t),
  waiting: () => waitingCase(t),
  inReview: () => heldCase(t, aoki),
  secondReview: lookedAtAgain,
  moreNeeded: () => decidedCase(t, aoki, { outcome: "moreNeeded" }),
  approved: () => decidedCase(t, aoki, { outcome: "approved" }),
  refused: () => decidedCase(t, aoki, { outcome: "refused" }),
  async withdrawn() {
    const filled = await filledCase(t)
    valueIn(await withdraw(t.services, filled.id))
    return filled
  },
  async expired() {
    const filled = await lookedAtCase()
    await t.sql("update verifications set link_ends_at = to_timestamp(0) where id = $1", [filled.id])
    await t.installation.sweep()
    return filled
  },
}

/** What each person, and the queue, can try on a case. */
const tries = {
  edit: (id: string) => answerBack(t.services, id, false),
  submit: async (id: string) => submit(t.services, { verificationId: id, round: (await now(t, id)).round }),
  inspect: async (id: string) => {
    const job = JSON.stringify({ kind: "inspect", verificationId: id })
    await t.sql("select graphile_worker.add_job('inspect', $1::json)", [job])
    await t.work()
    return null
  },
  giveBack: async (id: string) => giveBack(t.services, { ...(await lockOn(t, id)), reason: "break" }),
  approve: (id: string) => decideNow(t, id, { outcome: "approved", staffId: aoki }),
  askForMore: (id: string) => decideNow(t, id, { outcome: "moreNeeded", staffId: aoki }),
  refuse: (id: string) => decideNow(t, id, { outcome: "refused", staffId: aoki }),
  withdraw: (id: string) => withdraw(t.services, id),
}

type Try = keyof typeof tries

/** Where a try leads; a refusal's name in capitals; `–`: it is taken, and nothing changes. */
const table: Readonly<Record<State, Readonly<Record<Try, State | "REFUSED" | "NOT YOURS" | "–">>>> = {
  collecting: {
    ...{ edit: "collecting", submit: "submitted", inspect: "–", giveBack: "NOT YOURS" },
    ...{ approve: "REFUSED", askForMore: "REFUSED", refuse: "REFUSED", withdraw: "withdrawn" },
  },
  submitted: {
    ...{ edit: "REFUSED", submit: "–", inspect: "waiting", giveBack: "NOT YOURS" },
    ...{ approve: "REFUSED", askForMore: "REFUSED", refuse: "REFUSED", withdraw: "withdrawn" },
  },
  waiting: {
    ...{ edit: "REFUSED", submit: "–", inspect: "–", giveBack: "NOT YOURS" },
    ...{ approve: "REFUSED", askForMore: "REFUSED", refuse: "REFUSED", withdraw: "withdrawn" },
  },
  inReview: {
    ...{ edit: "REFUSED", submit: "–", inspect: "–", giveBack: "waiting" },
    ...{ approve: "approved", askForMore: "moreNeeded", refuse: "refused", withdraw: "withdrawn" },
  },
  secondReview: {
    ...{ edit: "REFUSED", submit: "–", inspect: "–", giveBack: "secondReview" },
    ...{ approve: "secondReview", askForMore: "secondReview", refuse: "refused", withdraw: "withdrawn" },
  },
  moreNeeded: {
    ...{ edit: "moreNeeded", submit: "submitted", inspect: "–", giveBack: "NOT YOURS" },
    ...{ approve: "REFUSED", askForMore: "REFUSED", refuse: "REFUSED", withdraw: "withdrawn" },
  },
  approved: {
    ...{ edit: "REFUSED", submit: "–", inspect: "–", giveBack: "NOT YOURS" },
    ...{ approve: "REFUSED", askForMore: "REFUSED", refuse: "REFUSED", withdraw: "REFUSED" },
  },
  refused: {
    ...{ edit: "REFUSED", submit: "–", inspect: "–", giveBack: "NOT YOURS" },
    ...{ approve: "REFUSED", askForMore: "REFUSED", refuse: "REFUSED", withdraw: "REFUSED" },
  },
  withdrawn: {
    ...{ edit: "REFUSED", submit: "REFUSED", inspect: "–", giveBack: "NOT YOURS" },
    ...{ approve: "REFUSED", askForMore: "REFUSED", refuse: "REFUSED", withdraw: "–" },
  },
  expired: {
    ...{ edit: "REFUSED", submit: "REFUSED", inspect: "–", giveBack: "NOT YOURS" },
    ...{ approve: "REFUSED", askForMore: "REFUSED", refuse: "REFUSED", withdraw: "REFUSED" },
  },
}

const nameOf: Readonly<Record<string, string>> = { notAllowed: "REFUSED", notYours: "NOT YOURS" }

const everyTry = [
  "edit",
  "submit",
  "inspect",
  "giveBack",
  "approve",
  "askForMore",
  "refuse",
  "withdraw",
] as const satisfies readonly Try[]

describe.each(states)("of a case that is %s", (state) => {
  it("every try leads where the table says, and a refused one changes nothing", async () => {
    let { id } = await bringTo[state]()
    for (const name of everyTry) {
      const before = await now(t, id)
      expect(before.state).toBe(state)
      const expected = table[state][name]
      const tried = await tries[name](id)
      const refusal = tried && !tried.ok ? (nameOf[tried.error.kind] ?? tried.error.kind) : null
      const afterwards = await now(t, id)
      const hasMoved = afterwards.revision > before.revision
      expect([name, refusal ?? (hasMoved ? afterwards.state : "–")]).toEqual([name, expected])
      if (hasMoved) ({ id } = await bringTo[state]())
    }
  })
})
