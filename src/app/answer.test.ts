import { readFileSync } from "node:fs"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import { openInstallation, type TestInstallation } from "../../tests/installation.ts"
import { blobNames, eventsOf, filledCase, now, valueIn } from "../../tests/ways.ts"
import { fillIn } from "../cli/demo.ts"
import { ok } from "../kit/result.ts"
import { blobsOf } from "../verification/verification.ts"
import { addPhoto } from "./add-photo.ts"
import { answerOldPaper, chooseDocument, giveConsent, saveDetails } from "./answer.ts"
import { begin } from "./begin.ts"
import { mayOpen, nextStep, photoProblems, type Step, steps } from "./progress.ts"

let t: TestInstallation
beforeAll(async () => {
  t = await openInstallation()
})
afterAll(() => t.close())

const contentsOf = async (id: string) => (await now(t, id)).contents?.reveal("check") ?? expect.fail("erased")
const stepOf = async (id: string) => nextStep(await now(t, id), t.config.policy, t.clock.now)

async function begun(): Promise<string> {
  const actor = { kind: "commandLine" } as const
  const { verification } = await begin(t.services, { reference: "C-1", origin: "staff", actor, language: "en" })
  return verification.id
}

describe("the link resumes", () => {
  it("where something is missing, page after page", async () => {
    const id = await begun()
    expect(await stepOf(id)).toBe("identification")
    valueIn(await giveConsent(t.services, id, "ja"))
    expect(await stepOf(id)).toBe("document")
    valueIn(await chooseDocument(t.services, id, { document: "residence-card", combinedCard: false }))
    expect(await stepOf(id)).toBe("details")
    const { draft } = loadCase("budiyono-single-name")
    valueIn(await saveDetails(t.services, id, { draft, email: "", language: "ja" }))
    expect(await stepOf(id)).toBe("photos")
    expect((await now(t, id)).language).toBe("ja")
    const open = async (step: Step) => mayOpen(step, await now(t, id), t.config.policy, t.clock.now)
    expect(await Promise.all(steps.map(open))).toEqual([true, true, false, true, true, false, false])
  })

  it("with the consent as first given, however often Start is pressed", async () => {
    const id = await begun()
    valueIn(await giveConsent(t.services, id, "en"))
    t.clock.now += 60_000
    valueIn(await giveConsent(t.services, id, "en"))
    expect((await now(t, id)).consentedAt).toBe(t.clock.now - 60_000)
    t.clock.now -= 60_000
  })
})

describe("what was typed", () => {
  it("is kept to the letter when it cannot be taken", async () => {
    const id = await begun()
    valueIn(await giveConsent(t.services, id, "en"))
    valueIn(await chooseDocument(t.services, id, { document: "residence-card", combinedCard: false }))
    const draft = { name: "  ", birthYear: "20O1", birthMonth: "13", address: "Tokyo, Shinjuku", number: "12-34" }
    valueIn(await saveDetails(t.services, id, { draft, email: "not an address", language: "en" }))
    const kept = await contentsOf(id)
    expect(kept.draft).toEqual(draft)
    expect(kept.email).toBe("not an address")
    expect(await stepOf(id)).toBe("details")
  })

  it("survives the choice of another document, which asks its own questions again", async () => {
    const { id } = await filledCase(t)
    const before = await contentsOf(id)
    valueIn(
      await chooseDocument(t.services, id, { document: "certificate-of-registered-matters", combinedCard: false }),
    )
    const after = await contentsOf(id)
    expect(after.draft).toEqual(before.draft)
    expect(after.backWritten).toBeNull()
    expect((await now(t, id)).photos).toHaveLength(1)
    expect(await stepOf(id)).toBe("oldPaper")
  })
})

describe("an old paper", () => {
  const born = { birthYear: "1971", birthMonth: "8", birthDay: "24" }
  const unsaid = { birthYear: "", birthMonth: "", birthDay: "" }
  async function withOldCard(): Promise<string> {
    const id = await begun()
    valueIn(await giveConsent(t.services, id, "en"))
    valueIn(await chooseDocument(t.services, id, { document: "alien-registration-certificate", combinedCard: false }))
    return id
  }
  const answer = async (id: string, draft: typeof born, isSpecialPermanentResident: boolean | null) => {
    valueIn(await answerOldPaper(t.services, id, { draft, isSpecialPermanentResident }))
    return stepOf(id)
  }

  it("that is no longer good is told so first, and goes on at the second press", async () => {
    const id = await withOldCard()
    expect(await answer(id, born, false)).toBe("oldPaper")
    expect(await answer(id, born, false)).toBe("details")
  })

  it("that may be good goes on at once", async () =>
    expect(await answer(await withOldCard(), { birthYear: "2011", birthMonth: "3", birthDay: "4" }, true)).toBe(
      "details",
    ))

  it("goes on, with a finding, when the holder does not say", async () =>
    expect(await answer(await withOldCard(), unsaid, null)).toBe("details"))

  it("never goes on where the policy refuses it", async () => {
    const id = await withOldCard()
    await answer(id, born, false)
    await answer(id, born, false)
    const refusing = { ...t.config.policy, oldPapers: "refuse" } as const
    expect(nextStep(await now(t, id), refusing, t.clock.now)).toBe("oldPaper")
  })
})

describe("a combined card", () => {
  const minh = loadCase("minh-anh-clean")
  const combined = { document: "residence-card", combinedCard: true } as const

  it("loses the photo of its back: row, key and bytes", async () => {
    const { id } = await fillIn(t.services, minh, "minh")
    const back = (await now(t, id)).photos.find(({ side }) => side === "back") ?? expect.fail("no back")
    valueIn(await chooseDocument(t.services, id, combined))
    const [row] = await t.sql("select wrapped_key, sealed_file_name, destroyed_at from photos where id = $1", [back.id])
    expect(row).toMatchObject({ wrapped_key: null, sealed_file_name: null })
    expect(row?.destroyed_at).not.toBeNull()
    expect(await blobNames(t)).toEqual(expect.arrayContaining([...blobsOf(back)]))
    await t.work()
    const left = await blobNames(t)
    for (const blob of blobsOf(back)) expect(left).not.toContain(blob)
    expect((await now(t, id)).photos.map(({ side }) => side)).toEqual(["front"])
    expect(photoProblems(await now(t, id), t.config.policy, t.clock.now)).toEqual([
      { side: "back", kind: "unanswered" },
    ])
    expect(await eventsOf(t, id)).toContain("photo.deleted")
  })

  it("takes no photo of its back, not even from a page left open in another window", async () => {
    const { id } = await filledCase(t)
    valueIn(await chooseDocument(t.services, id, combined))
    const before = await blobNames(t)
    const received = ok({ fileName: "b.jpg", bytes: readFileSync(minh.back ?? ""), uploadKey: "late" })
    const added = await addPhoto(t.services, { verificationId: id, side: "back", received })
    expect(added.ok).toBe(false)
    expect((await now(t, id)).photos.map(({ side }) => side)).toEqual(["front"])
    expect(await blobNames(t)).toEqual(before)
  })
})
