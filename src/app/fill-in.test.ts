import { randomUUID } from "node:crypto"
import { readFileSync } from "node:fs"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { type Case, loadCase } from "../../fixtures/cases.ts"
import { openInstallation, type TestInstallation } from "../../tests/installation.ts"
import { readingOf, type Told } from "../../tests/told-inspector.ts"
import { dataOf, now, valueIn } from "../../tests/ways.ts"
import { sureness } from "../documents/compare.ts"
import type { Draft } from "../documents/details.ts"
import type { Side } from "../documents/kinds.ts"
import type { Reading } from "../documents/reading.ts"
import { newId } from "../kit/ids.ts"
import { ok } from "../kit/result.ts"
import { addPhoto } from "./add-photo.ts"
import { chooseDocument, giveConsent, saveDetails } from "./answer.ts"
import { begin } from "./begin.ts"
import { deletePhoto } from "./delete-photo.ts"
import type { ComparedField } from "./differences.ts"
import { fillIn, photoFields } from "./fill-in.ts"
import { contentsOf, mayOpen, nextStep } from "./progress.ts"
import { useReading } from "./use-reading.ts"

let t: TestInstallation
let tell: Told = () => ({})
beforeAll(async () => {
  t = await openInstallation({ told: (wanted) => tell(wanted) })
})
beforeEach(() => {
  tell = () => ({})
})
afterAll(() => t.close())

const minh = loadCase("minh-anh-clean")
const every: readonly ComparedField[] = ["name", "birthDate", "sex", "nationality", "number", "expiresOn", "address"]

/** The photo is sent before anything is typed. @param printed - what is read beside, or instead of, what is on her card. */
async function photoFirst(printed: Reading = {}, story: Case = minh) {
  tell = ({ side }) => (side === "front" ? { reading: { ...readingOf(story), ...printed } } : { reading: {} })
  const request = { reference: randomUUID(), origin: "staff", actor: { kind: "commandLine" }, language: "en" } as const
  const { id } = (await begin(t.services, request)).verification
  valueIn(await giveConsent(t.services, id, "en"))
  valueIn(await chooseDocument(t.services, id, { document: story.document, combinedCard: false }))
  await add(id, "front", story.front)
  return id
}

async function add(id: string, side: Side, file: string) {
  const received = ok({ fileName: "card.jpg", bytes: readFileSync(file), uploadKey: newId() })
  valueIn(await addPhoto(t.services, { verificationId: id, side, received }))
  await t.work()
}

const filledIn = async (id: string) => fillIn(await now(t, id))
const save = async (id: string, draft: Draft, filled: readonly ComparedField[] = every) =>
  valueIn(await saveDetails(t.services, id, { draft, email: "", language: "en", filled }))
const keptOf = async (id: string) =>
  Object.fromEntries((contentsOf(await now(t, id))?.filled ?? []).map(({ field, asRead }) => [field, asRead]))
const told = (id: string) => dataOf(t, id, "reading.filled")
const stepOf = async (id: string) => nextStep(await now(t, id), t.services.policy, t.clock.now)

describe("the photo sent first", () => {
  it("fills every field of the form as it is typed there, the room in its own", async () => {
    const id = await photoFirst()
    const { draft, filled } = await filledIn(id)
    expect(draft).toEqual({
      name: "NGUYEN THI MINH ANH",
      ...{ birthYear: "2001", birthMonth: "09", birthDay: "08" },
      ...{ sex: "F", nationality: "ベトナム" },
      ...{ address: "東京都新宿区百人町2丁目97番7号", housing: "yes", room: "コーポ百人202号" },
      number: "UR41730952EA",
      ...{ expiresYear: "2028", expiresMonth: "10", expiresDay: "20" },
    })
    expect(filled).toEqual(every)
  })

  it("keeps nothing of it before the applicant has sent the form", async () => {
    const id = await photoFirst()
    expect(contentsOf(await now(t, id))?.draft).toEqual({})
    expect(await stepOf(id)).toBe("details")
    expect(await told(id)).toEqual([])
  })

  it("may come before the details, and not before the document", async () => {
    const { verification } = await begin(t.services, {
      ...{ reference: "C-1", origin: "staff", language: "en" },
      actor: { kind: "commandLine" },
    })
    valueIn(await giveConsent(t.services, verification.id, "en"))
    const isOpen = async () => mayOpen("photos", await now(t, verification.id), t.services.policy, t.clock.now)
    expect(await isOpen()).toBe(false)
    valueIn(await chooseDocument(t.services, verification.id, { document: "residence-card", combinedCard: false }))
    expect(await isOpen()).toBe(true)
  })

  it("fills nothing while it was not looked at", async () => {
    const id = await photoFirst()
    const verification = await now(t, id)
    const held = { ...verification, photos: verification.photos.map((photo) => ({ ...photo, inspection: null })) }
    expect(fillIn(held)).toEqual({ draft: {}, filled: [] })
  })
})

describe("a field", () => {
  const at = (value: string, confidence: number) => ({ value, confidence })

  it.each<[ComparedField, string, number]>([
    ["name", "NGUYEN THI MINH ANH", sureness.name],
    ["birthDate", "1990-05-12", sureness.birthDate],
    ["sex", "F", sureness.sex],
    ["nationality", "ベトナム", sureness.nationality],
    ["number", "AB12345678CD", sureness.number],
    ["expiresOn", "2028-10-20", sureness.expiresOn],
    ["address", "東京都千代田区霞が関1丁目1番1号", sureness.address.numbers],
  ])("read unsurely stays empty: %s", async (field, value, sureAt) => {
    const sure = await photoFirst({ [field]: at(value, sureAt) })
    expect((await filledIn(sure)).filled).toContain(field)
    const unsure = await photoFirst({ [field]: at(value, sureAt - 0.01) })
    expect((await filledIn(unsure)).filled).not.toContain(field)
    expect(photoFields(await now(t, unsure)).find((one) => one.field === field)?.suggestion).toBeNull()
  })

  it("of which the digits alone are unsure stays empty", async () => {
    const numbersConfidence = sureness.address.numbers - 0.01
    const id = await photoFirst({ address: { value: minh.draft.address ?? "", confidence: 0.99, numbersConfidence } })
    expect((await filledIn(id)).draft.address).toBeUndefined()
  })

  it("that says the address is on the back stays empty until the back is read, and then has the newest", async () => {
    const id = await photoFirst({ address: at("未定(届出後裏面に記載)", 0.99) })
    expect((await filledIn(id)).draft.address).toBeUndefined()
    tell = () => ({ reading: { backAddress: at("大阪府大阪市北区梅田3丁目1番1号", 0.99) } })
    await add(id, "back", minh.back ?? "")
    expect((await filledIn(id)).draft.address).toBe("大阪府大阪市北区梅田3丁目1番1号")
  })

  it("for a name printed in kanji alone has the kanji", async () => {
    const wei = loadCase("wei-kanji-name")
    const { name, ...printed } = readingOf(wei)
    expect(name).toBeDefined()
    tell = () => ({ reading: { ...printed, nameKanji: at("王偉", 0.99) } })
    const id = await photoFirst({}, wei)
    tell = () => ({ reading: { ...printed, nameKanji: at("王偉", 0.99) } })
    valueIn(await deletePhoto(t.services, { verificationId: id, side: "front" }))
    await add(id, "front", wei.front)
    expect((await filledIn(id)).draft.name).toBe("王偉")
  })

  it("that was typed stays as typed", async () => {
    const id = await photoFirst()
    await save(id, { name: "NGUYEN MINH", room: "301" }, [])
    const { draft, filled } = await filledIn(id)
    expect(draft).toMatchObject({ name: "NGUYEN MINH", room: "301", address: "東京都新宿区百人町2丁目97番7号" })
    expect(draft.housing).toBeUndefined()
    expect(filled).not.toContain("name")
  })
})

it("a field typed as it is printed is not said to be read", async () => {
  const id = await photoFirst()
  await save(id, { name: minh.draft.name ?? "" }, [])
  expect((await filledIn(id)).filled).not.toContain("name")
})

describe("what was filled", () => {
  it("is kept and recorded as left or changed, without what was read", async () => {
    const id = await photoFirst()
    const { draft } = await filledIn(id)
    await save(id, { ...draft, birthMonth: "9", name: "NGUYEN THI MINH" })
    expect(await keptOf(id)).toEqual({ ...Object.fromEntries(every.map((field) => [field, true])), name: false })
    expect(await told(id)).toEqual([{ asRead: every.filter((field) => field !== "name"), changed: ["name"] }])
    expect((await filledIn(id)).filled).toEqual(every.filter((field) => field !== "name"))
  })

  it("is not recorded again when the form is sent again as it was", async () => {
    const id = await photoFirst()
    const { draft } = await filledIn(id)
    await save(id, draft)
    await save(id, draft)
    expect(await told(id)).toHaveLength(1)
    await save(id, { ...draft, number: "AB12345678CD" })
    expect(await told(id)).toHaveLength(2)
    expect(await keptOf(id)).toMatchObject({ number: false })
  })

  it("and emptied stays empty", async () => {
    const id = await photoFirst()
    const { draft } = await filledIn(id)
    await save(id, { ...draft, number: "" })
    expect((await filledIn(id)).draft.number).toBe("")
    expect(await keptOf(id)).toMatchObject({ number: false })
  })

  it("is only what the form showed as filled", async () => {
    const id = await photoFirst()
    await save(id, (await filledIn(id)).draft, [])
    expect(await keptOf(id)).toEqual({})
    expect(await told(id)).toEqual([])
  })

  it("stays known when its photo is gone, as changed once it is changed", async () => {
    const id = await photoFirst()
    const { draft } = await filledIn(id)
    await save(id, draft)
    valueIn(await deletePhoto(t.services, { verificationId: id, side: "front" }))
    await save(id, { ...draft, number: "AB12345678CE" }, [])
    expect(await keptOf(id)).toMatchObject({ name: true, number: false })
  })

  it("and changed counts as read once the card's is taken after all", async () => {
    const id = await photoFirst()
    const { draft } = await filledIn(id)
    await save(id, { ...draft, number: "XY12345678CD" })
    expect(await keptOf(id)).toMatchObject({ number: false })
    valueIn(await useReading(t.services, { verificationId: id, round: 1, field: "number" }))
    expect(await keptOf(id)).toMatchObject({ number: true })
  })
})
