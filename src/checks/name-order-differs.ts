import { compareName } from "../documents/compare.ts"
import type { Check } from "./evidence.ts"

/** The same words in another order, as when the given name is typed first. Source: docs/sources.md#names-as-printed */
export const nameOrderDiffers: Check = ({ details, reading }) =>
  reading && compareName(details, reading) === "orderDiffers"
    ? [{ code: "name.order-differs", field: "name", weight: "note" }]
    : []
