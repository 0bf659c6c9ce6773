import { describe, expect, it } from "vitest"
import { type DayBoxes, type EraCounting, nothingTyped, readDay, readPartialDay } from "./typed-day.ts"

const outcome = (read: ReturnType<typeof readDay> | ReturnType<typeof readPartialDay>) =>
  read.ok ? read.value : read.error
const whole = (boxes: DayBoxes, counting: EraCounting = "past") => outcome(readDay(boxes, counting))
const partial = (boxes: DayBoxes) => outcome(readPartialDay(boxes, "past"))

describe("a whole day", () => {
  it("is read from three boxes, however they are typed", () => {
    expect(whole(["1984", "9", "8"])).toBe("1984-09-08")
    expect(whole(["１９８４年", "０９月", "8日"])).toBe("1984-09-08")
    expect(whole(["昭和59", "9", "8"])).toBe("1984-09-08")
    expect(whole(["S59", "9", "8"])).toBe("1984-09-08")
    expect(whole(["१९८४", "०९", "८"])).toBe("1984-09-08")
    expect(whole(["๑๙๘๔", "๙", "๘"])).toBe("1984-09-08")
  })
  it("is missing while one box is empty", () => expect(whole(["1984", " ", "8"])).toBe("missing"))
  it("is not of that form with zeros, letters or signs", () => {
    expect(whole(["1984", "00", "8"])).toBe("malformed")
    expect(whole(["1984", "9", "0"])).toBe("malformed")
    expect(whole(["1984", "Sep", "8"])).toBe("malformed")
    expect(whole(["1984", "9", "-8"])).toBe("malformed")
    expect(whole(["84", "9", "8"])).toBe("malformed")
  })
  it("has to exist", () => {
    expect(whole(["2026", "4", "31"])).toBe("noSuchDay")
    expect(whole(["2026", "13", "1"])).toBe("noSuchDay")
    expect(whole(["2026", "2", "29"])).toBe("noSuchDay")
    expect(whole(["2024", "2", "29"])).toBe("2024-02-29")
  })
  it("lies within its era when it is past", () => {
    expect(whole(["昭和64", "1", "7"])).toBe("1989-01-07")
    expect(whole(["昭和64", "1", "8"])).toBe("noSuchDay")
  })
  it("goes on in its era when it was printed ahead", () =>
    expect(whole(["平成31", "7", "8"], "ahead")).toBe("2019-07-08"))
})

describe("a partly known day", () => {
  it("may lack the day, or month and day, left empty or as zeros", () => {
    expect(partial(["1960", "5", ""])).toBe("1960-05")
    expect(partial(["1960", "05", "00"])).toBe("1960-05")
    expect(partial(["1960", undefined, undefined])).toBe("1960")
    expect(partial(["昭和35", "0", "0"])).toBe("1960")
  })
  it("needs its year", () => expect(partial(["", "5", "12"])).toBe("missing"))
  it("has no day without a month", () => expect(partial(["1960", "", "12"])).toBe("malformed"))
})

it("tells three empty boxes from one filled", () => {
  expect(nothingTyped(["", "　", undefined])).toBe(true)
  expect(nothingTyped(["", "", "1"])).toBe(false)
})
