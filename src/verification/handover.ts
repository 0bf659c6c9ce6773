import { fail, ok, type Result } from "../kit/result.ts"
import type { EventBody } from "./events.ts"

/** A link made on a computer for the photo step on a phone. Instants are epoch milliseconds. */
export interface Handover {
  readonly id: string
  readonly verificationId: string
  /** Keyed hash; the token itself is kept nowhere. */
  readonly tokenHash: string
  readonly createdAt: number
  /** Until then it can be opened; once opened, used. */
  readonly endsAt: number
  /** Hash of the token of the one browser that opened it; null until then. */
  readonly openedBy: string | null
  readonly outcome: "done" | "takenBack" | null
}

/** `waiting`: nobody has opened it yet. `open`: one browser has, and sends photos. The others are over for good. */
export type HandoverStanding = "waiting" | "open" | "done" | "takenBack" | "timeOver"

export interface HandoverChange {
  readonly next: Handover
  readonly event: EventBody
}

const minuteMillis = 60_000

/** How long a link waits to be opened, and from then on how long photos may be taken. */
export const handoverMinutes = { waiting: 15, open: 30 } as const

export const endOfWaiting = (now: number): number => now + handoverMinutes.waiting * minuteMillis

export function standingOf({ outcome, endsAt, openedBy }: Handover, now: number): HandoverStanding {
  if (outcome !== null) return outcome
  if (endsAt <= now) return "timeOver"
  return openedBy === null ? "waiting" : "open"
}

/** The first browser takes it; there is no second. */
export function openedOn(handover: Handover, deviceHash: string, now: number): Result<HandoverChange, "over"> {
  if (standingOf(handover, now) !== "waiting") return fail("over")
  const endsAt = now + handoverMinutes.open * minuteMillis
  return ok({ next: { ...handover, openedBy: deviceHash, endsAt }, event: { kind: "handover.opened" } })
}

export function finished(handover: Handover, now: number): Result<HandoverChange, "over"> {
  if (standingOf(handover, now) !== "open") return fail("over")
  return ok({ next: { ...handover, outcome: "done" }, event: { kind: "handover.done" } })
}

export function takenBack(handover: Handover, now: number): Result<HandoverChange, "over"> {
  const standing = standingOf(handover, now)
  if (standing !== "waiting" && standing !== "open") return fail("over")
  return ok({ next: { ...handover, outcome: "takenBack" }, event: { kind: "handover.taken-back" } })
}
