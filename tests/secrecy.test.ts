import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import pg from "pg"
import pino from "pino"
import { afterAll, beforeAll, expect, inject, it, vi } from "vitest"
import { loadCases } from "../fixtures/cases.ts"
import { type Connection, ownerRole, startEmbedded } from "../src/adapters/embedded-postgres.ts"
import { addPhoto } from "../src/app/add-photo.ts"
import { claimNext } from "../src/app/claim.ts"
import { decide } from "../src/app/decide.ts"
import { differences } from "../src/app/differences.ts"
import { handOver } from "../src/app/hand-over.ts"
import { lookAtPhoto } from "../src/app/look-at-photo.ts"
import { confirmBirthDate } from "../src/app/open-link.ts"
import { signInAs } from "../src/app/sign-in.ts"
import { keepTyped, useReading } from "../src/app/use-reading.ts"
import { withdraw } from "../src/app/withdraw.ts"
import { fillIn, seed, sendIn } from "../src/cli/demo.ts"
import { readConfig } from "../src/config.ts"
import { typedBirthDate } from "../src/documents/typed-birth-date.ts"
import { createApp } from "../src/http/app.ts"
import { ok } from "../src/kit/result.ts"
import { type Installation, open } from "../src/main.ts"
import type { PageProblem } from "../src/verification/page-problem.ts"
import { folders, noon } from "./installation.ts"
import { toldInspector } from "./told-inspector.ts"
import { agreeToAll, now } from "./ways.ts"

const dayMillis = 86_400_000
const words = "Bitte rufen Sie uns an, Herr Suharto"
const fileName = "suharto-zairyu-omote.jpg"

/** What stands on every card and nobody typed. */
const printed = {
  name: "LESUNG NAMA KARTU",
  nameKanji: "読取漢字氏名",
  status: "高度専門職3号",
  number: "ZZ98765432ZZ",
  address: "京都府京都市上京区読取町987番地6",
  backAddress: "大阪府大阪市北区裏面読取町4丁目5番6号",
} as const
const alternative = "異読字"

const reading = Object.fromEntries(
  Object.entries(printed).map(([field, value]) => [field, { value, confidence: 0.99, alternatives: [[alternative]] }]),
)

let problems: readonly PageProblem[] = []
const inspector = toldInspector(() => ({ reading, problems }))

const cases = loadCases().filter(({ name }) => name !== "hoa-expired-yesterday")

const home = mkdtempSync(join(inject("scratch"), "secrecy-"))
const logFile = join(home, "data", "honnin.log")
const tokens: string[] = []
const clock = { now: noon }
let installation: Installation
let owner: (database: string) => Connection
let cluster = ""
let stop = async () => {}

/** An installation with a PostgreSQL of its own, as `npm start` has one, that tells its log everything. */
beforeAll(async () => {
  const env = {
    UNDO_SECONDS: "1",
    RENEWAL_PENDING: "review",
    SMTP_URL: "smtp://127.0.0.1:1",
    MAIL_FROM: "honnin@example.jp",
  }
  const config = readConfig(env, { mode: "demo", home })
  if (!config.ok) return expect.fail("bad configuration")
  const log = pino({ level: "debug" }, pino.destination({ dest: logFile, sync: true, mkdir: true }))
  const opened = await open(config.value, { folders, now: () => clock.now, log, inspector })
  if (!opened.ok) return expect.fail(JSON.stringify(opened.error))
  installation = opened.value
  const embedded = await startEmbedded({ dataDir: config.value.dataDir, log: () => {} })
  if (!embedded.ok) return expect.fail(JSON.stringify(embedded.error))
  owner = (database) => embedded.value.connection(ownerRole, database)
  cluster = dirname(embedded.value.where)
  stop = embedded.value.stop
}, 120_000)

afterAll(async () => {
  await installation.close()
  await stop()
  if (!cluster.startsWith(home)) rmSync(cluster, { recursive: true, force: true })
})

async function sql(text: string, values: readonly unknown[] = []) {
  const client = new pg.Client(owner("honnin"))
  await client.connect()
  try {
    return (await client.query(text, [...values])).rows
  } finally {
    await client.end()
  }
}

/** Everybody's case, from link to decision, with all that can go wrong on the way. */
async function liveThroughEverything(): Promise<void> {
  const { services } = installation
  await seed(services)
  for (const story of cases.filter((one) => !one.seed)) tokens.push((await sendIn(services, story)).token)
  await stumble()
  const worker = await installation.work()
  await beLookedAt()
  const left = "select 1 from graphile_worker.jobs where run_at <= now() or locked_at is not null"
  await expect.poll(() => sql(left), { timeout: 30_000 }).toEqual([])
  await decideAll()
  const held = "select 1 from graphile_worker.jobs where task_identifier = 'carryOut'"
  await expect.poll(() => sql(held), { timeout: 30_000 }).toEqual([])
  clock.now += 90 * dayMillis
  expect((await installation.sweep()).erased).toBeGreaterThan(5)
  clock.now = noon
  for (const story of cases) tokens.push((await sendIn(services, story, `AGAIN-${story.name}`)).token)
  await expect.poll(() => sql(left), { timeout: 30_000 }).toEqual([])
  await worker.stop()
}

/** Wrong birth dates, refused files, a broken page, a name where none belongs, somebody who withdraws. */
async function stumble(): Promise<void> {
  const { services } = installation
  const [story = cases[0]] = cases.filter(({ name }) => name === "budiyono-single-name")
  if (!story) return
  const { id, token } = await fillIn(services, story, "KUNDE-BUDIYONO-1")
  tokens.push(token, await handOver(services, id))
  const { birthYear = "", birthMonth = "", birthDay = "" } = story.draft
  for (const year of ["1950", birthYear]) {
    const given = typedBirthDate({ birthYear: year, birthMonth, birthDay })
    if (given) await confirmBirthDate(services, { id, deviceHash: "x", given })
  }
  const broken = createApp({ ...services, verifications: { ...services.verifications, byTokenHash: breaks } })
  expect((await broken.request(`/v/${token}`)).status).toBe(500)
  const app = createApp(services)
  const body = new FormData()
  body.set("photo", new File([readFileSync(story.front)], fileName))
  const device = services.sealer.tokenHash("d".repeat(43))
  await services.devices.add(id, device, clock.now)
  const headers = { cookie: `honnin_device=${"d".repeat(43)}` }
  const upload = { method: "POST", headers, body }
  expect((await app.request(`/v/${token}/photos/front/delete`, { method: "POST", headers })).status).toBe(303)
  expect((await app.request(`/v/${token}/photos/front`, upload)).status).toBe(303)
  expect(await (await app.request(`/v/${token}/photos`, { headers })).text()).toContain(fileName)
  const wizard = "insert into staff (id, name, role) values (gen_random_uuid(), $1, 'wizard')"
  await expect(sql(wizard, [story.draft.name])).rejects.toThrow("violates check constraint")
  await expect(sql(wizard.replace("$1", `'${story.draft.name}'`))).rejects.toThrow("violates check constraint")
  const { id: other } = await fillIn(services, story, "KUNDE-BUDIYONO-2")
  await withdraw(services, other)
}

/** What the card says is taken over, or not; one photo is no good, and one shows a My Number. */
async function beLookedAt(): Promise<void> {
  const { services } = installation
  const [story] = cases.filter(({ back }) => back === null)
  const [another] = cases.filter(({ back }) => back !== null)
  if (!story || !another) return expect.fail("too few cases")
  const { id: verificationId } = await fillIn(services, story, "KUNDE-BUDIYONO-3")
  const now = async () => (await services.verifications.byId(verificationId)) ?? expect.fail("it is gone")
  const asked = async () => differences(await now(), services.policy, services.now()).map(({ field }) => field)
  await expect.poll(asked, { timeout: 30_000 }).toContain("name")
  expect((await useReading(services, { verificationId, round: 1, field: "name" })).ok).toBe(true)
  expect((await keepTyped(services, { verificationId, round: 1, field: "number" })).ok).toBe(true)
  expect(await asked()).not.toContain("number")
  for (const problem of ["glare", "my-number-visible"] as const) {
    problems = [problem]
    const received = ok({ fileName, bytes: readFileSync(another.back ?? ""), uploadKey: problem })
    expect((await addPhoto(services, { verificationId, side: "back", received })).ok).toBe(true)
    const isKnown = async () => (await now()).refusedTries.back + (await now()).destroyedFor.length
    await expect.poll(isKnown, { timeout: 30_000 }).toBe(problem === "glare" ? 1 : 2)
  }
  problems = []
}

const breaks = async () => {
  throw Object.assign(new Error("duplicate key"), { detail: `Key (name)=(${cases[0]?.draft.name}) already exists.` })
}

async function decideAll(): Promise<void> {
  const { services } = installation
  const [reviewer] = (await services.staff.all()).filter(({ role }) => role === "reviewer")
  const staffId = reviewer?.id ?? ""
  const signedIn = await signInAs(services, { staffId, browser: "" })
  if (signedIn.ok) tokens.push(signedIn.value.token)
  const outcomes = ["approved", "refused", "refused"] as const
  for (let n = 0; ; n++) {
    const claimed = await claimNext(services, staffId)
    if (!claimed.ok) return
    const { id: verificationId, claim, photos } = claimed.value
    for (const photo of photos) await lookAtPhoto(services, { verification: claimed.value, photo, staffId })
    const isStopped = claimed.value.findings.some(({ weight }) => weight === "blocks")
    const outcome = (isStopped ? null : outcomes[n % 3]) ?? "refused"
    const isApproved = outcome === "approved"
    const reasons = isApproved ? [] : [{ code: "other", target: "document", words } as const]
    const given = { claim: claim?.token ?? "", outcome, reasons, words: isApproved ? "" : words }
    if (isApproved) await agreeToAll({ services }, verificationId)
    const { revision } = await now({ services }, verificationId)
    expect((await decide(services, { verificationId, staffId, revision, ...given })).ok).toBe(true)
  }
}

/** What nobody may find, by what it is. */
function secrets(): Map<string, Buffer> {
  const typed = cases.flatMap(({ name, draft, email }) => [
    ...[draft.name, draft.number, draft.address, draft.room, draft.renewalReceipt, email].map((value) => value ?? ""),
    ...[`DEMO-${name}`, `AGAIN-${name}`],
  ])
  const others = [
    ...tokens,
    ...Object.values(printed),
    alternative,
    words,
    fileName,
    "front.jpg",
    "KUNDE-BUDIYONO",
    "JFIF\0",
    "Exif\0\0",
  ]
  const texts = [...typed, ...others].filter((text) => text.length > 3)
  const utf8 = texts.map((text) => [text, Buffer.from(text)] as const)
  const encoded = typed
    .filter((text) => text.length > 5)
    .flatMap((text) => [
      [`${text} as base64`, Buffer.from(Buffer.from(text).toString("base64").replace(/=+$/, "").slice(0, -1))] as const,
      [`${text} as hex`, Buffer.from(Buffer.from(text).toString("hex"))] as const,
    ])
  return new Map([...utf8, ...encoded])
}

/** Every file of the installation: data folder, photos, log; the database's files, write-ahead log and own log. */
function everyFile(): string[] {
  return [home, cluster].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  )
}

function found(wanted = secrets()): string[] {
  return everyFile().flatMap((file) => {
    const bytes = readFileSync(file)
    return [...wanted].flatMap(([what, needle]) => (bytes.includes(needle) ? [`${what} in ${file}`] : []))
  })
}

const onScreen: unknown[][] = []

it("leaves nothing personal in any file, nor on the screen", { timeout: 240_000 }, async () => {
  for (const method of ["log", "info", "warn", "error", "debug"] as const)
    vi.spyOn(console, method).mockImplementation((...line) => void onScreen.push(line))
  await liveThroughEverything()
  await sql("checkpoint")
  vi.restoreAllMocks()
  expect(onScreen).toEqual([])
  const files = everyFile()
  expect(files.filter((file) => file.includes("/photos/")).length).toBeGreaterThan(20)
  expect(files.filter((file) => /\/pg_wal\/[0-9A-F]{24}$/.test(file)).length).toBeGreaterThan(0)
  expect(readFileSync(logFile, "utf8")).toContain('"kind":"broken"')
  expect(found()).toEqual([])
})

it("would find it: in a table and its log of changes, in a log, in a photo's file", { timeout: 120_000 }, async () => {
  const [first, second, third] = cases.map(({ draft }) => draft.name ?? "")
  if (!first || !second || !third) return expect.fail("too few cases")
  await sql("insert into staff (id, name, role) values (gen_random_uuid(), $1, 'none')", [first])
  await sql("checkpoint")
  appendFileSync(logFile, `{"msg":"${second}"}\n`)
  writeFileSync(join(home, "data", "photos", "open.jpg"), Buffer.concat([Buffer.from("JFIF\0"), Buffer.from(third)]))
  const all = found(new Map([...secrets()].filter(([what]) => [first, second, third, "JFIF\0"].includes(what)))).join(
    "\n",
  )
  expect(all).toMatch(new RegExp(`^${first} in .*/base/\\d+/\\d+$`, "m"))
  expect(all).toMatch(new RegExp(`^${first} in .*/pg_wal/`, "m"))
  expect(all).toMatch(new RegExp(`^${second} in .*honnin.log$`, "m"))
  expect(all).toMatch(new RegExp(`^${third} in .*open.jpg$`, "m"))
  expect(all).toContain("JFIF")
})
