import { foldNumber } from "../documents/document-number.ts"
import type { Queue, QueueRow, Sealer } from "./ports.ts"

/**
 * By all that a case is known by at the desk: its short reference, however it was noted down; the business's own reference; the
 * number of its document. Each exactly, the latter two by their keyed hashes.
 */
export async function findCases(deps: { queue: Queue; sealer: Sealer }, text: string): Promise<readonly QueueRow[]> {
  const reference = text.normalize("NFKC").trim()
  if (reference === "") return []
  return deps.queue.find({
    shortReference: foldShortReference(reference),
    referenceHash: deps.sealer.keyedHash({ purpose: "reference", text: reference }),
    numberHash: deps.sealer.keyedHash({ purpose: "document-number", text: foldNumber(reference) }),
  })
}

/** `7k3m q9tb` is `7K3M-Q9TB`; a letter that no reference has is the digit it looks like. */
function foldShortReference(text: string): string {
  const letters = foldNumber(text).replaceAll("O", "0").replaceAll(/[IL]/g, "1")
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}
