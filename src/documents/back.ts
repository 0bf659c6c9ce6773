import type { DocumentKind } from "./kinds.ts"
import { rulesOf } from "./rules.ts"

/** Whether the business wants the back always, or when something is written on it. */
export type BackPolicy = "when-written" | "always"

export interface BackQuestion {
  readonly document: DocumentKind
  /** 特定在留カード / 特定特別永住者証明書: its back bears My Number. */
  readonly combinedCard: boolean
  readonly somethingOnBack: boolean
  /** A pending renewal is shown by its stamp, which is on the back. */
  readonly renewalStamped: boolean
  /** As typed from the front; undefined when nothing is typed yet. */
  readonly address: string | undefined
  readonly backPolicy: BackPolicy
}

/** 未定(届出後裏面に記載): the front of a card issued at an airport, whose address is on the back. */
export const isUndetermined = (address: string | undefined): boolean => address?.includes("未定") ?? false

/**
 * Whether the back (of the paper certificate: page 2) has to be sent. That of a combined card only when something is written on it,
 * whatever the policy; a paper of one page has none, so `always` does not reach it.
 * Source: docs/sources.md#notes-on-the-back, docs/sources.md#my-number-on-the-combined-card
 */
export function isBackRequired({
  document,
  combinedCard,
  somethingOnBack,
  renewalStamped,
  address,
  backPolicy,
}: BackQuestion): boolean {
  if (combinedCard) return somethingOnBack
  if (somethingOnBack || renewalStamped || isUndetermined(address)) return true
  return backPolicy === "always" && !rulesOf(document).pagesNotSides
}
