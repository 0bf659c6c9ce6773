import type { Child } from "hono/jsx"
import type { Details, Draft, FieldName } from "../../documents/details.ts"
import { documentKinds } from "../../documents/kinds.ts"
import { type PartialDate, type PlainDate, parsePartialDate, parsePlainDate } from "../../kit/plain-date.ts"
import type { Acceptance } from "../../verification/acceptance.ts"
import { type PageProblem, pageProblems } from "../../verification/page-problem.ts"
import { photoRefusals } from "../../verification/photo.ts"
import { type Reason, reasonCodes, reasons } from "../../verification/reasons.ts"
import { states } from "../../verification/states.ts"
import { type Language, wordsOf } from "../i18n/languages.ts"
import { AcceptancePage } from "./acceptance-page.tsx"
import { BirthDateGate } from "./birth-date-gate.tsx"
import { CheckPage } from "./check-page.tsx"
import { DetailsPage } from "./details-page.tsx"
import type { Difference } from "./differences.tsx"
import { DocumentPage } from "./document-page.tsx"
import type { FromPhotos } from "./from-photo.tsx"
import { HandOverPage } from "./hand-over-page.tsx"
import { IdentificationPage } from "./identification-page.tsx"
import type { PageContext } from "./layout.tsx"
import { MessagePage } from "./message-page.tsx"
import { OldPaperPage } from "./old-paper-page.tsx"
import { PhoneDonePage, PhonePage } from "./phone-page.tsx"
import type { PhotoAnswer, PhotoPlace, ShownPhoto } from "./photo-place.tsx"
import { PhotosPage } from "./photos-page.tsx"
import type { ShownPostalAnswer } from "./postal-code.tsx"
import { SentPage } from "./sent-page.tsx"
import { StartPage } from "./start-page.tsx"
import { StatusPage } from "./status-page.tsx"
import { WithdrawnPage, WithdrawPage } from "./withdraw-page.tsx"

/** A page in one of its states: what tests, accessibility checks and screenshots run over. */
interface Example {
  readonly name: string
  /** The exact English heading, where other programs rely on it. */
  readonly heading?: string
  readonly page: (language: Language) => Child
}

const base = "/v/example"

const contextFor = (language: Language, withdrawable = true): PageContext => ({
  language,
  business: { name: "Sakura Mobile Rental", contact: "help@sakura.example" },
  assets: { css: "/assets/site.css", js: "/assets/applicant.js" },
  demo: true,
  path: base,
  withdrawHref: withdrawable ? `${base}/withdraw` : null,
})

function plain(text: string): PlainDate {
  const day = parsePlainDate(text)
  if (day === null) throw new Error(`${text} is not a day`)
  return day
}

function partial(text: string): PartialDate {
  const day = parsePartialDate(text)
  if (day === null) throw new Error(`${text} is not a day`)
  return day
}

const draft: Draft = {
  name: "NGUYEN THI MINH ANH",
  birthYear: "1990",
  birthMonth: "5",
  birthDay: "12",
  sex: "F",
  nationality: "ベトナム",
  address: "東京都千代田区霞が関1丁目1番1号",
  housing: "yes",
  room: "霞が関ハイツ202号",
  number: "AB12345678CD",
  expiresYear: "2028",
  expiresMonth: "10",
  expiresDay: "20",
}

const details: Details = {
  name: "NGUYEN THI MINH ANH",
  birthDate: partial("1990-05-12"),
  sex: "F",
  nationality: "ベトナム",
  address: "東京都千代田区霞が関1丁目1番1号",
  housingComplex: true,
  room: "霞が関ハイツ202号",
  number: "AB12345678CD",
  expiresOn: plain("2028-10-20"),
}

const blurredAndMore: readonly Reason[] = [
  { code: "blurred", target: "front", words: null },
  { code: "room-missing", target: "room", words: "Please add 202." },
  { code: "other", target: "document", words: "Please use your newer card." },
]

const emptyPlace = (side: string): PhotoPlace => ({
  photo: null,
  answer: { kind: "none" },
  refusal: null,
  addAction: `${base}/photos/${side}`,
  deleteAction: `${base}/photos/${side}/delete`,
  uploadKey: `key-${side}`,
})

const photoOf = (side: string): ShownPhoto => ({
  fileName: `${side}-IMG_20261122_101530.jpg`,
  thumbnailUrl: "/assets/photo-clear.svg",
})

const addedPlace = (side: string, answer: PhotoAnswer = { kind: "none" }): PhotoPlace => ({
  ...{ ...emptyPlace(side), answer },
  photo: photoOf(side),
})

const looking = (late: boolean): PhotoAnswer => ({ kind: "looking", url: `${base}/photos/front/answer`, late })

const refused = (problem: PageProblem, tries = 1): PhotoAnswer => ({
  ...{ kind: "refused", problem },
  anywayAction: tries < 2 ? null : `${base}/photos/front/anyway`,
})

const photosPage = (language: Language, changes: Partial<Parameters<typeof PhotosPage>[0]>) => (
  <PhotosPage
    coachUrl="/assets/coach.js"
    context={contextFor(language)}
    action={`${base}/photos`}
    keepAction={`${base}/keep/photos`}
    phoneAction={null}
    kind="residence-card"
    combined={false}
    front={emptyPlace("front")}
    back={emptyPlace("back")}
    backNeeded="ifWritten"
    backWritten={null}
    problems={[]}
    reasons={[]}
    typeHref={null}
    {...changes}
  />
)

const detailsPage = (language: Language, changes: Partial<Parameters<typeof DetailsPage>[0]>) => (
  <DetailsPage
    context={contextFor(language)}
    action={`${base}/details`}
    keepAction={`${base}/keep/details`}
    isUnsent={false}
    kind="residence-card"
    draft={{}}
    email=""
    problems={[]}
    emailProblem={null}
    reasons={[]}
    renewalAsked={false}
    fromPhotos={{ isOffered: true, isLooking: false, fields: {} }}
    postalAnswer={{ kind: "notAsked" }}
    {...changes}
  />
)

const oldPaperPage = (language: Language, changes: Partial<Parameters<typeof OldPaperPage>[0]>) => (
  <OldPaperPage
    context={contextFor(language)}
    action={`${base}/old-paper`}
    keepAction={`${base}/keep/old-paper`}
    kind="alien-registration-certificate"
    standing="unknown"
    canContinue
    draft={{}}
    specialPermanentResident={null}
    problems={[]}
    documentHref={`${base}/document`}
    {...changes}
  />
)

const documentPage = (language: Language, changes: Partial<Parameters<typeof DocumentPage>[0]>) => (
  <DocumentPage
    context={contextFor(language)}
    action={`${base}/document`}
    kind={null}
    combined={false}
    problem={null}
    reasons={[]}
    {...changes}
  />
)

const checkPage = (language: Language, changes: Partial<Parameters<typeof CheckPage>[0]>) => (
  <CheckPage
    context={contextFor(language)}
    action={`${base}/check`}
    sendKey="key-send"
    differences={[]}
    stillLooking={false}
    kind="residence-card"
    combined={false}
    details={details}
    email="anh@example.com"
    photos={{ front: photoOf("front"), back: null }}
    hrefs={{ document: `${base}/document`, details: `${base}/details`, photos: `${base}/photos` }}
    {...changes}
  />
)

const edit = {
  continueHref: `${base}/details`,
  documentHref: `${base}/document`,
  detailsHref: `${base}/details`,
  photosHref: `${base}/photos`,
}

const statusPage = (language: Language, changes: Partial<Parameters<typeof StatusPage>[0]>) => (
  <StatusPage
    context={contextFor(language, changes.edit !== undefined)}
    shortReference="7K3M-Q9TB"
    state="waiting"
    kind="residence-card"
    reasons={[]}
    decidedOn={null}
    erasedOn={null}
    destroyed={[]}
    edit={null}
    {...changes}
  />
)

const startPage = (language: Language, changes: Partial<Parameters<typeof StartPage>[0]>) => (
  <StartPage context={contextFor(language, false)} open action="/start" reference="" problem={null} {...changes} />
)

const gate = (language: Language, changes: Partial<Parameters<typeof BirthDateGate>[0]>) => (
  <BirthDateGate
    context={contextFor(language, false)}
    action={`${base}/birth-date`}
    triesLeft={5}
    draft={{}}
    problem={null}
    {...changes}
  />
)

const upright = { url: `${base}/photos/front/upright`, widthMillimetres: 85.6, heightMillimetres: 54 }

const seen: FromPhotos["fields"] = {
  name: { state: "filled", strip: { upright, box: { left: 0.1, top: 0.14, right: 0.7, bottom: 0.22 } } },
  address: { state: "filled", strip: { upright, box: { left: 0.1, top: 0.36, right: 0.7, bottom: 0.43 } } },
  room: { state: "filled", strip: null },
  number: { state: "unsure", strip: { upright, box: { left: 0.76, top: 0.05, right: 0.99, bottom: 0.1 } } },
  sex: { state: "shown", strip: { upright, box: { left: 0.6, top: 0.2, right: 0.7, bottom: 0.26 } } },
}

const found = { kind: "found", written: "東京都千代田区霞が関", latin: "Tokyo-to, Chiyoda-ku, Kasumigaseki" } as const

const postalAnswers: readonly (readonly [string, ShownPostalAnswer])[] = [
  ["malformed", { kind: "malformed" }],
  ["unknown", { kind: "unknown" }],
  ["found", { ...found, isUsed: false }],
  ["used", { ...found, latin: null, isUsed: true }],
]

const acceptancePage = (language: Language, changes: Partial<Parameters<typeof AcceptancePage>[0]>) => (
  <AcceptancePage
    context={contextFor(language, false)}
    kind={null}
    combined={false}
    draft={{}}
    specialPermanentResident={null}
    backWritten={null}
    backAsked
    renewalAsked={false}
    problems={[]}
    acceptance={null}
    {...changes}
  />
)

const acceptances: readonly Acceptance[] = [
  { kind: "yes", back: "needed" },
  { kind: "renewalPending", shownBy: "stamp", back: "needed" },
  { kind: "askRenewal" },
  { kind: "expired", expiresOn: plain("2026-11-22") },
]

const oldPaperAcceptances: readonly Acceptance[] = [{ kind: "perhaps" }, { kind: "noLongerIssued", staffMayLook: true }]

const handOverPage = (language: Language, changes: Partial<Parameters<typeof HandOverPage>[0]>) => (
  <HandOverPage
    context={contextFor(language)}
    standing={null}
    url={null}
    action={`${base}/phone`}
    photosHref={`${base}/photos`}
    {...changes}
  />
)

const messages = [
  "notFound",
  "forbidden",
  "locked",
  "elsewhere",
  "changed",
  "tooManyRequests",
  "handoverOver",
  "broken",
] as const

const answers: readonly (readonly [string, PhotoAnswer])[] = [
  ["looking", looking(false)],
  ["late", looking(true)],
  ["fine", { kind: "fine" }],
  ["refused-twice", refused("blurred", 2)],
  ["anyway", { kind: "anyway" }],
]

const differs = (field: FieldName, typed: string, read: string): Difference => ({
  ...{ field, typed, read },
  useAction: `${base}/check/use`,
  mineAction: `${base}/check/mine`,
})

export const examples: readonly Example[] = [
  { name: "start", heading: "Start", page: (l) => startPage(l, {}) },
  { name: "start-missing", heading: "Start", page: (l) => startPage(l, { problem: "missing" }) },
  { name: "start-closed", heading: "Start", page: (l) => startPage(l, { open: false }) },
  { name: "acceptance", heading: "Will it be accepted?", page: (l) => acceptancePage(l, {}) },
  {
    name: "acceptance-problems",
    heading: "Will it be accepted?",
    page: (l) =>
      acceptancePage(l, {
        kind: "alien-registration-certificate",
        problems: [
          { field: "document", kind: "missing" },
          { field: "specialPermanentResident", kind: "missing" },
          { field: "birthDate", kind: "missing" },
        ],
      }),
  },
  ...acceptances.map((acceptance) => ({
    name: `acceptance-${acceptance.kind}`,
    heading: "Will it be accepted?",
    page: (l: Language) => acceptancePage(l, { kind: "residence-card", draft, renewalAsked: true, acceptance }),
  })),
  ...oldPaperAcceptances.map((acceptance) => ({
    name: `acceptance-${acceptance.kind}`,
    heading: "Will it be accepted?",
    page: (l: Language) => acceptancePage(l, { kind: "alien-registration-certificate", acceptance }),
  })),
  {
    name: "identification",
    heading: "Identification information",
    page: (l) => (
      <IdentificationPage
        context={contextFor(l, false)}
        action={`${base}/start`}
        purpose={wordsOf(l).identification.demoPurpose}
        linkDays={30}
        retentionDays={{ approved: 30, refused: 30, undecided: 7 }}
      />
    ),
  },
  { name: "document", heading: "Choose your document", page: (l) => documentPage(l, {}) },
  { name: "document-missing", heading: "Choose your document", page: (l) => documentPage(l, { problem: "missing" }) },
  ...documentKinds.map((kind) => ({
    name: `document-${kind}`,
    heading: "Choose your document",
    page: (l: Language) => documentPage(l, { kind, combined: true, reasons: blurredAndMore }),
  })),
  { name: "old-paper", heading: "Choose your document", page: (l) => oldPaperPage(l, {}) },
  {
    name: "old-paper-refused",
    heading: "Choose your document",
    page: (l) =>
      oldPaperPage(l, {
        standing: "notGood",
        canContinue: false,
        specialPermanentResident: "no",
        problems: [{ field: "birthDate", kind: "noSuchDay" }],
        draft: { birthYear: "1980", birthMonth: "4", birthDay: "31" },
      }),
  },
  {
    name: "old-paper-matters",
    heading: "Choose your document",
    page: (l) => oldPaperPage(l, { kind: "certificate-of-registered-matters", standing: "notGood" }),
  },
  {
    name: "old-paper-matters-refused",
    heading: "Choose your document",
    page: (l) =>
      oldPaperPage(l, { kind: "certificate-of-registered-matters", standing: "notGood", canContinue: false }),
  },
  ...documentKinds.map((kind) => ({
    name: `details-${kind}`,
    heading: "Your details",
    page: (l: Language) => detailsPage(l, { kind, draft }),
  })),
  {
    name: "details-problems",
    heading: "Your details",
    page: (l) =>
      detailsPage(l, {
        draft: { address: "1-1-1 Kasumigaseki", number: "AB1234", birthYear: "1990", birthMonth: "4", birthDay: "31" },
        problems: [
          { field: "name", kind: "missing" },
          { field: "birthDate", kind: "noSuchDay" },
          { field: "sex", kind: "missing" },
          { field: "nationality", kind: "malformed" },
          { field: "address", kind: "notAsPrinted" },
          { field: "housingComplex", kind: "missing" },
          { field: "room", kind: "missing" },
          { field: "number", kind: "malformed" },
          { field: "expiresOn", kind: "expired" },
        ],
        email: "anh",
        emailProblem: "malformed",
      }),
  },
  {
    name: "details-renewal",
    heading: "Your details",
    page: (l) =>
      detailsPage(l, {
        draft: { ...draft, renewal: "online" },
        renewalAsked: true,
        problems: [{ field: "renewal", kind: "renewalUnclear" }],
      }),
  },
  {
    name: "details-reasons",
    heading: "Your details",
    page: (l) => detailsPage(l, { draft, reasons: blurredAndMore }),
  },
  { name: "details-unsent", heading: "Your details", page: (l) => detailsPage(l, { draft, isUnsent: true }) },
  {
    name: "details-filled",
    heading: "Your details",
    page: (l) =>
      detailsPage(l, {
        draft: { ...draft, number: "" },
        fromPhotos: { isOffered: false, isLooking: true, fields: seen },
      }),
  },
  ...postalAnswers.map(([name, postalAnswer]) => ({
    name: `details-postal-code-${name}`,
    heading: "Your details",
    page: (l: Language) => detailsPage(l, { draft: { ...draft, postalCode: "100-0013" }, postalAnswer }),
  })),
  { name: "photos-first", heading: "Your photos", page: (l) => photosPage(l, { typeHref: `${base}/details` }) },
  { name: "photos", heading: "Your photos", page: (l) => photosPage(l, {}) },
  { name: "photos-front", heading: "Your photos", page: (l) => photosPage(l, { front: addedPlace("front") }) },
  {
    name: "photos-both",
    heading: "Your photos",
    page: (l) => photosPage(l, { front: addedPlace("front"), back: addedPlace("back"), reasons: blurredAndMore }),
  },
  {
    name: "photos-combined",
    heading: "Your photos",
    page: (l) => photosPage(l, { front: addedPlace("front"), combined: true }),
  },
  {
    name: "photos-combined-refused",
    heading: "Your photos",
    page: (l) =>
      photosPage(l, {
        front: addedPlace("front"),
        back: { ...emptyPlace("back"), refusal: "combinedBack" },
        combined: true,
      }),
  },
  {
    name: "photos-paper",
    heading: "Your photos",
    page: (l) => photosPage(l, { kind: "certificate-of-registered-matters" }),
  },
  { name: "photos-always", heading: "Your photos", page: (l) => photosPage(l, { backNeeded: "always" }) },
  {
    name: "photos-missing",
    heading: "Your photos",
    page: (l) => photosPage(l, { problems: ["frontMissing", "backUnanswered"] }),
  },
  {
    name: "photos-back-missing",
    heading: "Your photos",
    page: (l) => photosPage(l, { front: addedPlace("front"), backWritten: true, problems: ["backMissing"] }),
  },
  {
    name: "photos-unchanged",
    heading: "Your photos",
    page: (l) => photosPage(l, { front: addedPlace("front"), reasons: blurredAndMore, problems: ["frontUnchanged"] }),
  },
  ...photoRefusals.map((refusal) => ({
    name: `photos-refused-${refusal}`,
    heading: "Your photos",
    page: (l: Language) =>
      photosPage(l, { front: { ...(refusal === "placeTaken" ? addedPlace : emptyPlace)("front"), refusal } }),
  })),
  ...pageProblems.map((problem) => ({
    name: `photos-answer-${problem}`,
    heading: "Your photos",
    page: (l: Language) => photosPage(l, { front: addedPlace("front", refused(problem)) }),
  })),
  ...answers.map(([name, answer]) => ({
    name: `photos-answer-${name}`,
    heading: "Your photos",
    page: (l: Language) => photosPage(l, { front: addedPlace("front", answer), back: addedPlace("back") }),
  })),
  {
    name: "photos-answer-destroyed",
    heading: "Your photos",
    page: (l) => photosPage(l, { front: { ...emptyPlace("front"), answer: { kind: "destroyed" } } }),
  },
  {
    name: "photos-answer-refused-continue",
    heading: "Your photos",
    page: (l) =>
      photosPage(l, { front: addedPlace("front", refused("glare", 2)), problems: ["frontRefused", "backUnanswered"] }),
  },
  {
    name: "photos-answer-refused-file",
    heading: "Your photos",
    page: (l) => photosPage(l, { front: { ...addedPlace("front", refused("glare")), refusal: "heic" } }),
  },
  {
    name: "photos-computer",
    heading: "Your photos",
    page: (l) => photosPage(l, { phoneAction: `${base}/phone` }),
  },
  {
    name: "hand-over",
    heading: "Continue on your phone",
    page: (l) => handOverPage(l, { standing: "waiting", url: `https://verify.example.jp/h/${"x".repeat(43)}` }),
  },
  ...([null, "waiting", "open", "takenBack", "timeOver"] as const).map((standing) => ({
    name: `hand-over-${standing === "waiting" ? "elsewhere" : standing}`,
    heading: "Continue on your phone",
    page: (l: Language) => handOverPage(l, { standing }),
  })),
  {
    name: "phone",
    heading: "Send photos with this phone",
    page: (l) => <PhonePage context={contextFor(l, false)} action="/h/example" />,
  },
  {
    name: "phone-done",
    heading: "Go on at your computer",
    page: (l) => <PhoneDonePage context={contextFor(l, false)} />,
  },
  { name: "check", heading: "Check your answers", page: (l) => checkPage(l, {}) },
  {
    name: "check-combined",
    heading: "Check your answers",
    page: (l) =>
      checkPage(l, {
        combined: true,
        email: "",
        details: { ...details, renewal: { kind: "online", receiptNumber: "2026112200001" } },
      }),
  },
  {
    name: "check-differs",
    heading: "Check your answers",
    page: (l) =>
      checkPage(l, {
        differences: [
          differs("name", details.name, "NGUYEN THI MINH ANH ANH"),
          differs("birthDate", "1990-05-12", "1991-05-12"),
          differs("sex", "F", "M"),
          differs("nationality", "ベトナム", "フィリピン"),
          differs("address", details.address, "東京都千代田区霞が関1丁目2番1号 霞が関ハイツ202号"),
          differs("number", "AB12345678CD", "AB12346578CD"),
          differs("expiresOn", "2028-10-20", "2028-10-26"),
        ],
      }),
  },
  {
    name: "check-looking",
    heading: "Check your answers",
    page: (l) => checkPage(l, { stillLooking: true, differences: [differs("number", "AB12345678CD", "AB12345678CO")] }),
  },
  {
    name: "sent",
    heading: "Sent",
    page: (l) => (
      <SentPage context={contextFor(l)} shortReference="7K3M-Q9TB" mailed={false} statusHref={`${base}/status`} />
    ),
  },
  {
    name: "sent-mailed",
    heading: "Sent",
    page: (l) => <SentPage context={contextFor(l)} shortReference="7K3M-Q9TB" mailed statusHref={`${base}/status`} />,
  },
  ...states.map((state) => ({
    name: `status-${state}`,
    page: (l: Language) =>
      statusPage(l, {
        state,
        reasons: blurredAndMore,
        ...(state === "collecting" || state === "moreNeeded" ? { edit } : {}),
        ...(state === "approved" || state === "refused" ? { decidedOn: plain("2026-11-22") } : {}),
        ...(state === "withdrawn" ? { erasedOn: plain("2026-11-22"), kind: null } : {}),
      }),
  })),
  {
    name: "status-destroyed",
    page: (l) => statusPage(l, { destroyed: ["front", "back"] }),
  },
  {
    name: "status-every-reason",
    page: (l) =>
      statusPage(l, {
        state: "moreNeeded",
        edit,
        reasons: reasonCodes.map((code) => ({ code, target: reasons[code].targets[0], words: null })),
      }),
  },
  { name: "gate", heading: "Confirm it is you", page: (l) => gate(l, {}) },
  {
    name: "gate-differs",
    heading: "Confirm it is you",
    page: (l) =>
      gate(l, {
        triesLeft: 1,
        problem: "differs",
        draft: { birthYear: "1990", birthMonth: "12", birthDay: "5" },
      }),
  },
  {
    name: "withdraw",
    heading: "Withdraw",
    page: (l) => (
      <WithdrawPage context={contextFor(l, false)} action={`${base}/withdraw`} backHref={`${base}/details`} />
    ),
  },
  { name: "withdrawn", page: (l) => <WithdrawnPage context={contextFor(l, false)} /> },
  ...messages.map((message) => ({
    name: `message-${message}`,
    page: (l: Language) => (
      <MessagePage
        context={contextFor(l, false)}
        message={message}
        waitMinutes={message === "tooManyRequests" ? 12 : null}
        continueHref={message === "changed" ? base : null}
      />
    ),
  })),
]
