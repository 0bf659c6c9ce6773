import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import {
  addPhoto,
  answerOldPaperQuestions,
  choose,
  isAt,
  openAndAgree,
  place,
  press,
  saysProblem,
  send,
  sendCase,
  type,
  typedValue,
} from "./applicant.ts"
import { bothWays, desk, journeys, reviewers, type Site, startSite, visit } from "./harness.ts"
import { agree, decide, nextCase, signIn } from "./reviewer.ts"

const { site, page: newPage, browser } = journeys()

/** Sends one case and opens it at the desk. */
async function sentAndTaken(name: string, javaScript: boolean) {
  const story = loadCase(name)
  const { url, id } = await site().link(name)
  const applicant = await newPage({ javaScript })
  const reference = await sendCase(applicant, url, story)
  const reviewer = await newPage({ javaScript, viewport: desk })
  await signIn(reviewer, site().url, reviewers.aoki)
  await nextCase(reviewer, reference)
  return { story, url, id, applicant, reviewer, reference }
}

/** Each document once, some without JavaScript; the card both ways. */
it.each(bothWays)("a residence card: sent with both sides, approved, $how", async ({ javaScript }) => {
  const { url, applicant, reviewer, story } = await sentAndTaken("minh-anh-clean", javaScript)
  for (const value of [story.draft.name, story.draft.number, story.draft.room]) {
    await reviewer.getByText(value ?? "", { exact: true }).waitFor()
  }
  await agree(reviewer)
  await decide(reviewer, "Approve")
  await isAt(reviewer, "Review")
  await applicant.goto(url)
  await isAt(applicant, "You are approved")
  await applicant.getByText("23 November 2026").waitFor()
})

it("a special permanent resident certificate with a blank back: refused, and told why", async () => {
  const { url, applicant, reviewer } = await sentAndTaken("park-special-permanent", true)
  await decide(reviewer, "Refuse", ["Not the original: Front"])
  await isAt(reviewer, "Review")
  await applicant.goto(url)
  await isAt(applicant, "We could not accept your document")
  await applicant.getByText("The photo shows a copy or a screen.").waitFor()
})

it("a child's alien registration certificate: approved without a finding", async () => {
  const { url, applicant, reviewer } = await sentAndTaken("yuna-alien-card-child", false)
  await reviewer.getByText("The rules found nothing.").waitFor()
  await agree(reviewer)
  await decide(reviewer, "Approve")
  await isAt(reviewer, "Review")
  await applicant.goto(url)
  await isAt(applicant, "You are approved")
})

it("a certificate of registered matters: more is asked for, mended, approved", async () => {
  const sent = await sentAndTaken("chen-registered-matters", false)
  const { url, applicant, reviewer, reference, story } = sent
  await reviewer.getByText("This old paper is probably no longer good.").waitFor()
  await decide(reviewer, "Ask for more", ["Blurred: Page 2", "Name differs"])
  await isAt(reviewer, "Review")

  await applicant.goto(url)
  await isAt(applicant, "We need something more from you")
  await applicant.getByText("The photo is not sharp.").waitFor()
  await applicant.getByText("The name you typed is not the one on the document.").waitFor()
  await applicant.getByRole("link", { name: "Continue", exact: true }).click()
  await isAt(applicant, "Your details")
  const described = await applicant.getByLabel(/^Name/).evaluate((field) =>
    (field.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .map((id) => document.getElementById(id)?.textContent)
      .join(" "),
  )
  expect(described).toContain("The name you typed is not the one on the document.")
  expect(await typedValue(applicant, /^Document number/)).toBe(story.draft.number)
  await type(applicant, { name: "陳 美欄" })
  await press(applicant, "Continue")
  await isAt(applicant, "Your photos")
  await place(applicant, "Page 2").getByText("The photo is not sharp.").waitFor()
  await press(applicant, "Continue")
  await saysProblem(applicant, /Our staff asked for a new photo: Page 2/)
  await place(applicant, "Page 2")
    .getByRole("button", { name: /^Delete/ })
    .click()
  await addPhoto(applicant, "Page 2", loadCase("rafael-old-alien-card").front)
  await press(applicant, "Continue")
  expect(await send(applicant)).toBe(reference)

  await nextCase(reviewer, reference)
  await reviewer
    .getByText(/陳 美欄/)
    .first()
    .waitFor({ state: "attached" })
  await agree(reviewer)
  await decide(reviewer, "Approve")
  await isAt(reviewer, "Review")
  await applicant.goto(url)
  await isAt(applicant, "You are approved")
})

it("a grown man's alien registration certificate: he is told why not, goes on, and staff see the finding", async () => {
  const { reviewer, id } = await sentAndTaken("rafael-old-alien-card", true)
  await reviewer.getByText("This old paper is probably no longer good.").waitFor()
  expect((await site().services.verifications.byId(id))?.findings.map(({ code }) => code)).toContain(
    "document.no-longer-issued",
  )
  await decide(reviewer, "Refuse", ["No longer a valid document"])
  await isAt(reviewer, "Review")
})
it("tells before any typing what to use instead of an old paper", async () => {
  const page = await newPage()
  await openAndAgree(page, (await site().link()).url)
  await choose(page, "certificate-of-registered-matters")
  await page.getByText("Use one of these instead, if you have it:").waitFor()
  await page.getByRole("link", { name: "Choose another document" }).click()
  await isAt(page, "Choose your document")
  await choose(page, "residence-card")
  await isAt(page, "Your details")
})

it("keeps what the log is not to know out of it", () => {
  const all = site().log.join("")
  expect(site().log.length).toBeGreaterThan(100)
  for (const secret of ["NGUYEN", "UR41730952EA", "百人", "/v/", "front.jpg"]) expect(all).not.toContain(secret)
})

describe("where old papers are refused", () => {
  let strict: Site
  beforeAll(async () => {
    strict = await startSite({ env: { OLD_PAPERS: "refuse" } })
  })
  afterAll(() => strict?.close())

  it("a certificate of registered matters cannot go on", async () => {
    const { page, leave } = await visit(browser(), strict.url)
    await openAndAgree(page, (await strict.link()).url)
    await choose(page, "certificate-of-registered-matters")
    await page.getByText("You cannot continue with this document here.").waitFor()
    expect(await page.getByRole("button", { name: "Continue" }).count()).toBe(0)
    await leave()
  })

  it("an alien registration certificate goes on only with answers that make it good", async () => {
    const { page, leave } = await visit(browser(), strict.url)
    const { url } = await strict.link()
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
    await leave()
  })
})
