import type { Locator, Page } from "playwright-core"
import { expect } from "vitest"
import type { Case } from "../../fixtures/cases.ts"
import type { Draft, DraftKey } from "../../src/documents/details.ts"
import type { DocumentKind } from "../../src/documents/kinds.ts"

/** What an applicant does, told by the words on the screens alone. */

export const documentNames: Readonly<Record<DocumentKind, RegExp>> = {
  "residence-card": /^Residence card/,
  "special-permanent-resident-certificate": /^Special permanent resident certificate/,
  "alien-registration-certificate": /^Alien registration certificate/,
  "certificate-of-registered-matters": /^Certificate of registered matters/,
}

export const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name, exact: true })
export const isAt = (page: Page, name: string | RegExp) => heading(page, name).waitFor()
export const press = (within: Page | Locator, name: string) => within.getByRole("button", { name, exact: true }).click()

/** The problems listed on top of the page. */
export const problems = (page: Page): Promise<readonly string[]> =>
  page.getByRole("alert").getByRole("listitem").allInnerTexts()

export async function saysProblem(page: Page, text: string | RegExp): Promise<void> {
  await page.getByRole("alert").getByRole("link", { name: text }).waitFor()
}

type Control = (page: Page, value: string) => Promise<unknown>

const textbox =
  (label: RegExp): Control =>
  (page, value) =>
    page.getByLabel(label).fill(value)

const box =
  (group: RegExp, label: string): Control =>
  (page, value) =>
    page.getByRole("group", { name: group }).getByLabel(label, { exact: true }).fill(value)

const radio =
  (group: RegExp, names: Readonly<Record<string, RegExp>>): Control =>
  (page, value) =>
    page
      .getByRole("group", { name: group })
      .getByRole("radio", { name: names[value] ?? value })
      .check()

const yesNo = { yes: /^Yes/, no: /^No/ }
const birth = /^Date of birth/
const expiry = /^Expiry date/
const issue = /^Issue date/
const window = /^Next confirmation period/

const controls: Readonly<Record<DraftKey, Control>> = {
  name: textbox(/^Name/),
  birthYear: box(birth, "Year"),
  birthMonth: box(birth, "Month"),
  birthDay: box(birth, "Day"),
  sex: radio(/^Sex/, { M: /^Male/, F: /^Female/, X: /^Not printed/ }),
  nationality: textbox(/^Nationality/),
  postalCode: textbox(/^Postal code/),
  address: textbox(/^Address/),
  housing: radio(/housing complex/, yesNo),
  room: textbox(/^Building and room/),
  number: textbox(/^Document number/),
  expiresYear: box(expiry, "Year"),
  expiresMonth: box(expiry, "Month"),
  expiresDay: box(expiry, "Day"),
  issuedYear: box(issue, "Year"),
  issuedMonth: box(issue, "Month"),
  issuedDay: box(issue, "Day"),
  windowYear: box(window, "Year"),
  windowMonth: box(window, "Month"),
  windowDay: box(window, "Day"),
  renewal: radio(/^Have you applied to renew/, { stamp: /stamp/, online: /online/, none: /^No/ }),
  renewalReceipt: textbox(/acceptance e-mail/),
}

/** Types what is given and leaves the rest as it stands. */
export async function type(page: Page, draft: Draft): Promise<void> {
  for (const [key, control] of Object.entries(controls)) {
    const value = Object.entries(draft).find(([given]) => given === key)?.[1]
    if (value !== undefined) await control(page, value)
  }
}

/** What the details page shows for a text field. */
export const typedValue = (page: Page, label: RegExp): Promise<string> => page.getByLabel(label).inputValue()

export async function openAndAgree(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await isAt(page, "Identification information")
  await press(page, "Start")
  await isAt(page, "Choose your document")
}

export async function choose(page: Page, document: DocumentKind): Promise<void> {
  await page.getByRole("radio", { name: documentNames[document] }).check()
  await press(page, "Continue")
}

/** From the choice to the details; on an old paper by way of the page that says what is wrong with it. */
export async function chooseFor(page: Page, story: Case): Promise<void> {
  await choose(page, story.document)
  if (story.document === "alien-registration-certificate") await answerOldPaper(page, story)
  if (story.document === "certificate-of-registered-matters") {
    await page.getByText("This certificate has not been issued since 9 July 2012").waitFor()
    await press(page, "Continue")
  }
  await isAt(page, "Your details")
}

/** Who is told that the card is no longer good goes on with it. */
async function answerOldPaper(page: Page, story: Case): Promise<void> {
  await answerOldPaperQuestions(page, story)
  if (!story.specialPermanentResident) {
    await page.getByText("With these answers, your certificate is no longer valid.").waitFor()
    await press(page, "Continue")
  }
}

export async function answerOldPaperQuestions(page: Page, { draft, specialPermanentResident }: Case): Promise<void> {
  await page.getByText("Alien registration ended on 9 July 2012").waitFor()
  const { birthYear = "", birthMonth = "", birthDay = "" } = draft
  const answer = specialPermanentResident ? "Yes" : "No"
  await page
    .getByRole("group", { name: /special permanent resident/ })
    .getByLabel(answer, { exact: true })
    .check()
  await type(page, { birthYear, birthMonth, birthDay })
  await press(page, "Continue")
}

export async function typeDetails(page: Page, story: Case, changes: Draft = {}): Promise<void> {
  await type(page, { ...story.draft, ...changes })
  if (story.email !== null) await page.getByLabel(/^E-mail/).fill(story.email)
  await press(page, "Continue")
}

/** A file on disk, or one made up on the spot. */
export type Chosen = string | { name: string; mimeType: string; buffer: Buffer }

/** One of the two places: what stands under its heading. */
export const place = (page: Page, name: string): Locator =>
  page.locator("section").filter({ has: page.getByRole("heading", { level: 2, name, exact: true }) })

/** Chooses a file and presses Add; what comes of it is for the caller to see. */
export async function add(page: Page, name: string, file: Chosen): Promise<void> {
  await place(page, name)
    .getByLabel(new RegExp(`^${name}`))
    .setInputFiles(file)
  await press(place(page, name), "Add")
}

/** Where the photos are really read, the answer takes its time; those of the demonstration are read first. */
const answered = { timeout: 90_000 }

/** File name and thumbnail shown: done. */
export async function isAdded(page: Page, name: string): Promise<void> {
  const thumbnail = place(page, name).getByRole("img", { name: new RegExp(name) })
  await place(page, name).getByText("Added", { exact: true }).waitFor(answered)
  const isDrawn = (image: Element) =>
    image instanceof HTMLImageElement && image.decode().then(() => image.naturalWidth > 100)
  expect(await thumbnail.evaluate(isDrawn)).toBe(true)
}

export async function addPhoto(page: Page, name: string, file: Chosen): Promise<void> {
  await add(page, name, file)
  await isAdded(page, name)
}

export const backQuestion = (page: Page) => page.getByRole("group", { name: /written on the back\?/ })

const sidesOf = ({ document }: Pick<Case, "document">) =>
  document === "certificate-of-registered-matters"
    ? { front: "Page 1", back: "Page 2" }
    : { front: "Front", back: "Back" }

/** Whether the back is needed is a question only where nothing else has answered it. */
export async function addPhotos(page: Page, story: Case): Promise<void> {
  await isAt(page, "Your photos")
  const { front, back } = sidesOf(story)
  await addPhoto(page, front, story.front)
  if (story.back !== null) await addPhoto(page, back, story.back)
  const answer = backQuestion(page).getByLabel(story.back === null ? "No" : "Yes", { exact: true })
  if ((await answer.count()) > 0) await answer.check()
  await press(page, "Continue")
}

/** @returns the short reference that the Sent page tells. */
export async function send(page: Page): Promise<string> {
  await isAt(page, "Check your answers")
  await press(page, "Send")
  await isAt(page, "Sent")
  const [reference] = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec((await page.getByRole("main").textContent()) ?? "") ?? []
  expect(reference, "the Sent page tells a reference").toBeDefined()
  return reference ?? ""
}

/** From the link to the page where photos are added, each field typed. */
async function typeUpToPhotos(page: Page, link: string, story: Case): Promise<void> {
  await openAndAgree(page, link)
  await chooseFor(page, story)
  await typeDetails(page, story)
  await isAt(page, "Your photos")
}

/**
 * The same by the forms' own posts, for journeys that begin there. For cards: old papers have a page more.
 * @param combined - the card is a My Number card, too.
 */
export async function reachPhotos(
  page: Page,
  link: string,
  story: Case,
  changes: Draft = {},
  { combined = false } = {},
): Promise<void> {
  const typed = Object.entries({ ...story.draft, ...changes }).map(([key, value = ""]) => [key, value])
  const post = (step: string, form: Record<string, string>) =>
    page.request.post(`${link}/${step}`, { form, maxRedirects: 0 })
  await post("identification", {})
  await post("document", { kind: story.document, ...(combined ? { combined: story.document } : {}) })
  await post("details", { ...Object.fromEntries(typed), email: story.email ?? "" })
  await page.goto(`${link}/photos`)
  await isAt(page, "Your photos")
}

/** From the link to the page with everything on it, the fields not typed by hand. */
export async function reachCheck(page: Page, link: string, story: Case): Promise<void> {
  await reachPhotos(page, link, story)
  await addPhotos(page, story)
  await isAt(page, "Check your answers")
}

/** From the link to Send, by hand. @returns the short reference. */
export async function sendCase(page: Page, link: string, story: Case): Promise<string> {
  await typeUpToPhotos(page, link, story)
  await addPhotos(page, story)
  return send(page)
}

/** From the menu that every page has. */
export async function chooseLanguage(page: Page, name: string): Promise<void> {
  const menu = page.locator(".language-menu")
  await menu.locator("summary").click()
  await menu.getByText(name, { exact: true }).click()
}
