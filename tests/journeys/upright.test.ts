import type { Page } from "playwright-core"
import { expect, it } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import { sendIn } from "../../src/cli/demo.ts"
import { heading } from "./applicant.ts"
import { desk, journeys, reviewers } from "./harness.ts"
import { signIn } from "./reviewer.ts"

/** The card of the fixture lies somewhere in the middle; its name was read where it stands. */
const found = {
  corners: [
    [120, 190],
    [1_890, 190],
    [1_890, 1_310],
    [120, 1_310],
  ],
  places: { name: { left: 0.09, top: 0.13, right: 0.62, bottom: 0.18 } },
} as const

const { site, visitor: newVisitor } = journeys({ told: ({ side }) => (side === "front" ? found : {}) })

/** A case of two sides, open in front of its reviewer. */
async function openCase(): Promise<{ page: Page; id: string; asked: readonly string[] }> {
  const { services, url } = site()
  const { id } = await sendIn(services, loadCase("minh-anh-clean"))
  const now = async () => (await services.verifications.byId(id)) ?? expect.fail("it is gone")
  await expect.poll(async () => (await now()).state, { timeout: 20_000 }).toBe("waiting")
  const { page } = await newVisitor({ viewport: desk, javaScript: true })
  const asked: string[] = []
  page.on("request", (request) => asked.push(request.url()))
  await signIn(page, url, reviewers.aoki)
  await page.getByRole("button", { name: "Next case" }).click()
  await heading(page, (await now()).shortReference).waitFor()
  await page.getByText("Keys", { exact: true }).waitFor()
  return { page, id, asked }
}

it("the photo turns upright and back by key, and keeps to the field that is looked at close up", async () => {
  const { page, asked } = await openCase()
  const level = async () => Number.parseInt((await page.locator("[data-level]").textContent()) ?? "", 10)
  const width = () =>
    page.locator("[data-photo=front] img:not([hidden])").evaluate((img: HTMLImageElement) => img.naturalWidth)
  await expect.poll(() => page.locator("[data-photo=front] img[hidden]").count()).toBe(1)
  await expect.poll(width).toBeGreaterThan(0)
  const sent = await width()
  await page.keyboard.press("j")
  await page.keyboard.press("z")
  const closeUp = await level()
  expect(closeUp).toBeGreaterThan(100)
  await page.keyboard.press("o")
  await expect.poll(width).toBe(1_027)
  expect(await level()).toBeGreaterThan(100)
  await page.keyboard.press("o")
  expect([await width(), await level()]).toEqual([sent, closeUp])
  await page.keyboard.press("0")
  await page.keyboard.press("o")
  await page.keyboard.press("r")
  await page.keyboard.press("o")
  await page.keyboard.press("g")
  for (const _ of ["as sent", "upright"]) {
    await page.mouse.move(2, 2)
    await page.locator("[data-photo=front] [data-stage]").hover()
    await page.locator(".lens:not([hidden]) img").waitFor()
    await page.keyboard.press("o")
  }
  const pictures = asked.filter((address) => address.includes("/photos/"))
  expect(pictures.filter((address) => address.includes("/upright?"))).toHaveLength(1)
  expect(new Set(pictures).size, "no picture is asked for twice: that would be another look").toBe(pictures.length)
})

it("what a genuine document shows opens beside the photo; the lookup is recorded and asks nobody by itself", async () => {
  const { page, id, asked } = await openCase()
  const photoTop = () => page.locator("[data-photo=front]").evaluate((photo) => photo.getBoundingClientRect().top)
  const before = await photoTop()
  await page.keyboard.press("i")
  await page.getByText("Forms over the years").waitFor()
  expect(await photoTop()).toBe(before)
  await page.keyboard.press("i")
  expect(await page.getByText("Forms over the years").isVisible()).toBe(false)
  await page.getByRole("button", { name: /^Copy ?: Number$/ }).click()
  await expect.poll(() => page.locator("[data-live]").textContent()).toMatch(/Copied|Copying is not allowed/)
  expect(await page.evaluate(() => getSelection()?.toString())).toBe("UR41730952EA")
  await page.getByRole("button", { name: "Lapsed", exact: true }).click()
  await page
    .locator("#lookup")
    .getByText(/by AOKI Haruka/)
    .waitFor()
  expect(await page.getByRole("checkbox", { name: /Number has lapsed/ }).isChecked()).toBe(true)
  const verification = await site().services.verifications.byId(id)
  expect(verification?.contents?.reveal("check").lookup?.result).toBe("lapsed")
  expect(asked.filter((address) => !address.startsWith(site().url))).toEqual([])
  expect(asked.filter((address) => address.includes("UR41730952EA"))).toEqual([])
})
