import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"

const css = readFileSync(new URL("./site.css", import.meta.url), "utf8")
const tokensFile = fileURLToPath(import.meta.resolve("@digital-go-jp/design-tokens/dist/tokens.css"))
const tokens = new Map(
  [...readFileSync(tokensFile, "utf8").matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name, value]) => [name, value]),
)

/** `#FFF` is `#ffffff`, `1.0625rem` is 17 px, `rem` over 16 is `calc(17 / 16 * 1rem)`. */
function same(value = ""): string {
  const calc = /^calc\((\d+) \/ 16 \* 1rem\)$/.exec(value)
  if (calc) return `${Number(calc[1])}px`
  const size = /^([\d.]+)(rem|px)$/.exec(value)
  if (size) return `${Number(size[1]) * (size[2] === "rem" ? 16 : 1)}px`
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(value)
  return (
    short
      ? `#${short
          .slice(1)
          .map((digit) => digit + digit)
          .join("")}`
      : value
  ).toLowerCase()
}

const copied = [...css.matchAll(/^ {2}--[\w-]+: ([^;]+); \/\* ([\w-]+)/gm)].map(([, value, token]) => ({
  value,
  token,
}))

describe("the stylesheet's token", () => {
  it("is named for every copied value", () => expect(copied.length).toBeGreaterThan(15))
  it.each(copied)("$token is the design system's", ({ value, token }) => {
    const original = tokens.get(token)
    const resolved = /^var\(--([\w-]+)\)$/.exec(original ?? "")
    expect(same(resolved ? tokens.get(resolved[1] ?? "") : original)).toBe(same(value))
  })
})
