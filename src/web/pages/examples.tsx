import type { Child } from "hono/jsx"
import type { DetailProblem, Details, Draft, FieldName } from "../../documents/details.ts"
import { type DocumentKind, documentKinds, type Side } from "../../documents/kinds.ts"
import { type PartialDate, type PlainDate, parsePartialDate, parsePlainDate } from "../../kit/plain-date.ts"
import type { Acceptance, BackWanted } from "../../verification/acceptance.ts"
import type { HandoverStanding } from "../../verification/handover.ts"
import { type PageProblem, pageProblems } from "../../verification/page-problem.ts"
import { photoRefusals } from "../../verification/photo.ts"
import { type Reason, reasonCodes, reasons } from "../../verification/reasons.ts"
import { states } from "../../verification/states.ts"
import { type Language, languages, wordsOf } from "../i18n/languages.ts"
import { AcceptancePage } from "./acceptance-page.tsx"
import { BirthDateGate } from "./birth-date-gate.tsx"
import { CheckPage } from "./check-page.tsx"
import { DetailsPage } from "./details-page.tsx"
import type { Difference } from "./differences.tsx"
import { DocumentPage } from "./document-page.tsx"
import type { Erasure } from "./erased.tsx"
import { every, type OneOfEach } from "./every.ts"
import type { FromPhotos } from "./from-photo.tsx"
import { HandOverPage } from "./hand-over-page.tsx"
import { IdentificationPage } from "./identification-page.tsx"
import type { PageContext } from "./layout.tsx"
import { type Message, MessagePage } from "./message-page.tsx"
import { OldPaperPage } from "./old-paper-page.tsx"
import { PhoneDonePage, PhonePage } from "./phone-page.tsx"
import type { PhotoAnswer, PhotoPlace, ShownPhoto } from "./photo-place.tsx"
import { PhotosPage, type PhotosProblem } from "./photos-page.tsx"
import type { ShownPostalAnswer } from "./postal-code.tsx"
import { ReceiptPage, type SentParts } from "./receipt-page.tsx"
import { SentPage } from "./sent-page.tsx"
import { StartPage } from "./start-page.tsx"
import { StatusPage } from "./status-page.tsx"
import { WithdrawnPage, WithdrawPage } from "./withdraw-page.tsx"

/** A page in one of its states: what tests, accessibility checks and screenshots run over. */
export interface Example {
  readonly name: string
  /** The exact English heading, where other programs rely on it. */
  readonly heading?: string
  readonly page: (language: Language) => Child
}

/** What may be wrong on a page that tells one thing at a time. */
type ProblemOn<Page extends (props: never) => unknown> = NonNullable<
  Extract<Parameters<Page>[0], { readonly problem: unknown }>["problem"]
>

const base = "/v/example"

const contextFor = (language: Language, withdrawable = true): PageContext => ({
  language,
  languages,
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
  pausedUntil: null,
  addAction: `${base}/photos/${side}`,
  deleteAction: `${base}/photos/${side}/delete`,
  uploadKey: `key-${side}`,
  brushUrl: null,
})

const photoOf = (side: string): ShownPhoto => ({
  fileName: `${side}-IMG_20261122_101530.jpg`,
  thumbnailUrl: "/assets/example-card.jpg",
})

const addedPlace = (side: string, answer: PhotoAnswer = { kind: "none" }): PhotoPlace => ({
  ...{ ...emptyPlace(side), answer },
  photo: photoOf(side),
})

const myNumberSide: PhotoPlace = { ...emptyPlace("back"), brushUrl: "/assets/brush.js" }

const myNumberSides: readonly (readonly [string, PhotoPlace])[] = [
  ["written", myNumberSide],
  ["added", { ...addedPlace("back", { kind: "fine" }), brushUrl: "/assets/brush.js" }],
]

const looking = (late: boolean) => ({ kind: "looking", url: `${base}/photos/front/answer`, late }) as const

const refused = (problem: PageProblem, tries = 1) => ({
  ...({ kind: "refused", problem } as const),
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
    erasure={null}
    usual={null}
    receiptHref={null}
    destroyed={[]}
    corrections={[]}
    edit={null}
    {...changes}
  />
)

const erasedThen = (why: Erasure["why"]): Erasure => ({ on: plain("2026-11-22"), why })

const usual = { half: { count: 3, unit: "hour" }, nineInTen: { count: 2, unit: "day" } } as const

const sentParts = (language: Language): SentParts => ({
  fields: ["name", "birthDate", "sex", "nationality", "address", "housingComplex", "room", "number", "expiresOn"],
  emailGiven: true,
  numberEnd: "78CD",
  photos: [
    { side: "front", fileName: "front-IMG_20261122_101530.jpg" },
    { side: "back", fileName: "back-IMG_20261122_101602.jpg" },
  ],
  purpose: wordsOf(language).identification.demoPurpose,
  erased: { approvedDays: 90, refusedDays: 30 },
})

const identificationPage = (language: Language, counter: PageContext["counter"] = null) => (
  <IdentificationPage
    context={{ ...contextFor(language, false), counter }}
    action={`${base}/start`}
    purpose={wordsOf(language).identification.demoPurpose}
    linkDays={30}
    retentionDays={{ approved: 30, refused: 30, undecided: 7 }}
  />
)

const receiptPage = (language: Language, changes: Partial<Parameters<typeof ReceiptPage>[0]>) => (
  <ReceiptPage
    context={contextFor(language)}
    shortReference="7K3M-Q9TB"
    state="waiting"
    sentAt={Date.parse("2026-11-22T10:20:00+09:00")}
    decidedOn={null}
    kind="residence-card"
    sent={sentParts(language)}
    erasure={null}
    statusHref={`${base}/status`}
    {...changes}
  />
)

const sentPage = (language: Language, changes: Partial<Parameters<typeof SentPage>[0]>) => (
  <SentPage
    context={contextFor(language)}
    shortReference="7K3M-Q9TB"
    mailed={false}
    usual={null}
    statusHref={`${base}/status`}
    receiptHref={`${base}/receipt`}
    {...changes}
  />
)

const startPage = (language: Language, changes: Partial<Parameters<typeof StartPage>[0]>) => (
  <StartPage
    context={contextFor(language, false)}
    open
    action="/start"
    keepAction="/"
    reference=""
    problem={null}
    {...changes}
  />
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

const upright = { url: "/assets/example-card.jpg", widthMillimetres: 85.6, heightMillimetres: 54 }

/** What stands otherwise on the card of the picture. */
const asPrinted: Draft = {
  ...{ birthYear: "2001", birthMonth: "9", birthDay: "8" },
  ...{ address: "東京都新宿区百人町2丁目97番7号", room: "コーポ百人202号" },
}

const seen: FromPhotos["fields"] = {
  name: { state: "filled", strip: { upright, box: { left: 0.09, top: 0.13, right: 0.62, bottom: 0.18 } } },
  address: { state: "filled", strip: { upright, box: { left: 0.1, top: 0.365, right: 0.69, bottom: 0.43 } } },
  room: { state: "filled", strip: null },
  number: { state: "unsure", strip: { upright, box: { left: 0.76, top: 0.055, right: 0.985, bottom: 0.1 } } },
  sex: { state: "shown", strip: { upright, box: { left: 0.415, top: 0.24, right: 0.485, bottom: 0.29 } } },
}

const found = { kind: "found", written: "東京都千代田区霞が関", latin: "Tokyo-to, Chiyoda-ku, Kasumigaseki" } as const

const postalAnswers: OneOfEach<ShownPostalAnswer> & Readonly<Record<string, ShownPostalAnswer>> = {
  notAsked: { kind: "notAsked" },
  malformed: { kind: "malformed" },
  unknown: { kind: "unknown" },
  found: { ...found, isUsed: false },
  used: { ...found, latin: null, isUsed: true },
}

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

const acceptances: OneOfEach<Acceptance> = {
  yes: { kind: "yes", back: "needed" },
  renewalPending: { kind: "renewalPending", shownBy: "stamp", back: "needed" },
  askRenewal: { kind: "askRenewal" },
  perhaps: { kind: "perhaps" },
  expired: { kind: "expired", expiresOn: plain("2026-11-22") },
  noLongerIssued: { kind: "noLongerIssued", staffMayLook: true },
}

const isOfOldPapers = ({ kind }: Acceptance): boolean => kind === "perhaps" || kind === "noLongerIssued"

const backsWanted = every<BackWanted>()(["needed", "ifWritten", "notNeeded", "covered", "never"])

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

const handoverStandings = every<Exclude<HandoverStanding, "done">>()(["waiting", "open", "takenBack", "timeOver"])

const messages = every<Message>()([
  "notFound",
  "forbidden",
  "locked",
  "elsewhere",
  "changed",
  "tooManyRequests",
  "handoverOver",
  "broken",
])

const answers: OneOfEach<PhotoAnswer> & Readonly<Record<string, PhotoAnswer>> = {
  none: { kind: "none" },
  looking: looking(false),
  late: looking(true),
  fine: { kind: "fine" },
  refused: refused("blurred"),
  "refused-twice": refused("blurred", 2),
  anyway: { kind: "anyway" },
  destroyed: { kind: "destroyed" },
  unseen: { kind: "unseen" },
}

/** `unseen` is told of the side that bears My Number alone. */
function answered(answer: PhotoAnswer) {
  if (answer.kind === "unseen") {
    const places = { front: addedPlace("front"), back: { ...myNumberSide, answer } }
    return { ...places, combined: true, backWritten: true }
  }
  const isGone = answer.kind === "destroyed"
  return { front: isGone ? { ...emptyPlace("front"), answer } : addedPlace("front", answer), back: addedPlace("back") }
}

const photosProblems = every<PhotosProblem>()([
  "frontMissing",
  "backMissing",
  "frontUnchanged",
  "backUnchanged",
  "frontRefused",
  "backRefused",
  "backUnanswered",
])

/** The photos page as it is when that keeps it from going on. */
function stoppedBy(problem: PhotosProblem): Partial<Parameters<typeof PhotosPage>[0]> {
  const placeOf = (side: Side): PhotoPlace => {
    if (problem === `${side}Missing`) return emptyPlace(side)
    return addedPlace(side, problem === `${side}Refused` ? refused("glare", 2) : { kind: "none" })
  }
  const reasons = problem.endsWith("Unchanged") ? blurredSides : []
  const back = problem === "backUnanswered" ? emptyPlace("back") : placeOf("back")
  return { front: placeOf("front"), back, backWritten: problem === "backMissing" || null, reasons, problems: [problem] }
}

const blurredSides: readonly Reason[] = [
  { code: "blurred", target: "front", words: null },
  { code: "glare", target: "back", words: null },
]

/** Each kind of problem in a field and on a document where it is met. */
const detailProblems: {
  readonly [Kind in DetailProblem["kind"]]: DetailProblem & { readonly kind: Kind; readonly on: DocumentKind }
} = {
  missing: { kind: "missing", field: "nationality", on: "residence-card" },
  malformed: { kind: "malformed", field: "number", on: "residence-card" },
  future: { kind: "future", field: "birthDate", on: "residence-card" },
  notAsPrinted: { kind: "notAsPrinted", field: "address", on: "residence-card" },
  expired: { kind: "expired", field: "expiresOn", on: "residence-card" },
  renewalUnclear: { kind: "renewalUnclear", field: "renewal", on: "residence-card" },
  tooLong: { kind: "tooLong", field: "name", on: "alien-registration-certificate" },
  tooOld: { kind: "tooOld", field: "birthDate", on: "alien-registration-certificate" },
  noSuchDay: { kind: "noSuchDay", field: "issuedOn", on: "alien-registration-certificate" },
}

const differs = (field: FieldName, typed: string, read: string): Difference => ({
  ...{ field, typed, read },
  useAction: `${base}/check/use`,
  mineAction: `${base}/check/mine`,
})

export const examples: readonly Example[] = [
  { name: "start", heading: "Start", page: (l) => startPage(l, {}) },
  ...every<ProblemOn<typeof StartPage>>()(["missing", "tooLong"]).map((problem) => ({
    name: `start-${problem}`,
    heading: "Start",
    page: (l: Language) => startPage(l, { problem }),
  })),
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
  ...Object.values(acceptances).map((acceptance: Acceptance) => ({
    name: `acceptance-${acceptance.kind}`,
    heading: "Will it be accepted?",
    page: (l: Language) =>
      isOfOldPapers(acceptance)
        ? acceptancePage(l, { kind: "alien-registration-certificate", acceptance })
        : acceptancePage(l, { kind: "residence-card", draft, renewalAsked: true, acceptance }),
  })),
  {
    name: "acceptance-renewalPending-online",
    heading: "Will it be accepted?",
    page: (l) => {
      const acceptance = { kind: "renewalPending", shownBy: "online", back: "ifWritten" } as const
      return acceptancePage(l, { kind: "residence-card", draft, renewalAsked: true, acceptance })
    },
  },
  ...backsWanted.map((back) => ({
    name: `acceptance-back-${back}`,
    heading: "Will it be accepted?",
    page: (l: Language) => acceptancePage(l, { kind: "residence-card", draft, acceptance: { kind: "yes", back } }),
  })),
  { name: "identification", heading: "Identification information", page: (l) => identificationPage(l) },
  {
    name: "identification-at-counter",
    page: (l) => identificationPage(l, { clerkName: "Kondo Mei", finishHref: "/review/counter" }),
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
  ...(["residence-card", "alien-registration-certificate"] as const).map((kind) => ({
    name: `details-problems-${kind}`,
    heading: "Your details",
    page: (l: Language) =>
      detailsPage(l, {
        ...{ kind, draft, renewalAsked: kind === "residence-card" },
        problems: Object.values(detailProblems).filter(({ on }) => on === kind),
      }),
  })),
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
        draft: { ...draft, ...asPrinted, number: "" },
        fromPhotos: { isOffered: false, isLooking: true, fields: seen },
      }),
  },
  {
    name: "details-filled-paper",
    heading: "Your details",
    page: (l) =>
      detailsPage(l, {
        kind: "certificate-of-registered-matters",
        draft: { ...draft, ...asPrinted, number: "" },
        fromPhotos: { isOffered: false, isLooking: false, fields: seen },
      }),
  },
  ...Object.entries(postalAnswers).map(([name, postalAnswer]) => ({
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
        problems: ["backUnanswered"],
      }),
  },
  {
    name: "photos-combined-not-written",
    heading: "Your photos",
    page: (l) => photosPage(l, { front: addedPlace("front"), combined: true, backWritten: false }),
  },
  ...myNumberSides.map(([name, back]) => ({
    name: `photos-combined-${name}`,
    heading: "Your photos",
    page: (l: Language) => photosPage(l, { front: addedPlace("front"), back, combined: true, backWritten: true }),
  })),
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
  ...Object.entries(answers).map(([name, answer]) => ({
    name: `photos-answer-${name}`,
    heading: "Your photos",
    page: (l: Language) => photosPage(l, answered(answer)),
  })),
  ...photosProblems.map((problem) => ({
    name: `photos-stopped-${problem}`,
    heading: "Your photos",
    page: (l: Language) => photosPage(l, stoppedBy(problem)),
  })),
  {
    name: "photos-answer-refused-file",
    heading: "Your photos",
    page: (l) => photosPage(l, { front: { ...addedPlace("front", refused("glare")), refusal: "heic" } }),
  },
  {
    name: "photos-answer-paused",
    heading: "Your photos",
    page: (l) =>
      photosPage(l, {
        front: { ...addedPlace("front", refused("glare", 5)), pausedUntil: Date.parse("2026-11-22T14:31:20+09:00") },
      }),
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
  ...[null, ...handoverStandings].map((standing) => ({
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
    page: (l) => sentPage(l, {}),
  },
  {
    name: "sent-mailed",
    heading: "Sent",
    page: (l) => sentPage(l, { mailed: true, usual }),
  },
  ...states.map((state) => ({
    name: `status-${state}`,
    page: (l: Language) =>
      statusPage(l, {
        state,
        reasons: blurredAndMore,
        ...(state === "collecting" || state === "moreNeeded" ? { edit } : {}),
        ...(state === "approved" || state === "refused" ? { decidedOn: plain("2026-11-22") } : {}),
        ...(state === "withdrawn" ? { erasure: erasedThen("withdrawn"), kind: null } : {}),
        ...(state === "collecting" || state === "moreNeeded" ? {} : { receiptHref: `${base}/receipt` }),
      }),
  })),
  {
    name: "status-usual-time",
    page: (l) => statusPage(l, { usual, receiptHref: `${base}/receipt` }),
  },
  {
    name: "status-usual-time-one",
    page: (l) => statusPage(l, { usual: { ...usual, half: usual.nineInTen }, receiptHref: `${base}/receipt` }),
  },
  {
    name: "status-refused-erased",
    page: (l) =>
      statusPage(l, {
        state: "refused",
        reasons: blurredAndMore.map((reason) => ({ ...reason, words: null })),
        decidedOn: plain("2026-10-23"),
        erasure: erasedThen("time"),
        receiptHref: `${base}/receipt`,
      }),
  },
  {
    name: "status-erased-early",
    page: (l) =>
      statusPage(l, {
        state: "expired",
        erasure: erasedThen("business"),
        kind: null,
        receiptHref: `${base}/receipt`,
      }),
  },
  { name: "receipt", heading: "Receipt", page: (l) => receiptPage(l, {}) },
  {
    name: "receipt-approved",
    heading: "Receipt",
    page: (l) =>
      receiptPage(l, {
        state: "approved",
        decidedOn: plain("2026-11-22"),
        sent: { ...sentParts(l), erased: plain("2027-02-20") },
      }),
  },
  {
    name: "receipt-erased",
    heading: "Receipt",
    page: (l) =>
      receiptPage(l, { state: "refused", decidedOn: plain("2026-10-23"), sent: null, erasure: erasedThen("time") }),
  },
  {
    name: "status-corrected",
    page: (language) =>
      statusPage(language, {
        state: "approved",
        decidedOn: plain("2026-11-22"),
        corrections: [
          { field: "name", from: "NGUYEN THI MIN ANH", to: "NGUYEN THI MINH ANH" },
          { field: "room", from: "", to: "コーポ百人202号" },
        ],
      }),
  },
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
  ...every<ProblemOn<typeof BirthDateGate>>()(["missing", "malformed", "future", "differs"]).map((problem) => ({
    name: `gate-${problem}`,
    heading: "Confirm it is you",
    page: (l: Language) =>
      gate(l, {
        ...{ triesLeft: problem === "differs" ? 1 : 5, problem },
        draft:
          problem === "missing"
            ? {}
            : { birthYear: problem === "future" ? "2047" : "1990", birthMonth: "12", birthDay: "5" },
      }),
  })),
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
