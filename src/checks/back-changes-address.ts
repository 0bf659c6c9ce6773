import type { Check } from "./evidence.ts"

/** A row for the residence on the back is filled: the latest one, not the front, says where the holder lives. Source: docs/sources.md#notes-on-the-back */
export const backChangesAddress: Check = ({ reading }) =>
  reading?.backAddress ? [{ code: "back.changes-address", field: "back", weight: "note" }] : []
