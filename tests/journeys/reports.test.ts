import { readFileSync } from "node:fs"
import { expect, it } from "vitest"
import { newId } from "../../src/kit/ids.ts"
import { desk, journeys } from "./harness.ts"
import { signIn } from "./reviewer.ts"

const { site, visitor: newVisitor } = journeys()

it("a report is taken home as a file, and taken again, while its page stays", async () => {
  const { services, url } = site()
  await services.staff.add({ id: newId(), name: "HAYASHI Naoko 見本", role: "senior" })
  const { page } = await newVisitor({ viewport: desk, javaScript: true })
  await signIn(page, url, "HAYASHI Naoko")
  await page.getByRole("link", { name: "Reports" }).click()
  for (const _ of ["first", "again"]) {
    const coming = page.waitForEvent("download")
    await page.getByRole("button", { name: "Waiting now: export as CSV" }).click()
    const file = readFileSync(await (await coming).path(), "utf8")
    expect(file).toMatch(/^\uFEFFBusiness days,Cases\r\n0 days,\d+\r\n/)
  }
})
