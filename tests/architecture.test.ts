import { spawnSync } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"

import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, describe, expect, inject, it } from "vitest"
import { z } from "zod"

const root = fileURLToPath(new URL("..", import.meta.url))
const planted = mkdtempSync(join(inject("scratch"), "planted-"))
afterAll(() => rmSync(planted, { recursive: true, force: true }))

const report = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(z.object({ rule: z.object({ name: z.string() }), from: z.string(), to: z.string() })),
  }),
})

function cruise(folder: string) {
  const program = join(root, "node_modules", "dependency-cruiser", "bin", "dependency-cruise.mjs")
  const args = [program, "src", "--config", ".dependency-cruiser.cjs", "--output-type", "json"]
  const ran = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", maxBuffer: 100_000_000 })
  return report.parse(JSON.parse(ran.stdout)).summary
}

/** @returns the names of the rules that a source tree of these files breaks. */
function broken(name: string, files: Record<string, string>): string[] {
  const folder = join(planted, name)
  mkdirSync(folder)
  for (const file of ["package.json", "tsconfig.json", ".dependency-cruiser.cjs"])
    cpSync(join(root, file), join(folder, file))
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"))
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, "src", file)), { recursive: true })
    writeFileSync(join(folder, "src", file), text)
  }
  return [...new Set(cruise(folder).violations.map(({ rule }) => rule.name))].sort()
}

it("keeps every room to its row", () => {
  const { totalCruised, violations } = cruise(root)
  expect(totalCruised).toBeGreaterThan(20)
  expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
})

describe("the rule sees", () => {
  it("a room that imports what is not in its row", () =>
    expect(
      broken("row", {
        "kit/days.ts": 'import { page } from "../web/pages/page.ts"\nexport const days = page',
        "web/pages/page.ts": "export const page = 1",
      }),
    ).toEqual(["kit-imports-only-its-row"]))

  it("an import of nothing but a type", () =>
    expect(
      broken("type", {
        "http/review.ts": 'import type { Pool } from "../adapters/pool.ts"\nexport type Review = Pool',
        "adapters/pool.ts": "export type Pool = { size: number }",
      }),
    ).toEqual(["http-imports-only-its-row"]))

  it("islands used by http, which may see pages alone", () =>
    expect(
      broken("pages", {
        "http/one.tsx": 'import "../web/pages/fine.tsx"\nimport "../web/islands/coach.ts"',
        "web/pages/fine.tsx": "export const fine = <p>fine</p>",
        "web/islands/coach.ts": "export const coach = 1",
      }),
    ).toEqual(["http-imports-only-its-row"]))

  it("Node in a pure room", () =>
    expect(broken("node", { "vision/measure.ts": 'import { join } from "node:path"\nexport const m = join' })).toEqual([
      "pure-rooms-stand-alone",
    ]))

  it("a package in a pure room", () =>
    expect(broken("npm", { "documents/card.ts": 'import { z } from "zod"\nexport const card = z' })).toEqual([
      "pure-rooms-stand-alone",
    ]))

  it("a circle", () =>
    expect(
      broken("circle", {
        "kit/a.ts": 'import { b } from "./b.ts"\nexport const a = () => b',
        "kit/b.ts": 'import { a } from "./a.ts"\nexport const b = () => a',
      }),
    ).toEqual(["no-circles"]))

  it("nothing wrong in a test that reaches elsewhere", () =>
    expect(
      broken("tests", {
        "kit/days.test.ts": 'import "node:path"\nimport { page } from "../web/pages/page.ts"\nexport const p = page',
        "web/pages/page.ts": "export const page = 1",
      }),
    ).toEqual([]))
})
