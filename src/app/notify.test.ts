import { once } from "node:events"
import type { AddressInfo } from "node:net"
import { text } from "node:stream/consumers"
import { SMTPServer } from "smtp-server"
import { beforeEach, describe, expect, it, onTestFinished } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import { addStaff, installationForThisTest, type TestInstallation } from "../../tests/installation.ts"
import { decideNow, eventsOf, everythingIn, filledCase, heldCase, valueIn } from "../../tests/ways.ts"
import { saveDetails } from "./answer.ts"
import { openLink } from "./open-link.ts"
import { withdraw } from "./withdraw.ts"

interface Letter {
  readonly to: string
  readonly subject: string
  readonly body: string
}

let caught: Letter[] = []
let port = 0
let t: TestInstallation
beforeEach(async () => {
  caught = []
  port = await catchMail(0)
  const env = {
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: "honnin@example.jp",
    PUBLIC_URL: "https://id.example.jp",
  }
  t = await installationForThisTest({ env })
})

/** A mail server that keeps what it is sent; it knows nobody called "unknown". @returns its port. */
async function catchMail(wantedPort: number): Promise<number> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: ({ address }, _session, done) =>
      done(address.startsWith("unknown") ? Object.assign(new Error("as arranged"), { responseCode: 550 }) : null),
    onData: async (stream, { envelope }, done) => {
      caught.push(letterIn(envelope.rcptTo[0]?.address ?? "", await text(stream)))
      done()
    },
  })
  server.listen(wantedPort, "127.0.0.1")
  await once(server.server, "listening")
  onTestFinished(() => new Promise<void>((done) => server.close(() => done())))
  const address: AddressInfo | string | null = server.server.address()
  return typeof address === "object" && address ? address.port : expect.fail("no port")
}

function letterIn(to: string, source: string): Letter {
  const [headers = "", ...rest] = source.split("\r\n\r\n")
  const raw = rest.join("\r\n\r\n")
  const subject = /^Subject: (.*(?:\r\n[ \t].*)*)/im.exec(headers)?.[1] ?? ""
  const body = /^Content-Transfer-Encoding: base64/im.test(headers)
    ? Buffer.from(raw, "base64").toString()
    : /^Content-Transfer-Encoding: quoted-printable/im.test(headers)
      ? unquoted(raw)
      : raw
  return { to, subject: subject.replaceAll(/\r\n[ \t]/g, "").replaceAll(/=\?UTF-8\?([QB])\?(.*?)\?=/gi, word), body }
}

const word = (_: string, form: string, coded: string) =>
  form.toUpperCase() === "B" ? Buffer.from(coded, "base64").toString() : unquoted(coded.replaceAll("_", " "))

const unquoted = (coded: string) =>
  Buffer.from(
    coded
      .replaceAll("=\r\n", "")
      .replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  ).toString()

const email = "suharto@example.jp"
const linkIn = (letter: Letter | undefined) =>
  /https:\/\/id\.example\.jp\/v\/([\w-]{43})/.exec(letter?.body ?? "")?.[1] ?? expect.fail("no link in the letter")
const openAs = (token: string) => openLink(t.services, { token, deviceHash: "another-browser" })

it("sends a link of its own to a new address, and only when it is new", async () => {
  const { id, token } = await filledCase(t, { email })
  await t.work()
  expect(caught).toHaveLength(1)
  const mailed = linkIn(caught[0])
  expect(mailed).not.toBe(token)
  expect(valueIn(await openAs(mailed))).toMatchObject({ verification: { id }, access: "birthDateNeeded" })
  expect(await everythingIn(t)).not.toContain(mailed)
  valueIn(await saveDetails(t.services, id, { draft: {}, email, language: "en" }))
  valueIn(await saveDetails(t.services, id, { draft: {}, email: "not an address", language: "en" }))
  await t.work()
  expect(caught).toHaveLength(1)
  valueIn(await saveDetails(t.services, id, { draft: {}, email: "another@example.jp", language: "en" }))
  await t.work()
  expect(caught.map(({ to }) => to)).toEqual([email, "another@example.jp"])
  expect((await eventsOf(t, id)).filter((kind) => kind === "mail.sent")).toHaveLength(2)
})

describe("a decision's letter", () => {
  async function decided(outcome: "approved" | "moreNeeded" | "refused", language = "en") {
    const { id } = await heldCase(t, (await addStaff(t.services)).id, { email })
    await t.sql("update verifications set language = $1", [language])
    valueIn(await decideNow(t, id, { outcome }))
    await t.work()
    return caught.at(-1) ?? expect.fail("no letter")
  }

  it.each([
    ["approved", "You are approved – Honnin demonstration"],
    ["moreNeeded", "We need something more from you – Honnin demonstration"],
    ["refused", "We could not accept your document – Honnin demonstration"],
  ] as const)("of %s says so, with a link that works", async (outcome, subject) => {
    const letter = await decided(outcome)
    expect(letter).toMatchObject({ to: email, subject })
    expect((await openAs(linkIn(letter))).ok).toBe(true)
  })

  it("names no one and quotes nothing", async () => {
    const { subject, body } = await decided("refused")
    const { draft } = loadCase("budiyono-single-name")
    for (const value of [draft.name, draft.number, draft.address, draft.room]) {
      if (value) expect(`${subject}\n${body}`).not.toContain(value)
    }
  })

  it("is in Japanese for a Japanese reader", async () => {
    const { subject, body } = await decided("approved", "ja")
    expect(subject).toMatch(/[぀-ヿ一-鿿]/)
    expect(body).toMatch(/[぀-ヿ]/)
    expect(body).not.toContain("Hello")
  })
})

describe("a mail server", () => {
  it("that is not there is tried again later, without a word about whom it was for", async () => {
    const away = `smtp://127.0.0.1:1`
    const own = await installationForThisTest({ env: { SMTP_URL: away, MAIL_FROM: "honnin@example.jp" } })
    const { id } = await filledCase(own, { email })
    await own.work()
    const jobs = await own.sql(
      "select attempts, last_error, run_at > now() as later from graphile_worker._private_jobs",
    )
    expect(jobs).toEqual([{ attempts: 1, last_error: expect.stringMatching(/^Error at notify\.ts:\d+$/), later: true }])
    expect(await eventsOf(own, id)).not.toContain("mail.failed")
    expect(own.logged.join()).toContain("job.failed")
    expect(own.logged.join()).not.toContain(email)
  })

  it("that comes back gets the letter, once", async () => {
    const { id } = await filledCase(t, { email })
    await t.sql("update graphile_worker._private_jobs set attempts = 3, last_error = 'mail server unreachable'")
    await t.work()
    await t.work()
    expect(caught).toHaveLength(1)
    expect(await eventsOf(t, id)).toContain("mail.sent")
  })

  it("that refuses the address is not asked again", async () => {
    const { id } = await filledCase(t, { email: "unknown@example.jp" })
    await t.work()
    expect(await eventsOf(t, id)).toContain("mail.failed")
    expect(await t.sql("select 1 from graphile_worker._private_jobs")).toEqual([])
  })

  it("hears nothing of whoever withdrew meanwhile", async () => {
    const { id } = await filledCase(t, { email })
    valueIn(await withdraw(t.services, id))
    await t.work()
    expect(caught).toEqual([])
  })
})
