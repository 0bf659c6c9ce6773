import { dayInTokyo, timeInTokyo } from "../kit/plain-date.ts"
import { ok, type Result } from "../kit/result.ts"
import type { Photo, Verification } from "../verification/verification.ts"
import type { NotShown } from "./look-at-photo.ts"
import type { MarkJpeg, StaffMember } from "./ports.ts"

interface Look {
  readonly verification: Verification
  readonly photo: Photo
  readonly staffId: string
}

/** A picture of a photo as somebody on the staff sees it: who looks, and when, is drawn into it. */
export async function showToStaff<D extends { readonly markJpeg: MarkJpeg; readonly now: () => number }>(
  deps: D,
  open: (deps: D, look: Look) => Promise<Result<Uint8Array, NotShown>>,
  { staff, ...look }: Omit<Look, "staffId"> & { readonly staff: StaffMember },
): Promise<Result<Uint8Array, NotShown>> {
  const opened = await open(deps, { ...look, staffId: staff.id })
  return opened.ok ? ok(await deps.markJpeg({ jpeg: opened.value, line: markOf(staff, deps.now()) })) : opened
}

const longestName = 24

/**
 * `AOKI HARUKA 5F3A91C2 2026-11-23 15:04 JST`: the letters of the name as far as it has any, the beginning of the id in the list
 * of staff, and the time in Japan.
 */
export function markOf({ name, id }: StaffMember, now: number): string {
  const letters = name
    .normalize("NFKD")
    .toUpperCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Z0-9-]+/g, " ")
    .trim()
  const short = id.slice(0, 8).toUpperCase()
  return [letters.slice(0, longestName).trim(), short, dayInTokyo(now), timeInTokyo(now), "JST"]
    .filter((part) => part !== "")
    .join(" ")
}
