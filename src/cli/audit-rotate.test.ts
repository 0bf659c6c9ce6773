import { createPublicKey, verify } from "node:crypto"
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { auditOn } from "../../tests/audit-command.ts"
import { noon, openInstallation, type TestInstallation } from "../../tests/installation.ts"
import { pemOf, signerOf } from "../adapters/audit/checkpoint.ts"
import { canonical } from "../adapters/audit/record.ts"
import { loadMasterKey } from "../adapters/master-key.ts"
import { checkpointSeed } from "../adapters/sealing.ts"

let t: TestInstallation
const audit = (...args: readonly string[]) => auditOn(t, args)
const file = (name: string) => join(t.config.dataDir, "..", name)
const lines = (name: string) => readFileSync(file(name), "utf8").trimEnd().split("\n")
const dayMillis = 86_400_000

async function day(number: number, ...acts: (() => Promise<unknown>)[]): Promise<void> {
  t.clock.now = noon + number * dayMillis
  await t.services.trail.record(null, { kind: "staff.refused", actor: { kind: "system" }, at: t.clock.now })
  await t.installation.chain()
  for (const act of acts) await act()
}

async function masterKey(): Promise<Uint8Array> {
  const key = await loadMasterKey(join(t.config.dataDir, "master.key"))
  return key.ok ? key.value : expect.fail(key.error)
}

const keep =
  (name: string, ...args: readonly string[]) =>
  async () => {
    const { code, out } = await audit(...args)
    expect(code).toBe(0)
    writeFileSync(file(name), out)
  }

/** On 24 and 26 November the key is rotated; an auditor took keys and export before, between and after. */
beforeAll(async () => {
  t = await openInstallation()
  await day(0, keep("first.pub", "key"), keep("first.jsonl", "export"))
  await day(1, keep("rotated.txt", "rotate"), keep("second.pub", "key"))
  await day(2)
  await day(3, keep("rotated-again.txt", "rotate"), keep("third.pub", "key"))
  await day(4, keep("whole.jsonl", "export"), keep("last.jsonl", "export", "--from", "2026-11-27"))
})
afterAll(() => t.close())

const verifyFile = (name: string, key: string) => audit("verify", "--file", file(name), "--key", file(key))
const fingerprints = (name: string) =>
  [...readFileSync(file(name), "utf8").matchAll(/SHA-256 ([0-9a-f]{64})/g)].map(([, hex]) => hex)

describe("honnin audit key", () => {
  it("prints the key in force first, then those before it, with fingerprints and times", () => {
    const text = readFileSync(file("third.pub"), "utf8")
    expect(text.split("\n").filter((line) => line.startsWith("# Key"))).toEqual([
      "# Key 3, in force since 2026-11-26T03:00:00.000Z (checkpoint 6)",
      "# Key 2, in force from 2026-11-24T03:00:00.000Z (checkpoint 3) until 2026-11-26T03:00:00.000Z (checkpoint 6)",
      "# Key 1, in force from 2026-11-23T03:00:00.000Z until 2026-11-24T03:00:00.000Z (checkpoint 3)",
    ])
    expect(fingerprints("third.pub").slice(1)).toEqual(fingerprints("second.pub"))
    expect(new Set(fingerprints("third.pub")).size).toBe(3)
  })

  it("prints before any rotation one key, in force since the first checkpoint", () => {
    expect(readFileSync(file("first.pub"), "utf8")).toMatch(
      /^# Key 1, in force since 2026-11-23T03:00:00\.000Z\n# SHA-256 [0-9a-f]{64}\n-----BEGIN PUBLIC KEY-----\n/,
    )
  })
})

describe("honnin audit rotate", () => {
  it("names both keys, and says what became of the old one", () => {
    const [first, again] = ["rotated.txt", "rotated-again.txt"].map((name) => readFileSync(file(name), "utf8"))
    expect(first).toMatch(/^A new key signs what comes after checkpoint 3, of 2026-11-24T03:00:00\.000Z, .*\n/)
    expect(first).toContain("belongs to the master key, so it is not destroyed")
    expect(again).toContain("The old private key is destroyed.")
    expect(fingerprints("rotated-again.txt")).toEqual([fingerprints("second.pub")[0], fingerprints("third.pub")[0]])
  })

  it("says what stands in its way, with another exit code", async () => {
    const folder = join(t.config.dataDir, "signing-keys")
    renameSync(folder, `${folder}.away`)
    const { code, out, problems } = await audit("rotate")
    expect([code, out, problems]).toEqual([
      1,
      "",
      expect.stringMatching(/^The private key in force is not in signing-keys/),
    ])
    if (existsSync(folder)) rmSync(folder, { recursive: true })
    renameSync(`${folder}.away`, folder)
    expect(readdirSync(folder)).toEqual([fingerprints("third.pub")[0]])
    expect(await audit("rotate", "now")).toMatchObject({
      code: 2,
      problems: expect.stringContaining("Usage: honnin audit"),
    })
  })
})

describe("honnin audit verify, after rotations", () => {
  it("proves the chain of keys, and says so", async () => {
    const { code, out } = await audit("verify")
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(
        /^Nothing was changed, .*\n.*\n3 keys signed in turn, each introduced by the one before; the last since checkpoint 6, at 2026-11-26T03:00:00\.000Z: SHA-256 [0-9a-f]{64}\.\n/,
      ),
    ])
  })

  it.each(["first.pub", "second.pub", "third.pub"])("accepts the key an auditor took at that time: %s", async (key) => {
    expect(await audit("verify", "--key", file(key))).toMatchObject({ code: 0 })
    expect(await verifyFile("last.jsonl", key)).toMatchObject({ code: 0 })
    expect(await verifyFile("whole.jsonl", key)).toMatchObject({ code: 0 })
    expect(await verifyFile("first.jsonl", key)).toMatchObject({ code: 0 })
  })

  it("refuses the key of another installation, and says whose key is missing", async () => {
    writeFileSync(file("other.pub"), pemOf(signerOf(new Uint8Array(32).fill(7)).publicKey))
    const { code, out } = await audit("verify", "--key", file("other.pub"))
    expect([code, out]).toEqual([
      1,
      expect.stringMatching(/^No checkpoint is signed with your key, or introduces it: /),
    ])
    const apart = await verifyFile("last.jsonl", "other.pub")
    expect([apart.code, apart.out]).toEqual([
      1,
      expect.stringMatching(
        /^Checkpoint 7 is not signed with your key, nor with one that a checkpoint before it introduces/,
      ),
    ])
  })

  it("holds the database to exports from before and after", async () => {
    for (const name of ["first.jsonl", "whole.jsonl", "last.jsonl"])
      expect(await audit("verify", "--known", file(name), "--key", file("first.pub"))).toMatchObject({ code: 0 })
  })
})

describe("an export, after rotations", () => {
  const kinds = (name: string) =>
    lines(name)
      .map((line) => JSON.parse(line))
      .map(({ type, number, nextKey }) => (type === "event" ? "event" : `${number}${nextKey ? " introduces" : ""}`))

  it("of later days begins with the introductions of its keys", () => {
    expect(kinds("last.jsonl")).toEqual(["3 introduces", "6 introduces", "event", "7"])
  })

  it.each<readonly [string, (all: string[]) => readonly string[], RegExp]>([
    [
      "without the first introduction",
      (all) => all.slice(1),
      /^Checkpoint 7 is not signed with your key, nor .*\nNo event before it is signed\.$/m,
    ],
    ["without the second", ([one, _, ...all]) => [String(one), ...all], /^Event 5 was dropped/],
    ["with both exchanged", ([one, two, ...all]) => [two, one, ...all].map(String), /^Checkpoint 7 is missing/],
    [
      "with another key in one",
      ([one, ...all]) => [String(one).replace(/"nextKey":"[^"]+"/, '"nextKey":"AAAA"'), ...all],
      /^Checkpoint 7 is not signed with your key, nor .*\nNo event before it is signed\.$/m,
    ],
  ])("%s does not pass", async (_, change, words) => {
    writeFileSync(file("changed.jsonl"), `${change([...lines("last.jsonl")]).join("\n")}\n`)
    const { code, out } = await verifyFile("changed.jsonl", "first.pub")
    expect([code, out]).toEqual([1, expect.stringMatching(words)])
  })

  it("signed on with a key that had ended passes as long as the auditor does not know that it had", async () => {
    const forged = signerOf(checkpointSeed(await masterKey()))
    const { hash } = JSON.parse(lines("last.jsonl")[1] ?? "")
    const begun = forged.sign({ number: 6, sequence: 7, hash, at: "2026-11-26T03:00:00.000Z" })
    writeFileSync(file("forged.jsonl"), `${canonical(begun)}\n`)
    expect((await verifyFile("forged.jsonl", "first.pub")).code).toBe(0)
    for (const key of ["second.pub", "third.pub"]) {
      const { code, out } = await verifyFile("forged.jsonl", key)
      expect([code, out]).toEqual([
        1,
        expect.stringMatching(/^Checkpoint 6 is signed with a key that was ended by checkpoint 3: /),
      ])
    }
  })

  it("can be checked without this program, as docs/audit.md says", () => {
    let key = createPublicKey(readFileSync(file("first.pub")))
    for (const line of lines("whole.jsonl")) {
      const { type, nextKey, signature } = JSON.parse(line)
      if (type !== "checkpoint") continue
      const signed = Buffer.from(line.replace(`,"signature":"${signature}"`, ""))
      expect(verify(null, signed, key, Buffer.from(signature, "base64"))).toBe(true)
      if (nextKey) key = createPublicKey(`-----BEGIN PUBLIC KEY-----\n${nextKey}\n-----END PUBLIC KEY-----`)
    }
    expect(key.equals(createPublicKey(readFileSync(file("third.pub"))))).toBe(true)
  })
})
