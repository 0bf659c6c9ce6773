import { describe, expect, it } from "vitest"
import type { Details, FieldName } from "../../documents/details.ts"
import type { ReadField } from "../../documents/layout.ts"
import { partialDate } from "../../kit/plain-date.ts"
import { roles } from "../../verification/roles.ts"
import { deskWordsOf, type Language, staffLanguages, wordsOf } from "../i18n/languages.ts"
import { ReviewCasePage } from "./review-case-page.tsx"
import { exampleCase, reviewExamples } from "./review-examples.tsx"
import { type ReadPage, type ReviewField, reviewFields } from "./review-field.ts"
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

const posts = (html: string): string[] => forms(html).filter((form) => form.includes('method="post"'))

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

describe.each(reviewExamples.flatMap((one) => staffLanguages.map((language) => ({ ...one, language }))))(
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
      const open = posts(html).filter((form) => !form.includes('name="formKey" value="form-key"'))
      const signsIn = (form: string) => /name="(staffId|asserted|created)"/.test(form)
      expect(open.filter((form) => !signsIn(form))).toEqual([])
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
    expect(buttons(html)).toHaveLength(roles.length)
    expect(buttons(html)).toEqual(expect.arrayContaining(["Sign in as Sato Misaki", "Sign in as Yamada Ren"]))
    expect(html).toContain("Not authorised")
  })
  it("offers nobody where real cases lie", () => {
    const html = exampleHtml("review-sign-in-live")
    expect(forms(html)).toHaveLength(1)
    expect(html).toContain('data-options="/review/sign-in/options"')
    expect(html).not.toContain("Sign in as")
  })
})

describe("the queue", () => {
  it("counts who waits and offers the next case", () => {
    const html = exampleHtml("review-queue")
    expect(html).toContain("7 cases are waiting.")
    expect(buttons(html)).toEqual(["Sign out", "Next case", "Filter", "Find", "Make link"])
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
  it("is not decided by an Enter on a checkbox: the first button of its form, of those outside of it, too, says nothing", () => {
    const [outside = "", inside] = caseHtml().split('id="decision-form"')
    const first = /<button[^>]*form="decision-form"[^>]*>/.exec(outside)
    expect([first?.[0], inside === undefined]).toEqual(['<button type="submit" form="decision-form" hidden="">', false])
  })
  it("is decided as it was seen", () => expect(caseHtml()).toContain('name="revision" value="9"'))

  it("shows days in both forms", () => {
    expect(caseHtml()).toMatch(/2001-09-08<\/span> <span class="quiet">8 September 2001/)
    expect(caseHtml({}, "ja")).toMatch(/2001-09-08<\/span> <span class="quiet">2001年9月8日/)
  })
  it("gives only what is known of a birth date", () =>
    expect(caseHtml({ fields: [typed("birthDate", "1960")] })).toContain('1960</span> <span class="quiet">1960<'))
  it("says where on which photo a field was read, for the key that zooms there", () =>
    expect(caseHtml()).toContain(
      'data-field="name" data-answer="agrees" data-reason-of="name-differs:name" data-spot="front 0.35 0.155 0.5"',
    ))
  it("says where it stands on the upright page, too", () => {
    const place = { side: "front", box: { left: 0.5, top: 0.25, right: 0.75, bottom: 0.5 } } as const
    expect(caseHtml({ fields: [{ ...typed("name", "BUDIYONO"), place }] })).toContain(
      'data-upright-spot="front 0.6250 0.3750 0.2500"',
    )
  })
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

const typed = (field: ReadField, value: string): ReviewField => ({
  ...{ field, typed: value, read: null, place: null, isSettled: false, filled: null },
})

const photo = (side: "front" | "back") => ({
  ...{ id: side, side, url: `/photos/${side}`, fileName: `${side}.jpg`, destroyAction: "" },
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
    const combined = { photos: [photo("front")], combinedCard: true, findings: [] }
    expect(offered(caseHtml(combined))).not.toContain("back-missing:back")
    const findings = [{ code: "back.missing", field: "back", weight: "review" }] as const
    expect(offered(caseHtml({ ...combined, findings }))).toContain("back-missing:back")
  })
  it("point at fields this document has", () => {
    const paper = offered(caseHtml({ document: "certificate-of-registered-matters" }))
    expect(paper).toContain("name-differs:name")
    expect(paper).not.toContain("expiry-differs:expiresOn")
  })
  it("say which are final", () => {
    const label = /<label for="reason-no-longer-valid-document">.*?<\/label>/s.exec(caseHtml())?.[0]
    expect(label).toContain("final: only with Refuse")
    expect(caseHtml().match(/final: only with Refuse/g)).toHaveLength(3)
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
        claim: "example-lock",
        ticked: ["blurred:front", "expired:expiresOn"],
        words: "Hello & <goodbye>",
        problems: ["finalReason", "wordsUnused"],
        preview: { action: "/review/cases/example/preview", shown: null },
      },
    })
    expect(ticked(html)).toEqual(["blurred:front", "expired:expiresOn"])
    expect(html).toContain("Hello &amp; &lt;goodbye&gt;</textarea>")
    expect(html).toMatch(/<a href="#reason-expired-expiresOn">A ticked reason is final/)
    expect(html).toMatch(/<a href="#words">Words go with Ask for more and Refuse/)
    expect(html).toContain("<title>Error: 7K3M-Q9TB")
  })
})

describe("a case I cannot decide", () => {
  const until = exampleCase("en").submittedAt ?? 0
  it.each([
    [
      "held by somebody else",
      { decision: null, lock: null, holder: { kind: "other", name: "Tanaka Ken", until } },
      "Tanaka Ken holds",
    ],
    [
      "held by nobody",
      { decision: null, lock: null, state: "waiting", holder: { kind: "nobody" } },
      "not up for a decision now",
    ],
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
  expect(timeInWords(deskWordsOf("en"), Date.parse("2026-11-23T15:04:00Z"))).toBe("00:04"))

describe("what was read", () => {
  const details: Details = {
    name: "BUDIYONO",
    address: "東京都港区港南5丁目5番30号",
    housingComplex: false,
    birthDate: partialDate(1960, 5, 12) ?? expect.fail(),
  }
  const box = { left: 0.1, top: 0.1, right: 0.6, bottom: 0.2 }
  const front: ReadPage = {
    side: "front",
    reading: {
      name: { value: "BUDIYONO", confidence: 0.9 },
      birthDate: { value: "1960-05-12", confidence: 0.89 },
      address: { value: "東京都港区港南5丁目5番30号", confidence: 1 },
      status: { value: "永住者", confidence: 1 },
    },
    places: { name: box },
  }
  const back: ReadPage = {
    side: "back",
    reading: {
      backAddress: { value: "埼玉県川口市並木1丁目2番3号", confidence: 1 },
      name: { value: "B", confidence: 1 },
    },
    places: { backAddress: box },
  }
  const rows = (readAs: (field: FieldName) => ReadField, settled: readonly FieldName[] = []) =>
    reviewFields({ details, pages: [front, back], settled, filled: [], readAs })
  const row = (field: ReadField, readAs = (name: FieldName): ReadField => name) =>
    rows(readAs).find((one) => one.field === field)

  it("stands with where it was read, the front before the back", () =>
    expect(row("name")).toEqual({
      ...{ field: "name", typed: "BUDIYONO", isSettled: false, filled: null },
      read: { value: "BUDIYONO", isSure: true },
      place: { side: "front", box },
    }))
  it("is sure from 0.9 on", () => expect(row("birthDate")?.read?.isSure).toBe(false))
  it("comes after what was typed when nobody typed it", () =>
    expect(rows((field) => field).map(({ field }) => field)).toEqual([
      ...["name", "birthDate", "address", "housingComplex", "status", "backAddress"],
    ]))
  it("is the back's address where that is the one that counts, and stands there alone", () => {
    const fromBack = (field: FieldName): ReadField => (field === "address" ? "backAddress" : field)
    expect(row("address", fromBack)).toMatchObject({
      read: { value: "埼玉県川口市並木1丁目2番3号" },
      place: { side: "back" },
    })
    expect(row("backAddress", fromBack)).toBeUndefined()
  })
  it("is marked where the applicant stays with what was typed", () =>
    expect(rows((field) => field, ["name"]).filter(({ isSettled }) => isSettled)).toHaveLength(1))
})

describe("a field's row", () => {
  const row = (field: ReviewField, changed: Changed = {}) => {
    const html = caseHtml({ fields: [field], findings: [], ...changed })
    return /<dl class="fields">(.*?)<\/dl>/s.exec(html)?.[1] ?? expect.fail("a row")
  }
  const number = (read: string, isSure = true): ReviewField => ({
    ...typed("number", "UR41730952EA"),
    read: { value: read, isSure },
  })
  const apart = (html: string) => html.match(/class="pair apart"/g)?.length ?? 0

  it("says what was typed once where it was read the same", () => {
    expect(row(number("UR41730952EA"))).toContain("read the same")
    expect(apart(row(number("UR41730952EA")))).toBe(0)
  })
  it("marks each character that was read otherwise, and says both values to those who do not see", () => {
    const html = row(number("UR41730925EA"))
    expect(apart(html)).toBe(2)
    expect(html).toContain("Typed: UR41730952EA. Read: UR41730925EA.")
  })
  it("marks loudly only what a check found", () => {
    const finding = { code: "number.differs", field: "number", weight: "review" } as const
    expect(row(number("UR41730925EA"))).toContain('class="pairs"')
    expect(row(number("UR41730925EA"), { findings: [finding] })).toContain('class="pairs differ"')
  })
  it("says where the reader was unsure", () => {
    expect(row(number("UR41730925EA", false))).toContain(">unsure<")
    expect(row({ ...typed("status", "永住者"), typed: null, read: { value: "永住者", isSure: false } })).toContain(
      ">unsure<",
    )
  })
  it("tells its own findings, so that the list below tells the others only", () => {
    const findings = [
      { code: "number.malformed", field: "number", weight: "review" },
      { code: "photo.unclear", field: "front", weight: "review" },
    ] as const
    const html = caseHtml({ fields: [number("UR41730952EA")], findings })
    expect(html.split("is not of the form this document prints")).toHaveLength(2)
    expect(html.slice(html.indexOf('<ul class="findings">'))).not.toContain("is not of the form")
    expect(html.slice(html.indexOf('<ul class="findings">'))).toContain("found hard to read")
  })
  it("is as weighty as the weightiest of them", () => {
    const findings = [
      { code: "number.unreadable", field: "number", weight: "note" },
      { code: "duplicate.number", field: "number", weight: "review" },
    ] as const
    expect(row(number("UR41730952EA"), { findings })).toMatch(/^<div class="review" .*<span class="tag review">Look</s)
  })
  it("compares the address with its room, as the document prints it", () => {
    const fields = [
      {
        ...typed("address", "東京都新宿区百人町2丁目97番7号"),
        read: { value: "東京都新宿区百人町2丁目97番7号コーポ202号", isSure: true },
      },
      typed("room", "コーポ202号"),
    ]
    expect(caseHtml({ fields })).toContain("read the same")
  })
  it("cuts its strip out of the upright page", () => {
    const box = { left: 0.5, top: 0.25, right: 0.75, bottom: 0.5 }
    const upright = { url: "/review/cases/example/photos/front/upright", widthMillimetres: 100, heightMillimetres: 60 }
    const photos = [{ ...photo("front"), upright }]
    const html = row({ ...number("UR41730952EA"), place: { side: "front", box } }, { photos })
    expect(html).toContain('viewBox="49.20 14.20 26.60 16.60"')
    expect(html).toContain('<image href="/review/cases/example/photos/front/upright" width="100" height="60"')
    expect(row({ ...number("UR41730952EA"), place: { side: "back", box } }, { photos })).not.toContain("<svg")
  })
})

describe("a photo", () => {
  it("is not shown while it is held", () => {
    const html = caseHtml({ photos: [{ ...photo("front"), standing: "held" }] })
    expect(html).toContain("still being checked for My Number")
    expect(html).not.toMatch(/<img|href="\/photos\/front"/)
  })
  it("is shown with a warning when it could not be checked", () =>
    expect(caseHtml({ photos: [{ ...photo("front"), standing: "unchecked" }] })).toMatch(
      /<img src="\/photos\/front".*could not be checked/s,
    ))
})

it("lists what was typed in the order of the form, as text", () => {
  const details: Details = {
    renewal: { kind: "online", receiptNumber: "123456789012" },
    name: "BUDIYONO",
    address: "東京都港区港南5丁目5番30号",
    housingComplex: false,
    birthDate: partialDate(1960, 5, null) ?? expect.fail(),
  }
  const rows = reviewFields({ details, pages: [], settled: [], filled: [], readAs: (field) => field })
  expect(rows).toEqual([
    typed("name", "BUDIYONO"),
    typed("birthDate", "1960-05"),
    typed("address", "東京都港区港南5丁目5番30号"),
    typed("housingComplex", "no"),
    typed("renewal", "123456789012"),
  ])
})
