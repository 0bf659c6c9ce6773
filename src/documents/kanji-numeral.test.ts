import { expect, it } from "vitest"
import { foldNumeral } from "./kanji-numeral.ts"

it.each([
  ["七", "7"],
  ["十", "10"],
  ["十二", "12"],
  ["二十", "20"],
  ["二十三", "23"],
  ["二三", "23"],
  ["二〇二", "202"],
  ["百五", "105"],
  ["千二百三十四", "1234"],
  ["三千", "3000"],
  ["023", "23"],
  ["0", "0"],
])("reads %s as %s", (numeral, digits) => expect(foldNumeral(numeral)).toBe(digits))
