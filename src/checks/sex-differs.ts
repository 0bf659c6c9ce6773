import { compareSex } from "../documents/compare.ts"
import type { Check } from "./evidence.ts"

/** The sex typed is not the one surely read. Source: docs/sources.md#residence-card-items */
export const sexDiffers: Check = ({ details, reading }) =>
  reading && compareSex(details, reading) === "differs" ? [{ code: "sex.differs", field: "sex", weight: "review" }] : []
