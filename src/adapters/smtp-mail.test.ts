import { once } from "node:events"
import { createServer, type Server } from "node:net"
import { text } from "node:stream/consumers"
import { SMTPServer } from "smtp-server"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { smtpMail } from "./smtp-mail.ts"

interface Caught {
  readonly from: string
  readonly to: readonly string[]
  readonly source: string
}

let caught: Caught[] = []
let server: SMTPServer
let url = ""

/** As the server of this address book would answer. */
const answers: Record<string, number> = { "unknown@example.jp": 550, "full@example.jp": 452 }

const refusal = (code: number) => Object.assign(new Error("as arranged"), { responseCode: code })

beforeEach(async () => {
  caught = []
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    onAuth: (_auth, _session, done) => done(refusal(535)),
    onRcptTo: ({ address }, _session, done) => {
      const code = answers[address]
      done(code ? refusal(code) : null)
    },
    onData: async (stream, { envelope }, done) => {
      const source = await text(stream)
      const from = envelope.mailFrom ? envelope.mailFrom.address : ""
      caught.push({ from, to: envelope.rcptTo.map(({ address }) => address), source })
      done(source.includes("spam") ? refusal(554) : null)
    },
  })
  server.listen(0, "127.0.0.1")
  await once(server.server, "listening")
  url = `127.0.0.1:${portOf(server.server)}`
})
afterEach(() => new Promise<void>((done) => server.close(() => done())))

const portOf = (listening: Pick<Server, "address">) => {
  const address = listening.address()
  return typeof address === "object" && address ? address.port : expect.fail("no port")
}

const mail = () => smtpMail(`smtp://${url}`, "honnin@example.jp")
const to = "minh@example.jp"

function parts({ source }: Caught): { headers: string; body: string } {
  const [headers = "", ...rest] = source.split("\r\n\r\n")
  const raw = rest.join("\r\n\r\n")
  const isBase64 = /^Content-Transfer-Encoding: base64/im.test(headers)
  return { headers, body: isBase64 ? Buffer.from(raw, "base64").toString() : raw }
}

it("delivers one plain message in UTF-8, marked as sent by a machine", async () => {
  const words = "ご本人確認が終わりました。\nThank you, Minh.\n"
  expect(await mail().send({ to, subject: "本人確認", text: words })).toEqual({ ok: true, value: undefined })
  const [message] = caught
  if (!message) return expect.fail("nothing arrived")
  expect([message.from, message.to]).toEqual(["honnin@example.jp", [to]])
  const { headers, body } = parts(message)
  expect(headers).toMatch(/^Auto-Submitted: auto-generated$/m)
  expect(headers).toMatch(/^Content-Type: text\/plain; charset=utf-8$/m)
  expect(headers).toContain(`=?UTF-8?B?${Buffer.from("本人確認").toString("base64")}?=`)
  expect(body.replaceAll("\r\n", "\n").trimEnd()).toBe(words.trimEnd())
})

describe("nobody writes headers", () => {
  it("through the subject", async () => {
    await mail().send({ to, subject: "Sent\r\nBcc: other@example.jp\r\n\r\nbody", text: "x" })
    const [message] = caught
    if (!message) return expect.fail("nothing arrived")
    expect(message.to).toEqual([to])
    expect(parts(message).headers).not.toMatch(/^Bcc:/im)
    expect(parts(message).headers).toMatch(/^Subject: Sent Bcc: other@example\.jp body$/m)
  })

  it.each([
    "minh@example.jp\r\nBcc: other@example.jp",
    "minh@example.jp, other@example.jp",
    "minh@example.jp;other@example.jp",
    "Minh <minh@example.jp>",
    "minh@example.jp>\r\nRCPT TO:<other@example.jp",
    '"minh other@example.jp"@example.jp',
    "minh@example.jp (other@example.jp)",
    "minh",
    "",
  ])("through the address %j, which is refused unsent", async (address) => {
    expect(await mail().send({ to: address, subject: "x", text: "x" })).toEqual({ ok: false, error: "refused" })
    expect(caught).toEqual([])
  })

  it("through the text, not even with a lone dot", async () => {
    expect((await mail().send({ to, subject: "x", text: "one\n.\nRSET\nMAIL FROM:<a@b>\n" })).ok).toBe(true)
    expect(caught).toHaveLength(1)
    expect(caught[0]?.source).toContain("\r\n.\r\nRSET")
  })
})

describe("what went wrong", () => {
  const sending = (address: string, words = "x") => mail().send({ to: address, subject: "x", text: words })

  it("is for good when the server says so of the address or the message", async () => {
    expect(await sending("unknown@example.jp")).toEqual({ ok: false, error: "refused" })
    expect(await sending(to, "spam")).toEqual({ ok: false, error: "refused" })
  })

  it("may pass when the mailbox is full, the sign-in fails or nobody is there", async () => {
    const unreachable = { ok: false, error: "unreachable" }
    expect(await sending("full@example.jp")).toEqual(unreachable)
    const signedIn = smtpMail(`smtp://honnin:wrong@${url}`, "honnin@example.jp")
    expect(await signedIn.send({ to, subject: "x", text: "x" })).toEqual(unreachable)
    expect(await smtpMail("smtp://127.0.0.1:1", "honnin@example.jp").send({ to, subject: "x", text: "x" })).toEqual(
      unreachable,
    )
  })

  it("is that nobody is there, too, when the server never says a word", async () => {
    const mute = createServer((socket) => void setTimeout(() => socket.destroy(), 300)).listen(0, "127.0.0.1")
    await once(mute, "listening")
    const sent = await smtpMail(`smtp://127.0.0.1:${portOf(mute)}`, "honnin@example.jp").send({
      to,
      subject: "x",
      text: "x",
    })
    expect(sent).toEqual({ ok: false, error: "unreachable" })
    mute.close()
  })
})
