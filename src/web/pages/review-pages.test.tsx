import { describe, expect, it } from "vitest"
import type { Details, FieldName } from "../../documents/details.ts"
import { partialDate } from "../../kit/plain-date.ts"
import { type Language, languages, wordsOf } from "../i18n/languages.ts"
import { ReviewCasePage } from "./review-case-page.tsx"
import { exampleCase, reviewExamples } from "./review-examples.tsx"
import { type ReviewField, reviewFields } from "./review-field.ts"
import { ReviewMessagePage } from "./review-message-page.tsx"
import { timeInWords } from "./review-time.tsx"

type Changed = Partial<ReturnType<typeof exampleCase>>

const caseHtml = (changed: Changed = {}, language: Language = "en"): string =>
  String(<ReviewCasePage {...exampleCase(language)} {...changed} />)

function exampleHtml(name: string, language: Language = "en"): string {
  const example = reviewExamples.find((one) => one.name === name) ?? expect.fail(`${name} is an example`)
  return String(example.page(language))
}

const forms = (html: string): string[] => [...html.matchAll(/<form\b.*?<\/form>/gs)].map(([form]) => form)

/** The words of the buttons people can see. */
const buttons = (html: string): string[] =>
  [...html.matchAll(/<button\b([^>]*)>(.*?)<\/button>/gs)]
    .filter(([, attributes]) => !/ hidden/.test(attributes ?? ""))
    .map(([, , text]) => text ?? "")

/** The values of the reasons that can be ticked. */
const offered = (html: string): string[] =>
  [...html.matchAll(/name="reason"[^>]* value="([^"]*)"/g)].map(([, value]) => value ?? "")

const ticked = (html: string): string[] =>
  [...html.matchAll(/<input type="checkbox"[^>]* value="([^"]*)"[^>]* checked=""/g)].map(([, value]) => value ?? "")

describe.each(reviewExamples.flatMap((one) => languages.map((language) => ({ ...one, language }))))(
  "$name in $language",
  ({ page, heading, language }) => {
    const html = String(page(language))
    it("has the heading it is known by", () => {
      const h1 = [...html.matchAll(/<h1>([^<]*)<\/h1>/g)].map((match) => match[1])
      expect(h1).toHaveLength(1)
      if (heading && language === "en") expect(h1[0]).toBe(heading)
    })
    it("keeps to the content security policy", () => {
      expect(html).not.toMatch(/<[^>]+ (style|on[a-z]+)=/)
      expect(html).not.toMatch(/<style|<script(?! type="module" src="\/)/)
    })
    it("protects every form but sign-in from other sites", () => {
      const open = forms(html).filter((form) => !form.includes('name="formKey" value="form-key"'))
      expect(open.every((form) => form.includes('name="staffId"'))).toBe(true)
    })
    it("refers only to what is there, once", () => {
      const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1] ?? "")
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
      const used = [...html.matchAll(/ (?:for|aria-labelledby|aria-describedby|href="#|data-copy)="?([^"]*)"/g)]
      const targets = used.flatMap((match) => (match[1] ?? "").split(" "))
      expect(targets.filter((target) => !ids.includes(target))).toEqual([])
    })
  },
)

describe("signing in", () => {
  it("offers the demonstration's people and says who has no role", () => {
    const html = exampleHtml("review-sign-in")
    expect(buttons(html)).toEqual(["Sign in as Sato Misaki", "Sign in as Yamada Ren"])
    expect(html).toContain("Not authorised")
  })
  it("offers nobody where real cases lie", () => {
    const html = exampleHtml("review-sign-in-live")
    expect(forms(html)).toEqual([])
    expect(html).toContain("passkeys")
  })
})

describe("the queue", () => {
  it("counts who waits and offers the next case", () => {
    const html = exampleHtml("review-queue")
    expect(html).toContain("7 cases are waiting.")
    expect(buttons(html)).toEqual(["Sign out", "Next case", "Make link"])
  })
  it("says when there was no next case", () =>
    expect(exampleHtml("review-queue-nothing")).toContain("Nothing is waiting."))
  it("shows a new link once, to copy, and says so", () => {
    const html = exampleHtml("review-queue-made")
    expect(html).toMatch(/<input type="text" id="made-link" value="http:\/\/localhost:4400\/v\/example-token" readonly/)
    expect(html).toContain("It is shown this once.")
  })
})

describe("a case I hold", () => {
  it("can be decided in three ways, or given back", () =>
    expect(buttons(caseHtml())).toEqual(expect.arrayContaining(["Give back", "Approve", "Ask for more", "Refuse"])))
  it("is not approved by an Enter on a checkbox: the form's first button names no outcome", () => {
    const form = forms(caseHtml()).find((one) => one.includes('value="approved"')) ?? expect.fail()
    expect(/<button[^>]*>/.exec(form)?.[0]).toBe('<button type="submit" hidden="">')
  })
  it("is decided as it was seen", () => expect(caseHtml()).toContain('name="revision" value="9"'))

  it("shows days in both forms", () => {
    expect(caseHtml()).toMatch(/2001-09-08<\/span> <span class="quiet">8 September 2001/)
    expect(caseHtml({}, "ja")).toMatch(/2001-09-08<\/span> <span class="quiet">2001年9月8日/)
  })
  it("gives only what is known of a birth date", () =>
    expect(caseHtml({ fields: [typed("birthDate", "1960")] })).toContain('1960</span> <span class="quiet">1960<'))
  it("escapes what people typed", () => {
    const html = caseHtml({
      fields: [typed("name", "<script>alert(1)</script>")],
      photos: [{ ...photo("front"), fileName: '"><img src=x>' }],
      customerReference: "<b>C</b>",
    })
    expect(html).not.toMatch(/<script>alert|<img src=x|<b>C/)
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;")
  })
  it("puts findings in words", () => {
    const html = caseHtml({ findings: [{ code: "back.missing", field: "back", weight: "review" }] })
    expect(html).toContain("<strong>Back: </strong>The back is needed but was not sent.")
  })
  it("says when the rules found nothing", () =>
    expect(caseHtml({ findings: [] })).toContain("The rules found nothing."))
})

const typed = (field: FieldName, value: string): ReviewField => ({
  ...{ field, typed: value, read: null, place: null, isSettled: false },
})

const photo = (side: "front" | "back") => ({
  ...{ id: side, side, url: `/photos/${side}`, fileName: `${side}.jpg` },
  ...{ widthPixels: 2_000, heightPixels: 1_500, standing: "clear" as const, upright: null },
})

describe("reasons", () => {
  it("point at the sides that were sent", () => {
    expect(offered(caseHtml())).toEqual(expect.arrayContaining(["glare:front", "glare:back", "other:back"]))
    const frontOnly = offered(caseHtml({ photos: [photo("front")] }))
    expect(frontOnly.filter((value) => value.endsWith(":back"))).toEqual(["back-missing:back"])
  })
  it("do not ask for a back that is there, or must not be sent", () => {
    expect(offered(caseHtml())).not.toContain("back-missing:back")
    expect(offered(caseHtml({ photos: [photo("front")], combinedCard: true }))).not.toContain("back-missing:back")
  })
  it("point at fields this document has", () => {
    const paper = offered(caseHtml({ document: "certificate-of-registered-matters" }))
    expect(paper).toContain("name-differs:name")
    expect(paper).not.toContain("expiry-differs:expiresOn")
  })
  it("say which are final", () => {
    const label = /<label for="reason-no-longer-valid-document">.*?<\/label>/s.exec(caseHtml())?.[0]
    expect(label).toContain("final: only with Refuse")
    expect(caseHtml().match(/final: only with Refuse/g)).toHaveLength(2)
  })
  it("show the sentence the applicant will read, in the applicant's language", () => {
    expect(caseHtml()).toContain(`<p lang="ja">${wordsOf("ja").reasons.blurred.remedy}</p>`)
    expect(caseHtml({ language: "en" }, "ja")).toContain(`<p lang="en">${wordsOf("en").reasons.blurred.remedy}</p>`)
  })
  it("stay ticked, with the words, through a problem that leads to what mends it", () => {
    const html = caseHtml({
      decision: {
        action: "/decide",
        revision: 9,
        ticked: ["blurred:front", "expired:expiresOn"],
        words: "Hello & <goodbye>",
        problems: ["finalReason", "wordsUnused"],
      },
    })
    expect(ticked(html)).toEqual(["blurred:front", "expired:expiresOn"])
    expect(html).toContain("Hello &amp; &lt;goodbye&gt;</textarea>")
    expect(html).toMatch(/<a href="#reason-expired-expiresOn">A ticked reason is final/)
    expect(html).toMatch(/<a href="#words">Your words go with Other/)
    expect(html).toContain("<title>Error: 7K3M-Q9TB")
  })
})

describe("a case I cannot decide", () => {
  const until = exampleCase("en").submittedAt ?? 0
  it.each([
    [
      "held by somebody else",
      { decision: null, holder: { kind: "other", name: "Tanaka Ken", until } },
      "Tanaka Ken holds",
    ],
    ["held by nobody", { decision: null, state: "waiting", holder: { kind: "nobody" } }, "not up for a decision now"],
    ["decided meanwhile", { state: "approved" }, "not up for a decision now"],
  ] as const)("says so when %s", (_, changed, sentence) => {
    const html = caseHtml(changed)
    expect(html).toContain(sentence)
    expect(buttons(html)).not.toContain("Approve")
    expect(buttons(html)).not.toContain("Give back")
    expect(html).toContain('<a href="/review">')
  })
})

describe("without a role", () => {
  it("one can sign out, and go nowhere else", () => {
    const { context, desk } = exampleCase("en")
    const html = String(
      <ReviewMessagePage
        context={context}
        desk={{ ...desk, queueHref: null }}
        message="notAuthorised"
        caseHref={null}
      />,
    )
    expect(html).toContain("<h1>Not authorised</h1>")
    expect(buttons(html)).toEqual(["Sign out"])
    expect(html).not.toContain("To the queue")
  })
})

it("reads Japan's time, whatever the machine's", () =>
  expect(timeInWords(wordsOf("en"), Date.parse("2026-11-23T15:04:00Z"))).toBe("00:04"))

it("lists what was typed in the order of the form, as text", () => {
  const details: Details = {
    renewal: { kind: "online", receiptNumber: "123456789012" },
    name: "BUDIYONO",
    address: "東京都港区港南5丁目5番30号",
    housingComplex: false,
    birthDate: partialDate(1960, 5, null) ?? expect.fail(),
  }
  const rows = reviewFields({ details, pages: [], settled: [] })
  expect(rows).toEqual([
    typed("name", "BUDIYONO"),
    typed("birthDate", "1960-05"),
    typed("address", "東京都港区港南5丁目5番30号"),
    typed("housingComplex", "no"),
    typed("renewal", "123456789012"),
  ])
})
