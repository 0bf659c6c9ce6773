import { expect, it, vi } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import { claimNext } from "../../src/app/claim.ts"
import { decide } from "../../src/app/decide.ts"
import { sendIn } from "../../src/cli/demo.ts"
import type { Reason } from "../../src/verification/reasons.ts"
import {
  addPhoto,
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
import { bothWays, desk, journeys, reviewers } from "./harness.ts"
import { agree, nextCase, decide as pressDecision, signIn } from "./reviewer.ts"

/** Each goes the whole way, from the link to the decision, every field typed by hand. */
vi.setConfig({ testTimeout: 60_000 })

const { site, page: newPage } = journeys()

/** Sends one case and opens it at the desk. `atDesk`: whether scripts run there, too. */
async function sentAndTaken(name: string, javaScript: boolean, atDesk = true) {
  const story = loadCase(name)
  const { url, id } = await site().link(name)
  const applicant = await newPage({ javaScript })
  const reference = await sendCase(applicant, url, story)
  const reviewer = await newPage({ javaScript: atDesk, viewport: desk })
  await signIn(reviewer, site().url, reviewers.aoki)
  await nextCase(reviewer, reference)
  return { story, url, id, applicant, reviewer, reference }
}

/** A case sent in and decided without a browser, where the journey begins after that. */
async function askedForMore(name: string, reasons: readonly Reason[]) {
  const { services, url } = site()
  const { id, token } = await sendIn(services, loadCase(name))
  await expect.poll(async () => (await services.verifications.byId(id))?.state).toBe("waiting")
  const [{ id: staffId } = expect.fail("nobody")] = await services.staff.all()
  const taken = await claimNext(services, staffId)
  const { revision, claim, shortReference, ...found } = taken.ok ? taken.value : expect.fail("nothing waits")
  expect(found.id).toBe(id)
  const seen = { verificationId: id, staffId, claim: claim?.token ?? "", revision }
  expect(await decide(services, { ...seen, outcome: "moreNeeded", reasons, words: "" })).toMatchObject({ ok: true })
  return { url: `${url}/v/${token}`, reference: shortReference }
}

/** Each document once, some without JavaScript; the card both ways. */
it.each(bothWays)("a residence card: sent with both sides, approved, $how", async ({ javaScript }) => {
  const { url, applicant, reviewer, story } = await sentAndTaken("minh-anh-clean", javaScript, javaScript)
  for (const value of [story.draft.name, story.draft.number, story.draft.room]) {
    await reviewer
      .getByText(value ?? "", { exact: true })
      .first()
      .waitFor()
  }
  await agree(reviewer)
  await pressDecision(reviewer, "Approve")
  await isAt(reviewer, "Review")
  await applicant.goto(url)
  await isAt(applicant, "You are approved")
  await applicant.getByText("23 November 2026").waitFor()
})

it("a special permanent resident certificate with a blank back: refused, and told why", async () => {
  const { url, applicant, reviewer } = await sentAndTaken("park-special-permanent", true)
  await pressDecision(reviewer, "Refuse", ["Not the original: Front"])
  await isAt(reviewer, "Review")
  await applicant.goto(url)
  await isAt(applicant, "We could not accept your document")
  await applicant.getByText("The photo shows a copy or a screen.").waitFor()
})

it("a child's alien registration certificate: approved without a finding", async () => {
  const { url, applicant, reviewer } = await sentAndTaken("yuna-alien-card-child", false)
  await reviewer.getByText("The rules found nothing.").waitFor()
  await agree(reviewer)
  await pressDecision(reviewer, "Approve")
  await isAt(reviewer, "Review")
  await applicant.goto(url)
  await isAt(applicant, "You are approved")
})

it("a certificate of registered matters: more is asked for, and told beside the field", async () => {
  const { url, applicant, reviewer, story } = await sentAndTaken("chen-registered-matters", false)
  await reviewer.getByText("This old paper is probably no longer good.").waitFor()
  await pressDecision(reviewer, "Ask for more", ["Blurred: Page 2", "Name differs"])
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
})

it("a certificate of registered matters of which more was asked for: mended, sent again, approved", async () => {
  const { url, reference } = await askedForMore("chen-registered-matters", [
    { code: "blurred", target: "back", words: null },
    { code: "name-differs", target: "name", words: null },
  ])
  const applicant = await newPage({ javaScript: false })
  await applicant.goto(url)
  const { birthYear = "", birthMonth = "" } = loadCase("chen-registered-matters").draft
  await type(applicant, { birthYear, birthMonth })
  await press(applicant, "Continue")
  await isAt(applicant, "We need something more from you")
  await applicant.getByRole("link", { name: "Continue", exact: true }).click()
  await isAt(applicant, "Your details")
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

  const reviewer = await newPage({ viewport: desk })
  await signIn(reviewer, site().url, reviewers.aoki)
  await nextCase(reviewer, reference)
  await reviewer
    .getByText(/陳 美欄/)
    .first()
    .waitFor({ state: "attached" })
  await agree(reviewer)
  await pressDecision(reviewer, "Approve")
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
  await pressDecision(reviewer, "Refuse", ["No longer a valid document"])
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
