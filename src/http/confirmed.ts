import { confirm, isConfirmed } from "../app/passkey.ts"
import type { Session } from "../app/ports.ts"
import type { AtDesk } from "./desk.ts"
import type { Services } from "./services.ts"

/** Where a page asks for what its form's hidden field `confirmed` is to hold: see `Confirmation`. */
export const confirmOptions = "/review/account/confirm"

/** Where somebody confirms by signing in again whom no passkey confirms; null for everybody else. */
export async function confirmHrefOf(c: AtDesk, services: Services): Promise<string | null> {
  const identity = await services.providedStaff.identityOf(c.var.session.staff.id)
  return identity ? "/review/account/provider" : null
}

/**
 * A passkey was used within five minutes. In the demonstration, whoever was signed in with one press and has no passkey confirms
 * nothing.
 */
export async function confirmsNothing(services: Services, session: Session): Promise<boolean> {
  if (isConfirmed(session, services.now())) return true
  return hasNothingToConfirmWith(session.staff.id, services)
}

/** Guards what a borrowed screen must not do: a passkey used within five minutes, or the one used for this very form. */
export async function isStillThere(c: AtDesk, services: Services): Promise<boolean> {
  const { session, form } = c.var
  if (await confirmsNothing(services, session)) return true
  return (await confirm(services, { answer: form.confirmed ?? "", session })).ok
}

const hasNothingToConfirmWith = async (
  staffId: string,
  { demo, passkeys, providedStaff }: Services,
): Promise<boolean> =>
  demo && (await passkeys.of(staffId)).length === 0 && (await providedStaff.identityOf(staffId)) === null
