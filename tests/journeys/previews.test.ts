import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, expect, it } from "vitest"
import { withFurigana } from "../../src/web/i18n/furigana.ts"
import type { Language } from "../../src/web/i18n/languages.ts"
import { type Preview, pageOf, previews } from "../../src/web/pages/previews.ts"
import { servePreview } from "../../tools/preview/serve.ts"
import { desk, phone, startBrowser } from "./harness.ts"
import { axeOptions, overflowHere, tallDesk } from "./inspect.ts"

/** Every page in each of its states, as a browser draws it. `npm run nightly:axe` takes each language at each width. */
const isNightly = process.env.HONNIN_PREVIEWS === "all"
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

const opened: { browser?: Browser; site?: Awaited<ReturnType<typeof servePreview>> } = {}
const pages = new Map<string, Promise<Page>>()

beforeAll(async () => {
  opened.site = await servePreview()
  opened.browser = await startBrowser()
})
afterAll(async () => {
  await opened.browser?.close()
  await opened.site?.close()
})

interface Look {
  readonly size: { readonly width: number; readonly height: number }
  readonly forcedColors?: "active"
  readonly reducedMotion?: "reduce"
}

const narrow: Look = { size: { width: 320, height: 640 } }

/** One page for each way to look at a bundle's pages: its styles, its script and axe are loaded once. */
function pageFor(bundle: Preview["bundle"], look: Look): Promise<Page> {
  const key = JSON.stringify([bundle, look])
  const page = pages.get(key) ?? openPage(bundle, look)
  pages.set(key, page)
  return page
}

async function openPage(bundle: Preview["bundle"], { size, ...media }: Look): Promise<Page> {
  const { browser, site } = opened
  if (!browser || !site) throw new Error("used before it was started")
  const context = await browser.newContext({ viewport: size, ...media })
  const page = await context.newPage()
  const [first] = previews.filter((preview) => preview.bundle === bundle)
  await page.goto(`${site.url}/preview/en/${first?.name}`)
  await page.evaluate(axeSource)
  const island = await (await page.request.get(`${site.url}/assets/${bundle}.js`)).text()
  await page.evaluate(`window.enliven = () => {${island}}`)
  return page
}

/** Puts a preview into the page, enlivened as if it had just been loaded. */
async function show(preview: Preview, language: Language, look: Look): Promise<Page> {
  const page = await pageFor(preview.bundle, look)
  await page.evaluate(
    (html) => {
      const shown = new DOMParser().parseFromString(html, "text/html")
      document.documentElement.lang = shown.documentElement.lang
      document.title = shown.title
      document.body.replaceWith(shown.body)
      Reflect.get(window, "enliven")()
    },
    withFurigana(String(preview.page(language))),
  )
  return page
}

/** What stands in somebody's way. */
const barriers = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async (options) => {
    const axe: typeof import("axe-core") = Reflect.get(window, "axe")
    const { violations } = await axe.run(document, options)
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
  }, axeOptions)

/** What makes it scroll sideways. */
const overflow = (page: Page): Promise<readonly string[]> => page.evaluate(overflowHere)

/** Whatever can have the focus and then shows no outline. */
const unseenFocus = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      "a[href], button, input, select, textarea, summary, [tabindex='0']",
    )
    const outlineOf = (element: Element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return outlineStyle === "none" ? 0 : Number.parseFloat(outlineWidth)
    }
    return [...all].flatMap((control) => {
      control.focus({ preventScroll: true })
      const isPassedOver = document.activeElement !== control
      return isPassedOver || outlineOf(control) >= 2 ? [] : [control.outerHTML.slice(0, 200)]
    })
  })

/** In the tests, each in two languages: all but the first take turns. */
function looksAt(preview: Preview): readonly (readonly [Language, Look])[] {
  const [first, ...others] = preview.languages
  const other = others[previews.indexOf(preview) % others.length] ?? first
  const sizes = [{ size: phone }, { size: tallDesk }]
  if (isNightly) return preview.languages.flatMap((language) => sizes.map((look) => [language, look] as const))
  return [
    [first, { size: phone }],
    [other, { size: tallDesk }],
  ]
}

it("finds a barrier that is put into a page", async () => {
  const [preview] = previews
  if (!preview) throw new Error("there are no previews")
  const planted = async (html: string) => {
    const page = await show(preview, "en", { size: phone })
    await page.locator("main").evaluate((main, put) => main.insertAdjacentHTML("beforeend", put), html)
    return [...(await barriers(page)), ...(await overflow(page)), ...(await unseenFocus(page))].join()
  }
  expect(await planted('<input type="text">')).toMatch(/^label: <input/)
  const small =
    '<button style="display: block; min-height: 0; padding: 0; width: 12px; height: 12px" aria-label="small"></button>'
  expect(await planted(`<div>${small.repeat(3)}</div>`)).toMatch(/^target-size: <button /)
  expect(await planted(`<pre>${"far too long for a telephone ".repeat(9)}</pre>`)).toMatch(/pixels wide/)
  expect(await planted('<button style="outline: 0">unseen</button>')).toMatch(/^<button style="outline: 0">/)
  expect(await planted("<p>nothing</p>")).toBe("")
})

it.each(previews)("$name stands in nobody's way", async (preview) => {
  const looks = looksAt(preview)
  for (const [language, look] of looks) {
    const page = await show(preview, language, look)
    expect(await barriers(page), `${language} at ${look.size.width}`).toEqual([])
    expect(await overflow(page), `${language} at ${look.size.width}`).toEqual([])
  }
  for (const language of isNightly ? preview.languages : looks.slice(-1).map(([language]) => language)) {
    const page = await show(preview, language, narrow)
    expect(await overflow(page), `${language} at 320, a desk's page zoomed to 400 %`).toEqual([])
  }
})

/** One example of each page. */
const onePerPage = [...new Map(previews.map((preview) => [pageOf(preview), preview])).values()]

it("shows where the focus is", async () => {
  for (const preview of previews) {
    const page = await show(preview, "en", { size: phone })
    expect(await unseenFocus(page), preview.name).toEqual([])
  }
})

it("keeps outlines and borders where the reader's system chooses the colours", async () => {
  for (const preview of onePerPage) {
    const page = await show(preview, "en", { size: desk, forcedColors: "active" })
    expect(await unseenFocus(page), preview.name).toEqual([])
    const unmarked = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          "button:not(.as-link), .button, input:not([type=radio], [type=checkbox]), textarea, select",
        ),
      ]
        .filter(
          (control) => control.checkVisibility() && Number.parseFloat(getComputedStyle(control).borderTopWidth) < 1,
        )
        .map((control) => control.outerHTML.slice(0, 200)),
    )
    expect(unmarked, preview.name).toEqual([])
  }
})

it("moves nothing for those who asked for less motion", async () => {
  for (const preview of onePerPage) {
    const page = await show(preview, "en", { size: phone, reducedMotion: "reduce" })
    const moving = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll("body *")].flatMap((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element)
        const isStill = /^(0s,? ?)+$/.test(transitionDuration) && animationName === "none" && scrollBehavior === "auto"
        return isStill ? [] : [element.outerHTML.slice(0, 120)]
      }),
    )
    expect(moving, preview.name).toEqual([])
  }
})
