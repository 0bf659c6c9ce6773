import type { HashPurpose, Sealer } from "./ports.ts"

const hashRange = 2 ** 48

/**
 * Whether this one is in a share (0 to 1) drawn by a keyed hash: nobody without the key can tell beforehand, and with it anybody can
 * tell afterwards.
 */
export function isDrawn(
  sealer: Pick<Sealer, "keyedHash">,
  drawn: { readonly purpose: HashPurpose; readonly text: string },
  share: number,
): boolean {
  return Buffer.from(sealer.keyedHash(drawn), "base64url").readUIntBE(0, 6) / hashRange < share
}
