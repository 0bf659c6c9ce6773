import { describe, expect, it } from "vitest"
import type { Details } from "../documents/details.ts"
import type { ReadField } from "../documents/layout.ts"
import type { Reading } from "../documents/reading.ts"
import { parsePartialDate, parsePlainDate } from "../kit/plain-date.ts"
import { runChecks } from "./check.ts"
import type { Evidence, Page } from "./evidence.ts"

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

const sure = (value: string) => ({ value, confidence: 0.97 })
const printed: Reading = {
  name: sure("NGUYEN THI MINH ANH"),
  birthDate: sure("1984-09-08"),
  sex: sure("F"),
  nationality: sure("ベトナム"),
  address: sure("東京都千代田区霞が関1丁目1番1号霞が関ハイツ202号"),
  number: sure("AB12345678CD"),
  expiresOn: sure("2028-10-20"),
}

const front: Page = {
  side: "front",
  recognised: { document: "residence-card", side: "front" },
  problems: [],
}

const submission: Evidence = {
  document: "residence-card",
  combinedCard: false,
  isSpecialPermanentResident: null,
  details: anh,
  reading: printed,
  pages: [front],
  today: day("2026-11-22"),
  photos: [{ side: "front", duplicateOf: null }],
  numberSeenElsewhere: false,
  somethingOnBack: false,
  backPolicy: "when-written",
  expiresSoonDays: 30,
}

const findings = (change: Partial<Evidence>) =>
  runChecks({ ...submission, ...change }).map(({ code, field, weight }) => `${code} ${field ?? "-"} ${weight}`)
const typed = (change: Partial<Details>) => findings({ details: { ...anh, ...change } })
const read = (field: ReadField, value: string, confidence = 0.97) =>
  findings({ reading: { ...printed, [field]: { value, confidence } } })
const page = (change: Partial<Page>) => findings({ pages: [{ ...front, ...change }] })
const { room: _room, ...withoutRoom } = anh

it("finds nothing when everything is typed as printed", () => expect(findings({})).toEqual([]))

it("finds nothing when everything is typed in another notation", () =>
  expect(
    typed({
      name: "Nguyen  Thi Minh Anh",
      nationality: "Viet Nam",
      address: "千代田区霞ヶ関１－１－１",
      room: "霞ケ関ハイツ #202",
    }),
  ).toEqual([]))

describe("one value typed wrong, and surely read, is a finding on its field alone", () => {
  it.each<[Partial<Details>, string]>([
    [{ name: "NGUYEN THI MINH ANN" }, "name.differs name review"],
    [{ name: "MINH ANH NGUYEN THI" }, "name.order-differs name note"],
    [{ birthDate: birth("1985-09-08") }, "birth-date.differs birthDate review"],
    [{ sex: "M" }, "sex.differs sex review"],
    [{ nationality: "ネパール" }, "nationality.differs nationality review"],
    [{ address: "東京都千代田区霞が関1丁目1番2号" }, "address.differs address review"],
    [{ room: "霞が関ハイツ203号" }, "address.differs address review"],
    [{ number: "AB12345679CD" }, "number.differs number review"],
    [{ expiresOn: day("2029-10-20") }, "expiry.differs expiresOn review"],
  ])("%j: %s", (change, finding) => expect(typed(change)).toEqual([finding]))
})

describe("a value not surely read that does not fit what was typed is a note", () => {
  it.each<[ReadField, string, string]>([
    ["name", "NGUYEN THI MINH ANN", "name.unreadable name note"],
    ["birthDate", "1985-09-08", "birth-date.unreadable birthDate note"],
    ["sex", "M", "sex.unreadable sex note"],
    ["nationality", "ネパール", "nationality.unreadable nationality note"],
    ["address", "東京都千代田区霞が関1丁目7番1号霞が関ハイツ202号", "address.unreadable address note"],
    ["number", "AB12345679CD", "number.unreadable number note"],
    ["expiresOn", "2023-10-20", "expiry.unreadable expiresOn note"],
  ])("%s read as %s: %s", (field, value, finding) => expect(read(field, value, 0.3)).toEqual([finding]))
  it("and one that fits says nothing, however unsure", () => expect(read("number", "AB12345678CD", 0.1)).toEqual([]))
})

describe("an expiry past", () => {
  it("by what was typed and read blocks, once", () =>
    expect(
      findings({
        details: { ...anh, expiresOn: day("2026-11-21") },
        reading: { ...printed, expiresOn: sure("2026-11-21") },
      }),
    ).toEqual(["document.expired expiresOn blocks"]))
  it("by what was surely read alone goes to staff with the difference", () =>
    expect(read("expiresOn", "2026-11-21")).toEqual([
      "document.expired expiresOn review",
      "expiry.differs expiresOn review",
    ]))
  it("by its last day is not past", () =>
    expect(read("expiresOn", "2026-11-22")).toEqual(["expiry.differs expiresOn review"]))
  it("blocks when nothing was typed", () =>
    expect(findings({ details: {}, reading: { expiresOn: sure("2026-11-21") } })).toEqual([
      "document.expired expiresOn blocks",
    ]))
})

it("holds nothing against values that were not typed", () => expect(findings({ details: {} })).toEqual([]))

it("finds nothing on a photo that was not read", () => expect(findings({ reading: null, pages: [] })).toEqual([]))

describe("a room", () => {
  it("printed and not typed is missing, once", () => {
    expect(findings({ details: { ...withoutRoom, housingComplex: false } })).toEqual([
      "address.room-missing room review",
    ])
    expect(findings({ details: withoutRoom })).toEqual(["address.room-missing room review"])
  })
  it("typed and not printed is a note", () =>
    expect(read("address", "東京都千代田区霞が関1丁目1番1号")).toEqual(["address.room-not-printed room note"]))
})

describe("a row on the back", () => {
  const moved = { ...printed, backAddress: sure("愛知県岡崎市戸崎町998番地") }
  it("is told, and is the address that counts", () => {
    expect(
      findings({
        reading: moved,
        details: { ...withoutRoom, housingComplex: false, address: "愛知県岡崎市戸崎町998" },
      }),
    ).toEqual(["back.changes-address back note"])
    expect(findings({ reading: moved })).toEqual(["address.differs address review", "back.changes-address back note"])
  })
})

describe("a back that was sent", () => {
  const typedElse = { ...anh, address: "東京都千代田区霞が関1丁目1番2号" }
  const photos = [
    { side: "front", duplicateOf: null },
    { side: "back", duplicateOf: null },
  ] as const
  const back: Page = { side: "back", recognised: { document: "residence-card", side: "back" }, problems: [] }
  const sent = (pages: readonly Page[]) => findings({ details: typedElse, photos, pages })
  it("and is empty leaves the front's address to count", () =>
    expect(sent([front, back])).toEqual(["address.differs address review"]))
  it("and is the front once more leaves the front's address to count", () =>
    expect(sent([front, { ...back, recognised: front.recognised }])).toEqual([
      "photo.wrong-side back review",
      "address.differs address review",
    ]))
  it("and was not recognised may hold a later address", () => {
    const unread = ["address.unreadable address note"]
    expect(sent([front])).toEqual(unread)
    expect(sent([front, { ...back, recognised: { document: "unknown", side: "unknown" } }])).toEqual(unread)
  })
})

describe("a photo", () => {
  it("of another document goes to staff", () => {
    expect(page({ recognised: { document: "other", side: "front" } })).toEqual(["photo.wrong-document front review"])
    expect(page({ recognised: { document: "special-permanent-resident-certificate", side: "front" } })).toEqual([
      "photo.wrong-document front review",
    ])
  })
  it("of the other side goes to staff", () =>
    expect(page({ recognised: { document: "residence-card", side: "back" } })).toEqual([
      "photo.wrong-side front review",
    ]))
  it("that could not be recognised says nothing", () =>
    expect(page({ recognised: { document: "unknown", side: "unknown" } })).toEqual([]))
  it("with a My Number blocks", () =>
    expect(page({ problems: ["my-number-visible"] })).toEqual(["photo.my-number-visible front blocks"]))
  it.each<[Page["problems"][number], string]>([
    ["blurred", "photo.unclear front review"],
    ["not-original", "photo.not-original front review"],
    ["same-as-other-side", "photo.same-side-twice front review"],
  ])("sent anyway though %s goes to staff", (problem, finding) =>
    expect(page({ problems: [problem] })).toEqual([finding]),
  )
  it("with several such problems is told of once", () =>
    expect(page({ problems: ["glare", "blurred"] })).toEqual(["photo.unclear front review"]))
})
