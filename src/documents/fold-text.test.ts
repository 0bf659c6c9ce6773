import fc from "fast-check"
import { expect, it } from "vitest"
import { foldNumber } from "./document-number.ts"
import { foldCapitals, foldText } from "./fold-text.ts"

it("makes full width half width and every space one space", () =>
  expect(foldText("　ＮＧＵＹＥＮ　 ＴＨＩ\tＡＮＨ \n")).toBe("NGUYEN THI ANH"))
it("drops what cannot be seen", () => expect(foldText("葛\u{E0100}飾\u200B区\u202E")).toBe("葛飾区"))
it("takes nothing for an empty text", () => expect(foldText(undefined)).toBe(""))
it("changes nothing the second time", () =>
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text))
      expect(foldCapitals(foldCapitals(text))).toBe(foldCapitals(text))
    }),
    { numRuns: 500 },
  ))

it.each([
  "ab12345678cd",
  "ＡＢ１２３４５６７８ＣＤ",
  "AB 1234 5678 CD",
  "AB-12345678-CD",
  "ＡＢー１２３４５６７８−ＣＤ",
  " AB12345678CD ",
])("reads the number typed as %j", (typed) => expect(foldNumber(typed)).toBe("AB12345678CD"))
it("reads an old certificate's circled letter", () => expect(foldNumber("Ⓑ第123456789号")).toBe("B第123456789号"))
it("folds a number once and for all", () =>
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(foldNumber(foldNumber(text))).toBe(foldNumber(text))
    }),
    { numRuns: 500 },
  ))
