import { fileURLToPath } from "node:url"
import type { Page } from "playwright-core"
import sharp from "sharp"
import { expect, it } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import { staffEn } from "../../src/web/i18n/staff-en.ts"
import {
  add,
  addPhoto,
  type Chosen,
  isAdded,
  isAt,
  place,
  press,
  reachPhotos,
  saysProblem,
  send,
  typedValue,
} from "./applicant.ts"
import { bothWays, desk, journeys, reviewers } from "./harness.ts"
import { signIn } from "./reviewer.ts"

/** The only journeys on which photos are really read. */
const { site, page: newPage } = journeys({ isReading: true })
const patience = { timeout: 180_000 }

const minh = loadCase("minh-anh-clean")
const combinedBack = fileURLToPath(new URL("../../fixtures/hostile/combined-back.jpg", import.meta.url))

/** Moved while it was taken; `n` tells one try from the next. */
async function blurred(n: number): Promise<Chosen> {
  const buffer = await sharp(minh.front)
    .autoOrient()
    .blur(14 + n)
    .jpeg()
    .toBuffer()
  return { name: `blurred-${n}.jpg`, mimeType: "image/jpeg", buffer }
}

/** Whatever is asked for: the place says so in words, over the photo. */
async function isRefused(page: Page, name: string, fileName: string): Promise<void> {
  await answered(page, async () => {
    await place(page, name).getByText(fileName, { exact: true }).waitFor({ timeout: 1_000 })
    await place(page, name).locator("[data-answer] .error").waitFor({ timeout: 1_000 })
  })
  expect(await place(page, name).getByText("Added", { exact: true }).count()).toBe(0)
}

/** The answer comes by itself with a script, and else with the page, at once or when it is loaded again. */
async function answered(page: Page, isThere: () => Promise<unknown>): Promise<void> {
  for (const begun = Date.now(); ; ) {
    const found = await isThere().then(
      () => true,
      () => false,
    )
    if (found) return
    if (Date.now() - begun > 60_000) return void (await isThere())
    if ((await page.locator("[data-looking]").count()) > 0) await page.reload()
  }
}

const goodAnswer = (page: Page, name: string) =>
  answered(page, () =>
    place(page, name).locator("[data-answer]").getByText("The photo is good.").waitFor({ timeout: 1_000 }),
  )

/** The case as a reviewer sees it once it was looked through. */
async function atCase(id: string): Promise<Page> {
  await isWaiting(id)
  const reviewer = await newPage({ viewport: desk })
  await signIn(reviewer, site().url, reviewers.aoki)
  await isAt(reviewer, "Review")
  await reviewer.goto(`${site().url}/review/cases/${id}`)
  return reviewer
}

const isWaiting = (id: string) =>
  expect.poll(async () => (await site().services.verifications.byId(id))?.state, { timeout: 60_000 }).toBe("waiting")

it.each(bothWays)(
  "a blurred photo is told, and the good one that takes its place goes on, $how",
  patience,
  async ({ javaScript }) => {
    const page = await newPage({ javaScript })
    const { url, id } = await site().link()
    await reachPhotos(page, url, minh)
    await add(page, "Front", await blurred(0))
    await isRefused(page, "Front", "blurred-0.jpg")
    await press(page, "Continue")
    await saysProblem(page, /^Front: /)
    expect(await page.getByRole("button", { name: "Send it anyway" }).count()).toBe(0)
    await add(page, "Front", minh.front)
    await goodAnswer(page, "Front")
    await isAdded(page, "Front")
    expect((await site().services.verifications.byId(id))?.photos).toHaveLength(1)
    await page.getByLabel("No", { exact: true }).check()
    await press(page, "Continue")
    await send(page)
  },
)

it("who cannot make a better one sends it anyway after two tries, and staff see why", patience, async () => {
  const page = await newPage()
  const { url, id } = await site().link()
  await reachPhotos(page, url, minh)
  await add(page, "Front", await blurred(1))
  await isRefused(page, "Front", "blurred-1.jpg")
  await add(page, "Front", await blurred(2))
  await isRefused(page, "Front", "blurred-2.jpg")
  await press(place(page, "Front"), "Send it anyway")
  await place(page, "Front").locator("[data-answer]").getByText("You send this photo as it is.").waitFor()
  await page.getByLabel("No", { exact: true }).check()
  await press(page, "Continue")
  await send(page)
  const reviewer = await atCase(id)
  await reviewer.getByText(staffEn.findings["photo.unclear"]).waitFor()
})

it("what was typed otherwise than the card says is asked about: one is taken over, one stays", patience, async () => {
  const page = await newPage()
  const number = "UR41730953EA"
  const { url, id } = await site().link()
  await reachPhotos(page, url, minh, { number, birthYear: "2002" })
  await add(page, "Front", minh.front)
  await goodAnswer(page, "Front")
  await page.getByLabel("No", { exact: true }).check()
  await press(page, "Continue")
  await isAt(page, "Check your answers")
  const differences = page.getByRole("region", { name: "Your photo says something else" })
  await differences.getByRole("button", { name: /^Use what the card says Document number/ }).click()
  await isAt(page, "Check your answers")
  await page.locator(".answers").getByText("UR41730952EA").waitFor()
  await differences.getByRole("button", { name: /^I checked, mine is right Date of birth/ }).click()
  await isAt(page, "Check your answers")
  expect(await differences.count()).toBe(0)
  await page.getByRole("link", { name: "Change Document number" }).click()
  expect(await typedValue(page, /^Document number/)).toBe("UR41730952EA")
  await page.goBack()
  await send(page)

  const reviewer = await atCase(id)
  await reviewer.locator(".settled").waitFor()
  const strip = reviewer.getByRole("img", { name: /Document number/ }).first()
  await strip.scrollIntoViewIfNeeded()
  expect(await strip.locator("image").getAttribute("href")).toMatch(/\/upright\?until=/)
})

it("a photo with a My Number is destroyed at once, and the page says why", patience, async () => {
  const page = await newPage({ losesPhoto: true })
  const { url, id } = await site().link()
  await reachPhotos(page, url, minh)
  await add(page, "Back", combinedBack)
  const destroyed = () =>
    place(page, "Back")
      .getByText(/^We destroyed this photo at once/)
      .waitFor({ timeout: 1_000 })
  await answered(page, destroyed)
  expect((await site().services.verifications.byId(id))?.photos).toEqual([])
  const keys = "select wrapped_key from photos where verification_id = $1"
  expect(await site().query(keys, [id])).toEqual([{ wrapped_key: null }])
  await addPhoto(page, "Back", minh.back ?? "")
  expect(
    await place(page, "Back")
      .getByText(/^We destroyed/)
      .count(),
  ).toBe(0)
})
it(
  "nobody waits for an answer that does not come: what is sent meanwhile is looked at afterwards",
  patience,
  async () => {
    const page = await newPage()
    await page.clock.install()
    const { url, id } = await site().link()
    await reachPhotos(page, url, minh)
    await page.route("**/answer*", (route) => route.fulfill({ status: 204 }))
    await add(page, "Front", minh.front)
    await place(page, "Front").locator("[data-looking]").waitFor()
    await page.clock.fastForward(8_000)
    await place(page, "Front")
      .getByText(/^This takes longer than usual/)
      .waitFor()
    await page.getByLabel("No", { exact: true }).check()
    await press(page, "Continue")
    await send(page)
    await isWaiting(id)
  },
)
