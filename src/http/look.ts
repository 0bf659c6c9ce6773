import { maySeePhotos } from "../app/give-reason.ts"
import { may } from "../verification/roles.ts"
import type { LookProps } from "../web/pages/review-look.tsx"
import { type AtDesk, caseHrefOf } from "./desk.ts"
import type { Services } from "./services.ts"

/** Whether whoever looks at a case sees its photos, and what its page says of it. */
export async function lookOf(
  c: AtDesk,
  services: Services,
  { verificationId, lacksReason }: { verificationId: string; lacksReason: boolean },
): Promise<{ canBeSeen: boolean; look: LookProps | null }> {
  const { session } = c.var
  const until = await maySeePhotos(services, { session, verificationId })
  if (until === "always") return { canBeSeen: true, look: null }
  if (until !== null) return { canBeSeen: true, look: { kind: "open", until } }
  if (!may(session.staff.role, "giveReasonToLook")) return { canBeSeen: false, look: null }
  const action = `${caseHrefOf(verificationId)}/look`
  return { canBeSeen: false, look: { kind: "closed", action, formKey: session.formKey, lacksReason } }
}
