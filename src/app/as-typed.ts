import { readBlock } from "../documents/block-number.ts"
import type { Draft } from "../documents/details.ts"
import type { ComparedField } from "./differences.ts"

/** A reading as its form controls would hold it. */
export function asTyped(field: ComparedField, read: string): Draft {
  const [year = "", month = "", day = ""] = read.split("-")
  if (field === "birthDate") return { birthYear: year, birthMonth: month, birthDay: day }
  if (field === "expiresOn") return { expiresYear: year, expiresMonth: month, expiresDay: day }
  return field === "address" ? addressAs(read) : { [field]: read }
}

/** Cut where the block ends: building and room have a control of their own. Where the card prints none, that stays as typed. */
function addressAs(read: string): Draft {
  const { block, rest } = readBlock(read.replace(/[\p{Pd}\u2212]/gu, "-"))
  const room = block.length === 0 ? "" : rest.replace(/^[-,、\s]+/u, "")
  if (room === "") return { address: read }
  return { address: read.slice(0, read.length - rest.length), housing: "yes", room }
}
