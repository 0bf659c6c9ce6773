import axe, { type RunOptions } from "axe-core"
import type { Page } from "playwright-core"
import { expect } from "vitest"
import { z } from "zod"
import { desk, phone } from "./harness.ts"

/** What every page has to stand: no barrier that axe finds, no sideways scrolling on the narrowest screen. Every state that a page is
 * served in stands among the previews; here are those that only a running script makes. */

/** WCAG 2.2, levels A and AA, with targets of at least 24 pixels (2.5.8). */
export const axeOptions: RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
  resultTypes: ["violations"],
  preload: false,
}
const found = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }))

/** So tall that the desk's bar of buttons, which sticks to the lower edge, does not lie over what can be scrolled out from it. */
export const tallDesk = { ...desk, height: 8_000 }

/** The page as it is, on a phone and on a desk. */
export async function inspectHere(page: Page): Promise<void> {
  const before = page.viewportSize() ?? phone
  for (const size of [phone, tallDesk]) {
    await page.setViewportSize(size)
    expect(await barriers(page), `${await page.title()} at ${size.width}`).toEqual([])
  }
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await overflow(page), `${await page.title()} at 320`).toEqual([])
  await page.setViewportSize(before)
}

/** Run past the page's own policy, which lets no foreign script in. */
async function barriers(page: Page): Promise<readonly string[]> {
  const tools = await page.context().newCDPSession(page)
  await tools.send("Runtime.evaluate", { expression: axe.source })
  const expression = `axe.run(document, ${JSON.stringify(axeOptions)}).then(({ violations }) => violations)`
  const { result } = await tools.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true })
  await tools.detach()
  return found.parse(result.value).flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}

/** How far the page scrolls sideways, if it does, and what reaches out of its right edge. */
const overflow = (page: Page): Promise<readonly string[]> => page.evaluate(overflowHere)

/** The same, run in the page. */
export function overflowHere(): readonly string[] {
  const { clientWidth, scrollWidth } = document.documentElement
  if (scrollWidth <= clientWidth) return []
  const outside = [...document.querySelectorAll("body *")].filter(
    (element) => Math.max(element.getBoundingClientRect().right, element.scrollWidth) > clientWidth + 1,
  )
  return [`${scrollWidth} pixels wide`, ...outside.map((element) => element.outerHTML.slice(0, 120))]
}
