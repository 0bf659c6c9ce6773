import { readFileSync } from "node:fs"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import { type Desk, get, post, signIn } from "../../tests/desk.ts"
import { addStaff, openInstallation, type TestInstallation } from "../../tests/installation.ts"
import { claimUntil, decidedCase, decideNow, everythingIn, heldCase, now, valueIn } from "../../tests/ways.ts"
import { addPhoto } from "../app/add-photo.ts"
import { saveDetails } from "../app/answer.ts"
import { deletePhoto } from "../app/delete-photo.ts"
import { roundsOf } from "../app/rounds.ts"
import { submit } from "../app/submit.ts"
import { withdraw } from "../app/withdraw.ts"
import { newId } from "../kit/ids.ts"
import { ok } from "../kit/result.ts"

let t: TestInstallation
let aoki = ""
let desk: Desk
beforeAll(async () => {
  t = await openInstallation()
  aoki = (await addStaff(t.services)).id
  desk = await signIn(t, aoki)
})
afterAll(() => t.close())

const story = loadCase("budiyono-single-name")

const ownWords = "Bitte den Ausweis flach hinlegen"
const reasons = [
  { code: "blurred", target: "front", words: null },
  { code: "other", target: "document", words: ownWords },
] as const

/** Another round is asked for, and sent with another name and another photo. */
async function secondRound(change: Partial<typeof story.draft> = { name: "BUDIYONO SURYA" }) {
  const { id } = await heldCase(t, aoki)
  valueIn(await decideNow(t, id, { outcome: "moreNeeded", reasons, words: ownWords }))
  t.clock.now += 60_000
  valueIn(await deletePhoto(t.services, { verificationId: id, side: "front" }))
  const bytes = readFileSync(story.front)
  const received = ok({ fileName: "sharper.jpg", bytes, uploadKey: newId() })
  valueIn(await addPhoto(t.services, { verificationId: id, side: "front", received }))
  await t.work()
  const draft = { ...story.draft, ...change }
  valueIn(await saveDetails(t.services, id, { draft, email: "", language: "en" }))
  valueIn(await submit(t.services, { verificationId: id, round: 2 }))
  await t.work()
  return id
}

const pageOf = async (id: string) => (await get(t, `/review/cases/${id}`, desk)).text()

/** The rounds' part of the page, without its marks. */
const told = async (id: string) =>
  (/<section class="rounds".*?<\/section>/s.exec(await pageOf(id))?.[0] ?? "")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ")

describe("the rounds of a case", () => {
  it("are not told while there is one alone, and it is not decided", async () => {
    const { id } = await heldCase(t, aoki)
    expect(await told(id)).toBe("")
  })

  it("tell what was sent before, why more was asked for, and what changed since", async () => {
    const id = await secondRound()
    const page = await told(id)
    expect(page).toMatch(/Round 2 Sent .* this one.*Changed since round 1.*Field Before After/)
    expect(page).toMatch(/Name BUDIYONO → BUDIYONO SURYA/)
    expect(page).toMatch(/Front: replaced \(the old one is gone\)/)
    expect(page).toMatch(/Not decided yet\. Round 1 .*What was sent/)
    expect(page).toMatch(/front\.jpg · checked by the program/)
    expect(page).toMatch(/Decision: Asked for more by AOKI Haruka 見本/)
    expect(page).toContain(ownWords)
  })

  it("say so when nothing changed but the photo", async () => {
    const { fields, photos } = changesIn(await told(await secondRound({})))
    expect([fields, photos]).toEqual([false, true])
  })

  it("keep what counted and what was typed apart, where a reviewer put something right", async () => {
    const { id } = await heldCase(t, aoki)
    const { claim, revision } = await now(t, id)
    const seen = { claim: claim?.token ?? "", revision: String(revision) }
    await post(t, `/review/cases/${id}`, desk, { ...seen, answer: "name:corrected", "to-name": "BUDIYONO W" })
    valueIn(await decideNow(t, id, { outcome: "moreNeeded" }))
    expect(await told(id)).toMatch(/Name BUDIYONO put right by a reviewer: BUDIYONO W /)
  })

  it("tell the final decision of the last round, by whom", async () => {
    const { id } = await decidedCase(t, aoki, { outcome: "refused" })
    expect(await told(id)).toMatch(/Round 1 .* Decision: Refused by AOKI Haruka 見本.*Front: /)
  })

  it("hold no decision back that stands, and tell none of a case that is still looked at", async () => {
    const id = await secondRound()
    await claimUntil(t, aoki, id)
    const trail = await t.services.trail.of(id)
    const decisions = roundsOf(await now(t, id), trail).map(({ round, decision }) => [round, decision?.outcome ?? null])
    expect(decisions).toEqual([
      [1, "moreNeeded"],
      [2, null],
    ])
    const inSecondReview = { ...(await now(t, id)), state: "secondReview", outcome: "refused" } as const
    expect(roundsOf(inSecondReview, trail).at(-1)?.decision).toBeNull()
  })

  it("say which rounds were not kept", async () => {
    const id = await secondRound()
    const before = await now(t, id)
    await t.services.verifications.change(id, (verification) =>
      ok({
        next: { ...verification, contents: before.contents?.map((one) => ({ ...one, rounds: [] })) ?? null },
        events: [],
        jobs: [],
      }),
    )
    expect(await told(id)).toMatch(/What changed cannot be told.*Not kept: what was sent in round 1\./)
  })

  it("stay small, lie sealed, and go with the case", async () => {
    const id = await secondRound()
    const contents = (await now(t, id)).contents?.reveal("check")
    expect(JSON.stringify(contents?.rounds).length).toBeLessThan(1_500)
    expect(await everythingIn(t)).not.toMatch(/BUDIYONO|flach hinlegen/)
    valueIn(await withdraw(t.services, id))
    expect(await told(id)).toBe("")
    expect(roundsOf(await now(t, id), [])).toEqual([])
  })
})

const changesIn = (page: string) => ({ fields: page.includes("Before After"), photos: page.includes("replaced") })
