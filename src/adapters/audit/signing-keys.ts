import { mkdir, readdir, readFile, rm } from "node:fs/promises"
import { dirname, join } from "node:path"
import type { Sealer } from "../../app/ports.ts"
import type { Random } from "../../kit/ids.ts"
import { errorCode, syncFolder, writeNewFile } from "../durable-file.ts"
import { fingerprintOf, type PublicKey, type Signer, signerOf } from "./checkpoint.ts"

/** The private keys that sign checkpoints. Which of them is in force, the checkpoints say. */
export interface SigningKeys {
  /** Of the key that a new installation begins with. */
  readonly first: PublicKey
  /** @returns null when the private half of that key is not here, or not ours to read. */
  signer(key: PublicKey): Promise<Signer | null>
  /** Makes a key, on disk when it resolves. */
  make(): Promise<Signer>
  /** Destroys the private halves of these that are still here, except the first, which goes with the master key. */
  destroy(keys: readonly PublicKey[]): Promise<void>
}

const seedBytes = 32

/** One file a key, named by its fingerprint and sealed with the master key. @param d.seed - of the first key. */
export function signingKeysIn(
  folder: string,
  d: { seed: Uint8Array; sealer: Pick<Sealer, "wrap" | "unwrap">; random: Random },
): SigningKeys {
  const first = signerOf(d.seed)
  const place = (name: string) => ({ under: "master", place: `signing-key/${name}` }) as const
  return {
    first: first.publicKey,
    async signer(key) {
      if (key === first.publicKey) return first
      const name = fingerprintOf(key)
      const wrapped = await readFile(join(folder, name)).catch(nullIfAway)
      const seed = wrapped && d.sealer.unwrap({ wrapped, ...place(name) })
      return seed?.ok && seed.value.length === seedBytes ? signerOf(seed.value) : null
    },
    async make() {
      const seed = d.random(seedBytes)
      const signer = signerOf(seed)
      const name = fingerprintOf(signer.publicKey)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeNewFile(join(folder, name), d.sealer.wrap({ key: seed, ...place(name) }))
      await syncFolder(folder)
      await syncFolder(dirname(folder))
      return signer
    },
    async destroy(keys) {
      const names = new Set(await readdir(folder).catch(nullIfAway))
      const dead = keys.map(fingerprintOf).filter((name) => names.has(name))
      for (const name of dead) await rm(join(folder, name), { force: true })
      if (dead.length > 0) await syncFolder(folder)
    },
  }
}

function nullIfAway(problem: unknown): null {
  if (["ENOENT", "EACCES"].includes(errorCode(problem) ?? "")) return null
  throw problem
}
