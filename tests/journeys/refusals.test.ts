import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { Page } from "playwright-core"
import { afterEach, expect, it } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import {
  add,
  addPhoto,
  addPhotos,
  backQuestion,
  choose,
  chooseFor,
  documentNames,
  isAdded,
  isAt,
  openAndAgree,
  place,
  press,
  problems,
  reachPhotos,
  saysProblem,
  send,
  type,
  typeDetails,
  typedValue,
} from "./applicant.ts"
import { bothWays, desk, journeys, reviewers } from "./harness.ts"
import { nextCase, signIn } from "./reviewer.ts"

const { site, page: newPage } = journeys({ env: { RENEWAL_PENDING: "review" } })
afterEach(() => site().today())

const minh = loadCase("minh-anh-clean")
const hostile = (name: string) => fileURLToPath(new URL(`../../fixtures/hostile/${name}`, import.meta.url))
const jpeg = (name: string, buffer: Buffer) => ({ name, mimeType: "image/jpeg", buffer })

/** What some files are told, here or by the script, which makes a JPEG of what it can draw; the others are the service's alone. */
const sentences = [
  ["phone.heic", /Settings > Camera > Formats > Most Compatible/],
  ["scan.pdf", /This is a PDF file/],
  ["truncated.jpg", /damaged and cannot be opened to its end/],
] as const

it("a card that expired yesterday says so, loses nothing, and was good through its last day", async () => {
  const hoa = loadCase("hoa-expired-yesterday")
  const page = await newPage({ javaScript: false })
  await openAndAgree(page, (await site().link()).url)
  await chooseFor(page, hoa)
  await typeDetails(page, hoa)
  await page.getByText("Have you applied to renew or change your period of stay?").first().waitFor()
  await type(page, { renewal: "none" })
  await press(page, "Continue")
  await saysProblem(page, /This document has expired, so it cannot be used/)
  await page.reload()
  expect(await typedValue(page, /^Name/)).toBe("TRAN THI HOA")
  expect(await typedValue(page, /^Building and room/)).toBe("サンライフ吉塚301号")
  site().today("2026-11-22")
  await press(page, "Continue")
  await isAt(page, "Your photos")
})

it.each(bothWays)(
  "a file that is no good photo is told what is wrong, and nothing typed is lost, $how",
  async ({ javaScript }) => {
    const page = await newPage({ javaScript })
    const { url } = await site().link()
    await reachPhotos(page, url, minh)
    for (const [name, sentence] of sentences) {
      await add(page, "Front", hostile(name))
      await saysProblem(page, sentence)
      await place(page, "Front").getByText(sentence).waitFor()
    }
    await press(place(page, "Front"), "Add")
    await saysProblem(page, /No file was chosen/)
    await addPhoto(page, "Front", minh.front)
    await page.goto(`${url}/details`)
    expect(await typedValue(page, /^Document number/)).toBe(minh.draft.number)
    expect(await typedValue(page, /^Address/)).toBe(minh.draft.address)
  },
)

it("the same photo for both sides is told, and the right one is taken afterwards", async () => {
  const page = await newPage()
  await reachPhotos(page, (await site().link()).url, minh)
  await addPhoto(page, "Front", minh.front)
  await add(page, "Back", minh.front)
  await saysProblem(page, /^Back: This is the same photo as for the other side/)
  await addPhoto(page, "Back", minh.back ?? "")
  await isAdded(page, "Front")
})

it("what is typed wrongly is told field by field, and the summary leads to each", async () => {
  const page = await newPage()
  await openAndAgree(page, (await site().link()).url)
  await chooseFor(page, minh)
  const wrong = { address: "2-97-7 Hyakunincho, Shinjuku-ku, Tokyo", room: "", number: "AB123456789" }
  await typeDetails(page, minh, { ...wrong, birthMonth: "13" })
  await saysProblem(page, /There is no such day\. .* date of birth|date of birth in numbers/)
  await saysProblem(page, /Type your address in Japanese characters/)
  await saysProblem(page, /Enter your building and room number/)
  await saysProblem(page, /2 letters, 8 numbers and 2 letters/)
  expect(await problems(page)).toHaveLength(4)
  expect(await page.title()).toMatch(/^Error: /)
  await page
    .getByRole("alert")
    .getByRole("link", { name: /building and room/ })
    .click()
  expect(await page.getByLabel(/^Building and room/).evaluate((field) => field === document.activeElement)).toBe(true)
  expect(await typedValue(page, /^Address/)).toBe(wrong.address)
  const { address = "", room = "", birthMonth = "" } = minh.draft
  await type(page, { address, room, birthMonth, number: "ｕｒ 4173 0952 ｅａ" })
  await press(page, "Continue")
  await addPhotos(page, minh)
  await isAt(page, "Check your answers")
  await page.getByText("UR41730952EA", { exact: true }).waitFor()
})

it("pressing Continue without choosing, answering or adding anything is told each time", async () => {
  const page = await newPage({ javaScript: false })
  await openAndAgree(page, (await site().link()).url)
  await press(page, "Continue")
  await saysProblem(page, /Choose the document you will send/)
  await choose(page, "residence-card")
  await isAt(page, "Your details")
  await press(page, "Continue")
  await saysProblem(page, /Enter your name/)
  await typeDetails(page, minh)
  await isAt(page, "Your photos")
  await press(page, "Continue")
  await saysProblem(page, /^Add a photo: Front/)
  await saysProblem(page, /Choose Yes if anything is written on the back/)
  await addPhoto(page, "Front", minh.front)
  await backQuestion(page).getByLabel("Yes", { exact: true }).check()
  await press(page, "Continue")
  await saysProblem(page, /^Add a photo: Back/)
})

it("the back of a combined card must not be sent with nothing written on it: it goes on with the front alone", async () => {
  const page = await newPage({ javaScript: false })
  const { url, id } = await site().link()
  await openAndAgree(page, url)
  await page.getByRole("radio", { name: documentNames["residence-card"] }).check()
  await page
    .getByRole("checkbox", { name: /combined card with My Number/ })
    .first()
    .check()
  await press(page, "Continue")
  await typeDetails(page, minh)
  await isAt(page, "Your photos")
  await page.getByLabel("No", { exact: true }).check()
  await addPhoto(page, "Front", minh.front)
  await page.getByText("Do not send the back: it carries My Number.").waitFor()
  expect(await page.getByLabel(/^Back/).count()).toBe(0)
  await post(page, `${url}/photos/back`, { uploadKey: "by-hand", photo: photo(minh.back) })
  expect((await site().services.verifications.byId(id))?.photos.map(({ side }) => side)).toEqual(["front"])
  await press(page, "Continue")
  await isAt(page, "Check your answers")
  await page.getByText("Not sent: it carries My Number").waitFor()
})
it("a card whose renewal is pending goes on with the stamp on its back, and staff see it", async () => {
  const rajesh = loadCase("rajesh-renewal-stamped")
  const page = await newPage()
  await openAndAgree(page, (await site().link("rajesh")).url)
  await chooseFor(page, rajesh)
  const { renewal = "", ...printed } = rajesh.draft
  await type(page, printed)
  await press(page, "Continue")
  await saysProblem(page, /Choose how you applied to renew/)
  await type(page, { renewal: "online" })
  await press(page, "Continue")
  await saysProblem(page, /type the number in the acceptance e-mail/)
  await type(page, { renewal })
  await press(page, "Continue")
  await addPhotos(page, rajesh)
  const reference = await send(page)
  const reviewer = await newPage({ viewport: desk })
  await signIn(reviewer, site().url, reviewers.aoki)
  await nextCase(reviewer, reference)
  await reviewer.getByText("a renewal is said to be pending").waitFor()
})

const photo = (path: string | null) => jpeg("photo.jpg", readFileSync(path ?? ""))

/** Sent by hand, past the page. @returns the text of the page it leads to. */
async function post(page: Page, url: string, multipart: Record<string, string | ReturnType<typeof jpeg>>) {
  const answer = await page.request.post(url, { multipart })
  return answer.text()
}
