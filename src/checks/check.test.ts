import { describe, expect, it } from "vitest"
import type { Details } from "../documents/details.ts"
import { parsePartialDate, parsePlainDate } from "../kit/plain-date.ts"
import { runChecks } from "./check.ts"
import type { Evidence } from "./evidence.ts"

const day = (text: string) => parsePlainDate(text) ?? expect.fail(`${text} is a day`)
const birth = (text: string) => parsePartialDate(text) ?? expect.fail(`${text} is a birth date`)

const anh: Details = {
  name: "NGUYEN THI MINH ANH",
  birthDate: birth("1984-09-08"),
  sex: "F",
  nationality: "ベトナム",
  address: "東京都千代田区霞が関1丁目1番1号",
  housingComplex: true,
  room: "霞が関ハイツ202号",
  number: "AB12345678CD",
  expiresOn: day("2028-10-20"),
}

const submission: Evidence = {
  document: "residence-card",
  combinedCard: false,
  isSpecialPermanentResident: null,
  details: anh,
  reading: null,
  pages: [],
  today: day("2026-11-22"),
  photos: [{ side: "front", duplicateOf: null }],
  numberSeenElsewhere: false,
  somethingOnBack: false,
  backPolicy: "when-written",
  expiresSoonDays: 30,
}

const { room: _room, ...withoutRoom } = anh
const { expiresOn: _expiry, ...withoutExpiry } = anh

const findings = (change: Partial<Evidence>) =>
  runChecks({ ...submission, ...change }).map(({ code, field, weight }) => `${code} ${field ?? "-"} ${weight}`)
const codes = (change: Partial<Evidence>) => runChecks({ ...submission, ...change }).map(({ code }) => code)
const expiring = (expiresOn: string, more: Partial<Details> = {}) => ({
  details: { ...anh, expiresOn: day(expiresOn), ...more },
})

it("finds nothing in a good submission", () => expect(findings({})).toEqual([]))

describe("an expiry", () => {
  it("lets a card through on its last day, with a note", () =>
    expect(findings(expiring("2026-11-22"))).toEqual(["document.expires-soon expiresOn note"]))
  it("blocks it the day after", () =>
    expect(findings(expiring("2026-11-21"))).toEqual(["document.expired expiresOn blocks"]))
  it("is noted as near up to the days the business chose", () => {
    expect(codes(expiring("2026-12-22"))).toEqual(["document.expires-soon"])
    expect(codes(expiring("2026-12-23"))).toEqual([])
  })
  it("ten years and two days ahead goes to staff", () => {
    expect(codes(expiring("2036-11-23"))).toEqual([])
    expect(findings(expiring("2036-11-24"))).toEqual(["expiry.implausible expiresOn review"])
  })
})

describe("a pending renewal", () => {
  const renewal = { renewal: { kind: "stamp" } } as const
  const photos = (["front", "back"] as const).map((side) => ({ side, duplicateOf: null }))
  const stamped = (day: string): Partial<Evidence> => ({ ...expiring(day, renewal), photos })
  it("goes to staff in place of the block", () =>
    expect(findings(stamped("2026-11-21"))).toEqual(["document.renewal-pending renewal review"]))
  it("has run out after two months, though the case was still waiting", () => {
    expect(codes(stamped("2026-09-22"))).toEqual(["document.renewal-pending"])
    expect(codes(stamped("2026-09-21"))).toEqual(["document.expired"])
  })
  it("does not carry a special permanent resident certificate", () =>
    expect(codes({ document: "special-permanent-resident-certificate", ...stamped("2026-11-21") })).toEqual([
      "document.expired",
    ]))
  it("whose stamp was not sent lacks the back", () =>
    expect(codes(expiring("2026-11-21", renewal))).toEqual(["document.renewal-pending", "back.missing"]))
  it("says nothing while the card is good", () => expect(codes(stamped("2028-10-20"))).toEqual([]))
})

describe("an old paper", () => {
  const holder = (born: string, isSpecialPermanentResident: boolean | null): Partial<Evidence> => ({
    document: "alien-registration-certificate",
    isSpecialPermanentResident,
    details: { ...withoutExpiry, birthDate: birth(born), number: "B第123456789号" },
  })
  it("of a special permanent resident of 15 is still good", () => expect(codes(holder("2011-05-05", true))).toEqual([]))
  it("of anyone else goes to staff", () => {
    expect(findings(holder("1970-04-01", true))).toEqual(["document.no-longer-issued - review"])
    expect(codes(holder("2011-05-05", false))).toEqual(["document.no-longer-issued"])
  })
  it("whose standing is not known goes to staff", () =>
    expect(codes(holder("2011-05-05", null))).toEqual(["document.no-longer-issued"]))
  it("of the municipality always goes to staff", () =>
    expect(codes({ ...holder("2011-05-05", true), document: "certificate-of-registered-matters" })).toEqual([
      "document.no-longer-issued",
    ]))
})

describe("a number", () => {
  it("not of the cards' form goes to staff", () =>
    expect(findings({ details: { ...anh, number: "AB1234567CD" } })).toEqual(["number.malformed number review"]))
  it("seen in another verification goes to staff", () =>
    expect(findings({ numberSeenElsewhere: true })).toEqual(["duplicate.number number review"]))
})

describe("a room", () => {
  it("is missing from a housing complex", () =>
    expect(findings({ details: withoutRoom })).toEqual(["address.room-missing room review"]))
  it("is more than the building's name", () =>
    expect(codes({ details: { ...anh, room: "霞が関ハイツ" } })).toEqual(["address.room-missing"]))
  it("is not missed in a house", () =>
    expect(codes({ details: { ...withoutRoom, housingComplex: false } })).toEqual([]))
})

describe("a back", () => {
  const both = {
    photos: [
      { side: "front", duplicateOf: null },
      { side: "back", duplicateOf: null },
    ],
  } as const
  it("with something on it is missed", () => {
    expect(findings({ somethingOnBack: true })).toEqual(["back.missing back review"])
    expect(codes({ somethingOnBack: true, ...both })).toEqual([])
  })
  it("is missed always where the business wants it", () => {
    expect(codes({ backPolicy: "always" })).toEqual(["back.missing"])
    expect(codes({ backPolicy: "always", ...both })).toEqual([])
  })
  it("is missed, and the address is open, when the front says 未定", () => {
    const open = { details: { ...anh, address: "未定(届出後裏面に記載)" } }
    expect(findings(open)).toEqual(["address.undetermined address review", "back.missing back review"])
    expect(codes({ ...open, ...both })).toEqual(["address.undetermined"])
  })
  it("of a combined card is missed only when something is written on it", () => {
    expect(codes({ combinedCard: true, backPolicy: "always" })).toEqual([])
    expect(codes({ combinedCard: true, somethingOnBack: true })).toEqual(["back.missing"])
  })
})

it("points at each photo that came with another verification", () =>
  expect(
    findings({
      photos: [
        { side: "front", duplicateOf: "other" },
        { side: "back", duplicateOf: null },
      ],
    }),
  ).toEqual(["duplicate.photo front review"]))
