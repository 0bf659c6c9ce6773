import { type LookReason, lookMinutes } from "../verification/look-reason.ts"
import { may } from "../verification/roles.ts"
import type { Session } from "./ports.ts"
import type { OpenedPhotos } from "./staff-ports.ts"

interface Deps {
  readonly openedPhotos: OpenedPhotos
  readonly now: () => number
}

/** Opens the photos of one case to one session for a while; the reason is recorded with it. */
export async function giveReason(
  deps: Deps,
  { session, verificationId, reason }: { session: Session; verificationId: string; reason: LookReason },
): Promise<void> {
  const now = deps.now()
  const opened = { sessionHash: session.tokenHash, verificationId, endsAt: now + lookMinutes * 60_000 }
  const actor = { kind: "staff", staffId: session.staff.id } as const
  await deps.openedPhotos.open(opened, { kind: "photos.opened", reason, actor, at: now })
}

/** Until when this session may look: `always` without a reason, null not at all, or not without giving one. */
export async function maySeePhotos(
  deps: Deps,
  { session, verificationId }: { session: Session; verificationId: string },
): Promise<number | "always" | null> {
  const { role } = session.staff
  if (may(role, "seePhotoUnasked")) return "always"
  if (!may(role, "giveReasonToLook")) return null
  return deps.openedPhotos.endOf({ sessionHash: session.tokenHash, verificationId, now: deps.now() })
}
