import type { Page } from "playwright-core"
import { expect, it } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import {
  addPhoto,
  backQuestion,
  choose,
  isAt,
  openAndAgree,
  press,
  saysProblem,
  send,
  type,
  typedValue,
} from "./applicant.ts"
import { desk, journeys, reviewers } from "./harness.ts"
import { nextCase, signIn } from "./reviewer.ts"

const { site, page: newPage } = journeys({ isReading: true })

const minh = loadCase("minh-anh-clean")
const patience = { timeout: 120_000 }
const offer = "Send the photo first and have the fields filled in"

async function reachDetails(page: Page) {
  const { url, id } = await site().link()
  await openAndAgree(page, url)
  await choose(page, minh.document)
  await isAt(page, "Your details")
  return { url, id }
}

async function sendPhotoFirst(page: Page): Promise<void> {
  await press(page, offer)
  await isAt(page, "Your photos")
  await addPhoto(page, "Front", minh.front)
  await backQuestion(page).getByLabel("No", { exact: true }).check()
  await press(page, "Continue")
  await isAt(page, "Your details")
}

const strip = (page: Page, field: string) =>
  page.getByRole("img", { name: `Cut from your photo: ${field}`, exact: true })
const marks = (page: Page) => page.getByText("Read from your card. Please check it.")

it("the photo sent first fills the fields, which are checked, mended and sent", patience, async () => {
  const page = await newPage()
  const { id } = await reachDetails(page)
  await sendPhotoFirst(page)
  const { name = "", number = "", room = "", address = "" } = minh.draft
  expect(await typedValue(page, /^Name/)).toBe(name)
  expect(await typedValue(page, /^Document number/)).toBe(number)
  expect(await typedValue(page, /^Building and room/)).toBe(room)
  expect(await typedValue(page, /^Address/)).toBe(address)
  expect(await marks(page).count()).toBe(9)
  for (const field of ["Name", "Address", "Building and room", "Document number"]) await strip(page, field).waitFor()
  const drawn = await page.request.get(
    await strip(page, "Name").locator("image").getAttribute("href").then(whole(page)),
  )
  expect([drawn.status(), drawn.headers()["content-type"], drawn.headers()["cache-control"]]).toEqual([
    ...[200, "image/jpeg", "no-store"],
  ])
  await type(page, { number: "UR41730952EB", room: "" })
  await press(page, "Continue")
  await saysProblem(page, /room/)
  expect(await typedValue(page, /^Document number/)).toBe("UR41730952EB")
  await type(page, { number, room: "コーポ百人203号" })
  await press(page, "Continue")
  const reference = await send(page)

  const review = await newPage({ viewport: desk })
  await signIn(review, site().url, reviewers.aoki)
  await nextCase(review, reference)
  const row = (label: string) => review.locator(".fields > div", { hasText: label }).first()
  await row("Name").getByText("Filled from the photo, left as read").waitFor()
  await row("Address").getByText("Filled from the photo, changed").waitFor()
  const events = await site().query<{ data: unknown }>(
    "select data from events where verification_id = $1 and kind = 'reading.filled' order by id",
    [id],
  )
  expect(events.at(-1)?.data).toMatchObject({ changed: ["address"] })
})

it("one tap leads back to typing, and nothing typed is asked twice", patience, async () => {
  const page = await newPage({ javaScript: false })
  await reachDetails(page)
  await type(page, { name: "NGUYEN", room: "202" })
  await press(page, offer)
  await isAt(page, "Your photos")
  await page.getByRole("link", { name: "Type the fields first instead" }).click()
  await isAt(page, "Your details")
  expect(await typedValue(page, /^Name/)).toBe("NGUYEN")
  await page.getByLabel(/^Name/).press("Enter")
  await saysProblem(page, /date of birth/)
})
/** Of an image on the page. */
const whole = (page: Page) => (address: string | null) => new URL(address ?? "", page.url()).href
