import type { Actor, EventBody } from "../verification/events.ts"

/** An event as it stands in the log. @param data - its fields, in the words of the catalogue: none is personal. */
export interface LoggedEvent {
  readonly id: string
  /** Epoch milliseconds. */
  readonly at: number
  readonly kind: EventBody["kind"]
  readonly actor: Actor["kind"]
  readonly staffId: string | null
  /** null for an event of no case. */
  readonly shortReference: string | null
  readonly data: Readonly<Record<string, unknown>>
}

/** The whole log, to be read. */
export interface EventLog {
  /** Latest first, at most so many, behind that one; of one case, or of all. */
  latest(wanted: {
    readonly behind: string | null
    readonly most: number
    readonly verificationIds: readonly string[] | null
  }): Promise<readonly LoggedEvent[]>
}
