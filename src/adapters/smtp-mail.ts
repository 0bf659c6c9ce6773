import { createTransport } from "nodemailer"
import type { Mail, MailProblem } from "../app/ports.ts"
import { fail, ok } from "../kit/result.ts"

const timeouts = { dnsTimeout: 10_000, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/**
 * Mail through an SMTP server, one connection a message.
 * @param url - `smtp://user:password@host:port`, `smtps://` for TLS from the start; `smtp://` turns to TLS where the server offers it.
 * @param from - one bare address.
 */
export function smtpMail(url: string, from: string): Mail {
  const transport = createTransport({ url, ...timeouts, disableFileAccess: true, disableUrlAccess: true })
  return {
    send: async ({ to, subject, text }) => {
      if (!isOneAddress(to)) return fail("refused")
      try {
        await transport.sendMail({
          from: { name: "", address: from },
          to: { name: "", address: to },
          subject: subject.replaceAll(/\p{Cc}+/gu, " "),
          text,
          headers: { "Auto-Submitted": "auto-generated" },
        })
        return ok(undefined)
      } catch (error) {
        return fail(problemIn(error))
      }
    },
  }
}

/** Nothing that could end a header, name a second recipient or hide one in a comment. */
const isOneAddress = (text: string) => /^[^\s\p{C}"(),:;<>@[\\\]]+@[^\s\p{C}"(),:;<>@[\\\]]+$/u.test(text)

/**
 * A server's 5xx answer to the recipient or the message is for good; all else may pass: no connection, 4xx, and a sign-in
 * that is refused, for that is our settings' fault. The error itself goes no further: it names the recipient.
 */
function problemIn(error: unknown): MailProblem {
  if (!(error instanceof Error && "code" in error && "responseCode" in error)) return "unreachable"
  const aboutThisMessage = error.code === "EENVELOPE" || error.code === "EMESSAGE"
  return aboutThisMessage && typeof error.responseCode === "number" && error.responseCode >= 500
    ? "refused"
    : "unreachable"
}
