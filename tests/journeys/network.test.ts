import type { Page } from "playwright-core"
import { afterEach, describe, expect, it } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import { limits } from "../../src/http/limit.ts"
import { en } from "../../src/web/i18n/en.ts"
import { takePhoto } from "../../tools/bench/photos.ts"
import { add, isAdded, place, press, reachPhotos } from "./applicant.ts"
import { badNetwork, type Weather } from "./bad-network.ts"
import { journeys, type Visitor, visit } from "./harness.ts"
import { inspectHere } from "./inspect.ts"

const { site, browser } = journeys()
const leaving: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const leave of leaving.splice(0)) await leave()
})

const minh = loadCase("minh-anh-clean")
const patience = { timeout: 90_000 }
const words = en.photoScript

/** At the photos, over a network of one's own. @param isTimed - whether the page's clock is the test's to put forward. */
async function photosOver(usual: Weather = {}, isTimed = false) {
  const network = await badNetwork(site().url, usual)
  const come: Visitor = await visit(browser(), network.url, { isUnsteady: true })
  leaving.push(come.leave, network.close)
  const { page } = come
  if (isTimed) await page.clock.install()
  const { url, id } = await site().link()
  await reachPhotos(page, url.replace(site().url, network.url), minh)
  await page.waitForLoadState("load")
  network.endAll()
  return { page, network, id }
}

const progress = (page: Page) => place(page, "Front").locator("[data-progress]")
const says = (page: Page, text: string) => progress(page).getByText(text).waitFor({ timeout: 20_000 })
const saysAdded = (page: Page) => place(page, "Front").getByText(en.photos.added, { exact: true }).count()

/** How often the service took a photo in. */
const timesAdded = async (id: string): Promise<number> =>
  (await site().query("select 1 from events where verification_id = $1 and kind = 'photo.added'", [id])).length

async function isThereOnce(page: Page, id: string): Promise<void> {
  await isAdded(page, "Front")
  expect(await timesAdded(id)).toBe(1)
  expect((await site().services.verifications.byId(id))?.photos).toHaveLength(1)
}

describe("a photo arrives exactly once, and the page says so no sooner,", () => {
  it("over a telephone network of 400 kbit/s that takes 400 ms each way", patience, async () => {
    const { page, id } = await photosOver({ bitsPerSecond: 400_000, delayMillis: 400 })
    const buffer = await takePhoto({ widthPixels: 4_032, heightPixels: 3_024, quality: 90, sigma: 14 })
    await add(page, "Front", { name: "large.jpg", mimeType: "image/jpeg", buffer })
    await says(page, words.waiting)
    expect([await saysAdded(page), await timesAdded(id)]).toEqual([0, 0])
    await isThereOnce(page, id)
  })

  it.each([[[0, 1, 300]], [[900, 40_000, 160_000]]])("cut after %j bytes", patience, async (cuts) => {
    const { page, network, id } = await photosOver()
    network.next.push(...cuts.map((cutAfterBytes) => ({ cutAfterBytes })))
    await add(page, "Front", minh.front)
    await says(page, words.again)
    expect([await saysAdded(page), await timesAdded(id)]).toEqual([0, 0])
    await isThereOnce(page, id)
    expect(network.photos()).toBe(cuts.length + 1)
  })

  it("cut when it has arrived, before the answer", patience, async () => {
    const { page, network, id } = await photosOver()
    network.next.push({ cutAnswer: true }, { cutAnswer: true })
    await add(page, "Front", minh.front)
    await says(page, words.again)
    expect([await saysAdded(page), await timesAdded(id)]).toEqual([0, 1])
    await isThereOnce(page, id)
    expect(network.photos()).toBe(3)
    expect(network.uploadKeys.size).toBe(1)
  })

  it("when the connection stands still without a word", patience, async () => {
    const { page, network, id } = await photosOver({}, true)
    network.next.push({ stallAfterBytes: 50_000 })
    await add(page, "Front", minh.front)
    await expect.poll(network.photos).toBe(1)
    await says(page, words.waiting)
    await page.clock.fastForward(29_000)
    await says(page, words.waiting)
    await page.clock.fastForward(2_000)
    await says(page, words.again)
    expect([await saysAdded(page), await timesAdded(id)]).toEqual([0, 0])
    await page.clock.fastForward(1_500)
    await isThereOnce(page, id)
  })
})

it("what could not be sent at all is said, stays chosen, and can be sent again", patience, async () => {
  const { page, network, id } = await photosOver({}, true)
  network.next.push(...Array.from({ length: 60 }, () => ({ cutAfterBytes: 100 })))
  await add(page, "Front", minh.front)
  await says(page, words.again)
  const soon = async () => {
    await page.clock.fastForward(15_000)
    return progress(page).textContent()
  }
  await expect.poll(soon, { timeout: 40_000, interval: 500 }).toBe(words.failed)
  expect(network.photos()).toBeGreaterThanOrEqual(6)
  network.next.length = 0
  expect(await place(page, "Front").getByRole("status").textContent()).toBe(`Front ${words.failed}`)
  expect([await saysAdded(page), await timesAdded(id)]).toEqual([0, 0])
  expect(await place(page, "Front").getByText(en.photos.notYetAdded).isVisible()).toBe(true)
  await inspectHere(page)
  await press(place(page, "Front"), "Add")
  await isThereOnce(page, id)
})

it("asked to wait, the page says until when, tries no sooner, and keeps the photo", patience, async () => {
  const { page, network, id } = await photosOver({}, true)
  await page.evaluate(async (tries) => {
    const form = document.querySelector<HTMLFormElement>("#front form[data-photo]")
    for (let sent = 0; form && sent < tries; sent++) await fetch(form.action, { method: "POST", body: new FormData() })
  }, limits.uploadsOfLink.tries)
  const before = network.photos()
  await add(page, "Front", minh.front)
  await says(page, "We try again by ourselves at")
  const [, time = ""] = /at (\d\d:\d\d) \(/.exec((await progress(page).textContent()) ?? "") ?? []
  expect(await progress(page).textContent()).toBe(en.pauses.script(time))
  await page.clock.fastForward(60_000)
  expect([network.photos() - before, await timesAdded(id)]).toEqual([1, 0])
  await page.clock.fastForward(600_000)
  await expect.poll(() => network.photos() - before).toBe(2)
  expect(await place(page, "Front").getByText(en.photos.notYetAdded).count()).toBe(1)
})

it("shows how much is sent, and what stands in the other place stays as it is", patience, async () => {
  const { page, id } = await photosOver()
  await place(page, "Back")
    .getByLabel(/^Back – /)
    .setInputFiles(minh.back ?? "")
  await page.getByLabel("No", { exact: true }).check()
  const devtools = await page.context().newCDPSession(page)
  const slow = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }
  await devtools.send("Network.enable")
  await devtools.send("Network.emulateNetworkConditions", slow)
  await add(page, "Front", minh.front)
  await progress(page)
    .getByText(/^We send your photo: [1-9][0-9]?%$/)
    .waitFor()
  expect(
    await progress(page)
      .getByRole("progressbar")
      .evaluate((bar) => bar.getAttribute("value")),
  ).not.toBeNull()
  expect(await saysAdded(page)).toBe(0)
  expect(
    await place(page, "Front")
      .getByLabel(/^Front – /)
      .isDisabled(),
  ).toBe(true)
  expect(await place(page, "Front").getByText(en.photos.notYetAdded).isHidden()).toBe(true)
  await isThereOnce(page, id)
  expect(await page.getByLabel("No", { exact: true }).isChecked()).toBe(true)
  expect(await place(page, "Back").getByText(en.photos.notYetAdded).isVisible()).toBe(true)
  expect(new URL(page.url()).search).toBe("")
})
