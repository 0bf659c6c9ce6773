import type { Sealer, Session } from "./ports.ts"

/** From the page that names it until it opens nothing any more: a page fetches its photos as it is shown. */
const lastsMillis = 5 * 60_000

/** What stands behind an address of a photo: until when it opens something (epoch milliseconds), and the proof that we said so. */
export interface AddressProof {
  readonly until: number
  readonly proof: string
}

interface Deps {
  readonly sealer: Sealer
  readonly now: () => number
}

/** For this session alone: in another one, even of the same person, it proves nothing. */
export function provePhotoAddress(deps: Deps, session: Pick<Session, "id">, path: string): AddressProof {
  const until = deps.now() + lastsMillis
  return { until, proof: proofOf(deps, session, { path, until }) }
}

export function opensPhoto(
  deps: Deps,
  session: Pick<Session, "id">,
  { path, until, proof }: AddressProof & { readonly path: string },
): boolean {
  // Compared by their hashes: how long that takes says nothing of how much of a guess was right.
  const [given, wanted] = [proof, proofOf(deps, session, { path, until })].map(deps.sealer.tokenHash)
  return given === wanted && deps.now() < until
}

const proofOf = ({ sealer }: Deps, { id }: Pick<Session, "id">, { path, until }: { path: string; until: number }) =>
  sealer.keyedHash({ purpose: "photo-address", text: JSON.stringify([id, path, until]) })
