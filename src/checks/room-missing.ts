import { namesRoom } from "../documents/address.ts"
import type { Check } from "./evidence.ts"

/**
 * Whoever lives in a housing complex names the room or apartment number; a building's name alone is not one.
 * Source: docs/sources.md#room-number-in-a-housing-complex
 */
export const roomMissing: Check = ({ details: { housingComplex, room } }) =>
  housingComplex === true && !namesRoom(room ?? "")
    ? [{ code: "address.room-missing", field: "room", weight: "review" }]
    : []
