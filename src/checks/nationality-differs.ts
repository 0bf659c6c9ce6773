import { compareNationality } from "../documents/compare.ts"
import type { Check } from "./evidence.ts"

/** The nationality typed is not the one surely read. Source: docs/sources.md#nationalities-and-regions */
export const nationalityDiffers: Check = ({ details, reading }) =>
  reading && compareNationality(details, reading) === "differs"
    ? [{ code: "nationality.differs", field: "nationality", weight: "review" }]
    : []
