import { expect, it } from "vitest"
import { csvOf } from "./csv.ts"

it("begins with a byte order mark, and ends each line as RFC 4180 says", () =>
  expect(
    Buffer.from(
      csvOf([
        ["日", "件数"],
        ["2026-11-20", 3],
      ]),
    ).toString("hex"),
  ).toBe(
    Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from("日,件数\r\n2026-11-20,3\r\n", "utf8")]).toString(
      "hex",
    ),
  ))

it.each([
  ["a,b", '"a,b"'],
  ['say "yes"', '"say ""yes"""'],
  ["two\nlines", '"two\nlines"'],
  ["=1+1", "'=1+1"],
  ["+81", "'+81"],
  ["-1", "'-1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\tx", "'\tx"],
  ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
  [" =1", " =1"],
])("writes %j as %s", (cell, written) => expect(csvOf([[cell]])).toBe(`\uFEFF${written}\r\n`))

it("writes numbers as they are, and nothing for what is not known", () =>
  expect(csvOf([[-1.5, null, 0]])).toBe("\uFEFF-1.5,,0\r\n"))
