import { describe, expect, it } from "vitest"
import { parsePlainDate } from "../kit/plain-date.ts"
import type { Policy } from "./policy.ts"
import { type AcceptanceQuestion, willItBeAccepted } from "./will-it-be-accepted.ts"

const day = (text: string) => parsePlainDate(text) ?? expect.fail(`${text} is a day`)

const policy: Policy = {
  ...{ businessName: "B", businessContact: "C", purpose: null, legalBasis: "unregulated", openIntake: true },
  ...{ oldPapers: "review", renewalPending: "review", back: "when-written" },
  ...{ linkDays: 30, retentionDays: { approved: 1, refused: 1, withdrawn: 1, expired: 1 } },
  ...{ expiresSoonDays: 60, claimMinutes: 30, photoAnswerSeconds: 8 },
  lookupUrl: "https://lookup.example/",
  businessHours: { from: 9, to: 18 },
}

const expiring = (text: string, more: AcceptanceQuestion["draft"] = {}) => {
  const [expiresYear = "", expiresMonth = "", expiresDay = ""] = text.split("-")
  return { expiresYear, expiresMonth, expiresDay, ...more }
}

const born = (text: string) => {
  const [birthYear = "", birthMonth = "", birthDay = ""] = text.split("-")
  return { birthYear, birthMonth, birthDay }
}

const card: AcceptanceQuestion = {
  document: "residence-card",
  combinedCard: false,
  draft: expiring("2028-10-20"),
  isSpecialPermanentResident: null,
  backWritten: false,
}

const told = (change: Partial<AcceptanceQuestion>, changedPolicy: Partial<Policy> = {}, today = "2026-11-22") =>
  willItBeAccepted({ ...card, ...change }, { policy: { ...policy, ...changedPolicy }, today: day(today) })
const answer = (...asked: Parameters<typeof told>) => {
  const given = told(...asked)
  return given.ok ? given.value : expect.fail(JSON.stringify(given.error))
}
const problems = (...asked: Parameters<typeof told>) => {
  const given = told(...asked)
  return given.ok ? [] : given.error.map(({ field, kind }) => `${field} ${kind}`)
}

describe("a card", () => {
  it("is good through its last day, and not the day after", () => {
    expect(answer({ draft: expiring("2026-11-22") })).toEqual({ kind: "yes", back: "notNeeded" })
    expect(answer({ document: "special-permanent-resident-certificate", draft: expiring("2026-11-21") })).toEqual({
      kind: "expired",
      expiresOn: "2026-11-21",
    })
  })
  it("needs its back when something is written there, or the business always wants it", () => {
    expect(answer({ backWritten: true })).toEqual({ kind: "yes", back: "needed" })
    expect(answer({ backWritten: null }, { back: "always" })).toEqual({ kind: "yes", back: "needed" })
  })
  it("may need its back while nobody said what is written there", () =>
    expect(answer({ backWritten: null })).toEqual({ kind: "yes", back: "ifWritten" }))
  it("that is combined with My Number shows its back only when something is written there, and covered", () => {
    expect(answer({ combinedCard: true, backWritten: null })).toEqual({ kind: "yes", back: "never" })
    expect(answer({ combinedCard: true, backWritten: false })).toEqual({ kind: "yes", back: "never" })
    expect(answer({ combinedCard: true, backWritten: true })).toEqual({ kind: "yes", back: "covered" })
  })
  it("has to have its day, and one that can be", () => {
    expect(problems({ draft: {} })).toEqual(["expiresOn missing"])
    expect(problems({ draft: expiring("2028-4-31") })).toEqual(["expiresOn noSuchDay"])
    expect(problems({ draft: expiring("2048-10-20") })).toEqual(["expiresOn malformed"])
  })
})

describe("a residence card past its day", () => {
  const past = (renewal?: string) => ({ draft: expiring("2026-10-01", renewal === undefined ? {} : { renewal }) })
  it("is asked for a pending renewal first", () => expect(answer(past())).toEqual({ kind: "askRenewal" }))
  it("is not taken by an answer that nobody offered", () =>
    expect(answer(past("perhaps"))).toEqual({ kind: "askRenewal" }))
  it("goes on with the stamp on its back", () =>
    expect(answer(past("stamp"))).toEqual({ kind: "renewalPending", shownBy: "stamp", back: "needed" }))
  it("goes on with the e-mail, a combined one always so", () => {
    expect(answer(past("online"))).toEqual({ kind: "renewalPending", shownBy: "online", back: "notNeeded" })
    const combined = answer({ ...past("stamp"), combinedCard: true })
    expect(combined).toEqual({ kind: "renewalPending", shownBy: "online", back: "never" })
  })
  it("has expired where nothing is pending, or the business does not wait for it, or two months are over", () => {
    expect(answer(past("none")).kind).toBe("expired")
    expect(answer(past("stamp"), { renewalPending: "refuse" }).kind).toBe("expired")
    expect(answer(past("stamp"), {}, "2026-12-01").kind).toBe("renewalPending")
    expect(answer(past("stamp"), {}, "2026-12-02").kind).toBe("expired")
  })
})

describe("an alien registration certificate", () => {
  const paper = (birthDate: string, isSpecialPermanentResident: boolean | null) => ({
    document: "alien-registration-certificate" as const,
    draft: born(birthDate),
    isSpecialPermanentResident,
  })
  it("is good for a special permanent resident until the 16th birthday", () => {
    expect(answer(paper("2012-5-1", true))).toEqual({ kind: "yes", back: "notNeeded" })
    expect(answer(paper("2010-11-21", true)).kind).toBe("noLongerIssued")
  })
  it("is not good for anyone else, whose birth date does not matter", () =>
    expect(answer(paper("", false))).toEqual({ kind: "noLongerIssued", staffMayLook: true }))
  it("asks for what would decide it", () => {
    expect(problems(paper("", null))).toEqual(["specialPermanentResident missing", "birthDate missing"])
    expect(problems(paper("2012-5-1", null))).toEqual(["specialPermanentResident missing"])
  })
  it("whose holder's birth date is half known is for staff, where staff look at all", () => {
    expect(answer(paper("2010", true))).toEqual({ kind: "perhaps" })
    expect(answer(paper("2010", true), { oldPapers: "refuse" })).toEqual({
      kind: "noLongerIssued",
      staffMayLook: false,
    })
  })
})

it("takes no certificate of registered matters, and asks nothing about it", () =>
  expect(answer({ document: "certificate-of-registered-matters", draft: {} })).toEqual({
    kind: "noLongerIssued",
    staffMayLook: true,
  }))
