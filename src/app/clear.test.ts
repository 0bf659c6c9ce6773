import { beforeEach, describe, expect, it } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import { get, signIn } from "../../tests/desk.ts"
import { addStaff, installationForThisTest, noon, type Wanted } from "../../tests/installation.ts"
import { now } from "../../tests/ways.ts"
import { sendIn } from "../cli/demo.ts"
import type { Reading } from "../documents/reading.ts"
import { parsePartialDate, parsePlainDate } from "../kit/plain-date.ts"
import { findingCodes } from "../verification/finding.ts"
import type { PhotoInspection } from "../verification/photo-inspection.ts"
import type { Contents, Photo, Verification } from "../verification/verification.ts"
import { cleared, isClear, isInSample } from "./clear.ts"

const minh = { ...loadCase("minh-anh-clean"), email: "minh@example.jp" }
const yearMillis = 365 * 86_400_000

let clean: Verification
beforeEach(async () => {
  if (clean) return
  const t = await installationForThisTest()
  const { id } = await sendIn(t.services, minh)
  await t.work()
  clean = await now(t, id)
})

const withContents = (change: (contents: Contents) => Partial<Contents>): Partial<Verification> => ({
  contents: clean.contents?.map((contents) => ({ ...contents, ...change(contents) })) ?? null,
})

const withDetails = (change: Partial<NonNullable<Contents["details"]>>) =>
  withContents(({ details }) => ({ details: details && { ...details, ...change } }))

const withPhoto = (change: Partial<Photo>): Partial<Verification> => ({
  photos: clean.photos.map((photo, at) => (at === 0 ? { ...photo, ...change } : photo)),
})

const withInspection = (change: (inspection: PhotoInspection) => Partial<PhotoInspection>) =>
  withPhoto({ inspection: clean.photos[0]?.inspection?.map((one) => ({ ...one, ...change(one) })) ?? null })

const withReading = (change: (reading: Reading) => Partial<Reading>) =>
  withInspection(({ reading }) => ({ reading: { ...reading, ...change(reading) } }))

const doubted = (reading: Reading, field: "name" | "number" | "address") => {
  const read = reading[field]
  return read ? { [field]: { ...read, confidence: 0.5 } } : expect.fail(`${field} was not read`)
}

const never = () => expect.fail("no day")

describe("the rule all-read-and-agree", () => {
  it("takes a clean case", () => expect(isClear(clean, noon)).toBe(true))

  it.each<readonly [string, () => Partial<Verification>]>([
    ["another round", () => ({ round: 2 })],
    ["a name typed otherwise", () => withDetails({ name: "NGUYEN THI MIN ANH" })],
    ["a birth date typed otherwise", () => withDetails({ birthDate: parsePartialDate("1984-09-09") ?? never() })],
    ["an address typed otherwise", () => withDetails({ address: "東京都新宿区百人町2丁目97番8号" })],
    ["a number typed otherwise", () => withDetails({ number: "UR41730952EB" })],
    ["an expiry date typed otherwise", () => withDetails({ expiresOn: parsePlainDate("2029-10-20") ?? never() })],
    ["a field that no card prints", () => withDetails({ renewal: { kind: "stamp" } })],
    ["no expiry date", () => withContents(({ details }) => ({ details: details && without(details, "expiresOn") }))],
    ["a name read in doubt", () => withReading((reading) => doubted(reading, "name"))],
    ["a number read in doubt", () => withReading((reading) => doubted(reading, "number"))],
    ["an address read in doubt", () => withReading((reading) => doubted(reading, "address"))],
    ["nothing read", () => withInspection(() => ({ reading: {} }))],
    ["a photo with a problem", () => withInspection(() => ({ problems: ["glare"] }))],
    ["a photo sent all the same", () => withPhoto({ sentAnyway: true })],
    ["a photo nobody looked at", () => withPhoto({ standing: "unchecked", inspection: null })],
    ["a photo that was destroyed", () => ({ destroyedFor: ["back"] })],
    ["a back that could not be looked at", () => ({ backUnseen: true })],
    ["no photo", () => ({ photos: [] })],
    ["erased contents", () => ({ contents: null })],
  ])("leaves to people: %s", (_, change) => expect(isClear({ ...clean, ...change() }, noon)).toBe(false))

  it.each(findingCodes)("leaves to people what has a finding, were it a note: %s", (code) =>
    expect(isClear({ ...clean, findings: [{ code, field: null, weight: "note" }] }, noon)).toBe(false),
  )

  it("takes a card on its last day, and not the day after", () => {
    const last = Date.parse("2028-10-20T23:59:59+09:00")
    expect(clean.contents?.reveal("check").details?.expiresOn).toBe("2028-10-20")
    expect([isClear(clean, last), isClear(clean, last + 1_000), isClear(clean, noon + 9 * yearMillis)]).toEqual([
      true,
      false,
      false,
    ])
  })
})

const without = <T extends object, K extends keyof T>(whole: T, key: K): Omit<T, K> => {
  const { [key]: _, ...rest } = whole
  return rest
}

describe("the sample", () => {
  const drawn = async (share: number, count = 2_000) => {
    const { services } = await installationForThisTest()
    const ids = Array.from({ length: count }, () => crypto.randomUUID())
    return ids.filter((id) => isInSample(services.sealer, { ...clean, id }, share)).length / count
  }

  it.each([0, 0.1, 0.5, 1])("is its share of the cases: %d", async (share) => {
    const is = await drawn(share)
    expect(Math.abs(is - share)).toBeLessThan(share === 0 || share === 1 ? 1e-9 : 0.05)
  })

  it("is the same whoever draws it again", async () => {
    const { services } = await installationForThisTest()
    const all = Array.from({ length: 50 }, () => ({ ...clean, id: crypto.randomUUID() }))
    const draw = () => all.map((one) => isInSample(services.sealer, one, 0.5))
    expect(draw()).toEqual(draw())
  })
})

describe("a case that ends its inspection", () => {
  async function sent(wanted: Wanted) {
    const t = await installationForThisTest(wanted)
    const { id } = await sendIn(t.services, minh)
    await t.work()
    const events = await t.sql(
      `select kind, actor, data from events where verification_id = $1
       and kind in ('inspected', 'cleared', 'decided', 'claimed') order by id`,
      [id],
    )
    return { t, found: await now(t, id), events, kinds: events.map(({ kind }) => kind) }
  }

  it("is mailed like any approval", async () => {
    const { services } = await installationForThisTest()
    const desk = { ...services.deskPolicies.first, clearByRule: true, clearSample: 0 }
    const change = cleared({ ...services, desk }, clean, noon, [])
    expect(change?.jobs).toEqual([{ kind: "mail", verificationId: clean.id, mail: "approved" }])
  })

  it("is approved by the rule's name", async () => {
    const { found, events } = await sent({ env: { CLEAR_BY_RULE: "on", CLEAR_SAMPLE: "0" } })
    expect(found).toMatchObject({ state: "approved", outcome: "approved", claim: null, round: 1, findings: [] })
    expect([found.decidedAt, found.endedAt]).toEqual([noon, noon])
    expect(events).toEqual([
      { kind: "inspected", actor: "system", data: { findings: [] } },
      { kind: "cleared", actor: "system", data: { rule: "all-read-and-agree" } },
      { kind: "decided", actor: "system", data: { outcome: "approved", reasons: [] } },
    ])
  })

  it("says at the desk which rule it was", async () => {
    const { t, found } = await sent({ env: { CLEAR_BY_RULE: "on", CLEAR_SAMPLE: "0" } })
    const desk = await signIn(t, (await addStaff(t.services)).id)
    const page = await (await get(t, `/review/cases/${found.id}`, desk)).text()
    expect(page).toMatch(/Approved.*Cleared by the rule “all read and agree”.*Sent by the applicant/s)
  })

  it.each([
    ["the rule is not wanted, which is the default", {}],
    ["it is in the sample", { CLEAR_BY_RULE: "on", CLEAR_SAMPLE: "1" }],
  ])("waits for a person when %s", async (_, env) => {
    const { found, kinds } = await sent({ env })
    expect([found.state, found.outcome, kinds]).toEqual(["waiting", null, ["inspected"]])
  })

  it("waits for a person when its photo has a problem", async () => {
    const told: Wanted["told"] = () => ({ problems: ["blurred"] })
    const { found, kinds } = await sent({ told, env: { CLEAR_BY_RULE: "on", CLEAR_SAMPLE: "0" } })
    expect([found.state, kinds]).toEqual(["waiting", ["inspected"]])
  })
})
