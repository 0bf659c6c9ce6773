import { describe, expect, it } from "vitest"
import { placesByLabel, type SeenWords } from "./label-places.ts"
import type { Box } from "./layout.ts"

/** A page 1,000 pixels wide; labels are 20 pixels high, values 30. */
const page = { width: 1_000 }
const words = (text: string, left: number, top: number, right: number, height = 20): SeenWords => ({
  text,
  box: { left, top, right, bottom: top + height },
})
const places = (...seen: readonly SeenWords[]) =>
  Object.fromEntries(placesByLabel(seen, page).map(({ field, box, script }) => [field, { box, script }]))
const holds = (box: Box | undefined, { box: value }: SeenWords) =>
  box !== undefined &&
  box.left <= value.left &&
  box.right >= value.right &&
  box.top <= value.top &&
  box.bottom >= value.bottom

const name = words("氏名", 40, 100, 80)
const nameValue = words("SUHARTO", 120, 95, 300, 30)
const birth = words("生年月日", 40, 200, 120)
const birthValue = words("1984年09月08日", 150, 195, 380, 30)
const sex = words("性別", 500, 200, 540)

describe("a page of unknown layout", () => {
  const found = places(name, nameValue, birth, birthValue, sex)

  it("has its values to the right of their labels", () => {
    expect(Object.keys(found)).toEqual(["name", "birthDate", "sex"])
    expect(holds(found.name?.box, nameValue)).toBe(true)
    expect(holds(found.birthDate?.box, birthValue)).toBe(true)
  })

  it("has them before the next label in the row, and above the next row", () => {
    expect(found.birthDate?.box.right).toBe(500)
    expect(found.sex?.box.right).toBe(1_000)
    expect(found.name?.box.bottom).toBeLessThan(195)
  })

  it("is read as each field is", () => {
    expect(found.name?.script).toBe("name")
    expect(found.birthDate?.script).toBe("date")
  })

  it("may have two lines of an address", () => {
    const second = words("コーポミナミ202号", 150, 128, 400, 24)
    expect(holds(places(words("住居地", 40, 100, 100)).address?.box, second)).toBe(true)
  })

  it("may have its labels numbered, misread, or in two parts", () => {
    expect(places(words("①氏名", 40, 100, 100))).toHaveProperty("name")
    expect(places(words("1氏名", 40, 100, 100))).toHaveProperty("name")
    expect(places(words("9凳行年月日", 40, 100, 160))).toHaveProperty("issuedOn")
    const nationality = places(words("国籍", 40, 100, 80), words("地域", 95, 100, 135)).nationality
    expect(nationality?.box.left).toBe(135)
  })

  it("says its last day in a sentence", () => {
    const sentence = words("二の力一ド2028年10月20日有効です", 100, 500, 700, 30)
    expect(places(sentence)).toEqual({ expiresOn: { box: sentence.box, script: "date" } })
  })
})

describe("no place is given", () => {
  it("for a label met twice", () => expect(places(words("性別", 40, 100, 80), words("性別", 40, 300, 80))).toEqual({}))
  it("for labels that only begin with one of ours", () =>
    expect(
      places(
        words("世帯主の氏名", 40, 100, 160),
        words("上陸許可年月日", 40, 200, 200),
        words("個人番号", 40, 300, 120),
        words("在留資格に基づく就労活動のみ可", 40, 400, 400),
      ),
    ).toEqual({}))
  it("for words that are hardly like a label", () =>
    expect(places(words("氏子", 40, 100, 80), words("生花日程", 40, 200, 120))).toEqual({}))
  it("for a day without its sentence", () => expect(places(words("2028年10月20日", 40, 100, 300))).toEqual({}))
})
