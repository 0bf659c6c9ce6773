import type { Page } from "playwright-core"
import { expect, it } from "vitest"
import { choose, isAt, openAndAgree } from "./applicant.ts"
import { bothWays, desk, journeys, phone } from "./harness.ts"
import { inspectHere } from "./inspect.ts"

const { site, page: newPage } = journeys()

/** The places that are lit, as the boxes they have on the screen, in parts of their card's own width and height. */
const lit = (page: Page) =>
  page.locator(".map").evaluateAll((maps) =>
    maps.flatMap((map) => {
      const place = map.querySelector(".lit")
      if (!place || getComputedStyle(map).visibility !== "visible" || getComputedStyle(place).stroke === "none")
        return []
      const [card, part] = [map.getBoundingClientRect(), place.getBoundingClientRect()]
      const svg = map.querySelector("svg")?.getBoundingClientRect() ?? card
      return [{ x: (part.x - svg.x) / svg.width, y: (part.y - svg.y) / svg.height }]
    }),
  )

const details = async (page: Page) => {
  await openAndAgree(page, (await site().link()).url)
  await choose(page, "residence-card")
  await isAt(page, "Your details")
}

const ways = bothWays.flatMap((way) => [phone, desk].map((viewport) => ({ ...way, viewport, at: viewport.width })))

it.each(ways)(
  "a field that is gone to lights up its place on the card, at $at, $how",
  async ({ javaScript, viewport }) => {
    const page = await newPage({ javaScript, viewport })
    await details(page)
    expect(await lit(page)).toEqual([])
    await page.getByLabel(/^Document number/).focus()
    const [number, ...others] = await lit(page)
    expect(others).toEqual([])
    expect([number?.x, number?.y]).toEqual([expect.closeTo(0.69, 1), expect.closeTo(0.03, 1)])
    await page
      .getByRole("group", { name: /^Expiry date/ })
      .getByLabel("Month")
      .focus()
    const [expiry] = await lit(page)
    expect(expiry?.y).toBeGreaterThan(0.8)
    await page.getByLabel(/^Building and room/).focus()
    const [address] = await lit(page)
    expect(address?.y).toBeCloseTo(0.35, 1)
  },
)

it("the map is on the screen with its field, hides no control, and stays out of what is read aloud", async () => {
  const page = await newPage({ viewport: desk })
  await details(page)
  await page.getByLabel(/^Building and room/).focus()
  const map = page
    .locator(".mapped")
    .filter({ has: page.locator("#room") })
    .locator(".map > svg")
  await expect.poll(async () => (await map.boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0)
  expect((await map.boundingBox())?.x).toBeGreaterThan(960)
  expect(await page.getByRole("main").ariaSnapshot()).not.toMatch(/見本|Specimen|img/)
  await inspectHere(page)
})

it("at 390 pixels no map lies over a word or a box", async () => {
  const page = await newPage({ viewport: phone })
  await details(page)
  const covered = await page.locator(".map > svg").evaluateAll((maps) =>
    maps.flatMap((map) => {
      const box = map.getBoundingClientRect()
      const others = document.querySelectorAll("main :is(label, legend, .hint, input, textarea)")
      const lies = (one: DOMRect) =>
        one.left < box.right && one.right > box.left && one.top < box.bottom && one.bottom > box.top
      const words = (element: Element) => {
        const range = document.createRange()
        range.selectNodeContents(element)
        return element.matches("input, textarea") ? [element.getBoundingClientRect()] : [...range.getClientRects()]
      }
      return [...others].filter((other) => words(other).some(lies)).map((other) => other.outerHTML.slice(0, 80))
    }),
  )
  expect(covered).toEqual([])
})

it("in forced colours the place keeps an edge of its own", async () => {
  const page = await newPage({ viewport: phone })
  await page.emulateMedia({ forcedColors: "active" })
  await details(page)
  await page.getByLabel(/^Name/).focus()
  const strokes = await page
    .locator(".lit")
    .evaluateAll((places) => places.map((place) => getComputedStyle(place).stroke))
  const [first, ...rest] = strokes
  expect(rest).not.toContain(first)
})
