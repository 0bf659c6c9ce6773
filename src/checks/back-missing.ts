import { isBackRequired } from "../documents/back.ts"
import type { Check } from "./evidence.ts"

/** Source: docs/sources.md#notes-on-the-back */
export const backMissing: Check = ({ details: { address, renewal }, photos, ...evidence }) =>
  isBackRequired({ ...evidence, address, renewalStamped: renewal?.kind === "stamp" }) &&
  !photos.some(({ side }) => side === "back")
    ? [{ code: "back.missing", field: "back", weight: "review" }]
    : []
