import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openInstallation, type TestInstallation } from "../../tests/installation.ts"
import { wordsOf } from "../web/i18n/languages.ts"
import { previews } from "../web/pages/previews.ts"
import { createApp } from "./app.ts"

let t: TestInstallation
beforeAll(async () => {
  t = await openInstallation()
})
afterAll(() => t.close())

const page = async (path: string, headers: Record<string, string> = {}) => {
  const response = await t.app.request(path, { headers })
  return { status: response.status, html: await response.text() }
}

describe("the preview", () => {
  it("lists every example in each of its languages", async () => {
    const { status, html } = await page("/preview")
    expect(status).toBe(200)
    for (const { name, languages } of previews) {
      for (const language of languages) expect(html).toContain(`href="/preview/${language}/${name}"`)
    }
  })
  it("shows every example in each of its languages", async () => {
    for (const { name, languages } of previews) {
      for (const language of languages) {
        const { status, html } = await page(`/preview/${language}/${name}`)
        expect([name, language, status]).toEqual([name, language, 200])
        expect(html).toContain(`<html lang="${language}">`)
      }
    }
  })
  it("loads the stylesheet and script that the page itself loads", async () => {
    const { assets } = t.services
    expect((await page("/preview/en/photos")).html).toContain(`href="${assets.url("site.css")}"`)
    expect((await page("/preview/en/review-case")).html).toContain(`src="${assets.url("review.js")}"`)
    const picture = await t.app.request("/assets/example-card.jpg")
    expect([picture.status, picture.headers.get("content-type")]).toEqual([200, "image/jpeg"])
  })
  it("changes the language as the product does, and comes back to the example", async () => {
    expect((await page("/preview/en/sent")).html).toContain('href="/preview/sent?lang=ja"')
    const change = await t.app.request("/preview/sent?lang=ja")
    expect(change.headers.get("location")).toBe("/preview/sent")
    const cookie = change.headers.get("set-cookie")?.split(";")[0] ?? ""
    expect((await page("/preview/sent", { cookie })).html).toContain(`<h1>${wordsOf("ja").sent.heading}</h1>`)
  })
  it("has nothing under other names and languages", async () => {
    for (const path of ["/preview/en/nothing", "/preview/xx/sent", "/preview/nothing"]) {
      expect((await page(path)).status).toBe(404)
    }
  })
  it("is not there in a live installation", async () => {
    const app = createApp({ ...t.services, demo: false })
    for (const path of ["/preview", "/preview/sent", "/preview/en/sent"]) {
      expect((await app.request(path)).status).toBe(404)
    }
  })
  it("has forms that change nothing: they post to links that nobody has, or without what is needed", async () => {
    const before = await t.sql("select count(*) from events")
    const actions = previews.flatMap(({ page }) =>
      [...String(page("en")).matchAll(/<form[^>]* action="([^"]*)"/g)].map(([, action = ""]) => action),
    )
    for (const action of new Set(actions)) {
      const { status } = await t.app.request(action, { method: "POST", body: new URLSearchParams() })
      expect([action, status < 500]).toEqual([action, true])
      if (action.startsWith("/v/")) expect([action, status]).toEqual([action, 404])
    }
    expect(await t.sql("select count(*) from events")).toEqual(before)
  })
})
