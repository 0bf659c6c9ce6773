import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import { openInstallation, type TestInstallation } from "../../tests/installation.ts"
import { readingOf, type Told } from "../../tests/told-inspector.ts"
import { eventsOf, filledCase, now, valueIn } from "../../tests/ways.ts"
import { fillIn } from "../cli/demo.ts"
import type { Draft } from "../documents/details.ts"
import type { Reading } from "../documents/reading.ts"
import { saveDetails } from "./answer.ts"
import { type ComparedField, differences } from "./differences.ts"
import { contentsOf, nextStep } from "./progress.ts"
import { submit } from "./submit.ts"
import { keepTyped, useReading } from "./use-reading.ts"

let t: TestInstallation
let tell: Told = () => ({})
beforeAll(async () => {
  t = await openInstallation({ told: (wanted) => tell(wanted) })
})
beforeEach(() => {
  tell = () => ({})
})
afterAll(() => t.close())

const budiyono = loadCase("budiyono-single-name")
/** All cases are one customer's: the same card twice is no finding then. */
const customer = { reference: "C-1001" }

/** His case, with this printed on the card. */
async function caseReading(printed: Readonly<Record<string, string>>, typed: Draft = {}) {
  const values = Object.entries(printed).map(([field, value]) => [field, { value, confidence: 0.99 }])
  const reading: Reading = { ...readingOf(budiyono), ...Object.fromEntries(values) }
  tell = () => ({ reading })
  const { id } = await filledCase(t, customer)
  if (Object.keys(typed).length > 0) await type(id, typed)
  await t.work()
  return id
}

const type = async (id: string, draft: Draft) =>
  valueIn(await saveDetails(t.services, id, { draft, email: "", language: "en" }))
const asked = async (id: string) => differences(await now(t, id), t.services.policy, t.clock.now)
const draftOf = async (id: string) => contentsOf(await now(t, id))?.draft
const use = (id: string, field: ComparedField, round = 1) =>
  useReading(t.services, { verificationId: id, round, field })
const keep = (id: string, field: ComparedField, round = 1) =>
  keepTyped(t.services, { verificationId: id, round, field })
const sent = async (id: string) => {
  valueIn(await submit(t.services, { verificationId: id, round: 1 }))
  await t.work()
  return (await now(t, id)).findings.map(({ code }) => code)
}

describe("what the card says otherwise", () => {
  it("is nothing when it was typed right", async () => expect(await asked(await caseReading({}))).toEqual([]))

  it("is asked about before Send, and does not keep from sending", async () => {
    const id = await caseReading({ number: "AB12345678CD", name: "BUDIYONA" })
    expect(await asked(id)).toEqual([
      { field: "name", read: "BUDIYONA" },
      { field: "number", read: "AB12345678CD" },
    ])
    expect(await sent(id)).toEqual(["name.differs", "number.differs"])
  })

  it("is not asked about while the photo was not looked at", async () => {
    tell = () => ({ reading: { number: { value: "AB12345678CD", confidence: 0.99 } } })
    const { id } = await filledCase(t, customer)
    expect(await asked(id)).toEqual([])
  })

  it("is not asked about when it was hardly read", async () => {
    tell = () => ({ reading: { number: { value: "AB12345678CD", confidence: 0.3 } } })
    const { id } = await filledCase(t, customer)
    await t.work()
    expect(await asked(id)).toEqual([])
  })

  it("in kanji is asked about where the name was typed in kanji", async () => {
    const wei = loadCase("wei-kanji-name")
    tell = () => ({ reading: { ...readingOf(wei), nameKanji: { value: "李小龍", confidence: 0.99 } } })
    const { id } = await fillIn(t.services, { ...wei, draft: { ...wei.draft, name: "王偉" } }, "wei")
    await t.work()
    expect(await asked(id)).toEqual([{ field: "name", read: "李小龍" }])
  })
})

describe("what the card says, taken over,", () => {
  it.each<[ComparedField, string, Draft]>([
    ["name", "BUDIYONA", { name: "BUDIYONA" }],
    ["number", "AB12345678CD", { number: "AB12345678CD" }],
    ["birthDate", "1980-02-29", { birthYear: "1980", birthMonth: "02", birthDay: "29" }],
    ["expiresOn", "2029-03-01", { expiresYear: "2029", expiresMonth: "03", expiresDay: "01" }],
    ["nationality", "ブラジル", { nationality: "ブラジル" }],
    ["sex", "F", { sex: "F" }],
  ])("is typed as its own form controls hold it: %s", async (field, read, typed) => {
    const id = await caseReading({ [field]: read })
    expect(await asked(id)).toEqual([{ field, read }])
    valueIn(await use(id, field))
    expect(await draftOf(id)).toMatchObject(typed)
    expect(await asked(id)).toEqual([])
    expect((await eventsOf(t, id)).at(-1)).toBe("reading.used")
    expect(nextStep(await now(t, id), t.services.policy, t.clock.now)).toBe("check")
    expect(await sent(id)).toEqual([])
  })

  it("of an era's year leaves the year of the card", async () => {
    const id = await caseReading({ birthDate: "1986-03-04" }, { birthYear: "昭和62" })
    valueIn(await use(id, "birthDate"))
    expect(await draftOf(id)).toMatchObject({ birthYear: "1986", birthMonth: "03", birthDay: "04" })
  })

  it("parts an address from building and room, as the form does", async () => {
    const id = await caseReading({ address: "大阪府大阪市北区梅田3丁目1番1号サウスハイツ505号室" })
    valueIn(await use(id, "address"))
    const parted = { address: "大阪府大阪市北区梅田3丁目1番1号", housing: "yes", room: "サウスハイツ505号室" }
    expect(await draftOf(id)).toMatchObject(parted)
    expect(await asked(id)).toEqual([])
    expect(nextStep(await now(t, id), t.services.policy, t.clock.now)).toBe("check")
  })

  it("leaves building and room as typed where the card prints none", async () => {
    const address = "大阪府大阪市北区梅田3丁目1番1号"
    const id = await caseReading({ address }, { housing: "yes", room: "サウスハイツ505" })
    valueIn(await use(id, "address"))
    expect(await draftOf(id)).toMatchObject({ address, housing: "yes", room: "サウスハイツ505" })
  })

  it("is the latest address on the back", async () => {
    const backAddress = "大阪府大阪市北区梅田3丁目1番1号"
    const id = await caseReading({ backAddress })
    valueIn(await use(id, "address"))
    expect(await draftOf(id)).toMatchObject({ address: backAddress })
  })

  it("twice, or where nothing differs, changes nothing more", async () => {
    const id = await caseReading({ number: "AB12345678CD" })
    valueIn(await use(id, "number"))
    const { revision } = await now(t, id)
    expect(valueIn(await use(id, "number")).revision).toBe(revision)
    expect(valueIn(await use(id, "name")).revision).toBe(revision)
    expect(valueIn(await keep(id, "number")).revision).toBe(revision)
  })

  it("from a page of another round changes nothing", async () => {
    const id = await caseReading({ number: "AB12345678CD" })
    valueIn(await use(id, "number", 2))
    expect(await asked(id)).toHaveLength(1)
  })
})

describe("what the applicant typed, kept,", () => {
  it("is not asked about again, and stays a finding", async () => {
    const id = await caseReading({ number: "AB12345678CD", name: "BUDIYONA" })
    valueIn(await keep(id, "number"))
    expect(await asked(id)).toEqual([{ field: "name", read: "BUDIYONA" }])
    expect(contentsOf(await now(t, id))?.settled).toEqual([{ field: "number", read: "AB12345678CD" }])
    expect((await eventsOf(t, id)).at(-1)).toBe("reading.settled")
    expect(await sent(id)).toEqual(["name.differs", "number.differs"])
  })
})

it("takes no answer once the case is sent", async () => {
  const id = await caseReading({ number: "AB12345678CD" })
  await sent(id)
  expect(await use(id, "number")).toMatchObject({ ok: false, error: { kind: "notAllowed" } })
  expect(await keep(id, "number")).toMatchObject({ ok: false, error: { kind: "notAllowed" } })
})
