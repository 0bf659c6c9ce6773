import { afterAll, beforeAll, expect, it } from "vitest"
import { type Case, loadCase } from "../../fixtures/cases.ts"
import { openInstallation, type TestInstallation } from "../../tests/installation.ts"
import { readingOf } from "../../tests/told-inspector.ts"
import { now } from "../../tests/ways.ts"
import { sendIn } from "../cli/demo.ts"
import type { Reading } from "../documents/reading.ts"
import { surelyAgreeing } from "./fields-to-answer.ts"

let read: Reading = {}
let t: TestInstallation
beforeAll(async () => {
  t = await openInstallation({ told: () => ({ reading: read }) })
})
afterAll(() => t.close())

/** What one press agrees to, of that person's card read like that. */
async function sureOf(story: Case, reading: Reading) {
  read = reading
  const { id } = await sendIn(t.services, story, `C-${Math.random()}`)
  await t.work()
  return surelyAgreeing({ ...(await now(t, id)), findings: [] })
}

const minhAnh = loadCase("minh-anh-clean")
const wei = loadCase("wei-kanji-name")
const printed = readingOf(minhAnh)

it("is everything that was read without a doubt", async () => {
  const fields = ["name", "birthDate", "sex", "nationality", "address", "room", "number", "expiresOn"]
  expect(await sureOf(minhAnh, printed)).toEqual(fields)
})

it("is not what was read otherwise, with a doubt, or not at all", async () => {
  const { sex: _, ...unread } = printed
  const doubtful = { name: { value: printed.name?.value ?? "", confidence: 0.5 } }
  const reading = { ...unread, ...doubtful, expiresOn: { value: "2031-01-01", confidence: 0.99 } }
  expect(await sureOf(minhAnh, reading)).toEqual(["birthDate", "nationality", "address", "room", "number"])
})

it("is a name with kanji only where those were read, too", async () => {
  const { nameKanji, ...letters } = readingOf(wei)
  expect(nameKanji).toBeDefined()
  expect(await sureOf(wei, letters)).not.toContain("name")
  expect(await sureOf(wei, { ...letters, ...(nameKanji && { nameKanji }) })).toContain("name")
})
