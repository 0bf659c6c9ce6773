import { compareName } from "../documents/compare.ts"
import type { Check } from "./evidence.ts"

/** The name typed is not the one surely read: even one letter counts. Source: docs/sources.md#names-as-printed */
export const nameDiffers: Check = ({ details, reading }) =>
  reading && compareName(details, reading) === "differs"
    ? [{ code: "name.differs", field: "name", weight: "review" }]
    : []
