import { expect, it } from "vitest"
import { markOf } from "./show-to-staff.ts"

const at = Date.parse("2026-11-23T15:04:30Z")
const id = "5f3a91c2-0000-4000-8000-000000000000"
const mark = (name: string) => markOf({ id, name, role: "reviewer" }, at)

it("names who looks by their letters and their id, and the time in Japan", () =>
  expect(mark("AOKI Haruka 見本")).toBe("AOKI HARUKA 5F3A91C2 2026-11-24 00:04 JST"))

it.each([
  ["青木 春香", "5F3A91C2 2026-11-24 00:04 JST"],
  ["José Ñuñez", "JOSE NUNEZ 5F3A91C2 2026-11-24 00:04 JST"],
  ["ＡＯＫＩ", "AOKI 5F3A91C2 2026-11-24 00:04 JST"],
  ["<b>O'Neil</b>", "B O NEIL B 5F3A91C2 2026-11-24 00:04 JST"],
  ["A".repeat(60), `${"A".repeat(24)} 5F3A91C2 2026-11-24 00:04 JST`],
])("writes of %j what it can draw", (name, line) => expect(mark(name)).toBe(line))
