/**
 * Rules that may approve a case without a person. `all-read-and-agree`: first round, every field surely read and as typed, document in
 * date, no finding of any weight, no photo with a problem.
 */
export const clearingRules = ["all-read-and-agree"] as const
export type ClearingRule = (typeof clearingRules)[number]
