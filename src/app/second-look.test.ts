import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { addStaff, openInstallation, type TestInstallation, underPolicies } from "../../tests/installation.ts"
import {
  agreeToAll,
  blurred,
  claimUntil,
  dataOf,
  decideNow,
  eventsOf,
  everythingIn,
  heldCase,
  now,
  stateOf,
  valueIn,
  waitingCase,
} from "../../tests/ways.ts"
import type { FieldName } from "../documents/details.ts"
import type { DeskPolicy } from "../verification/desk-policy.ts"
import type { Reason } from "../verification/reasons.ts"
import { opinionsOf } from "../verification/second-look.ts"
import { claimNext } from "./claim.ts"
import { correctField } from "./correct-field.ts"
import type { Decision } from "./decide.ts"
import { destroyPhoto } from "./destroy-photo.ts"
import { lookAt } from "./second-look.ts"
import { submit } from "./submit.ts"
import { withdraw } from "./withdraw.ts"

let t: TestInstallation
let [aoki, mori, sato] = ["", "", ""]
beforeAll(async () => {
  t = await openInstallation({ env: { SECOND_LOOK_SHARE: "1" } })
  aoki = (await addStaff(t.services)).id
  mori = (await addStaff(t.services)).id
  sato = (await addStaff(t.services, "senior")).id
})
beforeEach(() => t.sql("update verifications set state = 'withdrawn'"))
afterAll(() => t.close())

const settles = { maySettle: true }
const other: Reason = { code: "other", target: "document", words: "Please call us." }
const none = { secondLookRefusals: false, secondLookFindings: [], secondLookShare: 0 }
const under = (set: Partial<DeskPolicy>) => ({ ...t, services: underPolicies(t.services, { ...none, ...set }) })

/** The next case is this person's, corrected as they see it, and decided. */
async function looks(id: string, staffId: string, wanted: Partial<Decision> & { name?: string } = {}) {
  const { name, ...decision } = wanted
  const taken = await claimNext(t.services, staffId, { maySettle: decision.maySettle ?? false })
  expect(valueIn(taken).id).toBe(id)
  if (name !== undefined) valueIn(await correct(id, "name", name))
  return valueIn(await decideNow(t, id, { outcome: "approved", ...decision }))
}

async function correct(id: string, field: "name", value: string) {
  const { claim, revision } = await now(t, id)
  const seen = { verificationId: id, staffId: claim?.staffId ?? "", claim: claim?.token ?? "", revision }
  return correctField(t.services, { ...seen, field, value })
}

const typed = async (id: string, field: FieldName) => (await now(t, id)).contents?.reveal("check").details?.[field]

describe("a second look is asked for", () => {
  it.each([
    [{}, "refused", null],
    [{ secondLookRefusals: true }, "refused", "refusal"],
    [{ secondLookRefusals: true }, "approved", null],
    [{ secondLookRefusals: true }, "moreNeeded", null],
    [{ secondLookFindings: ["back.missing"] }, "approved", null],
    [{ secondLookFindings: ["back.missing", "duplicate.number"] }, "approved", "finding"],
    [{ secondLookRefusals: true, secondLookFindings: ["duplicate.number"] }, "refused", "refusal"],
    [{ secondLookShare: 1 }, "moreNeeded", "share"],
  ] as const)("%j, of a case that is %s: %s", async (policy, outcome, cause) => {
    await waitingCase(t)
    const { id } = await heldCase(t, aoki)
    valueIn(await decideNow(under(policy), id, { outcome }))
    expect(await stateOf(t, id)).toBe(cause === null ? outcome : "secondReview")
    const reasons = outcome === "approved" ? [] : [{ code: "blurred", target: "front" }]
    expect(await dataOf(t, id, "second-look.asked")).toEqual(cause === null ? [] : [{ cause, outcome, reasons }])
  })

  it("for about the share that policy says, and always for the same ones", async () => {
    const verification = await now(t, (await waitingCase(t)).id)
    const desk = await under({ secondLookShare: 0.3 }).services.deskPolicies.current()
    const deps = { sealer: t.services.sealer, desk }
    const decision = { staffId: aoki, outcome: "approved", reasons: [] } as const
    const isAsked = (id: string) => lookAt(deps, { ...verification, id }, decision, 0) !== null
    const ids = Array.from({ length: 1_000 }, () => randomUUID())
    const chosen = ids.filter(isAsked)
    expect(chosen.length).toBeGreaterThan(230)
    expect(chosen.length).toBeLessThan(370)
    expect(ids.filter(isAsked)).toEqual(chosen)
  })

  it("because of a finding that a correction took away", async () => {
    await waitingCase(t)
    const { id } = await heldCase(t, aoki)
    const { claim, revision } = await now(t, id)
    const seen = { verificationId: id, staffId: aoki, claim: claim?.token ?? "", revision }
    valueIn(await correctField(t.services, { ...seen, field: "number", value: "AB12345678CD" }))
    expect((await now(t, id)).findings.map(({ code }) => code)).not.toContain("duplicate.number")
    valueIn(await decideNow(under({ secondLookFindings: ["duplicate.number"] }), id, { outcome: "approved" }))
    expect(await stateOf(t, id)).toBe("secondReview")
  })
})

describe("two", () => {
  it("who say the same agree, whatever their words and the order of their reasons", async () => {
    const { id } = await waitingCase(t)
    await looks(id, aoki, { outcome: "refused", reasons: [blurred, other], words: "Please call us." })
    const words = "The photo is not yours."
    const left = await looks(id, mori, { outcome: "refused", reasons: [{ ...other, words }, blurred], words })
    expect(left).toMatchObject({ state: "refused", outcome: "refused" })
    expect(left.contents?.reveal("check").reasons).toEqual([{ ...other, words }, blurred])
  })

  it.each([
    ["another outcome", { outcome: "approved" }, { outcome: "refused" }],
    ["another outcome for the same reason", { outcome: "moreNeeded" }, { outcome: "refused" }],
    ["another reason", { outcome: "refused" }, { outcome: "refused", reasons: [{ ...blurred, code: "glare" }] }],
    ["another photo", { outcome: "refused" }, { outcome: "refused", reasons: [{ ...blurred, target: "back" }] }],
    ["one reason more", { outcome: "refused" }, { outcome: "refused", reasons: [blurred, other], words: "W" }],
    ["one correction more", { name: "BUDI YONO" }, {}],
    ["another correction", { name: "BUDI YONO" }, { name: "BUDIYONA" }],
  ] as const)("who differ by %s go to a senior", async (_, first, second) => {
    const { id } = await waitingCase(t)
    const name = await typed(id, "name")
    await looks(id, aoki, first)
    expect(await typed(id, "name")).toBe(name)
    await looks(id, mori, second)
    expect(await stateOf(t, id)).toBe("secondReview")
    expect(await typed(id, "name")).toBe(name)
    expect(await dataOf(t, id, "second-look.given")).toMatchObject([{ agrees: false }])
  })

  it("who correct a field to the same approve it as corrected, and the applicant reads what was typed", async () => {
    const { id } = await waitingCase(t)
    const from = await typed(id, "name")
    await looks(id, aoki, { name: "BUDI YONO" })
    expect((await now(t, id)).contents?.reveal("check").looked).toBeNull()
    expect(opinionsOf(await now(t, id))[0]?.looked?.fields).toContainEqual({ field: "name", answer: "corrected" })
    await looks(id, mori, { name: "budi yono" })
    expect(await stateOf(t, id)).toBe("approved")
    expect(await typed(id, "name")).toBe("BUDI YONO")
    expect((await now(t, id)).contents?.reveal("check").corrections).toEqual([{ field: "name", from, to: "BUDI YONO" }])
  })
})

describe("a senior", () => {
  async function disputed() {
    const { id } = await waitingCase(t)
    await looks(id, aoki, { outcome: "refused", reasons: [other], words: "Please call us." })
    await looks(id, mori, { outcome: "approved" })
    return id
  }

  it("is neither of the two, and no reviewer", async () => {
    const id = await disputed()
    const ito = (await addStaff(t.services)).id
    const none = { ok: false, error: { kind: "notFound" } }
    for (const staffId of [aoki, mori]) expect(await claimNext(t.services, staffId, settles)).toEqual(none)
    expect(await claimNext(t.services, ito)).toEqual(none)
    expect(valueIn(await claimNext(t.services, sato, settles)).id).toBe(id)
  })

  it.each([
    ["first", { outcome: "refused", reasons: [other], words: "W" }],
    ["second", { outcome: "approved" }],
    ["neither", { outcome: "moreNeeded" }],
  ] as const)("decides at once, siding with the %s", async (sidedWith, decision) => {
    const id = await disputed()
    await looks(id, sato, { ...decision, ...settles })
    expect(await stateOf(t, id)).toBe(decision.outcome)
    expect(await dataOf(t, id, "second-look.settled")).toEqual([{ sidedWith }])
    expect((await eventsOf(t, id)).slice(-2)).toEqual(["second-look.settled", "decided"])
  })

  it("whose role was taken away decides nothing", async () => {
    const id = await disputed()
    valueIn(await claimNext(t.services, sato, settles))
    await agreeToAll(t, id)
    expect(await decideNow(t, id, { outcome: "approved" })).toEqual({ ok: false, error: { kind: "notYours" } })
  })
})

describe("what the first one decided", () => {
  async function keptFirst() {
    const { id } = await waitingCase(t)
    await looks(id, aoki, { outcome: "refused", reasons: [other], words: "Please call us." })
    return id
  }
  const keptOf = (id: string) => t.sql("select looked_by, sealed_opinions from verifications where id = $1", [id])

  it("lies sealed", async () => {
    const id = await keptFirst()
    expect(opinionsOf(await now(t, id))).toMatchObject([{ staffId: aoki, outcome: "refused", reasons: [other] }])
    expect(await keptOf(id)).toMatchObject([{ looked_by: [aoki], sealed_opinions: expect.any(Uint8Array) }])
    expect(await everythingIn(t)).not.toContain("Please call us.")
  })

  it("goes with everything else when the applicant withdraws, or its days are over", async () => {
    const gone = [{ looked_by: [], sealed_opinions: null }]
    const withdrawn = await keptFirst()
    expect(valueIn(await withdraw(t.services, withdrawn))).toMatchObject({ state: "withdrawn", opinions: null })
    expect(await keptOf(withdrawn)).toEqual(gone)
    const refused = await keptFirst()
    await looks(refused, mori, { outcome: "refused", reasons: [other], words: "W" })
    expect(await keptOf(refused)).toMatchObject([{ looked_by: [], sealed_opinions: expect.any(Uint8Array) }])
    t.clock.now += 31 * 86_400_000
    await t.installation.sweep()
    expect(await keptOf(refused)).toEqual(gone)
  })

  it("counts for its round alone: who looked at what was sent before may take what is sent now", async () => {
    const { id } = await waitingCase(t)
    await looks(id, aoki, { outcome: "moreNeeded" })
    const { round } = await looks(id, mori, { outcome: "moreNeeded" })
    valueIn(await submit(t.services, { verificationId: id, round }))
    await t.work()
    expect(await now(t, id)).toMatchObject({ state: "waiting", round: 2, opinions: null })
    await looks(id, mori, { outcome: "approved" })
    await looks(id, aoki, { outcome: "approved" })
    expect(await stateOf(t, id)).toBe("approved")
  })

  it("keeps no photo that shows a My Number: it is destroyed, and another asked for, without another look", async () => {
    const id = await keptFirst()
    await claimUntil(t, mori, id)
    const { claim, revision, photos } = await now(t, id)
    const seen = { verificationId: id, staffId: mori, claim: claim?.token ?? "", revision }
    valueIn(await destroyPhoto(t.services, { ...seen, photoId: photos[0]?.id ?? "" }))
    expect(await now(t, id)).toMatchObject({ state: "moreNeeded", opinions: null })
  })
})
