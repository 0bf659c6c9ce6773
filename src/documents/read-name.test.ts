import { describe, expect, it } from "vitest"
import { readKanjiName, readLatinName, withSpacesOf } from "./read-name.ts"

describe("a printed name in Latin letters", () => {
  it.each([
    ["NGUYEN THI MINH ANH", "NGUYEN THI MINH ANH"],
    ["ＮＧＵＹＥＮ　ＴＨＩ", "NGUYEN THI"],
    [" NGUYEN  THI ", "NGUYEN THI"],
    ["0BRIEN PATR1CK", "OBRIEN PATRICK"],
    ["O'BRIEN-SMITH", "OBRIENSMITH"],
    ["GUAN WEILIN 管 偉琳", "GUAN WEILIN"],
    ["朴 春樹", ""],
    ["SUHARTO.", "SUHARTO"],
  ])("%j is %j", (text, name) => expect(readLatinName(text)).toBe(name))
})

describe("a printed name in kanji", () => {
  it.each([
    ["GUAN WEILIN 管 偉琳", "管 偉琳"],
    ["朴 春樹", "朴 春樹"],
    ["NGUYEN THI", ""],
    ["SUHARTO 工", ""],
  ])("in %j is %j", (text, name) => expect(readKanjiName(text)).toBe(name))
})

describe("letters of one reading take the spaces of another", () => {
  it.each([
    ["NGUYENTHIMINHANH", "NGUYEN THI MINH ANH", "NGUYEN THI MINH ANH"],
    ["NGUYENTHIMINHANH", "NGUVEN TH1 MINH ANH", "NGUYEN THI MINH ANH"],
    ["NGUYENTHIMINHANH", "NGUYENTHI MlNH A NH", "NGUYENTHI MINH A NH"],
    ["NGUYEN THIMINHANH", "NGUYENTHI MINH ANH", "NGUYEN THI MINH ANH"],
    ["NGUYENTHIMINHANH", "NGUYEN TI MINH ANH", "NGUYEN THI MINH ANH"],
    ["SUHARTO", "SUHARTO", "SUHARTO"],
    ["SUHARTO", "", "SUHARTO"],
    ["SUHARTO", "DATE OF BIRTH", "SUHARTO"],
    ["", "DATE OF BIRTH", ""],
  ])("%s + %s = %s", (letters, other, name) => expect(withSpacesOf(letters, other)).toBe(name))
})
