import { compareNumber } from "../documents/compare.ts"
import type { Check } from "./evidence.ts"

/** The number typed is not the one surely read. Source: docs/sources.md#card-number */
export const numberDiffers: Check = ({ details, reading }) =>
  reading && compareNumber(details, reading) === "differs"
    ? [{ code: "number.differs", field: "number", weight: "review" }]
    : []
