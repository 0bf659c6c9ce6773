import type { Box, ReadField } from "../../documents/layout.ts"
import { type Finding, findingCodes } from "../../verification/finding.ts"
import { states } from "../../verification/states.ts"
import { type Language, staffLanguages } from "../i18n/languages.ts"
import { every } from "./every.ts"
import type { Example } from "./examples.tsx"
import type { PageContext } from "./layout.tsx"
import { liveTexts } from "./live-texts.ts"
import { PreviewPage } from "./preview-page.tsx"
import { wholeList } from "./queue-view.ts"
import { accessExamples } from "./review-access-examples.tsx"
import { colleaguesExamples, exampleNotes, exampleRounds } from "./review-case-examples.tsx"
import type { CaseLine } from "./review-case-list.tsx"
import { type PastEvent, ReviewCasePage, type ReviewCasePageProps } from "./review-case-page.tsx"
import { counterExamples } from "./review-counter-examples.tsx"
import type { DecisionProblem } from "./review-decision.tsx"
import { eventsExamples } from "./review-events-examples.tsx"
import type { ReviewField } from "./review-field.ts"
import type { Desk } from "./review-layout.tsx"
import { type LockProps, type LockStanding, ReviewGiveBackPage } from "./review-lock.tsx"
import { lookupExamples } from "./review-lookup-examples.ts"
import { type ReviewMessage, ReviewMessagePage } from "./review-message-page.tsx"
import { peopleExamples } from "./review-people-examples.tsx"
import type { ReviewPhoto } from "./review-photos.tsx"
import { policiesExamples } from "./review-policies-examples.tsx"
import { previewExamples } from "./review-preview-examples.ts"
import { type NewRequest, ReviewQueuePage } from "./review-queue-page.tsx"
import { reportExamples } from "./review-report-examples.tsx"
import { ReviewSearchPage } from "./review-search-page.tsx"
import { secondLookExamples } from "./review-second-look-examples.tsx"
import { undoExamples } from "./review-undo-examples.tsx"

const minuteMillis = 60_000
const now = Date.parse("2026-11-23T06:04:00Z")
const caseHref = "/review/cases/example"

const contextFor = (language: Language, demo = true): PageContext => ({
  language,
  languages: staffLanguages,
  business: { name: "Sakura Mobile Rental", contact: "help@sakura.example" },
  assets: { css: "/assets/review.css", js: "/assets/review.js" },
  demo,
  path: "/review",
  withdrawHref: null,
})

const desk: Desk = {
  staffName: "Sato Misaki",
  role: "reviewer",
  queueHref: "/review",
  peopleHref: null,
  policiesHref: null,
  logHref: null,
  reportsHref: null,
  accountHref: "/review/account",
  counterHref: "/review/counter",
  signOutAction: "/review/sign-out",
  formKey: "form-key",
}

const noRequest: NewRequest = { action: "/review/requests", reference: "", problem: null, made: null }

const line = { href: caseHref, document: "residence-card", ageDays: null } as const

const waitingCases: readonly CaseLine[] = [
  {
    ...line,
    shortReference: "4F2N-0QWE",
    state: "waiting",
    at: now - 3 * 1_440 * minuteMillis,
    ageDays: 1,
    isAssisted: true,
  },
  { ...line, shortReference: "5G7H-TRRA", state: "inReview", at: now - 70 * minuteMillis, ageDays: 0 },
]

const decidedCases: readonly CaseLine[] = [
  { ...line, shortReference: "2B4C-9XTA", state: "approved", at: now - 20 * minuteMillis },
  { ...line, shortReference: "9ABC-5TYQ", state: "refused", document: null, at: null },
]

type Lists = Omit<Parameters<typeof ReviewQueuePage>[0], "context" | "desk" | "live" | "newRequest"> & {
  readonly counts: Parameters<typeof liveTexts>[1]
}

const busy: Lists = {
  counts: { waiting: 7, mine: 1, secondLook: 2, secondLookForMe: 1, moreNeeded: 3 },
  secondLooksOfOthers: 1,
  ...{ liveHref: "/review/events", nextAction: "/review/next", onward: true },
  passedCount: 0,
  nothingWaited: false,
  held: [{ ...line, shortReference: "7K3M-Q9TB", state: "inReview", at: now - 12 * minuteMillis }],
  view: wholeList("waiting"),
  cases: waitingCases,
  moreHref: null,
}

const idle: Lists = {
  ...busy,
  ...{
    counts: { waiting: 0, mine: 0, secondLook: 0, secondLookForMe: 0, moreNeeded: 0 },
    secondLooksOfOthers: 0,
    nothingWaited: true,
    held: [],
    cases: [],
  },
}

const decided: Lists = { ...busy, view: wholeList("decided"), cases: decidedCases }

const farBack: Lists = {
  ...decided,
  view: { ...decided.view, document: "residence-card", finding: "number.differs", age: 2, after: "1.example" },
  moreHref: "/review?list=decided",
}

function queue(
  language: Language,
  { counts, ...lists }: Lists,
  request: NewRequest = noRequest,
  change: Partial<Desk> = {},
) {
  const onQueue = { ...desk, queueHref: null, ...change }
  const context = contextFor(language)
  return (
    <ReviewQueuePage
      context={context}
      desk={onQueue}
      live={liveTexts(language, counts)}
      newRequest={request}
      {...lists}
    />
  )
}

/** There is nothing to keep in an example. */
const lock: LockProps = {
  ...{ token: "example-lock", caseHref, standing: null },
  ...{ keepAction: "/assets/nothing", leaveAction: "/assets/nothing", giveBackAction: `${caseHref}/give-back` },
}

const lockStandings = every<LockStanding>()(["lost", "signedOut", "offline"])

const search = (language: Language, wanted: string, found: readonly CaseLine[]) => (
  <ReviewSearchPage context={contextFor(language)} desk={desk} wanted={wanted} found={found} />
)

const upright = { url: "/assets/example-card.jpg", widthMillimetres: 85.6, heightMillimetres: 54 }

const front: ReviewPhoto = {
  id: "front",
  side: "front",
  url: upright.url,
  destroyAction: `${caseHref}/photos/front/destroy`,
  fileName: "front.jpg",
  widthPixels: 1_000,
  heightPixels: 631,
  standing: "clear",
  upright,
}

const back: ReviewPhoto = {
  ...front,
  ...{ id: "back", side: "back", fileName: "back.jpg" },
}

/** Where the ministry's specimen prints them. */
const places: Readonly<Partial<Record<ReadField, Box>>> = {
  name: { left: 0.09, top: 0.13, right: 0.62, bottom: 0.18 },
  birthDate: { left: 0.135, top: 0.24, right: 0.36, bottom: 0.29 },
  sex: { left: 0.415, top: 0.24, right: 0.485, bottom: 0.29 },
  nationality: { left: 0.595, top: 0.24, right: 0.7, bottom: 0.29 },
  address: { left: 0.1, top: 0.365, right: 0.69, bottom: 0.43 },
  status: { left: 0.115, top: 0.45, right: 0.24, bottom: 0.5 },
  stayUntil: { left: 0.235, top: 0.66, right: 0.7, bottom: 0.7 },
  number: { left: 0.76, top: 0.055, right: 0.985, bottom: 0.1 },
  expiresOn: { left: 0.18, top: 0.89, right: 0.63, bottom: 0.945 },
}

const field = (name: ReadField, typed: string | null, read: string | null = typed, isSure = true): ReviewField => {
  const box = places[name]
  return {
    ...{ field: name, typed, isSettled: false, filled: null },
    read: read === null ? null : { value: read, isSure },
    place: read !== null && box ? { side: "front", box } : null,
  }
}

const unread = (name: ReadField, typed: string): ReviewField => field(name, typed, null)

const findings: readonly Finding[] = [
  { code: "duplicate.number", field: "number", weight: "review" },
  { code: "document.expires-soon", field: "expiresOn", weight: "note" },
]

const lookup = { number: "UR41730952EA", expiresOn: "2026-12-20", href: "https://lookup.example/" } as const

const asked = ["name", "birthDate", "sex", "nationality", "address", "room", "number", "expiresOn", "renewal"] as const

/** A residence card of an applicant who reads Japanese, held by the reviewer who looks at it. */
export const exampleCase = (language: Language): ReviewCasePageProps => ({
  context: contextFor(language),
  desk,
  shortReference: "7K3M-Q9TB",
  state: "inReview",
  document: "residence-card",
  combinedCard: false,
  round: 2,
  submittedAt: now - 67 * minuteMillis,
  language: "ja",
  customerReference: "C-2026-0417",
  hasEmail: true,
  enteredBy: "Kondo Mei",
  photos: [front, back],
  look: null,
  fields: [
    field("name", "NGUYEN THI MINH ANH"),
    field("birthDate", "2001-09-08"),
    field("sex", "F"),
    field("nationality", "ベトナム"),
    field("address", "東京都新宿区百人町2丁目97番7号", "東京都新宿区百人町2丁目97番7号コーポ百人202号"),
    unread("housingComplex", "yes"),
    unread("room", "コーポ百人202号"),
    field("number", "UR41730952EA"),
    field("expiresOn", "2026-12-20"),
    unread("renewal", "stamp"),
    field("status", null, "技術・人文知識・国際業務"),
    field("stayUntil", null, "2026-12-20"),
  ],
  findings,
  lookup: { ...lookup, recorded: null, inTheWay: null },
  holder: { kind: "me", until: now + 15 * minuteMillis },
  history: [
    { at: now - minuteMillis, kind: "claimed", actorName: "Sato Misaki", reasons: [] },
    { at: now - 67 * minuteMillis, kind: "submitted", actorName: null, reasons: [] },
    {
      at: now - 160 * minuteMillis,
      kind: "moreNeeded",
      actorName: "Tanaka Ken",
      reasons: [{ code: "blurred", target: "front" }],
    },
  ],
  decision: {
    action: `${caseHref}/decide`,
    revision: 9,
    claim: "example-lock",
    ticked: [],
    words: "",
    problems: [],
    preview,
  },
  ...{ lock, onward: false },
  ...{ notes: exampleNotes, rounds: exampleRounds },
  secondLook: null,
  answers: {
    action: caseHref,
    given: { name: "agrees", number: "differs" },
    ...{ asked, sure: ["birthDate", "sex"], correctable: asked },
    ...{ typedBefore: {}, notTaken: null, findings: [] },
    spots: { name: { side: "front", x: 0.35, y: 0.155, width: 0.5 } },
  },
})

const preview = { action: `${caseHref}/preview`, shown: null }

const neverHeld = (): never => {
  throw new Error("the example is a case its reviewer holds")
}

const kase = (language: Language, changed: Partial<ReviewCasePageProps> = {}) => (
  <ReviewCasePage {...exampleCase(language)} {...changed} />
)

const refusedOnce = {
  action: `${caseHref}/decide`,
  revision: 9,
  claim: "example-lock",
  ticked: ["blurred:front", "expired:expiresOn", "other:document"],
  words: "",
  problems: ["finalReason", "wordsMissing"],
  preview,
} as const

const everyProblem = every<DecisionProblem>()([
  "changed",
  "noOutcome",
  "noReason",
  "finalReason",
  "wordsMissing",
  "wordsUnused",
  "wrongTarget",
  "reasonOnApproval",
  "unanswered",
])

const everyEvent = every<PastEvent["kind"]>()([
  "submitted",
  "claimed",
  "given-back",
  "second-look.asked",
  "second-look.given",
  "decision.taken-back",
  "cleared",
  "released",
  "let-go",
  "approved",
  "moreNeeded",
  "refused",
  "withdrawn",
  "expired",
  "erased",
])

/** Every way in which a reading can differ. */
const differing = (language: Language): Partial<ReviewCasePageProps> => ({
  fields: [
    field("name", "NGUYEN THI MIN ANH", "NGUYEN THI MINH ANH"),
    { ...field("birthDate", "2001-09-08", "2001-09-03"), isSettled: true },
    field("sex", "F", "M"),
    field("nationality", "ベトナム", "VIETNAM", false),
    field("address", "東京都新宿区百人町2丁目97番7号", "東京都新宿区百人町二丁目97番1号コーポ百人202号"),
    ...exampleCase(language).fields.filter(({ field }) => field === "housingComplex" || field === "room"),
    field("number", "UR41730952EA", "UR41730925EA"),
    field("expiresOn", "2026-12-20", "2026-12-26", false),
    field("nameKanji", null, "阮氏明英", false),
  ],
  findings: [
    { code: "name.differs", field: "name", weight: "review" },
    { code: "birth-date.differs", field: "birthDate", weight: "review" },
    { code: "sex.differs", field: "sex", weight: "review" },
    { code: "address.differs", field: "address", weight: "review" },
    { code: "duplicate.number", field: "number", weight: "review" },
    { code: "number.differs", field: "number", weight: "review" },
    { code: "expiry.unreadable", field: "expiresOn", weight: "note" },
    { code: "photo.unclear", field: "front", weight: "review" },
  ],
})

/** Fields that came from the photo, of an old certificate whose back is written on. */
const filled: Partial<ReviewCasePageProps> = {
  document: "alien-registration-certificate",
  lookup: null,
  hasEmail: false,
  fields: [
    { ...field("name", "KIM YUNA"), filled: "asRead" },
    { ...field("address", "東京都新宿区百人町2丁目97番7号"), filled: "changed" },
    unread("nextConfirmationFrom", "2027-04-01"),
    field("backAddress", null, "東京都新宿区百人町2丁目97番7号"),
  ],
  findings: [{ code: "document.no-longer-issued", field: null, weight: "blocks" }],
}

const erased = {
  state: "refused",
  photos: [],
  fields: [],
  findings: [],
  lookup: null,
  customerReference: null,
  submittedAt: null,
  holder: { kind: "nobody" },
  decision: null,
  lock: null,
  answers: null,
  notes: { notes: [], draft: null },
  rounds: { rounds: [], notKept: [] },
} as const

const closed = { kind: "closed", action: `${caseHref}/look`, formKey: "form-key" } as const
const withheld = [front, back].map((photo) => ({ ...photo, standing: "withheld", upright: null }) as const)
const lookedAt = { desk: { ...desk, role: "auditor" }, decision: null, answers: null, lock: null } as const

const messages = every<ReviewMessage>()([
  "notAuthorised",
  "otherRole",
  "notFound",
  "stale",
  "notYours",
  "looked",
  "notAllowed",
  "nothingWaiting",
  "pageTooOld",
  "invitationOver",
  "hasLeft",
  "photoOver",
])

/** Every page of the desk in each of its states: what tests, accessibility checks and screenshots run over. */
export const reviewExamples: readonly Example[] = [
  ...reportExamples({ contextFor, desk }),
  ...peopleExamples({ contextFor, desk }),
  ...counterExamples({ contextFor, desk }),
  ...secondLookExamples({
    kase,
    desk,
    queue: (language, looks) =>
      queue(language, { ...busy, view: wholeList("secondLook"), cases: [] }, noRequest, { looks }),
  }),
  ...accessExamples({ contextFor, desk }),
  ...eventsExamples({ contextFor, desk }),
  ...policiesExamples({ contextFor, desk }),
  { name: "review-queue", heading: "Review", page: (language) => queue(language, busy) },
  { name: "review-queue-auditor", page: (language) => queue(language, busy, noRequest, { role: "auditor" }) },
  { name: "review-queue-nothing", heading: "Review", page: (language) => queue(language, idle) },
  {
    name: "review-queue-problem",
    page: (language) => queue(language, busy, { ...noRequest, problem: "missing" }),
  },
  {
    name: "review-queue-too-long",
    page: (language) => queue(language, busy, { ...noRequest, reference: "C".repeat(101), problem: "tooLong" }),
  },
  {
    name: "review-queue-made",
    page: (language) =>
      queue(language, busy, {
        ...noRequest,
        made: { url: "http://localhost:4400/v/example-token", reference: "C-2026-0418" },
      }),
  },
  {
    name: "review-queue-every-state",
    page: (language) =>
      queue(language, {
        ...busy,
        cases: states.map((state) => ({ ...line, shortReference: "7K3M-Q9TB", state, at: now })),
      }),
  },
  { name: "review-queue-decided", page: (language) => queue(language, decided) },
  { name: "review-queue-filtered", page: (language) => queue(language, farBack) },
  { name: "review-queue-fits-none", page: (language) => queue(language, { ...farBack, cases: [], moreHref: null }) },
  {
    name: "review-queue-mine",
    page: (language) => queue(language, { ...busy, view: wholeList("mine"), cases: [], passedCount: 1 }),
  },
  {
    name: "review-queue-more-needed",
    page: (language) => queue(language, { ...busy, view: wholeList("moreNeeded"), cases: [], passedCount: 2 }),
  },
  { name: "review-queue-nothing-decided", page: (language) => queue(language, { ...decided, cases: [] }) },
  {
    name: "review-search",
    heading: "Find a case",
    page: (language) => search(language, "UR41730952EA", [...waitingCases, ...decidedCases]),
  },
  { name: "review-search-nothing", page: (language) => search(language, "UR41730952EB", []) },
  { name: "review-search-empty", page: (language) => search(language, " ", []) },
  {
    name: "review-give-back",
    heading: "Give back: 7K3M-Q9TB",
    page: (language) => (
      <ReviewGiveBackPage
        context={contextFor(language)}
        desk={desk}
        shortReference="7K3M-Q9TB"
        lock={lock}
        caseHref={caseHref}
      />
    ),
  },
  ...undoExamples({
    queue: (language, undo) => queue(language, busy, noRequest, { undo }),
    heldCase: (language, undo) =>
      kase(language, { desk: { ...desk, undo }, decision: null, answers: null, lock: null }),
    nextCase: (language, undo) =>
      kase(language, { desk: { ...desk, undo }, shortReference: "5G7H-TRRA", onward: true }),
  }),
  { name: "review-case", heading: "7K3M-Q9TB", page: (language) => kase(language) },
  ...previewExamples((language, draft) =>
    kase(language, { decision: { ...refusedOnce, problems: [], ...draft }, language: "vi" }),
  ),
  ...lockStandings.map((standing) => ({
    name: `review-case-${standing}`,
    page: (language: Language) => kase(language, { lock: { ...lock, standing } }),
  })),
  { name: "review-case-problem", page: (language) => kase(language, { decision: refusedOnce }) },
  {
    name: "review-case-every-problem",
    page: (language) => kase(language, { decision: { ...refusedOnce, problems: everyProblem } }),
  },
  {
    name: "review-case-everything-told",
    page: (language) =>
      kase(language, {
        findings: findingCodes.map((code) => ({ code, field: null, weight: "review" })),
        history: everyEvent.map((kind) => ({ at: now, kind, actorName: "Sato Misaki", reasons: [] })),
      }),
  },
  {
    name: "review-case-combined",
    page: (language) => kase(language, { combinedCard: true, photos: [front], findings: [] }),
  },
  {
    name: "review-case-theirs",
    page: (language) =>
      kase(language, {
        decision: null,
        lock: null,
        answers: null,
        holder: { kind: "other", name: "Tanaka Ken", until: now + minuteMillis },
      }),
  },
  {
    name: "review-case-nobodys",
    page: (language) => kase(language, { decision: null, answers: null, lock: null, holder: { kind: "nobody" } }),
  },
  {
    name: "review-case-stopped",
    page: (language) =>
      kase(language, {
        findings: [
          { code: "document.expired", field: "expiresOn", weight: "blocks" },
          { code: "photo.my-number-visible", field: "back", weight: "blocks" },
        ],
        answers: {
          ...(exampleCase(language).answers ?? neverHeld()),
          findings: [{ code: "document.expired", field: "expiresOn", answer: "misread" }],
        },
        decision: { ...refusedOnce, ticked: [], problems: ["unanswered"] },
      }),
  },
  {
    name: "review-case-corrected",
    page: (language) =>
      kase(language, {
        answers: {
          ...(exampleCase(language).answers ?? neverHeld()),
          given: { name: "corrected", room: "corrected" },
          typedBefore: { name: "NGUYEN THI MIN ANH", room: "" },
          notTaken: { problem: { field: "number", kind: "malformed" }, value: "UR4173" },
        },
      }),
  },
  {
    name: "review-case-special-permanent",
    page: (language) => kase(language, { document: "special-permanent-resident-certificate" }),
  },
  {
    name: "review-case-paper",
    page: (language) => kase(language, { document: "certificate-of-registered-matters", lookup: null }),
  },
  ...lookupExamples(({ recorded, inTheWay }, language) =>
    kase(language, {
      lookup: { ...lookup, recorded, inTheWay },
      decision: { ...refusedOnce, ticked: ["lapsed:number"], problems: inTheWay ? ["unanswered"] : [] },
      answers: { ...(exampleCase(language).answers ?? neverHeld()), asked: [] },
    }),
  ),
  { name: "review-case-filled", page: (language) => kase(language, filled) },
  { name: "review-case-differs", page: (language) => kase(language, differing(language)) },
  {
    name: "review-case-unread",
    page: (language) =>
      kase(language, {
        photos: [{ ...front, standing: "unchecked", upright: null }, back],
        fields: exampleCase(language).fields.flatMap(({ field, typed }) => (typed ? unread(field, typed) : [])),
        findings: [{ code: "photo.unchecked", field: "front", weight: "review" }],
      }),
  },
  {
    name: "review-case-held",
    page: (language) => kase(language, { photos: [front, { ...back, standing: "held", upright: null }] }),
  },
  {
    name: "review-case-auditor",
    page: (language) =>
      kase(language, {
        desk: { ...desk, role: "auditor" },
        photos: withheld,
        look: { ...closed, lacksReason: false },
        decision: null,
        notes: { ...exampleNotes, draft: null },
        holder: { kind: "other", name: "Tanaka Ken", until: now + minuteMillis },
      }),
  },
  ...colleaguesExamples(kase),
  {
    name: "review-case-auditor-no-reason",
    page: (language) => kase(language, { ...lookedAt, photos: withheld, look: { ...closed, lacksReason: true } }),
  },
  {
    name: "review-case-auditor-looking",
    page: (language) => kase(language, { ...lookedAt, look: { kind: "open", until: now + 10 * minuteMillis } }),
  },
  { name: "review-case-erased", page: (language) => kase(language, erased) },
  {
    name: "preview",
    heading: "Preview",
    page: (language) => (
      <PreviewPage
        context={contextFor(language)}
        pages={[{ page: "StartPage", examples: [{ name: "start", languages: staffLanguages }] }]}
        hrefOf={(name, language) => `/preview/${language}/${name}`}
      />
    ),
  },
  ...messages.map((message) => ({
    name: `review-message-${message}`,
    page: (language: Language) => (
      <ReviewMessagePage
        {...{ context: contextFor(language), desk, message, caseHref }}
        typed={message === "notYours" ? "Please take off the plastic cover." : ""}
      />
    ),
  })),
]
