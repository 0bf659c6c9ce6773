import { gzipSync } from "node:zlib"
import type { Locator, Page, Response } from "playwright-core"
import { expect, it } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import { addPhoto, choose, documentNames, isAdded, isAt, place, press, typeDetails } from "./applicant.ts"
import { desk, journeys, visit } from "./harness.ts"

const { site, page: newPage, browser } = journeys()
const minh = loadCase("minh-anh-clean")
const limitsBytes = { script: 20_000, stylesheet: 15_000 }

it("what no page may do is noticed", async () => {
  const { page, leave } = await visit(browser(), site().url)
  await page.goto(site().url)
  const elsewhere = () => document.body.append(Object.assign(new Image(), { src: "https://elsewhere.example/a.png" }))
  await page.evaluate(elsewhere)
  await expect(leave()).rejects.toThrow(/Content Security Policy/)
})

it("no applicant's page loads more than 20 KB of script or 15 KB of styles, gzipped", async () => {
  const page = await newPage()
  const told: string[] = []
  const measure = async (address: string, at: string) => {
    const bytes = { script: 0, stylesheet: 0 }
    const loading: Promise<unknown>[] = []
    const weigh = (answer: Response) => {
      const kind = answer.request().resourceType()
      if (kind !== "script" && kind !== "stylesheet") return
      loading.push(answer.body().then((body) => (bytes[kind] += gzipSync(body).length)))
    }
    page.on("response", weigh)
    const answer = await page.goto(address)
    await isAt(page, at)
    page.off("response", weigh) // what comes on the way to the next page would be waited for by nobody
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
  await addWithKeys(page, park.front)
  await tabTo(page, page.getByRole("radio", { name: "Yes", exact: true }))
  await page.keyboard.press("ArrowDown")
  await pressWithKeys(page, "Continue")
  await isAt(page, "Check your answers")
  await pressWithKeys(page, "Send")
  await isAt(page, "Sent")
})

it("the photo can be sent first, with the phone, and what was read gone through, with the keyboard alone", async () => {
  const page = await newPage({ viewport: desk })
  await page.goto((await site().link()).url)
  await pressWithKeys(page, "Start")
  await isAt(page, "Choose your document")
  await tabTo(page, page.getByRole("radio", { name: documentNames["residence-card"] }))
  await page.keyboard.press("Space")
  await pressWithKeys(page, "Continue")
  await isAt(page, "Your details")
  await pressWithKeys(page, "Send the photo first and have the fields filled in")
  await isAt(page, "Your photos")
  await pressWithKeys(page, "Continue on my phone")
  await isAt(page, "Continue on your phone")
  const link = page.getByRole("textbox", { name: "Link for your phone" })
  await tabTo(page, link)
  await pressWithKeys(page, "Copy")
  await sendWithPhone(await link.inputValue())
  await isAt(page, "Your details")
  await goThroughFilled(page)
  await pressWithKeys(page, "Continue")
  await isAt(page, "Check your answers")
  await pressWithKeys(page, "Send")
  await isAt(page, "Sent")
})

async function addWithKeys(page: Page, front: string): Promise<void> {
  page.on("filechooser", () => {}) // the browser hears a moment later that choosing is ours: well before the key is pressed
  await tabTo(page, page.getByLabel(/^Front/))
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Space")])
  await chooser.setFiles(front)
  await pressWithKeys(place(page, "Front"), "Add")
  await isAdded(page, "Front")
  const holdsFocus = (section: Element) => section.contains(document.activeElement)
  expect(await place(page, "Front").evaluate(holdsFocus), "the focus stays where the photo was added").toBe(true)
}

/** On a phone with a keyboard of its own. */
async function sendWithPhone(link: string): Promise<void> {
  const page = await newPage()
  await page.goto(link)
  await pressWithKeys(page, "Continue on this phone")
  await isAt(page, "Your photos")
  await addWithKeys(page, minh.front)
  await tabTo(page, page.getByRole("radio", { name: "Yes", exact: true }))
  await page.keyboard.press("ArrowDown")
  await pressWithKeys(page, "Continue")
  await isAt(page, "Go on at your computer")
}

/** Each filled control is reached in the order of the page, and told to be read. */
async function goThroughFilled(page: Page): Promise<void> {
  const mark = "Read from your card. Please check it."
  const dates = [/^Date of birth/, /^Expiry date/].map((name) => page.getByRole("group", { name }))
  const filled = [
    ...[page.getByLabel(/^Name/), dates[0]?.getByLabel("Year"), page.getByRole("radio", { name: /^Female/ })],
    ...[page.getByLabel(/^Nationality/), page.getByLabel(/^Address/), page.getByLabel(/^Building and room/)],
    ...[page.getByLabel(/^Document number/), dates[1]?.getByLabel("Year")],
  ]
  for (const control of filled) {
    if (!control) continue
    await tabTo(page, control)
    expect(await control.evaluate(description), "it is told what was read").toContain(mark)
  }
}

/** What is read out with a control or with its group. */
const description = (element: Element): string =>
  [element, element.closest("fieldset")]
    .flatMap((one) => (one?.getAttribute("aria-describedby") ?? "").split(" "))
    .map((id) => document.getElementById(id)?.textContent ?? "")
    .join(" ")

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
