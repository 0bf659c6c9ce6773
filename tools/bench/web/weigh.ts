import type { Browser } from "playwright-core"
import type { Language } from "../../../src/web/i18n/languages.ts"

/** A page as one applicant opens it. */
export interface Visit {
  readonly name: string
  readonly url: string
  /** The browser's own token; null where none is needed. */
  readonly cookie: string | null
}

/** `other`: the icon. */
const kinds = ["document", "stylesheet", "script", "image", "other"] as const

/** Bytes of the bodies as they were sent. */
export type Weight = Readonly<Record<(typeof kinds)[number] | "all", number>>

/** What a browser that was never here loads before the page stands. */
export async function weigh(browser: Browser, { url, cookie }: Visit, language: Language): Promise<Weight> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const own = cookie === null ? [] : [cookie.split("=")]
  await context.addCookies(
    [...own, ["honnin_language", language]].map(([name = "", value = ""]) => ({ name, value, url })),
  )
  const page = await context.newPage()
  const weight = { document: 0, stylesheet: 0, script: 0, image: 0, other: 0, all: 0 }
  const finished: Promise<void>[] = []
  page.on("requestfinished", (request) => {
    const kind = kinds.find((one) => one === request.resourceType()) ?? "other"
    const sizes = request.sizes().then(({ responseBodySize }) => {
      weight[kind] += responseBodySize
      weight.all += responseBodySize
    })
    finished.push(sizes)
  })
  const answer = await page.goto(url, { waitUntil: "networkidle" })
  if (answer?.status() !== 200 || page.url() !== url) throw new Error(`${url} leads to ${page.url()}`)
  if ((await page.locator("html").getAttribute("lang")) !== language) throw new Error(`${url} is not in ${language}`)
  await Promise.all(finished)
  await context.close()
  return weight
}
