import { inspect } from "node:util"
import { expect, it } from "vitest"
import { personal } from "./personal.ts"

const name = personal("NGUYEN THI MINH ANH")

it("never prints what it holds", () => {
  const printed = [
    `${name}`,
    String(name),
    JSON.stringify({ name }),
    inspect({ name }),
    inspect(name, { showHidden: true }),
  ]
  expect(printed.join()).not.toContain("NGUYEN")
  expect(`${name}`).toBe("[personal]")
})

it("opens for a stated purpose", () => expect(name.reveal("show-applicant")).toBe("NGUYEN THI MINH ANH"))

it("stays sealed through a change", () => {
  const first = name.map((n) => n.split(" ")[0])
  expect(`${first}`).toBe("[personal]")
  expect(first.reveal("compare")).toBe("NGUYEN")
})
