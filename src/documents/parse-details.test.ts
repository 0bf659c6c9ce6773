import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { parsePlainDate } from "../kit/plain-date.ts"
import type { Draft } from "./details.ts"
import type { DocumentKind } from "./kinds.ts"
import { mayBePending, parseDetails, type RenewalPolicy, typedExpiry } from "./parse-details.ts"

const day = (text: string) => parsePlainDate(text) ?? expect.fail(`${text} is a day`)
const today = day("2026-11-22")

const card: Draft = {
  name: "Nguyen Thi Minh Anh",
  birthYear: "1984",
  birthMonth: "9",
  birthDay: "8",
  sex: "F",
  nationality: "ベトナム",
  address: "東京都千代田区霞が関１丁目１番１号",
  housing: "yes",
  room: "霞が関ハイツ ２０２号",
  number: "ab12345678cd",
  expiresYear: "2028",
  expiresMonth: "10",
  expiresDay: "20",
}

const oldCertificate: Draft = {
  name: "金 美玲",
  birthYear: "2011",
  birthMonth: "5",
  birthDay: "5",
  sex: "F",
  nationality: "韓国",
  address: "大阪府大阪市生野区桃谷3-1-1",
  housing: "no",
  number: "Ⓑ第１２３４５６７８９号",
}

const paper: Draft = { ...oldCertificate, issuedYear: "平成24", issuedMonth: "6", issuedDay: "1" }

interface Case {
  readonly kind?: DocumentKind
  readonly draft?: Draft
  readonly policy?: RenewalPolicy
  readonly combinedCard?: boolean
}

const parse = ({ kind = "residence-card", draft = {}, policy = "refuse", combinedCard = false }: Case) => {
  const whole = kind === "certificate-of-registered-matters" ? paper : oldCertificate
  const start = kind === "residence-card" || kind === "special-permanent-resident-certificate" ? card : whole
  return parseDetails({ kind, draft: { ...start, ...draft }, combinedCard, today, renewalPolicy: policy })
}

const problems = (given: Case) => {
  const parsed = parse(given)
  return parsed.ok ? [] : parsed.error.map(({ field, kind }) => `${field} ${kind}`)
}

const details = (given: Case) => {
  const parsed = parse(given)
  return parsed.ok ? parsed.value : expect.fail(parsed.error.map(({ field, kind }) => `${field} ${kind}`).join())
}

describe("a residence card typed well", () => {
  it("comes out in the form all comparisons use", () =>
    expect(details({})).toEqual({
      name: "NGUYEN THI MINH ANH",
      birthDate: "1984-09-08",
      sex: "F",
      nationality: "ベトナム",
      address: "東京都千代田区霞が関1丁目1番1号",
      housingComplex: true,
      room: "霞が関ハイツ 202号",
      number: "AB12345678CD",
      expiresOn: "2028-10-20",
    }))
  it("takes nothing from boxes that are not on its form", () =>
    expect(details({ draft: { issuedYear: "junk", windowYear: "junk" } })).not.toHaveProperty("issuedOn"))
})

it("names every open field of an empty form, in the form's order", () => {
  const parsed = parseDetails({
    kind: "residence-card",
    draft: {},
    combinedCard: false,
    today,
    renewalPolicy: "refuse",
  })
  expect(parsed).toEqual({
    ok: false,
    error: ["name", "birthDate", "sex", "nationality", "address", "housingComplex", "number", "expiresOn"].map(
      (field) => ({ field, kind: "missing" }),
    ),
  })
})

describe("a name", () => {
  it.each(["SUKARNO", "李明", "Ngô", "김미영", "O'BRIEN SEAN"])("may be %s", (name) =>
    expect(problems({ draft: { name } })).toEqual([]),
  )
  it("may not be blank", () => expect(problems({ draft: { name: "　 " } })).toEqual(["name missing"]))
  it("has a letter", () => expect(problems({ draft: { name: "12345 --" } })).toEqual(["name malformed"]))
  it("has 200 characters at most", () => {
    expect(problems({ draft: { name: "A".repeat(200) } })).toEqual([])
    expect(problems({ draft: { name: "A".repeat(201) } })).toEqual(["name tooLong"])
  })
})

describe("a birth date", () => {
  const born = (birthYear: string, birthMonth: string, birthDay: string, kind: DocumentKind = "residence-card") =>
    problems({ kind, draft: { birthYear, birthMonth, birthDay } })
  it("may be today, not tomorrow", () => {
    expect(born("2026", "11", "22")).toEqual([])
    expect(born("2026", "11", "23")).toEqual(["birthDate future"])
  })
  it("is not before 1900", () => {
    expect(born("1900", "1", "1")).toEqual([])
    expect(born("1899", "12", "31")).toEqual(["birthDate tooOld"])
  })
  it("exists", () => expect(born("1990", "4", "31")).toEqual(["birthDate noSuchDay"]))
  it("may be typed in Japanese years", () =>
    expect(details({ draft: { birthYear: "昭和59" } }).birthDate).toBe("1984-09-08"))
  it("is whole on a card", () => {
    expect(born("1960", "5", "")).toEqual(["birthDate missing"])
    expect(born("1960", "5", "00")).toEqual(["birthDate malformed"])
  })
  it("may be partly unknown on an old paper", () => {
    expect(born("1960", "00", "00", "alien-registration-certificate")).toEqual([])
    expect(born("1960", "5", "", "certificate-of-registered-matters")).toEqual([])
    expect(born("2027", "", "", "certificate-of-registered-matters")).toEqual(["birthDate future"])
    expect(born("1899", "", "", "alien-registration-certificate")).toEqual(["birthDate tooOld"])
    expect(born("", "", "", "alien-registration-certificate")).toEqual(["birthDate missing"])
  })
})

describe("sex and nationality", () => {
  it("are asked for", () =>
    expect(problems({ draft: { sex: "", nationality: "" } })).toEqual(["sex missing", "nationality missing"]))
  it("may be unspecified", () => expect(details({ draft: { sex: "x" } }).sex).toBe("X"))
  it("are one of three, and words", () =>
    expect(problems({ draft: { sex: "W", nationality: "123" } })).toEqual(["sex malformed", "nationality malformed"]))
  it("of more than 100 characters are not taken", () =>
    expect(problems({ draft: { nationality: "国".repeat(101) } })).toEqual(["nationality tooLong"]))
})

describe("an address", () => {
  it("is in Japanese, as printed", () =>
    expect(problems({ draft: { address: "1-1-1 Kasumigaseki, Chiyoda-ku, Tokyo" } })).toEqual(["address notAsPrinted"]))
  it("may be half-width kana", () => expect(problems({ draft: { address: "ﾆｾｺ町" } })).toEqual([]))
  it("may still be open on the front", () =>
    expect(problems({ draft: { address: "未定(届出後裏面に記載)" } })).toEqual([]))
  it("has 300 characters at most", () =>
    expect(problems({ draft: { address: "町".repeat(301) } })).toEqual(["address tooLong"]))
})

describe("the housing question", () => {
  const answered = (housing: string | undefined, room: string) =>
    parse({ draft: { room, ...(housing === undefined ? { housing: "" } : { housing }) } })
  it("demands the room of whoever says yes", () => {
    expect(problems({ draft: { housing: "yes", room: " " } })).toEqual(["room missing"])
  })
  it("is answered by a room", () =>
    expect(answered(undefined, "202")).toMatchObject({ ok: true, value: { housingComplex: true, room: "202" } }))
  it("has to be answered without one", () =>
    expect(problems({ draft: { housing: "", room: "" } })).toEqual(["housingComplex missing"]))
  it("keeps the room of whoever says no", () =>
    expect(answered("no", "離れ")).toMatchObject({ ok: true, value: { housingComplex: false, room: "離れ" } }))
  it("needs no room with a no", () =>
    expect(details({ draft: { housing: "no", room: "" } })).not.toHaveProperty("room"))
})

describe("a number", () => {
  it.each(["ＡＢ１２３４５６７８ＣＤ", "ab 1234 5678 cd", "AB-12345678-CD"])("is read from %s", (number) =>
    expect(details({ draft: { number } }).number).toBe("AB12345678CD"),
  )
  it.each(["AB1234567CD", "12345678", "AB123456789CD", "A112345678CD", "AB12345678CDE"])("is not %s", (number) =>
    expect(problems({ draft: { number } })).toEqual(["number malformed"]),
  )
  it("is free on an old paper, but has a digit", () => {
    expect(details({ kind: "alien-registration-certificate" }).number).toBe("B第123456789号")
    expect(problems({ kind: "alien-registration-certificate", draft: { number: "なし" } })).toEqual([
      "number malformed",
    ])
  })
})

const expiring = (text: string, more: Draft = {}): Draft => {
  const [expiresYear = "", expiresMonth = "", expiresDay = ""] = text.split("-")
  return { expiresYear, expiresMonth, expiresDay, ...more }
}

describe("an expiry", () => {
  it("is good through its day", () => {
    expect(problems({ draft: expiring("2026-11-22") })).toEqual([])
    expect(problems({ draft: expiring("2026-11-21") })).toEqual(["expiresOn expired"])
  })
  it("is not taken more than ten years and a day ahead", () => {
    expect(problems({ draft: expiring("2036-11-23") })).toEqual([])
    expect(problems({ draft: expiring("2036-11-24") })).toEqual(["expiresOn malformed"])
  })
  it("exists and is whole", () => {
    expect(problems({ draft: expiring("2027-02-29") })).toEqual(["expiresOn noSuchDay"])
    expect(problems({ draft: expiring("2027-02-") })).toEqual(["expiresOn missing"])
  })
  it("is refused past its day whatever is said of a renewal, when the business says so", () =>
    expect(problems({ draft: expiring("2026-11-21", { renewal: "stamp" }) })).toEqual(["expiresOn expired"]))
})

describe("a pending renewal, when staff may look at it", () => {
  const pending = (text: string, more: Draft, kind: DocumentKind = "residence-card") =>
    problems({ kind, draft: expiring(text, more), policy: "review" })
  it("does not go on with the stamp of a combined card, whose back is not sent", () => {
    const draft = expiring("2026-11-21", { renewal: "stamp" })
    expect(problems({ draft, policy: "review", combinedCard: true })).toEqual(["renewal renewalUnclear"])
  })
  it("goes on with the stamp", () =>
    expect(details({ draft: expiring("2026-11-21", { renewal: "stamp" }), policy: "review" }).renewal).toEqual({
      kind: "stamp",
    }))
  it("goes on with the number of an online application", () =>
    expect(
      details({
        draft: expiring("2026-11-21", { renewal: "online", renewalReceipt: " ２６-00123 " }),
        policy: "review",
      }).renewal,
    ).toEqual({ kind: "online", receiptNumber: "26-00123" }))
  it("is asked about while open or without its number", () => {
    expect(pending("2026-11-21", {})).toEqual(["renewal renewalUnclear"])
    expect(pending("2026-11-21", { renewal: "online", renewalReceipt: " " })).toEqual(["renewal renewalUnclear"])
  })
  it("is over for whoever did not apply", () =>
    expect(pending("2026-11-21", { renewal: "none" })).toEqual(["expiresOn expired"]))
  it("lasts two months", () => {
    expect(pending("2026-09-22", { renewal: "stamp" })).toEqual([])
    expect(pending("2026-09-21", { renewal: "stamp" })).toEqual(["expiresOn expired"])
  })
  it("does not exist for special permanent residents", () =>
    expect(pending("2026-11-21", { renewal: "stamp" }, "special-permanent-resident-certificate")).toEqual([
      "expiresOn expired",
    ]))
  it("is of no interest while the card is good", () =>
    expect(details({ draft: expiring("2026-11-22", { renewal: "stamp" }), policy: "review" })).not.toHaveProperty(
      "renewal",
    ))
  it("is what the page asks about", () => {
    const asks = (expiresOn: string | null, renewalPolicy: RenewalPolicy = "review") =>
      mayBePending({
        kind: "residence-card",
        expiresOn: expiresOn === null ? null : day(expiresOn),
        today,
        renewalPolicy,
      })
    expect(asks("2026-11-21")).toBe(true)
    expect(asks("2026-11-22")).toBe(false)
    expect(asks("2026-11-21", "refuse")).toBe(false)
    expect(asks(null)).toBe(false)
  })
  it("hangs on the day typed so far", () => {
    expect(typedExpiry(expiring("2026-11-21"))).toBe("2026-11-21")
    expect(typedExpiry(expiring("2026-11-"))).toBeNull()
  })
})

describe("the days of old papers", () => {
  const certificate = (draft: Draft) => parse({ kind: "alien-registration-certificate", draft })
  it("may stay open on an alien registration certificate", () => {
    expect(details({ kind: "alien-registration-certificate" })).not.toHaveProperty("issuedOn")
    expect(details({ kind: "alien-registration-certificate" })).not.toHaveProperty("nextConfirmationFrom")
  })
  it("are read from Japanese years, ahead of the era's end too", () =>
    expect(
      certificate({
        ...{ issuedYear: "平成24", issuedMonth: "06", issuedDay: "01" },
        ...{ windowYear: "平成39", windowMonth: "5", windowDay: "5" },
      }),
    ).toMatchObject({ ok: true, value: { issuedOn: "2012-06-01", nextConfirmationFrom: "2027-05-05" } }))
  it("are whole once begun", () =>
    expect(problems({ kind: "alien-registration-certificate", draft: { issuedYear: "2012" } })).toEqual([
      "issuedOn missing",
    ]))
  it("lie neither ahead nor before 1900", () => {
    const issued = (issuedYear: string) =>
      problems({ kind: "certificate-of-registered-matters", draft: { issuedYear, issuedMonth: "12", issuedDay: "1" } })
    expect(issued("2026")).toEqual(["issuedOn future"])
    expect(issued("1899")).toEqual(["issuedOn tooOld"])
    expect(issued("平成24")).toEqual([])
  })
  it("are demanded of the paper certificate", () =>
    expect(
      problems({
        kind: "certificate-of-registered-matters",
        draft: { issuedYear: "", issuedMonth: "", issuedDay: "" },
      }),
    ).toEqual(["issuedOn missing"]))
  it("leave the paper certificate without an expiry", () =>
    expect(details({ kind: "certificate-of-registered-matters" })).toMatchObject({ issuedOn: "2012-06-01" }))
})

it("reads its own output back unchanged", () => {
  const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 })
  const inJapanese = text.map((some) => `東京都${some}`)
  fc.assert(
    fc.property(text, inJapanese, text, (name, address, room) => {
      const first = parse({ draft: { name, address, room } })
      if (!first.ok) return
      const { value } = first
      const again = parse({ draft: { name: value.name, address: value.address, room: value.room ?? "" } })
      expect(again).toEqual(first)
    }),
  )
})
