import { readFileSync } from "node:fs"
import { setTimeout as sleep } from "node:timers/promises"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import { addStaff, openInstallation, type TestInstallation } from "../../tests/installation.ts"
import { agreeToAll, blurred, claimUntil, decideNow, lockOn, now, valueIn } from "../../tests/ways.ts"
import { fillIn } from "../cli/demo.ts"
import type { PlainDate } from "../kit/plain-date.ts"
import type { Figures } from "../verification/figures.ts"
import type { FindingAnswer } from "../verification/looked.ts"
import { addPhoto } from "./add-photo.ts"
import { giveConsent } from "./answer.ts"
import { answerFields } from "./answer-fields.ts"
import { answerFinding } from "./answer-finding.ts"
import { giveBack } from "./claim.ts"
import { correctField } from "./correct-field.ts"
import type { Decision } from "./decide.ts"
import { deletePhoto } from "./delete-photo.ts"
import { lastDays, periodIn, readReports } from "./read-reports.ts"
import { submit } from "./submit.ts"

const story = loadCase("budiyono-single-name")
const otherName = { ...story.draft, name: "BUDIYONA" }
const lastsUntilFriday = { ...story.draft, expiresYear: "2026", expiresMonth: "11", expiresDay: "20" }
const nameDiffers = { code: "name-differs", target: "name", words: null } as const

let t: TestInstallation
let [aoki, mori, clerk] = ["", "", ""]

/** November 2026 in Japan: Monday the 23rd is a holiday. `19 10:30`. */
const at = (dayAndTime: string): number => Date.parse(`2026-11-${dayAndTime.replace(" ", "T")}:00+09:00`)
const day = (of: string) => `2026-11-${of}` as PlainDate

let references = 0

async function sent(when: string, { draft = story.draft, language = "en", atCounter = false } = {}): Promise<string> {
  t.clock.now = at(when)
  references += 1
  const { id } = await fillIn(t.services, { ...story, draft }, `C-${references}`)
  if (atCounter) {
    await t.sql("update verifications set origin = 'counter', assisted_by = $2 where id = $1", [id, clerk])
  }
  valueIn(await giveConsent(t.services, id, language))
  valueIn(await submit(t.services, { verificationId: id, round: 1 }))
  return id
}

/** Before the tests begin, `t.work` does not run. */
async function inspected(): Promise<void> {
  const runner = await t.installation.work()
  const open = "select 1 from graphile_worker.jobs where run_at <= now() or locked_at is not null"
  while ((await t.sql(open)).length > 0) await sleep(20)
  await runner.stop()
}

async function taken(id: string, when: string, by: string): Promise<void> {
  t.clock.now = at(when)
  await inspected()
  await claimUntil(t, by, id)
}

async function decided(id: string, when: string, change: Partial<Decision> = {}): Promise<void> {
  t.clock.now = at(when)
  valueIn(await decideNow(t, id, change))
}

const seenBy = async (id: string, staffId: string) => {
  const { claim, revision } = await now(t, id)
  return { verificationId: id, staffId, claim: claim?.token ?? "", revision }
}

async function nameIs(id: string, answer: "agrees" | "differs"): Promise<void> {
  valueIn(await answerFields(t.services, { ...(await seenBy(id, aoki)), given: { field: "name", answer } }))
}

async function answered(id: string, by: string, answer: FindingAnswer): Promise<void> {
  const given = { code: "document.expired", field: "expiresOn", answer } as const
  valueIn(await answerFinding(t.services, { ...(await seenBy(id, by)), given }))
}

async function sentAgain(id: string, when: string): Promise<void> {
  t.clock.now = at(when)
  const front = { verificationId: id, side: "front" } as const
  const bytes = new Uint8Array(readFileSync(story.front))
  valueIn(await deletePhoto(t.services, front))
  valueIn(
    await addPhoto(t.services, { ...front, received: { ok: true, value: { fileName: "2", bytes, uploadKey: "2" } } }),
  )
  valueIn(await submit(t.services, { verificationId: id, round: 2 }))
}

/** A dozen decisions of eleven cases, four of them of three that were entered at the counter; one case decided before the period, and two that wait. */
beforeAll(async () => {
  t = await openInstallation()
  aoki = (await addStaff(t.services)).id
  mori = (await addStaff(t.services)).id
  clerk = (await addStaff(t.services, "clerk")).id

  const before = await sent("10 10:00")
  await taken(before, "10 10:30", aoki)
  await decided(before, "10 11:00")

  const quick = await sent("19 10:00", { atCounter: true })
  await taken(quick, "19 10:20", aoki)
  await decided(quick, "19 10:30", { worked: { seconds: 60, keystrokes: 4 } })

  const overNight = await sent("19 17:30")
  await taken(overNight, "20 09:15", aoki)
  await decided(overNight, "20 09:30")

  const onSaturday = await sent("21 12:00")
  await taken(onSaturday, "21 12:50", aoki)
  await decided(onSaturday, "21 13:00", { outcome: "refused" })

  const overWeekend = await sent("20 16:00", { atCounter: true })
  await taken(overWeekend, "24 09:50", mori)
  await decided(overWeekend, "24 10:00", { outcome: "moreNeeded" })
  await sentAgain(overWeekend, "24 10:30")
  await taken(overWeekend, "24 10:40", mori)
  await decided(overWeekend, "24 11:00", { worked: { seconds: 120, keystrokes: 9 } })

  const differs = await sent("24 11:00", { draft: otherName })
  await taken(differs, "24 11:10", aoki)
  await nameIs(differs, "differs")
  const worked = { seconds: 100, keystrokes: 6 }
  await decided(differs, "24 11:15", { outcome: "moreNeeded", reasons: [nameDiffers], worked })

  const letThrough = await sent("24 11:20", { draft: otherName })
  await taken(letThrough, "24 11:30", aoki)
  await nameIs(letThrough, "differs")
  await decided(letThrough, "24 11:35")

  const notLookedAt = await sent("24 12:00", { draft: otherName, atCounter: true })
  await taken(notLookedAt, "24 12:10", mori)
  await decided(notLookedAt, "24 12:30", { outcome: "refused", reasons: [blurred] })

  const corrected = await sent("24 13:00", { draft: otherName })
  await taken(corrected, "24 13:10", aoki)
  valueIn(await correctField(t.services, { ...(await seenBy(corrected, aoki)), field: "name", value: "BUDIYONO" }))
  await nameIs(corrected, "agrees")
  await decided(corrected, "24 14:00", { worked: { seconds: 240, keystrokes: 30 } })

  const allowed = await sent("20 10:00", { draft: lastsUntilFriday })
  await taken(allowed, "24 14:00", aoki)
  await answered(allowed, aoki, "holds")
  await answered(allowed, aoki, "allowed")
  await decided(allowed, "24 14:30")

  const misread = await sent("20 12:00", { draft: lastsUntilFriday })
  await taken(misread, "24 14:40", mori)
  await answered(misread, mori, "misread")
  await decided(misread, "24 15:00")

  const inVietnamese = await sent("24 15:00", { language: "vi" })
  await taken(inVietnamese, "24 15:05", mori)
  await agreeToAll(t, inVietnamese)
  valueIn(await giveBack(t.services, { ...(await lockOn(t, inVietnamese)), reason: "language" }))
  await taken(inVietnamese, "24 15:10", aoki)
  await decided(inVietnamese, "24 15:20")

  await sent("20 15:00")
  await sent("24 16:00")
  await inspected()
}, 60_000)
afterAll(() => t.close())

const figures = async (from = "16", to = "24"): Promise<Figures> => {
  const period = valueIn(periodIn({ from: day(from), to: day(to) }))
  return readReports(t.services, period)
}

describe("the reports of eight days", () => {
  it("count what waits by business days: the Friday before the holiday is one", async () =>
    expect((await figures()).waiting.filter(({ cases }) => cases > 0)).toEqual([
      { from: 0, to: 0, cases: 1 },
      { from: 1, to: 1, cases: 1 },
    ]))

  it("count decisions by their day and outcome, and those on cases entered at the counter", async () => {
    const none = { approved: 0, moreNeeded: 0, refused: 0 }
    expect((await figures()).decided).toEqual([
      { day: day("19"), outcomes: { ...none, approved: 1 }, atCounter: { ...none, approved: 1 } },
      { day: day("20"), outcomes: { ...none, approved: 1 }, atCounter: none },
      { day: day("21"), outcomes: { ...none, refused: 1 }, atCounter: none },
      {
        day: day("24"),
        outcomes: { approved: 6, moreNeeded: 2, refused: 1 },
        atCounter: { approved: 1, moreNeeded: 1, refused: 1 },
      },
    ])
  })

  // 0 on Saturday; ¼, ¼, ⅓, ½, ½, ½ and 1 within a day; 1 over night; 3 over the weekend and the holiday; 12 and 13½.
  it("take the median and nine in ten of the business hours", async () =>
    expect((await figures()).hours).toEqual([
      { day: null, cases: 12, half: 0.5, nineInTen: 12 },
      { day: day("19"), cases: 1, half: 0.5, nineInTen: 0.5 },
      { day: day("20"), cases: 1, half: 1, nineInTen: 1 },
      { day: day("21"), cases: 1, half: 0, nineInTen: 0 },
      { day: day("24"), cases: 9, half: 0.5, nineInTen: 13.5 },
    ]))

  it("count first rounds, and those approved", async () =>
    expect((await figures()).firstTime).toEqual([
      { of: { by: "all" }, cases: 11, approved: 7 },
      { of: { by: "document", document: "residence-card" }, cases: 11, approved: 7 },
      { of: { by: "entry", entry: "byApplicant" }, cases: 8, approved: 6 },
      { of: { by: "entry", entry: "atCounter" }, cases: 3, approved: 1 },
      { of: { by: "language", language: "en" }, cases: 10, approved: 6 },
      { of: { by: "language", language: "vi" }, cases: 1, approved: 1 },
    ]))

  it("count the reasons of all, of a document, a way of entering, a language and a finding", async () => {
    const { reasons } = await figures()
    expect(reasons.filter(({ of }) => of.by !== "finding")).toEqual([
      { of: { by: "all" }, decisions: 12, reason: "blurred", times: 3 },
      { of: { by: "all" }, decisions: 12, reason: "name-differs", times: 1 },
      { of: { by: "document", document: "residence-card" }, decisions: 12, reason: "blurred", times: 3 },
      { of: { by: "document", document: "residence-card" }, decisions: 12, reason: "name-differs", times: 1 },
      { of: { by: "entry", entry: "byApplicant" }, decisions: 8, reason: "blurred", times: 1 },
      { of: { by: "entry", entry: "byApplicant" }, decisions: 8, reason: "name-differs", times: 1 },
      { of: { by: "entry", entry: "atCounter" }, decisions: 4, reason: "blurred", times: 2 },
      { of: { by: "language", language: "en" }, decisions: 11, reason: "blurred", times: 3 },
      { of: { by: "language", language: "en" }, decisions: 11, reason: "name-differs", times: 1 },
    ])
    const ofName = reasons.filter(({ of }) => of.by === "finding" && of.finding === "name.differs")
    expect(ofName.map(({ decisions, reason, times }) => [decisions, reason, times])).toEqual([
      [4, "blurred", 1],
      [4, "name-differs", 1],
    ])
  })

  it("say how often each finding was right, and of which nothing can be told", async () => {
    const answers = { holds: 0, misread: 0, settledElsewhere: 0, allowed: 0 }
    expect((await figures()).findings).toEqual([
      { finding: "duplicate.number", cases: 12, right: 0, wrong: 0, answers },
      { finding: "duplicate.photo", cases: 12, right: 0, wrong: 0, answers },
      { finding: "name.differs", cases: 4, right: 2, wrong: 1, answers },
      { finding: "document.expired", cases: 2, right: 1, wrong: 1, answers: { ...answers, misread: 1, allowed: 1 } },
      { finding: "expiry.differs", cases: 2, right: 0, wrong: 2, answers },
    ])
  })

  it("say who took and gave back what", async () => {
    const reasons = { break: 0, language: 0, "second-look": 0, conflict: 0, other: 0 }
    expect((await figures()).givenBack).toEqual([
      { staffId: mori, taken: 5, reasons: { ...reasons, language: 1 } },
      { staffId: aoki, taken: 8, reasons },
    ])
  })

  it("tell what a page counted apart from what the events say", async () =>
    expect((await figures()).effort).toEqual([
      { counted: true, cases: 4, seconds: { half: 100, nineInTen: 240 }, keystrokes: { half: 6, nineInTen: 30 } },
      { counted: false, cases: 8, seconds: { half: 600, nineInTen: 1800 }, keystrokes: null },
    ]))

  it("end with the last day, and begin with the first", async () => {
    const { decided: on, effort } = await figures("19", "20")
    expect(on.map((one) => one.day)).toEqual([day("19"), day("20")])
    expect(effort.map(({ cases }) => cases)).toEqual([1, 1])
  })

  it("are empty where nothing was decided", async () => {
    const { waiting, ...rest } = await figures("01", "09")
    expect(Object.values(rest).flat()).toEqual([])
  })

  it("can be made anew from the events", async () => {
    const rows = () => t.sql("select row.*::text as text from decisions row order by event_id")
    const kept = await rows()
    await t.sql("truncate decisions")
    await t.sql("insert into decisions select * from decision_facts")
    expect(kept).toHaveLength(13)
    expect(await rows()).toEqual(kept)
  })
})

it("counts what waits for a second look as waiting", async () => {
  const before = (await figures()).waiting
  await t.sql("update verifications set state = 'secondReview' where state = 'waiting'")
  expect((await figures()).waiting).toEqual(before)
})

it("counts whether second looks agreed, by why they were asked for", async () => {
  const [row] = await t.sql("select id from verifications limit 1")
  const record = (event: object) =>
    t.services.trail.record(String(row?.id), {
      ...{ actor: { kind: "staff", staffId: aoki }, at: at("18 12:00") },
      ...(event as { kind: "second-look.given"; agrees: boolean; outcome: "refused"; reasons: [] }),
    })
  const verdict = { outcome: "refused", reasons: [] }
  await record({ kind: "second-look.asked", cause: "share", ...verdict })
  await record({ kind: "second-look.given", agrees: true, ...verdict })
  for (const agrees of [true, false]) {
    await record({ kind: "second-look.asked", cause: "refusal", ...verdict })
    await record({ kind: "second-look.given", agrees, ...verdict })
  }
  await record({ kind: "second-look.settled", sidedWith: "second" })
  expect((await figures()).secondLooks).toEqual([
    { cause: "refusal", given: 2, agreed: 1, settled: { first: 0, second: 1, neither: 0 } },
    { cause: "share", given: 1, agreed: 1, settled: { first: 0, second: 0, neither: 0 } },
  ])
})

describe("a period", () => {
  it.each([
    ["2026-11-24", "2026-11-24", null],
    ["2025-11-24", "2026-11-24", null],
    ["2025-11-23", "2026-11-24", "tooLong"],
    ["2026-11-25", "2026-11-24", "backwards"],
    ["2026-11-31", "2026-12-01", "malformed"],
    ["", "2026-12-01", "malformed"],
  ])("from %s to %s: %s", (from, to, problem) => {
    const period = periodIn({ from, to })
    expect(period.ok ? null : period.error).toBe(problem)
  })

  it("of seven days has today and the six before", () =>
    expect(lastDays(7, day("24"))).toEqual({ from: day("18"), to: day("24") }))
})
