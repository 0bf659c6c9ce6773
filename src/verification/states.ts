/**
 * Where a verification stands. `submitted`: being inspected; `waiting`: inspected, nobody's; `secondReview`: decided, and looked at by
 * another person, or waiting for one, before that leaves; `moreNeeded`: the applicant's again.
 */
export const states = [
  "collecting",
  "submitted",
  "waiting",
  "inReview",
  "secondReview",
  "moreNeeded",
  "approved",
  "refused",
  "withdrawn",
  "expired",
] as const

export type State = (typeof states)[number]

/** Everything that can happen to one. `askAnother`: a decision is kept until another person, then a senior, has looked. */
export type Move =
  | "edit"
  | "submit"
  | "inspected"
  | "clear"
  | "claim"
  | "giveBack"
  | "approve"
  | "askForMore"
  | "refuse"
  | "askAnother"
  | "withdraw"
  | "expire"
  | "erase"

/**
 * From which state which move leads where. Screens draw their buttons from it, the API answers 409 from it, the docs print it.
 * `erase` is staff's, on request, while it has not ended: what has ended is erased without a move.
 * `clear` is a rule's, in the moment in which inspecting ends; see `app/clear.ts`.
 * A claim of a case in review is allowed once its lock has run out: that is the claim's rule, not the table's.
 */
export const moves: Readonly<Record<State, Readonly<Partial<Record<Move, State>>>>> = {
  collecting: { edit: "collecting", submit: "submitted", withdraw: "withdrawn", expire: "expired", erase: "expired" },
  submitted: { inspected: "waiting", withdraw: "withdrawn", erase: "expired" },
  waiting: { clear: "approved", claim: "inReview", withdraw: "withdrawn", erase: "expired" },
  inReview: {
    claim: "inReview",
    giveBack: "waiting",
    approve: "approved",
    askForMore: "moreNeeded",
    refuse: "refused",
    askAnother: "secondReview",
    withdraw: "withdrawn",
    erase: "expired",
  },
  secondReview: {
    claim: "secondReview",
    giveBack: "secondReview",
    approve: "approved",
    askForMore: "moreNeeded",
    refuse: "refused",
    askAnother: "secondReview",
    withdraw: "withdrawn",
    erase: "expired",
  },
  moreNeeded: { edit: "moreNeeded", submit: "submitted", withdraw: "withdrawn", expire: "expired", erase: "expired" },
  approved: {},
  refused: {},
  withdrawn: {},
  expired: {},
}

export const after = (state: State, move: Move): State | null => moves[state][move] ?? null

/** Sent, and not decided yet. */
export const isBeingChecked = (state: State): boolean =>
  ["submitted", "waiting", "inReview", "secondReview"].includes(state)

export const hasEnded = (state: State): boolean => Object.keys(moves[state]).length === 0
