import { readFileSync } from "node:fs"
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import { openInstallation, type TestInstallation } from "../../tests/installation.ts"
import { eventsOf, everythingIn, filledCase, now, valueIn } from "../../tests/ways.ts"
import { sendIn } from "../cli/demo.ts"
import { sureness } from "../documents/compare.ts"
import type { Reading } from "../documents/reading.ts"
import { typedBirthDate } from "../documents/typed-birth-date.ts"
import { newId, newToken, secureRandom } from "../kit/ids.ts"
import { ok } from "../kit/result.ts"
import { addPhoto } from "./add-photo.ts"
import { chooseDocument, giveConsent, saveDetails } from "./answer.ts"
import { begin } from "./begin.ts"
import { confirmBirthDate, openLink } from "./open-link.ts"

let t: TestInstallation
/** What the inspector reads; null: what is printed on the card. */
let read: Reading | null = null
beforeAll(async () => {
  t = await openInstallation({ told: () => (read ? { reading: read } : {}) })
})
afterEach(() => {
  read = null
})
afterAll(() => t.close())

const request = { reference: "C-77", origin: "staff", actor: { kind: "commandLine" }, language: "en" } as const
const open = async (token: string, deviceHash = "stranger") => openLink(t.services, { token, deviceHash })
const accessOf = async (token: string, deviceHash?: string) => valueIn(await open(token, deviceHash)).access

const story = loadCase("budiyono-single-name")
const suharto = story.draft

async function photoFirst() {
  const { verification, token } = await begin(t.services, { ...request, reference: newId() })
  const { id } = verification
  valueIn(await giveConsent(t.services, id, "en"))
  valueIn(await chooseDocument(t.services, id, { document: story.document, combinedCard: false }))
  const received = ok({ fileName: "card.jpg", bytes: readFileSync(story.front), uploadKey: newId() })
  valueIn(await addPhoto(t.services, { verificationId: id, side: "front", received }))
  return { id, token }
}

const rightDay = {
  birthYear: suharto.birthYear ?? "",
  birthMonth: suharto.birthMonth ?? "",
  birthDay: suharto.birthDay ?? "",
}
/** Each of them another one. */
const wrongDays = ["1950", "1951", "1952", "1953", "1954"].map((birthYear) => ({ ...rightDay, birthYear }))
const wrongDay = { ...rightDay, birthYear: "1950" }
const guess = async (id: string, day: typeof rightDay, deviceHash = "stranger") =>
  valueIn(await confirmBirthDate(t.services, { id, deviceHash, given: typedBirthDate(day) ?? expect.fail("no date") }))

describe("a link's token", () => {
  it("opens its verification and no other", async () => {
    const one = await begin(t.services, request)
    const other = await begin(t.services, request)
    expect(valueIn(await open(one.token)).verification.id).toBe(one.verification.id)
    expect(valueIn(await open(other.token)).verification.id).toBe(other.verification.id)
    expect(one.verification.shortReference).not.toBe(other.verification.shortReference)
  })

  it("is kept nowhere in the database, only its hash; nor is the reference", async () => {
    const { token } = await begin(t.services, { ...request, reference: "CUSTOMER-REFERENCE-4711" })
    const everything = await everythingIn(t)
    expect(everything).toContain(t.services.sealer.tokenHash(token))
    expect(everything).not.toContain(token)
    expect(everything).not.toContain("CUSTOMER-REFERENCE-4711")
  })

  it.each(["", "x", "../..", "0".repeat(43)])("that nobody was given opens nothing: %j", async (token) =>
    expect(await open(token)).toEqual({ ok: false, error: { kind: "notFound" } }),
  )

  it("of 256 random bits that nobody was given opens nothing", async () =>
    expect(await open(newToken(secureRandom))).toEqual({ ok: false, error: { kind: "notFound" } }))
})

describe("another browser", () => {
  it("may go on while nothing personal was given", async () => {
    const { token } = await begin(t.services, request)
    expect(await accessOf(token)).toBe("open")
  })

  it("must give the birth date once there is one, and is known then", async () => {
    const { id, token } = await filledCase(t)
    expect(await accessOf(token)).toBe("birthDateNeeded")
    expect(await guess(id, rightDay)).toEqual({ access: "open", triesLeft: 5 })
    expect(await accessOf(token)).toBe("open")
    expect(await accessOf(token, "third")).toBe("birthDateNeeded")
  })

  it("must give the birth date on the photo where the photo came before the details", async () => {
    const { id, token } = await photoFirst()
    expect(await accessOf(token)).toBe("elsewhere")
    await t.work()
    expect(await accessOf(token)).toBe("birthDateNeeded")
    expect(await guess(id, wrongDay)).toMatchObject({ access: "birthDateNeeded" })
    expect(await guess(id, rightDay)).toEqual({ access: "open", triesLeft: 5 })
    expect(await accessOf(token)).toBe("open")
  })

  it("sees nothing of a photo on which no birth date was read for sure, and the browser that added it goes on", async () => {
    read = { birthDate: { value: "1991-02-05", confidence: sureness.birthDate - 0.01 } }
    const { id, token } = await photoFirst()
    await t.work()
    expect(await accessOf(token)).toBe("elsewhere")
    await t.services.devices.add(id, "own", t.clock.now)
    expect(await accessOf(token, "own")).toBe("open")
  })

  it("may write it as anybody would", async () => {
    const { id } = await filledCase(t)
    valueIn(
      await saveDetails(t.services, id, {
        draft: { birthYear: "平成3", birthMonth: "２", birthDay: "05" },
        email: "",
        language: "en",
      }),
    )
    expect((await guess(id, { birthYear: "1991", birthMonth: "02", birthDay: "5" })).access).toBe("open")
  })

  it("is locked out after five wrong ones, even with the right one then; the browser that began is not", async () => {
    const { id, token } = await filledCase(t)
    await t.services.devices.add(id, "hers", t.clock.now)
    const guessed = []
    for (const day of wrongDays) guessed.push(await guess(id, day))
    expect(guessed.map(({ triesLeft }) => triesLeft)).toEqual([4, 3, 2, 1, 0])
    expect(guessed.map(({ access }) => access).slice(3)).toEqual(["birthDateNeeded", "locked"])
    expect(await guess(id, rightDay)).toEqual({ access: "locked", triesLeft: 0 })
    expect(await accessOf(token)).toBe("locked")
    expect(await accessOf(token, "hers")).toBe("open")
    expect((await eventsOf(t, id)).filter((kind) => kind === "birth-date.tried")).toHaveLength(6)
  })

  it("has five tries again after a right one", async () => {
    const { id } = await filledCase(t)
    for (const day of wrongDays.slice(1)) await guess(id, day)
    expect(await guess(id, rightDay)).toEqual({ access: "open", triesLeft: 5 })
    expect((await now(t, id)).birthDateTriesLeft).toBe(5)
  })

  it("cannot guess five times at once and have six", async () => {
    const { id } = await filledCase(t)
    const years = Array.from({ length: 8 }, (_, index) => ({ ...rightDay, birthYear: `${1960 + index}` }))
    await Promise.all(years.map((day) => guess(id, day)))
    expect((await now(t, id)).birthDateTriesLeft).toBe(0)
    expect((await guess(id, rightDay)).access).toBe("locked")
  })

  it("gives the same wrong one again, by a reload, for nothing; not when it has no tries left", async () => {
    const { id } = await filledCase(t)
    await guess(id, wrongDay)
    expect(await guess(id, wrongDay)).toEqual({ access: "birthDateNeeded", triesLeft: 4 })
    expect((await eventsOf(t, id)).filter((kind) => kind === "birth-date.tried")).toHaveLength(1)
    for (const day of wrongDays.slice(1)) await guess(id, day)
    expect(await guess(id, wrongDays.at(-1) ?? wrongDay)).toEqual({ access: "locked", triesLeft: 0 })
  })

  it("gives as much of the day as the old paper says", async () => {
    const { id } = await sendIn(t.services, loadCase("chen-registered-matters"), "chen")
    expect((await guess(id, { birthYear: "1952", birthMonth: "6", birthDay: "1" })).access).toBe("birthDateNeeded")
    expect((await guess(id, { birthYear: "1952", birthMonth: "", birthDay: "" })).access).toBe("birthDateNeeded")
    expect((await guess(id, { birthYear: "1952", birthMonth: "6", birthDay: "" })).access).toBe("open")
  })
})
