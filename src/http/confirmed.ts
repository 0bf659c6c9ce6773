import { confirm, isConfirmed } from "../app/passkey.ts"
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
 * Guards what a borrowed screen must not do: a passkey used within five minutes, or the one used for this very form. In the
 * demonstration, whoever was signed in with one press and has no passkey confirms nothing.
 */
export async function isStillThere(c: AtDesk, services: Services): Promise<boolean> {
  const { session, form } = c.var
  if (isConfirmed(session, services.now())) return true
  if (await hasNothingToConfirmWith(session.staff.id, services)) return true
  return (await confirm(services, { answer: form.confirmed ?? "", session })).ok
}

/** Whether a passkey of theirs is asked for now: a form's button then waits for the script that asks. */
export async function needsPasskey({ var: { session } }: AtDesk, { passkeys, now }: Services): Promise<boolean> {
  return !isConfirmed(session, now()) && (await passkeys.of(session.staff.id)).length > 0
}

const hasNothingToConfirmWith = async (
  staffId: string,
  { demo, passkeys, providedStaff }: Services,
): Promise<boolean> =>
  demo && (await passkeys.of(staffId)).length === 0 && (await providedStaff.identityOf(staffId)) === null
