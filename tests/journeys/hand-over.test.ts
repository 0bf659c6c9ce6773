import type { Page } from "playwright-core"
import { expect, it } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import { add, addPhotos, isAt, press, reachPhotos } from "./applicant.ts"
import { bothWays, desk, journeys, phone } from "./harness.ts"

const { site, browser, page: newPage } = journeys()
const minh = loadCase("minh-anh-clean")

/** At the computer, from the link to the code. @returns the link for the phone. */
async function reachCode(computer: Page): Promise<string> {
  await reachPhotos(computer, (await site().link()).url, minh)
  await press(computer, "Continue on my phone")
  return codeOn(computer)
}

async function codeOn(computer: Page): Promise<string> {
  await isAt(computer, "Continue on your phone")
  await computer.getByRole("img", { name: /^QR code/ }).waitFor()
  return computer.getByRole("textbox", { name: "Link for your phone" }).inputValue()
}

async function takePhone(onPhone: Page, link: string): Promise<void> {
  await onPhone.goto(link)
  await isAt(onPhone, "Send photos with this phone")
  await press(onPhone, "Continue on this phone")
  await isAt(onPhone, "Your photos")
}

const isOver = (page: Page) => isAt(page, "This link cannot be used any more")

it.each(bothWays)("photos taken with the phone go on at the computer, $how", async ({ javaScript }) => {
  const [computer, onPhone] = [
    await newPage({ javaScript, viewport: desk }),
    await newPage({ javaScript, viewport: phone }),
  ]
  const link = await reachCode(computer)
  await takePhone(onPhone, link)
  if (javaScript) await computer.getByText("Your phone has opened the link.").waitFor()
  else {
    await computer.getByRole("link", { name: "I have sent the photos" }).click()
    await computer.getByText("Your phone has opened the link.").waitFor()
  }
  await addPhotos(onPhone, minh)
  await isAt(onPhone, "Go on at your computer")
  if (!javaScript) await computer.getByRole("link", { name: "I have sent the photos" }).click()
  await isAt(computer, "Check your answers")
  await press(computer, "Send")
  await isAt(computer, "Sent")
  await onPhone.goto(link)
  await isAt(onPhone, "Go on at your computer")
})

it("a link taken back stops the phone in the middle of it", async () => {
  const computer = await newPage({ viewport: desk })
  const onPhone = await newPage()
  await takePhone(onPhone, await reachCode(computer))
  await computer.getByText("Your phone has opened the link.").waitFor()
  await press(computer, "Take the link back")
  await computer.getByText("The link was taken back.").waitFor()
  await add(onPhone, "Front", minh.front)
  await isOver(onPhone)
  await computer.getByRole("link", { name: "Add the photos here instead" }).click()
  await isAt(computer, "Your photos")
})

it("is offered where the pointer is fine or the screen wide, not on the phone itself", async () => {
  const seen = async (device: { viewport: typeof phone; hasTouch: boolean; isMobile: boolean }) => {
    const context = await browser().newContext({ ...device, locale: "en-GB" })
    const page = await context.newPage()
    await reachPhotos(page, (await site().link()).url, minh)
    const isSeen = await page.getByText("Continue on my phone").isVisible()
    await context.close()
    return isSeen
  }
  expect(await seen({ viewport: phone, hasTouch: true, isMobile: true })).toBe(false)
  expect(await seen({ viewport: phone, hasTouch: false, isMobile: false })).toBe(true)
})

it("the link can be copied, and the phone is offered no other phone", async () => {
  const computer = await newPage({ viewport: desk })
  const link = await reachCode(computer)
  await computer.getByRole("button", { name: "Copy", exact: true }).click()
  await computer.getByText(/^(Copied\.|The link is selected\.)/).waitFor()
  const onPhone = await newPage()
  await onPhone.goto(link)
  await isAt(onPhone, "Send photos with this phone")
  await press(onPhone, "Continue on this phone")
  await isAt(onPhone, "Your photos")
  expect(await onPhone.getByRole("button", { name: "Continue on my phone" }).count()).toBe(0)
})
