import { readFileSync } from "node:fs"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import { addStaff, noon, openInstallation, type TestInstallation } from "../../tests/installation.ts"
import {
  blurred,
  claimUntil,
  decidedCase,
  decideNow,
  eventsOf,
  heldCase,
  lockOn,
  now,
  valueIn,
  waitingCase,
} from "../../tests/ways.ts"
import { ok } from "../kit/result.ts"
import type { Reason } from "../verification/reasons.ts"
import { addPhoto } from "./add-photo.ts"
import { giveBack } from "./claim.ts"
import { deletePhoto } from "./delete-photo.ts"
import { nextStep, photoProblems } from "./progress.ts"
import { submit } from "./submit.ts"

const dayMillis = 86_400_000

let t: TestInstallation
let aoki = ""
beforeAll(async () => {
  t = await openInstallation()
  aoki = (await addStaff(t.services)).id
})
afterAll(() => t.close())

const refused = (error: object) => ({ ok: false, error })
const reasons = (problem: string) => refused({ kind: "reasons", problem })
const expired: Reason = { code: "expired", target: "expiresOn", words: null }
const other: Reason = { code: "other", target: "document", words: "Please call us." }

describe("a decision is not taken", () => {
  it.each([
    ["noReason", { outcome: "refused", reasons: [] }],
    ["noReason", { outcome: "moreNeeded", reasons: [] }],
    ["finalReason", { outcome: "moreNeeded", reasons: [blurred, expired] }],
    ["wordsMissing", { outcome: "refused", reasons: [{ ...other, words: null }] }],
    ["wordsUnused", { outcome: "approved", words: "Well done." }],
    ["wrongTarget", { outcome: "moreNeeded", reasons: [{ ...blurred, target: "name" }] }],
    ["reasonOnApproval", { outcome: "approved", reasons: [blurred] }],
  ] as const)("%s: %j", async (problem, given) => {
    const { id } = await heldCase(t, aoki)
    expect(await decideNow(t, id, given)).toEqual(reasons(problem))
    expect((await now(t, id)).state).toBe("inReview")
  })

  it("by anybody but the one who holds the case", async () => {
    const mori = (await addStaff(t.services)).id
    const { id } = await heldCase(t, aoki)
    expect(await decideNow(t, id, { staffId: mori })).toEqual(refused({ kind: "notYours" }))
  })

  it("under a lock that is over, by the same person again", async () => {
    const { id } = await heldCase(t, aoki)
    const { token } = await lockOn(t, id)
    t.clock.now += 10 * 60_000 + 1
    await claimUntil(t, aoki, id)
    expect((await lockOn(t, id)).token).not.toBe(token)
    expect(await decideNow(t, id, { claim: token })).toEqual(refused({ kind: "notYours" }))
    expect(await decideNow(t, id, { claim: "" })).toEqual(refused({ kind: "notYours" }))
  })

  it("on a case that nobody holds", async () => {
    const { id } = await waitingCase(t)
    const notAllowed = { kind: "notAllowed", state: "waiting", move: "approve" }
    expect(await decideNow(t, id, { staffId: aoki })).toEqual(refused(notAllowed))
  })

  it("on a case as it was before", async () => {
    const { id } = await heldCase(t, aoki)
    const { revision } = await now(t, id)
    valueIn(await giveBack(t.services, { ...(await lockOn(t, id)), reason: "break" }))
    await claimUntil(t, aoki, id)
    expect((await now(t, id)).claim?.staffId).toBe(aoki)
    expect(await decideNow(t, id, { revision })).toEqual(refused({ kind: "stale" }))
    expect(await decideNow(t, id, { revision: Number.NaN })).toEqual(refused({ kind: "stale" }))
  })

  it("twice", async () => {
    const { id } = await decidedCase(t, aoki, { outcome: "approved" })
    const notAllowed = { kind: "notAllowed", state: "approved", move: "refuse" }
    expect(await decideNow(t, id, { outcome: "refused", staffId: aoki })).toEqual(refused(notAllowed))
  })

  it("twice at once", async () => {
    const { id } = await heldCase(t, aoki)
    const both = await Promise.all([decideNow(t, id, {}), decideNow(t, id, { outcome: "refused" })])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect((await eventsOf(t, id)).filter((kind) => kind === "decided")).toHaveLength(1)
  })
})

describe("a decision", () => {
  it("of approval ends the case", async () => {
    const { id } = await decidedCase(t, aoki, { outcome: "approved" })
    expect(await now(t, id)).toMatchObject({
      state: "approved",
      outcome: "approved",
      claim: null,
      decidedAt: t.clock.now,
      endedAt: t.clock.now,
      round: 1,
    })
  })

  it("is recorded with its reasons and without the reviewer's words", async () => {
    const { id } = await heldCase(t, aoki)
    valueIn(await decideNow(t, id, { outcome: "refused", reasons: [expired, other], words: "Please call us." }))
    const [event] = await t.sql(
      "select data, actor_id from events where kind = 'decided' and verification_id = $1 order by id",
      [id],
    )
    expect(event).toEqual({
      data: {
        outcome: "refused",
        reasons: [
          { code: "expired", target: "expiresOn" },
          { code: "other", target: "document" },
        ],
      },
      actor_id: aoki,
    })
    expect((await now(t, id)).contents?.reveal("check").reasons).toEqual([expired, other])
  })

  const mailsFor = async (id: string) =>
    (
      await t.sql(
        "select payload from graphile_worker._private_jobs j where payload->>'verificationId' = $1 and payload->>'kind' = 'mail'",
        [id],
      )
    ).map(({ payload }) => payload)

  it.each(["approved", "moreNeeded", "refused"] as const)(
    "of %s is mailed to whoever gave an address",
    async (outcome) => {
      const { id } = await decidedCase(t, aoki, { outcome, email: "suharto@example.jp" })
      expect(await mailsFor(id)).toEqual([{ kind: "mail", verificationId: id, mail: outcome }])
      const silent = await decidedCase(t, aoki, { outcome })
      expect(await mailsFor(silent.id)).toEqual([])
    },
  )
})

describe("asking for more", () => {
  it("opens the same link for another round of thirty days", async () => {
    const { id, token } = await heldCase(t, aoki)
    t.clock.now = noon + 29 * dayMillis
    valueIn(await decideNow(t, id, { outcome: "moreNeeded" }))
    const after = await now(t, id)
    expect(after).toMatchObject({ state: "moreNeeded", round: 2, endedAt: null, linkEndsAt: noon + 59 * dayMillis })
    expect((await t.services.verifications.byTokenHash(t.services.sealer.tokenHash(token)))?.id).toBe(id)
    t.clock.now = noon
  })

  it("wants another photo of the side it named before it can be sent again", async () => {
    const { id } = await heldCase(t, aoki)
    t.clock.now += 60_000
    valueIn(await decideNow(t, id, { outcome: "moreNeeded" }))
    const asked = await now(t, id)
    expect(photoProblems(asked, t.config.policy, t.clock.now)).toEqual([{ side: "front", kind: "stillTheOldPhoto" }])
    expect(await submit(t.services, { verificationId: id, round: 2 })).toEqual(refused({ kind: "incomplete" }))
    t.clock.now += 60_000
    valueIn(await deletePhoto(t.services, { verificationId: id, side: "front" }))
    const bytes = readFileSync(loadCase("wei-kanji-name").front)
    const received = ok({ fileName: "new.jpg", bytes, uploadKey: "new" })
    valueIn(await addPhoto(t.services, { verificationId: id, side: "front", received }))
    expect(nextStep(await now(t, id), t.config.policy, t.clock.now)).toBe("check")
    valueIn(await submit(t.services, { verificationId: id, round: 1 }))
    expect((await now(t, id)).state).toBe("moreNeeded")
    valueIn(await submit(t.services, { verificationId: id, round: 2 }))
    expect(await now(t, id)).toMatchObject({ state: "submitted", round: 2, submittedAt: t.clock.now })
  })
})
