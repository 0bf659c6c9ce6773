import type { Change } from "./transition.ts"
import { blobsOf, type Verification } from "./verification.ts"

/** The verification without its keys, and so without anything typed or photographed; its trail and decision stay. */
export function erased(verification: Verification, now: number): Pick<Change, "next" | "jobs"> {
  const blobs = verification.photos.flatMap(blobsOf)
  return {
    next: {
      ...verification,
      dataKey: null,
      contents: null,
      opinions: null,
      numberHash: null,
      photos: [],
      destroyedFor: [],
      backUnseen: false,
      erasedAt: now,
    },
    jobs: blobs.length === 0 ? [] : [{ kind: "deleteBlobs", blobs }],
  }
}
