import { describe, expect, it } from "vitest"
import { type DocumentKind, documentKinds } from "../../documents/kinds.ts"
import { parsePartialDate } from "../../kit/plain-date.ts"
import { reasons } from "../../verification/reasons.ts"
import { type Language, languages, wordsOf } from "../i18n/languages.ts"
import { CheckPage } from "./check-page.tsx"
import { DetailsPage } from "./details-page.tsx"
import { Differences } from "./differences.tsx"
import { examples } from "./examples.tsx"
import type { PageContext } from "./layout.tsx"
import { type PhotoPlace, PhotoPlaceFragment } from "./photo-place.tsx"
import { PhotosPage } from "./photos-page.tsx"

const context: PageContext = {
  language: "en",
  languages,
  business: { name: "Sakura Mobile Rental", contact: "03-0000-0000" },
  assets: { css: "/c.css", js: "/j.js" },
  demo: false,
  path: "/v/x",
  withdrawHref: "/v/x/withdraw",
}

function html(name: string, language: Language = "en"): string {
  const example = examples.find((candidate) => candidate.name === name)
  return String(example ? example.page(language) : expect.fail(`no example ${name}`))
}

/** What stands in elements of that name, without tags and with single spaces. */
const words = (page: string, element: string): string[] =>
  [...page.matchAll(new RegExp(`<${element}\\b[^>]*>(.*?)</${element}>`, "gs"))].map((match) =>
    (match[1] ?? "")
      .replaceAll(/<[^>]*>/g, "")
      .replaceAll(/\s+/g, " ")
      .trim(),
  )

const main = (page: string): string => page.slice(page.indexOf("<main"))

describe("every page", () => {
  it("offers both languages, each in its own words", () => {
    expect(html("identification")).toMatch(/<a href="\/v\/example\?lang=ja" lang="ja" hreflang="ja">日本語<\/a>/)
    expect(html("identification", "ja")).toMatch(/<a href="\/v\/example\?lang=en" lang="en" hreflang="en">English<\/a>/)
  })
  it("says when it is a demo", () => {
    expect(html("document")).toContain("Everyone here is invented.")
    expect(String(<DetailsPage {...plainDetails} />)).not.toContain("invented")
  })
  it("has the way to withdraw from the second page on", () => {
    expect(html("identification")).not.toContain("/withdraw")
    for (const name of ["document", "old-paper", "details-residence-card", "photos", "check", "sent"]) {
      expect(html(name)).toContain('<a href="/v/example/withdraw">Withdraw</a>')
    }
  })
})

const plainDetails = {
  context,
  action: "/v/x/details",
  keepAction: "/v/x/keep/details",
  isUnsent: false,
  kind: "residence-card",
  draft: {},
  email: "",
  problems: [],
  emailProblem: null,
  reasons: [],
  renewalAsked: false,
  fromPhotos: { isOffered: true, isLooking: false, fields: {} },
  postalAnswer: { kind: "notAsked" },
} as const

describe("the buttons and labels other programs rely on", () => {
  it.each([
    ["start", ["Start"]],
    ["identification", ["Start"]],
    ["document", ["Continue"]],
    [
      "details-residence-card",
      ["Choose another document", "Send the photo first and have the fields filled in", "Look up", "Continue"],
    ],
    ["details-filled", ["Choose another document", "See if your photo has been read", "Continue"]],
    ["photos-combined", ["Delete Front", "Continue"]],
    ["photos-always", ["Take a photo", "Add", "Take a photo", "Add", "Continue"]],
    ["check", ["Send"]],
    ["withdraw", ["Withdraw"]],
  ])("stand on %s", (name, buttons) => expect(words(main(html(name)), "button")).toEqual(buttons))

  it("name the four documents first", () => {
    const starts = [
      "Residence card",
      "Special permanent resident certificate",
      "Alien registration certificate",
      "Certificate of registered matters",
    ]
    const radios = words(html("document"), "label").filter((label) => !label.includes("My Number"))
    expect(radios.map((label, index) => label.startsWith(starts[index] ?? "?"))).toEqual([true, true, true, true])
  })
  it("name the fields of a card", () => {
    const page = html("details-residence-card")
    expect(words(page, "legend")).toEqual([
      "Date of birth 生年月日",
      "Sex 性別",
      "Do you live in an apartment or other housing complex?",
      "Expiry date このカードは…まで有効です PERIOD OF VALIDITY OF THIS CARD",
    ])
    expect(
      words(page, "label").filter((label) => !/^(Year|Month|Day|Yes|No|Male|Female|Not printed)\b/.test(label)),
    ).toEqual([
      "Name 氏名",
      "Nationality 国籍・地域 NATIONALITY/REGION",
      "Postal code (optional)",
      "Address 住居地",
      "Building and room",
      "Document number 番号 No.",
      "E-mail (optional)",
    ])
  })
  it("name the photos by side, the paper's by page", () => {
    const files = (page: string) => words(page, "label").filter((label) => label.includes("Choose file"))
    expect(files(html("photos"))).toEqual(["Front – Choose file", "Back – Choose file"])
    expect(files(html("photos-paper"))).toEqual(["Page 1 – Choose file", "Page 2 – Choose file"])
  })
})

describe("what people typed", () => {
  const name = `<script>alert("x")</script>`
  const birthDate = parsePartialDate("1990-05-12") ?? expect.fail()
  const hostile = { ...plainDetails, draft: { name, address: "</textarea><b>" } }
  it("stays text in the form", () => {
    const page = String(<DetailsPage {...hostile} />)
    expect(page).not.toContain("<script>")
    expect(page).not.toContain("</textarea><b>")
    expect(page).toContain("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;")
  })
  it("stays text when it is read back", () => {
    const page = String(
      <CheckPage
        context={context}
        action="/v/x/check"
        sendKey="k"
        differences={[]}
        stillLooking={false}
        kind="residence-card"
        combined={false}
        details={{ name, birthDate, address: "<i>", housingComplex: false }}
        email={`"><img src=x>`}
        photos={{ front: { fileName: "<b>.jpg", thumbnailUrl: "/t" }, back: null }}
        hrefs={{ document: "/d", details: "/e", photos: "/f" }}
      />,
    )
    expect(page).not.toMatch(/<script>|<i>|<img src=x|<b>/)
  })
})

describe("choosing the document", () => {
  const reminders = (kind: DocumentKind, language: Language = "en") => {
    const option = html(`document-${kind}`, language).split('class="option"')[1 + documentKinds.indexOf(kind)]
    return words(option ?? "", "li")
  }
  it("reminds of the cards that they must be current", () => {
    expect(reminders("residence-card")).toEqual([
      "Make sure that your name, address and birth date are entered correctly.",
      "Verify that your residence card is current. An expired or revoked one cannot be used.",
      "If there are any notes on the back of your residence card, take a photo of the back and send it to us as well.",
    ])
    expect(reminders("special-permanent-resident-certificate")[1]).toContain("is current")
  })
  it("does not ask that of the alien registration certificate", () => {
    expect(reminders("alien-registration-certificate")).toHaveLength(2)
    expect(reminders("alien-registration-certificate").join()).not.toContain("current")
  })
  it("asks only of the two cards whether they carry My Number", () => {
    expect(html("document").match(/name="combined"/g)).toHaveLength(2)
  })
  it("ticks that only under the chosen one", () => {
    expect(html("document-residence-card").match(/type="checkbox"[^>]*checked/g)).toHaveLength(1)
  })
})

describe("an old paper", () => {
  it("asks holders of an alien registration certificate for status and birth date", () =>
    expect(words(html("old-paper"), "legend")).toEqual(["Are you a special permanent resident?", "Date of birth"]))
  it("asks nothing about the certificate of registered matters", () => {
    expect(words(html("old-paper-matters"), "legend")).toEqual([])
    expect(words(html("old-paper-matters"), "button")).toEqual(["Continue"])
  })
  it("has no way on where the policy refuses it", () =>
    expect(words(html("old-paper-matters-refused"), "button")).toEqual([]))
  it("shows the way to today's cards", () => {
    expect(html("old-paper")).toContain("This document is probably no longer valid")
    expect(words(html("old-paper"), "li").join()).toContain("Residence card")
  })
})

describe("typing the details", () => {
  it("links each problem to its control and says it again beside it", () => {
    const page = html("details-problems")
    expect(page).toContain('<a href="#birthYear">There is no such day.')
    expect(page).toMatch(/<p class="error" id="birthYear-error">.*?There is no such day\./)
    expect(page).toMatch(/<fieldset class="field wrong" aria-describedby="birthYear-hint birthYear-error">/)
    expect(page).toMatch(/id="number"[^>]*aria-invalid="true"/)
    expect(page).toContain('<a href="#email">Enter an e-mail address')
  })
  it("asks about a renewal only when told to", () => {
    expect(html("details-residence-card")).not.toContain('name="renewal"')
    expect(html("details-renewal")).toMatch(/name="renewal" value="online" checked/)
  })
  it("marks what may stay empty on old papers", () => {
    const page = html("details-alien-registration-certificate")
    expect(words(page, "legend")).toContain("Issue date 交付年月日 (optional)")
    expect(page).not.toContain('name="expiresYear"')
    expect(page).toContain("If the day or the month is not on your paper, leave it empty.")
  })
  it("puts the reviewer's reason beside the field, with the reviewer's words", () => {
    const page = html("details-reasons")
    expect(page).toMatch(/id="reason-room">.*?The building or room number is missing.*?Please add 202\./)
    expect(page).toMatch(/id="room"[^>]*aria-describedby="room-hint reason-room"/)
  })
  it("keeps reasons about other fields and photos away from it", () => {
    expect(html("details-reasons").match(/class="reason"/g)).toHaveLength(1)
    expect(html("details-reasons")).not.toMatch(/not sharp|newer card/)
    expect(html("document-residence-card")).toContain("Please use your newer card.")
    expect(html("document-residence-card")).not.toMatch(/not sharp|add 202/)
  })
  it("never cuts what is typed", () => expect(html("details-residence-card")).not.toContain("maxlength"))
})

describe("adding photos", () => {
  it("sends the upload's key before the file, so that a stream can be judged as it comes", () => {
    const page = html("photos")
    expect(page).toMatch(/enctype="multipart\/form-data"/)
    expect(page.indexOf('name="uploadKey"')).toBeLessThan(page.indexOf('name="photo"'))
  })
  it("shows file name and thumbnail instead of the form once added", () => {
    const page = html("photos-front")
    expect(page).toContain("front-IMG_20261122_101530.jpg")
    expect(page).toContain('alt="Your photo: Front"')
    expect(page).not.toContain('id="front-file"')
    expect(page).toContain('id="back-file"')
  })
  it("has no place for the back of a combined card until its holder says that it is written on", () => {
    for (const name of ["photos-combined", "photos-combined-refused", "photos-combined-not-written"]) {
      expect(html(name)).toMatch(/name="backWritten" value="yes" form="continue"/)
      expect(html(name)).not.toMatch(/back-file|data-brush/)
    }
    const notWritten = html("photos-combined-not-written")
    expect(notWritten).toContain("Do not send the back: it carries My Number. Continue with the front alone.")
  })
  it("then shows how to cover My Number, with a drawing and without JavaScript", () => {
    const page = html("photos-combined-written")
    expect(page).toContain("/assets/photo-cover.svg")
    expect(page.indexOf("Cover My Number before you take the photo")).toBeLessThan(page.indexOf('id="back-file"'))
    expect(page).toMatch(/<div class="brush" hidden=""[^>]*data-brush="\/assets\/brush.js"/)
  })
  it("has the brush for no other photo", () =>
    expect(html("photos-both") + html("photos-always") + html("photos-combined-added")).not.toContain("data-brush"))
  it("says that a covered back which nobody could look at is needed again", () =>
    expect(html("photos-answer-unseen")).toContain("because we could not check that My Number is covered on it"))
  it.each([
    ["photos", "front-add"],
    ["photos-front", "back-add"],
    ["photos-answer-destroyed", "front-add"],
    ["photos-both", "continue"],
  ])("asks whether the back is written on in the form of the next photo, which continues, too: %s", (name, form) => {
    const page = html(name)
    expect(page).toMatch(new RegExp(`name="backWritten" value="yes" form="${form}"`))
    const goOn = `form="${form}" formaction="/v/example/photos" formenctype="application/x-www-form-urlencoded"`
    expect(page).toMatch(new RegExp(`<input type="submit" [^>]*${goOn}`))
    expect(page).toContain(`<button type="submit" class="primary" ${goOn}>Continue</button>`)
  })
  it("takes a photo of the back for a yes", () =>
    expect(html("photos-both")).toMatch(/name="backWritten" value="yes" form="continue" checked/))
  it("does not ask where the back is always needed", () => {
    expect(html("photos-always")).not.toContain('name="backWritten"')
    expect(html("photos-always")).toContain("A photo of this side is needed, too.")
  })
  it("says beside the place why a file was not taken", () => {
    const page = html("photos-refused-heic")
    expect(page).toContain('<a href="#front-file">Front: This is a HEIC photo.')
    expect(page).toMatch(/id="front-file-error">.*?Most Compatible, then take it again\./)
  })
  it("says beside a photo that another one was asked for", () => {
    const page = html("photos-unchanged")
    expect(page).toContain('<a href="#front">Our staff asked for a new photo: Front.')
    expect(page).toMatch(/id="front-error">.*?Press Delete, then choose a new photo and press Add\./)
  })
  it("says it of the front's place alone", () =>
    expect(String(<PhotosPage {...bothRefused} />).match(/class="field wrong"/g)).toHaveLength(1))
})

describe("fields filled from a photo", () => {
  it("are marked, stand with their strip of it, and are named to the form", () => {
    const page = html("details-filled")
    expect(page.match(/Read from your card\. Please check it\./g)).toHaveLength(3)
    expect(page).toMatch(/aria-label="Cut from your photo: Name"[^>]*><image href="\/assets\/example-card\.jpg"/)
    expect(page).toContain('<input type="hidden" name="filled" value="name address room"')
    expect(page).toMatch(/id="name"[^>]*aria-describedby="name-hint name-seen"/)
    expect(page).toContain("Check every field against your photo")
  })
  it("are told from those that were not read well enough", () => {
    expect(html("details-filled")).toMatch(/id="number-seen">.*?We could not read this well enough\./)
    expect(html("details-residence-card")).not.toContain("Read from your card")
  })
  it("of a paper are not said to be of a card", () => {
    const fields = { name: { state: "filled", strip: null } } as const
    const fromPhotos = { isOffered: false, isLooking: false, fields }
    const page = String(<DetailsPage {...plainDetails} kind="certificate-of-registered-matters" {...{ fromPhotos }} />)
    expect(page).toContain("Read from your paper")
  })
  it("come after the photos, with a way back", () => {
    expect(html("photos-first")).toContain('<a href="/v/example/details">Type the fields first instead</a>')
    expect(html("photos")).not.toContain("Type the fields first")
  })
})

describe("a postal code", () => {
  it("shows what it stands for and how that is read, to be put into the address", () => {
    const page = html("details-postal-code-found")
    expect(page).toContain('<strong lang="ja">東京都千代田区霞が関</strong><br/>Tokyo-to, Chiyoda-ku, Kasumigaseki')
    expect(page).toContain("Put this into the address field")
    expect(html("details-postal-code-used")).not.toContain("Put this into the address field")
  })
  it("says when it is none, or not known", () => {
    expect(html("details-postal-code-malformed")).toMatch(/id="postalCode-error">.*?A postal code has 7 digits/)
    expect(html("details-postal-code-unknown")).toContain("We do not know this postal code.")
  })
})

describe("what looking at a photo told", () => {
  const buttons = (page: string) => words(main(page), "button")
  it("is one thing to do, over the photo, with a way to put another in its place", () => {
    const page = html("photos-answer-blurred")
    expect(page).toMatch(/<p class="error" id="front-error">.*?The photo is not sharp\. Hold the phone still/)
    expect(buttons(page)).toEqual(["Take a photo", "Add", "Delete Front", "Take a photo", "Add", "Continue"])
    expect(page).toMatch(/id="front-file"[^>]*aria-describedby="front-file-hint front-error front-file-advice"/)
    expect(page).not.toContain("✓")
  })
  it("lets the applicant send it anyway after enough tries", () => {
    expect(buttons(html("photos-answer-refused-twice"))).toContain("Send it anyway")
    expect(html("photos-answer-refused-twice")).toContain(
      '<form method="post" action="/v/example/photos/front/anyway">',
    )
    expect(html("photos-answer-anyway")).toContain("You send this photo as it is.")
    expect(buttons(html("photos-answer-anyway"))).not.toContain("Send it anyway")
  })
  it("leads from the summary to the choice of another photo, and is said there once", () => {
    const page = html("photos-stopped-frontRefused")
    expect(page).toContain('<a href="#front-file">Front: Light shines')
    expect(page).toContain('id="front-error"')
    expect(page).not.toContain('id="front-file-error"')
  })
  it("stays over the photo while a file is refused beside it", () => {
    const page = html("photos-answer-refused-file")
    expect(page).toMatch(/id="front-error">.*?Light shines/)
    expect(page).toMatch(/id="front-file-error">.*?This is a HEIC photo/)
    expect(page).toMatch(/aria-describedby="front-file-hint front-file-error front-error front-file-advice"/)
  })
  it("says at once that a photo with My Number is gone, and takes another", () => {
    const page = html("photos-answer-destroyed")
    expect(page).toContain(
      "We destroyed this photo at once, because My Number (Individual Number) could be seen on it.",
    )
    expect(page).toContain('id="front-file"')
    expect(page).not.toContain("front-delete")
  })
  it("is waited for by the page, and by nobody", () => {
    const page = html("photos-answer-looking")
    expect(page).toMatch(
      /data-part[^>]* data-looking="\/v\/example\/photos\/front\/answer" data-late="This takes longer/,
    )
    expect(buttons(page)).toContain("Continue")
    expect(html("photos-answer-late")).toContain("This takes longer than usual. You can go on.")
  })
  it("asks to be told in the same post where no script runs", () =>
    expect(html("photos")).toMatch(/name="wait" value="yes" data-wait.*name="photo"/s))
  it("comes as the place's own part, without the page around it", () => {
    const answered: PhotoPlace = {
      ...place,
      photo: { fileName: "f.jpg", thumbnailUrl: "/t" },
      answer: { kind: "fine" },
    }
    const part = String(<PhotoPlaceFragment language="ja" kind="residence-card" side="front" place={answered} />)
    expect(part).toMatch(/^<div data-part=.*追加しました.*この写真で大丈夫です。.*<\/div>$/s)
    expect(part).not.toMatch(/<section|<h2|<html/)
  })
})

describe("differences before sending", () => {
  const page = html("check-differs")
  it("show both values with what differs marked", () => {
    expect(page).toMatch(/You typed<\/dt><dd class="exact">AB1234<mark>56<\/mark>78CD/)
    expect(page).toMatch(/The card says<\/dt><dd class="exact">AB1234<mark>65<\/mark>78CD/)
  })
  it("show days and sex in words", () => {
    expect(page).toContain("12 May 199<mark>1</mark>")
    expect(page).toContain("<mark>Female</mark>")
  })
  it("have two answers each, for that field and this round", () => {
    const number = page.slice(page.indexOf('id="differs-number"'), page.indexOf('id="differs-expiresOn"'))
    expect(words(number, "button")).toEqual([
      "Use what the card says Document number",
      "I checked, mine is right Document number",
    ])
    expect(
      number.match(/name="field" value="number"\/><input type="hidden" name="sendKey" value="key-send"/g),
    ).toHaveLength(2)
  })
  it("leave one Send", () => expect(words(page, "button").filter((text) => text === "Send")).toHaveLength(1))
  it("stay text, whatever was read", () => {
    const hostile = { field: "name", typed: "<b>A", read: "<img src=x>", useAction: "/u", mineAction: "/m" } as const
    expect(String(<Differences words={wordsOf("en")} differences={[hostile]} sendKey="k" />)).not.toMatch(/<b>|<img/)
  })
  it("are not there when nothing differs", () => expect(html("check")).not.toContain("says something else"))
})

it("says quietly that a photo is still being looked at", () =>
  expect(html("check-looking")).toContain("We are still looking at your photo."))

it("tells on the status page which photos were destroyed", () =>
  expect(html("status-destroyed")).toContain("could be seen on it: Front and Back."))

const place: PhotoPlace = {
  ...{ photo: null, answer: { kind: "none" }, refusal: null, pausedUntil: null },
  ...{ addAction: "/a", deleteAction: "/d", uploadKey: "k", brushUrl: null },
}
const bothRefused = {
  context,
  action: "/v/x/photos",
  keepAction: "/v/x/keep/photos",
  typeHref: null,
  phoneAction: null,
  kind: "residence-card",
  combined: false,
  front: { ...place, refusal: "empty" },
  back: place,
  backNeeded: "always",
  backWritten: null,
  problems: [],
  reasons: [],
  coachUrl: "/coach.js",
} as const

describe("checking and sending", () => {
  it("reads the answers back in words, with a way to change each", () => {
    const page = html("check")
    expect(words(page, "dd")).toContain("12 May 1990")
    expect(page).toContain('<a href="/v/example/details#birthYear">')
    expect(page).toContain('<a href="/v/example/photos#front">')
  })
  it("has the declaration beside Send, and the key that makes two presses one", () => {
    expect(html("check")).toContain("the document has not been returned, lost or replaced, and has not been revoked")
    expect(html("check")).toContain('<input type="hidden" name="sendKey" value="key-send"/>')
  })
})

describe("the status", () => {
  it("says what to change and where", () => {
    const page = html("status-moreNeeded")
    expect(words(page, "h3")).toEqual(["Front: Blurred", "Building or room is missing", "Document: Other"])
    expect(page).toContain('<a href="/v/example/details#room">Change: Building and room</a>')
  })
  it("gives every reason with what to do, named by photo or field", () => {
    const page = html("status-every-reason").replaceAll("&quot;", '"')
    for (const { label, remedy } of Object.values(wordsOf("en").reasons)) {
      expect(page).toContain(label)
      expect(page).toContain(remedy)
    }
    const named = words(page, "h3").filter((text) => text.includes(":"))
    expect(named.every((text) => /^(Front|Back|Document): ./.test(text))).toBe(true)
    expect(named).toHaveLength(Object.values(reasons).filter(({ targets }) => targets.length > 1).length)
  })
  it("gives the reasons of a refusal without a way to change", () => {
    expect(html("status-refused")).toContain("The photo is not sharp.")
    expect(html("status-refused")).not.toContain("Change:")
  })
  it("keeps reasons to itself in any other state", () => expect(html("status-approved")).not.toContain("not sharp"))
  it("says what was erased, and when", () =>
    expect(html("status-withdrawn")).toContain("Your photos and everything you typed were erased on 22 November 2026."))
})

it("tells people to wait as long as they have to", () =>
  expect(html("message-tooManyRequests")).toContain("Please try again in 12 minutes."))

it("counts the tries that are left", () => expect(html("gate-differs")).toContain("You have 1 try left."))

describe("changing the language", () => {
  it.each([
    ["details-residence-card", "details", "details"],
    ["old-paper", "old-paper", "old-paper"],
    ["photos", "front-add", "photos"],
    ["photos-both", "continue", "photos"],
  ])("sends the form of %s to where it is kept, and Enter still goes on", (name, form, path) => {
    const page = html(name)
    expect(page).toMatch(
      new RegExp(`form="${form}" formaction="/v/example/keep/${path}" [^>]*name="lang" value="ja" lang="ja">日本語`),
    )
    const [first = ""] = page.match(/<(?:button|input)\b[^>]*type="submit"[^>]*>/) ?? []
    expect(first).toMatch(new RegExp(`value="Continue" form="${form}" formaction="/v/example/${path}"`))
  })

  it.each([
    ["start", "start", "/"],
    ["start-missing", "start", "/?check"],
    ["document", "document", "/v/example/document"],
    ["document-missing", "document", "/v/example/document?problem=missing"],
    ["gate", "birth-date", "/v/example/birth-date"],
    ["gate-differs", "birth-date", "/v/example/birth-date?check"],
    ["acceptance", "acceptance", "/will-it-be-accepted"],
    ["acceptance-problems", "acceptance", "/will-it-be-accepted?check"],
    ["acceptance-expired", "acceptance", "/will-it-be-accepted?check"],
  ])("sends the form of %s, which is kept nowhere, for the page itself", (name, form, address) => {
    const page = html(name)
    const [first = ""] = page.match(/<(?:button|input)\b[^>]*type="submit"[^>]*>/) ?? []
    const change = page.match(/<button[^>]*name="lang" value="ja"/)?.[0]
    expect(change).toContain(`form="${form}" formaction="${address}" `)
    expect(first).toContain(`value="Continue" form="${form}"`)
    expect(page).toContain(`id="${form}"`)
  })

  it("never is a link where something could be typed or chosen", () => {
    const hasBoxes = ({ page }: (typeof examples)[number]) =>
      /<(?:textarea|input)\b(?![^>]*(?:type="(?:hidden|submit|file)"|readonly))/.test(String(page("en")))
    const isLink = ({ page }: (typeof examples)[number]) => /<a href="[^"]*" lang="ja"/.test(String(page("en")))
    expect(examples.filter((one) => hasBoxes(one) && isLink(one)).map(({ name }) => name)).toEqual([])
    expect(examples.filter(hasBoxes).length).toBeGreaterThan(50)
  })
})
