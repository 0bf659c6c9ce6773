import { expect, it } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import { answerOldPaperQuestions, choose, isAt, openAndAgree, press } from "./applicant.ts"
import { journeys } from "./harness.ts"

/** Where old papers are refused. */
const { site, page: newPage } = journeys({ env: { OLD_PAPERS: "refuse" } })

it("a certificate of registered matters cannot go on", async () => {
  const page = await newPage()
  await openAndAgree(page, (await site().link()).url)
  await choose(page, "certificate-of-registered-matters")
  await page.getByText("You cannot continue with this document here.").waitFor()
  expect(await page.getByRole("button", { name: "Continue" }).count()).toBe(0)
})

it("an alien registration certificate goes on only with answers that make it good", async () => {
  const page = await newPage()
  const { url } = await site().link()
  await openAndAgree(page, url)
  await choose(page, "alien-registration-certificate")
  const rafael = loadCase("rafael-old-alien-card")
  await answerOldPaperQuestions(page, rafael)
  await page.getByText("You cannot continue with this certificate.").waitFor()
  await press(page, "Continue")
  await page.getByText("You cannot continue with this certificate.").waitFor()
  await page.goto(`${url}/details`)
  await isAt(page, "Choose your document")
  await answerOldPaperQuestions(page, loadCase("yuna-alien-card-child"))
  await isAt(page, "Your details")
})
