import { gzipSync } from "node:zlib"
import type { Locator, Page } from "playwright-core"
import { expect, it } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import { sendIn } from "../../src/cli/demo.ts"
import {
  add,
  addPhoto,
  answerOldPaperQuestions,
  choose,
  documentNames,
  isAdded,
  isAt,
  openAndAgree,
  place,
  press,
  saysProblem,
  send,
  type,
  typeDetails,
} from "./applicant.ts"
import { desk, journeys, reviewers, visit } from "./harness.ts"
import { inspect, inspectHere } from "./inspect.ts"
import { decide, nextCase, signIn } from "./reviewer.ts"

const { site, page: newPage, browser } = journeys()
const minh = loadCase("minh-anh-clean")
const limitsBytes = { script: 20_000, stylesheet: 15_000 }
const patience = { timeout: 180_000 }

it("a barrier put into a page is found", async () => {
  const page = await newPage()
  await page.goto(site().url)
  const plant = (html: string) =>
    page.getByRole("main").evaluate((main, put) => main.insertAdjacentHTML("beforeend", put), html)
  await plant('<input type="text">')
  await expect(inspectHere(page)).rejects.toThrow(/label: <input/)
  await page.reload()
  await plant("<pre>one line that is far too long for a telephone ".concat("and goes on ".repeat(20), "</pre>"))
  await expect(inspectHere(page)).rejects.toThrow(/pixels wide/)
})

it("what no page may do is noticed", async () => {
  const { page, leave } = await visit(browser(), site().url)
  await page.goto(site().url)
  const elsewhere = () => document.body.append(Object.assign(new Image(), { src: "https://elsewhere.example/a.png" }))
  await page.evaluate(elsewhere)
  await expect(leave()).rejects.toThrow(/Content Security Policy/)
})

it("from the start page to the details nothing stands in anyone's way", patience, async () => {
  const page = await newPage()
  await page.goto(site().url)
  await inspect(page)
  await press(page, "Start")
  await saysProblem(page, /reference/)
  await inspectHere(page)
  await page.goto((await site().link()).url)
  await isAt(page, "Identification information")
  await inspect(page)
  await press(page, "Start")
  await isAt(page, "Choose your document")
  await press(page, "Continue")
  await saysProblem(page, /Choose the document/)
  await page.getByRole("radio", { name: documentNames["residence-card"] }).check()
  await inspectHere(page)
  await choose(page, "alien-registration-certificate")
  await answerOldPaperQuestions(page, loadCase("rafael-old-alien-card"))
  await page.getByText("With these answers, your certificate is no longer valid.").waitFor()
  await inspect(page)
  await press(page, "Continue")
  await isAt(page, "Your details")
  await inspect(page)
  await press(page, "Continue")
  await saysProblem(page, /Enter your name/)
  await inspect(page)
})

it("from the details to Sent nothing stands in anyone's way", patience, async () => {
  const page = await newPage()
  await openAndAgree(page, (await site().link()).url)
  await choose(page, "residence-card")
  await isAt(page, "Your details")
  await inspect(page)
  await typeDetails(page, minh)
  await isAt(page, "Your photos")
  await inspect(page)
  await press(page, "Continue")
  await saysProblem(page, /^Add a photo: Front/)
  await inspectHere(page)
  await add(page, "Front", minh.back ?? "")
  await isAdded(page, "Front")
  await add(page, "Back", minh.back ?? "")
  await saysProblem(page, /same photo/)
  await inspectHere(page)
  await addPhoto(page, "Back", minh.front)
  await inspect(page)
  await press(page, "Continue")
  await isAt(page, "Check your answers")
  await inspect(page)
  await send(page)
  await inspect(page)
  await page.getByRole("link", { name: "See how it is going" }).click()
  await isAt(page, "We are checking your document")
  await inspect(page)
  await page.getByRole("link", { name: "Receipt to print or save" }).click()
  await isAt(page, "Receipt")
  await inspectHere(page)
  await page.getByRole("link", { name: "Withdraw", exact: true }).click()
  await inspect(page)
  await press(page, "Withdraw")
  await isAt(page, "You have withdrawn")
  await inspect(page)
})

it("at the desk, and in what comes back from it, nothing stands in anyone's way", patience, async () => {
  const sent = await sendIn(site().services, minh)
  await sendIn(site().services, loadCase("park-special-permanent"))
  const page = await newPage({ viewport: desk })
  await page.goto(`${site().url}/review`)
  await inspect(page)
  await signIn(page, site().url, reviewers.aoki)
  await isAt(page, "Review")
  await nextCase(page, (await site().services.verifications.byId(sent.id))?.shortReference ?? "")
  await inspect(page)
  await decide(page, "Refuse")
  await saysProblem(page, /Tick at least one reason/)
  await inspectHere(page)
  const asked = ["Blurred: Front", "Name differs", "Building or room is missing", "Other: Back"]
  await decide(page, "Ask for more", asked, "Please take off the plastic cover.")
  await isAt(page, "Review")
  await page.getByLabel(/^Customer reference/).fill("C-1")
  await press(page, "Make link")
  await page.getByRole("textbox", { name: "Link for the applicant" }).waitFor()
  await inspectHere(page)
  await inspect(page)

  const applicant = await newPage()
  await applicant.goto(`${site().url}/v/${sent.token}`)
  await isAt(applicant, "Confirm it is you")
  await inspect(applicant)
  await type(applicant, { birthYear: "2001", birthMonth: "9", birthDay: "8" })
  await press(applicant, "Continue")
  await isAt(applicant, "We need something more from you")
  await inspect(applicant)
  await applicant.getByRole("link", { name: "Continue", exact: true }).click()
  await isAt(applicant, "Your details")
  await inspect(applicant)
  await press(applicant, "Continue")
  await isAt(applicant, "Your photos")
  await inspect(applicant)
  await applicant.goto(`${site().url}/v/unknown`)
  await inspect(applicant)
})

it("the desk tells whoever may not be there in a page that nothing stands in the way of", patience, async () => {
  const page = await newPage({ viewport: desk })
  await signIn(page, site().url, reviewers.nishida)
  await isAt(page, "Not authorised")
  await inspect(page)
})

it("no applicant's page loads more than 20 KB of script or 15 KB of styles, gzipped", async () => {
  const page = await newPage()
  const told: string[] = []
  const measure = async (address: string, at: string) => {
    const bytes = { script: 0, stylesheet: 0 }
    const loading: Promise<unknown>[] = []
    page.removeAllListeners("response")
    page.on("response", (answer) => {
      const kind = answer.request().resourceType()
      if (kind !== "script" && kind !== "stylesheet") return
      loading.push(answer.body().then((body) => (bytes[kind] += gzipSync(body).length)))
    })
    const answer = await page.goto(address)
    await isAt(page, at)
    await Promise.all(loading)
    told.push(`${at}: ${bytes.script} bytes of script, ${bytes.stylesheet} of styles`)
    expect(bytes.script).toBeLessThanOrEqual(limitsBytes.script)
    expect(bytes.stylesheet).toBeLessThanOrEqual(limitsBytes.stylesheet)
    expect(Math.min(bytes.script, bytes.stylesheet), "both are loaded").toBeGreaterThan(0)
    const { "content-security-policy": policy = "", ...headers } = answer?.headers() ?? {}
    expect(policy).toMatch(/default-src 'none'.*script-src 'self'/)
    expect(policy).not.toContain("unsafe")
    expect(headers).toMatchObject({ "cache-control": "no-store", "referrer-policy": "no-referrer" })
  }
  const { url } = await site().link()
  await measure(site().url, "Start")
  await measure(url, "Identification information")
  await press(page, "Start")
  await isAt(page, "Choose your document")
  await measure(url, "Choose your document")
  await choose(page, "residence-card")
  await isAt(page, "Your details")
  await measure(url, "Your details")
  await typeDetails(page, minh)
  await isAt(page, "Your photos")
  await measure(url, "Your photos")
  await addPhoto(page, "Front", minh.front)
  await page.getByLabel("No", { exact: true }).check()
  await press(page, "Continue")
  await isAt(page, "Check your answers")
  await measure(url, "Check your answers")
  await press(page, "Send")
  await isAt(page, "Sent")
  await measure(`${url}/sent`, "Sent")
  await measure(url, "We are checking your document")
  process.stdout.write(`What each page loads, gzipped:\n${told.join("\n")}\n`)
})

it("the whole way can be gone with the keyboard alone", async () => {
  const park = loadCase("park-special-permanent")
  const page = await newPage()
  await page.goto((await site().link()).url)
  await pressWithKeys(page, "Start")
  await isAt(page, "Choose your document")
  await tabTo(page, page.getByRole("radio", { name: documentNames["residence-card"] }))
  await page.keyboard.press("ArrowDown")
  await pressWithKeys(page, "Continue")
  await isAt(page, "Your details")
  await typeWithKeys(page, page.getByLabel(/^Name/), park.draft.name)
  const birth = page.getByRole("group", { name: /^Date of birth/ })
  await typeWithKeys(page, birth.getByLabel("Year"), park.draft.birthYear)
  await typeWithKeys(page, birth.getByLabel("Month"), park.draft.birthMonth)
  await typeWithKeys(page, birth.getByLabel("Day"), park.draft.birthDay)
  await typeDetailsWithKeys(page, park.draft)
  await pressWithKeys(page, "Continue")
  await isAt(page, "Your photos")
  await tabTo(page, page.getByLabel(/^Front/))
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Space")])
  await chooser.setFiles(park.front)
  await pressWithKeys(place(page, "Front"), "Add")
  await isAdded(page, "Front")
  await tabTo(page, page.getByRole("radio", { name: "Yes", exact: true }))
  await page.keyboard.press("ArrowDown")
  await pressWithKeys(page, "Continue")
  await isAt(page, "Check your answers")
  await pressWithKeys(page, "Send")
  await isAt(page, "Sent")
})

async function typeDetailsWithKeys(page: Page, draft: typeof minh.draft): Promise<void> {
  const optional = page.getByRole("radio", { name: /^Male/ })
  if ((await optional.count()) > 0) {
    await tabTo(page, optional)
    await page.keyboard.press("Space")
  }
  const nationality = page.getByLabel(/^Nationality/)
  if ((await nationality.count()) > 0) await typeWithKeys(page, nationality, draft.nationality)
  await typeWithKeys(page, page.getByLabel(/^Address/), draft.address)
  await tabTo(page, page.getByRole("radio", { name: "Yes", exact: true }))
  await page.keyboard.press("ArrowDown")
  await typeWithKeys(page, page.getByLabel(/^Document number/), draft.number)
  const expiry = page.getByRole("group", { name: /^Expiry date/ })
  await typeWithKeys(page, expiry.getByLabel("Year"), draft.expiresYear)
  await typeWithKeys(page, expiry.getByLabel("Month"), draft.expiresMonth)
  await typeWithKeys(page, expiry.getByLabel("Day"), draft.expiresDay)
}

/** Moves on with the Tab key until the target has the focus, and shows it. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press("Tab")
    if (await target.evaluate((element) => element === document.activeElement)) {
      expect(await target.evaluate(showsFocus), "the focus can be seen").toBe(true)
      return
    }
  }
  throw new Error(`${target} cannot be reached with the Tab key`)
}

const showsFocus = (element: Element): boolean => {
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
  return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== "none"
}

async function typeWithKeys(page: Page, field: Locator, text = ""): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.insertText(text)
}

async function pressWithKeys(within: Page | Locator, name: string): Promise<void> {
  const page = "page" in within ? within.page() : within
  await tabTo(page, within.getByRole("button", { name, exact: true }))
  await page.keyboard.press("Enter")
}
