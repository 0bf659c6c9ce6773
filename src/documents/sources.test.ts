import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"

const root = join(import.meta.dirname, "../..")
const read = (path: string) => readFileSync(join(root, path), "utf8")

/** The anchor a heading gets where Markdown is shown: small letters, words joined by hyphens. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, "")
    .replaceAll(" ", "-")

const anchors = [...read("docs/sources.md").matchAll(/^#+ (.+)$/gmu)].map(([, heading = ""]) => anchorOf(heading))

const code = globSync("src/**/*.{ts,tsx}", { cwd: root }).filter((path) => !path.includes(".test."))
const citedIn = (path: string) => [...read(path).matchAll(/docs\/sources\.md#([\w-]+)/gu)].map(([, cited]) => cited)

describe("every source cited in the code", () => {
  const citing = code.filter((path) => citedIn(path).length > 0)
  it("comes from more than a few files", () => expect(citing.length).toBeGreaterThan(10))
  it.each(citing)("stands in docs/sources.md: %s", (path) => {
    for (const cited of citedIn(path)) expect(anchors).toContain(cited)
  })
})

it("every check and every document's rules cite one", () => {
  const plumbing = ["src/checks/check.ts", "src/checks/evidence.ts"]
  const rules = code.filter(
    (path) => /^src\/(checks\/|documents\/.+\/rules\.ts)/u.test(path) && !plumbing.includes(path),
  )
  expect(rules.length).toBeGreaterThanOrEqual(15)
  expect(rules.filter((path) => citedIn(path).length === 0)).toEqual([])
})

it("every source is cited somewhere", () => {
  const cited = new Set(code.flatMap(citedIn))
  expect(anchors.slice(1).filter((anchor) => !cited.has(anchor))).toEqual([])
})
