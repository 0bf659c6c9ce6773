import { describe, expect, it } from "vitest"
import { type Language, languages, staffLanguages, wordsOf } from "../i18n/languages.ts"
import { examples as applicantExamples } from "./examples.tsx"
import { reviewExamples } from "./review-examples.tsx"

/** Values of an attribute in the order they stand. */
const values = (html: string, attribute: string): string[] =>
  [...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, "g"))].map((match) => match[1] ?? "")

const examples = [...applicantExamples, ...reviewExamples]
const cases = [...inEach(applicantExamples, languages), ...inEach(reviewExamples, staffLanguages)]

function inEach<Example>(examples: readonly Example[], written: readonly Language[]) {
  return examples.flatMap((example) => written.map((language) => ({ ...example, language })))
}

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
    expect(html).not.toMatch(/(src|href|action)="(?!\/|#|mailto:)/)
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
  it("posts every form", () => {
    const forms = html.match(/<form\b[^>]*>/g) ?? []
    expect(forms.filter((form) => !/method="post" action="\//.test(form))).toEqual([])
  })
})

it("shows every page there is in an example of a name of its own", () => {
  const names = examples.map((example) => example.name)
  expect(new Set(names).size).toBe(names.length)
})
