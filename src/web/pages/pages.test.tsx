import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { wordsOf } from "../i18n/languages.ts"
import { pageOf, previews } from "./previews.ts"

/** Values of an attribute in the order they stand. */
const values = (html: string, attribute: string): string[] =>
  [...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, "g"))].map((match) => match[1] ?? "")

const cases = previews.flatMap((preview) => preview.languages.map((language) => ({ ...preview, language })))

describe.each(cases)("$name in $language", ({ page, heading, language }) => {
  const html = String(page(language))
  const h1 = [...html.matchAll(/<h1>([^<]*)<\/h1>/g)].map((match) => match[1])
  const ids = values(html, "id")

  it("is a whole document in its language", () => {
    expect(html.startsWith(`<!doctype html><html lang="${language}">`)).toBe(true)
    expect(html.endsWith("</html>")).toBe(true)
  })
  it("has one first heading, and the title begins with it", () => {
    expect(h1).toHaveLength(1)
    if (language === "en" && heading) expect(h1[0]).toBe(heading)
    const prefix = html.includes("data-error-summary") ? wordsOf(language).layout.errorPrefix : ""
    expect(html).toContain(`<title>${prefix}${h1[0]} – Sakura Mobile Rental</title>`)
  })
  it("keeps to the content security policy", () => {
    expect(html).not.toMatch(/<[^>]+ (style|on[a-z]+)=/)
    expect(html).not.toMatch(/<style|<script(?! type="module" src="\/)/)
    const withoutLinksOut = html.replace(
      /<a href="https:[^"]+"(?: target="_blank" rel="noreferrer noopener"| rel="noreferrer")>/,
      "<a>",
    )
    expect(withoutLinksOut).not.toMatch(/(src|href|action)="(?!\/|#|mailto:)/)
  })
  it("gives every control a label", () => {
    const shown = [...html.matchAll(/<(?:input|textarea)\b[^>]*>/g)]
      .map((match) => match[0])
      .filter((tag) => !/type="(hidden|submit)"| hidden=/.test(tag))
    const labels = values(html, "for")
    expect(shown.map((tag) => values(tag, "id")[0]).filter((id) => !id || !labels.includes(id))).toEqual([])
  })
  it("refers only to what is there, once", () => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    const described = values(html, "aria-describedby").flatMap((list) => list.split(" "))
    const inside = values(html, "href").flatMap((href) => (href.startsWith("#") ? [href.slice(1)] : []))
    const targets = [...described, ...inside, ...values(html, "for"), ...values(html, "form")]
    expect(targets.filter((target) => !ids.includes(target))).toEqual([])
  })
  it("posts every form but the one that filters a list", () => {
    const forms = (html.match(/<form\b[^>]*>/g) ?? []).filter((form) => !/method="get" .*class="filters"/.test(form))
    expect(forms.filter((form) => !/method="post" action="\//.test(form))).toEqual([])
  })
})

/** What the files of this folder draw as a whole page. */
function drawnPages(): readonly string[] {
  const folder = new URL(".", import.meta.url)
  const files = readdirSync(folder).filter((name) => name.endsWith(".tsx") && !/layout|examples|\.test\./.test(name))
  return files.flatMap((name) =>
    readFileSync(new URL(name, folder), "utf8")
      .split(/^export function /m)
      .slice(1)
      .filter((text) => /<(Review)?Layout\b/.test(text))
      .map((text) => text.slice(0, text.indexOf("("))),
  )
}

describe("the examples", () => {
  it("have a name of their own each", () => {
    const names = previews.map(({ name }) => name)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })
  it("show every page there is", () => {
    expect(drawnPages().toSorted()).toEqual([...new Set(previews.map(pageOf))].toSorted())
    expect(drawnPages()).toContain("PhotosPage")
  })
})
