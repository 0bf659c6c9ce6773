import type { Change } from "../verification/transition.ts"

/** What a page counted of a case until it was decided. */
export interface Worked {
  readonly seconds: number
  readonly keystrokes: number
}

/** The decision with what its page counted, recorded before it. @param by.worked - null where no script counted. */
export function withWork(
  change: Change,
  by: { readonly staffId: string; readonly worked?: Worked | null },
  at: number,
): Change {
  if (!by.worked) return change
  const event = { kind: "case.worked", ...by.worked, actor: { kind: "staff", staffId: by.staffId }, at } as const
  return { ...change, events: [event, ...change.events] }
}
