import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { loadCase, loadCases } from "../../fixtures/cases.ts"
import { fillIn, sendIn } from "../cli/demo.ts"
import { openInstallation, type TestInstallation } from "../../tests/installation.ts"
import { submit } from "./submit.ts"

let t: TestInstallation
beforeAll(async () => {
  t = await openInstallation({ env: { RENEWAL_PENDING: "review" } })
})
afterAll(() => t.close())

const codes = async (id: string) => (await t.services.verifications.byId(id))?.findings.map(({ code }) => code)

describe("every invented person's case", () => {
  it.each(loadCases().map((story) => [story.name, story] as const))("%s is found as its story says", async (name, story) => {
    const { id } = await sendIn(t.services, story, `story-${name}`)
    await t.work()
    expect((await t.services.verifications.byId(id))?.state).toBe("waiting")
    expect(await codes(id)).toEqual(story.expected.findings)
  })
})
