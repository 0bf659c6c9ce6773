import { newToken, type Random } from "../kit/ids.ts"
import type { MailKind } from "../verification/events.ts"
import type { Verification } from "../verification/verification.ts"
import type { Links, Mail, Sealer, Trail, Verifications } from "./ports.ts"

/** The words of one e-mail, in the applicant's language. */
export type Letter = (facts: { mail: MailKind; language: string; shortReference: string; url: string }) => {
  readonly subject: string
  readonly text: string
}

interface Deps {
  readonly verifications: Verifications
  readonly links: Links
  readonly trail: Trail
  readonly sealer: Sealer
  readonly mail: Mail | null
  readonly letter: Letter
  readonly linkUrl: (token: string) => string
  readonly random: Random
  readonly now: () => number
}

/**
 * Writes to the applicant, with a link of its own. Without a mail server, without an address or after erasure there is
 * nothing to send: the status page says all. An unreachable server is tried again by the queue.
 */
export async function notify(deps: Deps, letter: { verificationId: string; mail: MailKind }): Promise<void> {
  const verification = await deps.verifications.byId(letter.verificationId)
  const to = verification?.contents?.reveal("send-mail").email
  if (!deps.mail || !verification || !to) return
  const sent = await deps.mail.send({ to, ...(await written(deps, verification, letter.mail)) })
  if (!sent.ok && sent.error === "unreachable") throw new Error("mail server unreachable")
  const kind = sent.ok ? "mail.sent" : "mail.failed"
  await deps.trail.record(verification.id, { kind, mail: letter.mail, actor: { kind: "system" }, at: deps.now() })
}

async function written(deps: Deps, verification: Verification, mail: MailKind) {
  const token = newToken(deps.random)
  await deps.links.add(verification.id, deps.sealer.tokenHash(token), deps.now())
  const { language, shortReference } = verification
  return deps.letter({ mail, language, shortReference, url: deps.linkUrl(token) })
}
