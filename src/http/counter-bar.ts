import { sessionOf } from "../app/sign-in.ts"
import { may } from "../verification/roles.ts"
import type { Verification } from "../verification/verification.ts"
import type { CounterBarProps } from "../web/pages/counter-bar.tsx"
import type { Services } from "./services.ts"

/**
 * The bar over the applicant's pages, in the browser in which whoever entered the case is signed in. Using these pages is using
 * that session. @returns null everywhere else.
 */
export async function counterBar(
  services: Services,
  { assistedBy }: Verification,
  sessionToken: string,
): Promise<CounterBarProps | null> {
  if (assistedBy === null) return null
  const session = await sessionOf(services, sessionToken)
  if (session?.staff.id !== assistedBy || !may(session.staff.role, "assist")) return null
  return { clerkName: session.staff.name, finishHref: "/review/counter" }
}

/** The applicant pressed Start on a clerk's screen: recorded as what the clerk saw. */
export async function tellCounter(
  { trail, now }: Services,
  { id, assistedBy: staffId }: Verification,
  bar: CounterBarProps | null,
): Promise<void> {
  if (bar === null || staffId === null) return
  await trail.record(id, { kind: "consent.at-counter", actor: { kind: "staff", staffId }, at: now() })
}
