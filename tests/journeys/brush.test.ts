import { gzipSync } from "node:zlib"
import type { Page } from "playwright-core"
import sharp from "sharp"
import { expect, it } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import { openPhoto } from "../../src/app/look-at-photo.ts"
import { photoOf } from "../../src/verification/verification.ts"
import { en } from "../../src/web/i18n/en.ts"
import { isAdded, place, press, reachPhotos } from "./applicant.ts"
import { journeys } from "./harness.ts"

const { site, page: newPage } = journeys()

const minh = loadCase("minh-anh-clean")
const back = loadCase("maria-moved-back-filled").back ?? ""
const { done, undo, startOver, board, written } = en.photos.myNumberSide

/** At the place for the back of a combined card that a new address is written on, a photo chosen and nothing covered. */
async function atEasel() {
  const page = await newPage()
  const { url, id } = await site().link()
  await reachPhotos(page, url, minh, {}, { combined: true })
  await page.getByRole("group", { name: written }).getByLabel("Yes", { exact: true }).check()
  await press(page, "Continue")
  const sent: string[] = []
  page.on("request", (request) => {
    if (request.method() === "POST") sent.push(request.url())
  })
  await place(page, "Back").getByLabel(/^Back/).setInputFiles(back)
  await easel(page).waitFor()
  return { page, id, sent }
}

const easel = (page: Page) => place(page, "Back").getByRole("application", { name: board })

const told = (page: Page) => place(page, "Back").locator("[data-told]").textContent()

/** How dark the photo as received is there, 0 to 255; a place in fractions of its width and height. */
async function received(id: string) {
  const { services } = site()
  const verification = (await services.verifications.byId(id)) ?? expect.fail("no such verification")
  const photo = photoOf(verification, "back") ?? expect.fail("no back")
  const opened = await openPhoto(services, { verification, photo, size: "full" })
  const bytes = opened.ok ? opened.value : expect.fail("not opened")
  const { data, info } = await sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true })
  return (x: number, y: number) => data[Math.floor(y * info.height) * info.width + Math.floor(x * info.width)] ?? -1
}

async function addCovered(page: Page): Promise<void> {
  await press(place(page, "Back"), done)
  await expect.poll(() => easel(page).isVisible(), { interval: 300, timeout: 15_000 }).toBe(false)
  await press(place(page, "Back"), "Add")
  await isAdded(page, "Back")
}

it("My Number is painted over with the mouse, and nothing is sent before", async () => {
  const { page, id, sent } = await atEasel()
  expect(await place(page, "Back").getByRole("button", { name: "Add" }).count()).toBe(0)
  await place(page, "Back")
    .locator("form[data-photo]")
    .evaluate((form) => (form instanceof HTMLFormElement ? form.requestSubmit() : undefined))
  await expect.poll(() => told(page)).toContain(en.photoScript.paintFirst)
  await easel(page).scrollIntoViewIfNeeded()
  const box = (await easel(page).locator("canvas").boundingBox()) ?? expect.fail("no canvas")
  const stroke = async (y: number) => {
    await page.mouse.move(box.x + 0.2 * box.width, box.y + y * box.height)
    await page.mouse.down()
    await page.mouse.move(box.x + 0.5 * box.width, box.y + y * box.height, { steps: 3 })
    await page.mouse.move(box.x + 0.8 * box.width, box.y + y * box.height, { steps: 3 })
    await page.mouse.up()
  }
  await stroke(0.5)
  await press(place(page, "Back"), undo)
  await stroke(0.25)
  expect(sent).toEqual([])
  await addCovered(page)
  const dark = await received(id)
  for (const x of [0.2, 0.35, 0.5, 0.65, 0.8]) expect(dark(x, 0.25)).toBeLessThan(8)
  for (const x of [0.2, 0.35, 0.5, 0.65, 0.8]) expect(dark(x, 0.5)).toBeGreaterThan(40)
  expect(sent).toHaveLength(1)
})

it("it is painted over with the keyboard alone, and the brush weighs no more than 4 KB gzipped", async () => {
  const { page, id } = await atEasel()
  const keys = async (...pressed: readonly string[]) => {
    for (const key of pressed) await page.keyboard.press(key)
  }
  await easel(page).focus()
  await keys("Enter")
  await place(page, "Back").getByRole("button", { name: startOver }).focus()
  await keys("Enter")
  await easel(page).focus()
  expect(await easel(page).locator("[data-frame]").isVisible()).toBe(true)
  await keys(...Array<string>(12).fill("ArrowUp"), ...Array<string>(8).fill("Shift+ArrowRight"), "Enter")
  expect(await told(page)).toContain(en.photoScript.painted)
  await addCovered(page)
  const dark = await received(id)
  for (const x of [0.32, 0.5, 0.8]) expect(dark(x, 0.25)).toBeLessThan(8)
  expect(dark(0.5, 0.5)).toBeGreaterThan(40)
  const bytes = gzipSync(await (await fetch(site().url + site().services.assets.url("brush.js"))).arrayBuffer()).length
  process.stdout.write(`The brush: ${bytes} bytes gzipped\n`)
  expect(bytes).toBeLessThanOrEqual(4_000)
})
