/** Source of unguessable bytes; a dependency so that tests can fix it. */
export type Random = (byteCount: number) => Uint8Array

export const secureRandom: Random = (byteCount) => crypto.getRandomValues(new Uint8Array(byteCount))

/** 32 random bytes as 43 characters of base64url: what stands in a link or a session cookie. */
export const newToken = (random: Random): string =>
  btoa(String.fromCharCode(...random(32)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace("=", "")

const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

/** Eight letters and digits that survive the telephone (no I, L, O, U): `7K3M-Q9TB`. 40 bits; a name, not a secret. */
export function newShortReference(random: Random): string {
  const letters = [...random(8)].map((byte) => crockford[byte % 32]).join("")
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}

export const newId = (): string => crypto.randomUUID()

/** An id as `newId` makes it; the source of a regular expression, without groups of its own. */
export const idPattern = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"

const wholeId = new RegExp(`^${idPattern}$`)

export const isId = (text: string): boolean => wholeId.test(text)
