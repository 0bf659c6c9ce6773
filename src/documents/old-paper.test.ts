import { describe, expect, it } from "vitest"
import { parsePartialDate, parsePlainDate } from "../kit/plain-date.ts"
import { alienCertificateStanding, oldPaperStanding } from "./old-paper.ts"

const standing = (born: string | null, today: string, isSpecialPermanentResident: boolean | null = true) =>
  alienCertificateStanding({
    birthDate: born === null ? null : (parsePartialDate(born) ?? expect.fail(`${born} is a day`)),
    isSpecialPermanentResident,
    today: parsePlainDate(today) ?? expect.fail(`${today} is a day`),
  })

describe("an alien registration certificate", () => {
  it("is good on its holder's 16th birthday and not the day after", () => {
    expect(standing("2010-11-22", "2026-11-22")).toBe("good")
    expect(standing("2010-11-21", "2026-11-22")).toBe("notGood")
  })
  it("was given to nobody born after the last day of registration", () => {
    expect(standing("2012-07-08", "2026-11-22")).toBe("good")
    expect(standing("2012-07-09", "2026-11-22")).toBe("notGood")
  })
  it("of one born on 29 February ends on 29 February, 16 years being a leap year again", () => {
    expect(standing("2012-02-29", "2028-02-29")).toBe("good")
    expect(standing("2012-02-29", "2028-03-01")).toBe("notGood")
  })
  it("is no longer good for an adult, or for one who is not a special permanent resident", () => {
    expect(standing("1970-04-01", "2026-11-22")).toBe("notGood")
    expect(standing("2011-05-05", "2026-11-22", false)).toBe("notGood")
  })
  it("stays open while a question is", () => {
    expect(standing("2011-05-05", "2026-11-22", null)).toBe("unknown")
    expect(standing(null, "2026-11-22", true)).toBe("unknown")
    expect(standing(null, "2026-11-22", null)).toBe("unknown")
  })
  it("does not wait for the status once the birth date decides it", () =>
    expect(standing("1970-04-01", "2026-11-22", null)).toBe("notGood"))
  it("does not wait for the birth date once the status decides it", () =>
    expect(standing(null, "2026-11-22", false)).toBe("notGood"))
  it("is judged by a year alone only where every day of it says the same", () => {
    expect(standing("2011", "2026-11-22")).toBe("good")
    expect(standing("2010", "2026-11-22")).toBe("unknown")
    expect(standing("2012", "2026-11-22")).toBe("unknown")
    expect(standing("2009", "2026-11-22")).toBe("notGood")
    expect(standing("2010-11", "2026-11-22")).toBe("unknown")
    expect(standing("2010-12", "2026-11-22")).toBe("good")
  })
  it("is good for nobody after 8 July 2028", () => {
    expect(standing("2012-07-08", "2028-07-08")).toBe("good")
    expect(standing(null, "2028-07-09", null)).toBe("notGood")
  })
})

describe("the old papers", () => {
  const holder = {
    birthDate: parsePlainDate("2011-05-05"),
    isSpecialPermanentResident: true,
    today: parsePlainDate("2026-11-22") ?? expect.fail(),
  }
  it("hold no certificate of registered matters in date", () =>
    expect(oldPaperStanding({ kind: "certificate-of-registered-matters", ...holder })).toBe("notGood"))
  it("hold a special permanent resident child's certificate", () =>
    expect(oldPaperStanding({ kind: "alien-registration-certificate", ...holder })).toBe("good"))
  it("do not include the cards of today", () => {
    expect(oldPaperStanding({ kind: "residence-card", ...holder })).toBeNull()
    expect(oldPaperStanding({ kind: "special-permanent-resident-certificate", ...holder })).toBeNull()
  })
})
