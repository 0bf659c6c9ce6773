import { compareBirthDate } from "../documents/compare.ts"
import type { Check } from "./evidence.ts"

/** The birth date typed is not the one surely read. Source: docs/sources.md#dates-as-printed */
export const birthDateDiffers: Check = ({ details, reading }) =>
  reading && compareBirthDate(details, reading) === "differs"
    ? [{ code: "birth-date.differs", field: "birthDate", weight: "review" }]
    : []
