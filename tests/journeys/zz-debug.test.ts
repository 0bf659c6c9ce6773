import { it } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import { answerOldPaperQuestions, choose, openAndAgree } from "./applicant.ts"
import { startBrowser, startSite, visit } from "./harness.ts"

it("x", async () => {
  const browser = await startBrowser()
  const site = await startSite()
  const { page } = await visit(browser, site.url)
  await openAndAgree(page, (await site.link()).url)
  await choose(page, "alien-registration-certificate")
  const t = Date.now()
  await answerOldPaperQuestions(page, loadCase("rafael-old-alien-card"))
  await new Promise((r) => setTimeout(r, 1000))
  await page.screenshot({ path: "/tmp/w/shots/debug.png", fullPage: true })
  process.stdout.write(`${page.url().slice(-20)} ${await page.locator("body").innerText()}`)
  process.stdout.write(site.log.slice(-6).join(""))
  await browser.close()
  await site.close()
})
