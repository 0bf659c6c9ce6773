import { execFile } from "node:child_process"
import { createHash, createPublicKey, verify } from "node:crypto"
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { loadCases } from "../../fixtures/cases.ts"
import { auditOn } from "../../tests/audit-command.ts"
import { noon, openInstallation, type TestInstallation } from "../../tests/installation.ts"
import { catalogue } from "../verification/events.ts"
import { seed } from "./demo.ts"

const built = fileURLToPath(new URL("../../dist/honnin.js", import.meta.url))

let t: TestInstallation
const file = (name: string) => join(t.config.dataDir, "..", name)

const audit = (...args: readonly string[]) => auditOn(t, args)

/** The built program, in a process of its own, on this installation. */
const program = (...args: readonly string[]) =>
  new Promise<{ code: number; out: string; problems: string }>((resolve) => {
    const { serviceUrl = "", ownerUrl = "" } = t.config.database ?? {}
    const env = { DATA_DIR: t.config.dataDir, DATABASE_URL: serviceUrl, DATABASE_OWNER_URL: ownerUrl }
    const child = execFile(process.execPath, [built, "audit", ...args], { env }, (_, out, problems) =>
      resolve({ code: child.exitCode ?? -1, out, problems }),
    )
  })

const dayMillis = 86_400_000
const happened = async () => {
  const actor = { kind: "staff", staffId: "00000000-0000-4000-8000-000000000001" } as const
  for (const kind of ["staff.signed-in", "staff.refused", "staff.signed-out"] as const)
    await t.services.trail.record(null, { kind, actor, at: t.clock.now })
  await t.installation.chain()
}

/** The seed's cases on one day, then three events on each of two more. */
beforeAll(async () => {
  t = await openInstallation()
  await seed(t.services)
  await t.installation.chain()
  for (t.clock.now of [noon + dayMillis, noon + 2 * dayMillis]) await happened()
  await t.sql("create table saved as table events")
  writeFileSync(file("whole.jsonl"), (await audit("export")).out)
  writeFileSync(file("audit.pub"), (await audit("key")).out)
})
afterAll(() => t.close())
beforeEach(async () => {
  await t.sql("truncate events")
  await t.sql("insert into events overriding system value select * from saved")
})

const lines = (name: string) => readFileSync(file(name), "utf8").trimEnd().split("\n")
const sound =
  /^Nothing was changed, dropped, inserted or reordered in \d+ events, from event 1; signed up to event \d+, at 2026-11-25T03:00:00\.000Z \(checkpoint 3\)\.\n$/

describe("honnin audit verify", () => {
  it("says how many events it looked at and up to when they are signed", async () => {
    expect(await audit("verify")).toEqual({ code: 0, out: expect.stringMatching(sound), problems: "" })
  })

  it("says where it breaks, with another exit code", async () => {
    await t.sql("update events set kind = 'claimed' where id = 6")
    const { code, out } = await audit("verify")
    expect([code, out]).toEqual([
      1,
      expect.stringMatching(/^Event 6 \(id 6\) was changed: .*\nNo event before it is signed/),
    ])
  })

  it("says what is not chained yet", async () => {
    const at = new Date(noon + 2 * dayMillis)
    await t.sql("insert into events (at, kind, actor, data) values ($1, 'staff.refused', 'system', '{}')", [at])
    const { code, out } = await audit("verify")
    expect([code, out]).toEqual([
      0,
      expect.stringContaining("1 event not chained yet, the oldest of 2026-11-25T03:00:00.000Z"),
    ])
  })

  it("holds the database to an earlier export", async () => {
    expect((await audit("verify", "--known", file("whole.jsonl"))).code).toBe(0)
    writeFileSync(file("none.jsonl"), `${lines("whole.jsonl")[0]}\n`)
    const none = await audit("verify", "--known", file("none.jsonl"))
    expect([none.code, none.problems]).toEqual([2, expect.stringContaining("There is no checkpoint in")])
    writeFileSync(file("forged.jsonl"), `${lines("whole.jsonl").at(-1)?.replace('"number":3', '"number":4')}\n`)
    const forged = await audit("verify", "--known", file("forged.jsonl"))
    expect([forged.code, forged.problems]).toEqual([
      2,
      expect.stringContaining("not signed with this installation's key"),
    ])
  })

  it("says how it is used, and what it cannot read", async () => {
    for (const args of [
      [],
      ["verify", "--file", "x"],
      ["verify", "x"],
      ["export", "--from", "2026-11-31"],
      ["key", "x"],
    ]) {
      const { code, out, problems } = await audit(...args)
      expect([code, out, problems]).toEqual([2, "", expect.stringContaining("Usage: honnin audit verify")])
    }
    const missing = await audit("verify", "--file", "nowhere.jsonl", "--key", file("audit.pub"))
    expect([missing.code, missing.problems]).toEqual([2, expect.stringContaining("nowhere.jsonl cannot be read")])
    const folder = await audit("verify", "--known", t.config.dataDir)
    expect([folder.code, folder.problems]).toEqual([2, expect.stringContaining("cannot be read")])
    const noKey = await audit("verify", "--file", file("whole.jsonl"), "--key", file("whole.jsonl"))
    expect([noKey.code, noKey.problems]).toEqual([2, expect.stringContaining("holds no key")])
  })
})

describe("honnin audit export", () => {
  const verifyFile = (name: string) => audit("verify", "--file", file(name), "--key", file("audit.pub"))

  it("can be verified by itself, with the public key alone", async () => {
    expect(await verifyFile("whole.jsonl")).toEqual({ code: 0, out: expect.stringMatching(sound), problems: "" })
  })

  it.each<readonly [string, (all: string[]) => readonly string[], RegExp]>([
    [
      "changed",
      (all) => all.map((line, n) => (n === 5 ? line.replace(/"kind":"[^"]+"/, '"kind":"claimed"') : line)),
      /^Event 6 \(/,
    ],
    ["dropped", (all) => all.filter((_, n) => n !== 5), /^Event 6 was dropped/],
    ["reordered", ([a, b, c, ...all]) => [a, c, b, ...all].map(String), /^Event 2 was dropped/],
    ["cut in a stretch", (all) => all.slice(0, -2), /^Checkpoint 3 is missing/],
  ])("that was %s does not pass", async (_, change, words) => {
    const whole = lines("whole.jsonl")
    writeFileSync(file("changed.jsonl"), `${change([...whole]).join("\n")}\n`)
    const { code, out } = await verifyFile("changed.jsonl")
    expect([code, out.replace("Event 6 does", "Event 6 ( does")]).toEqual([1, expect.stringMatching(words)])
  })

  it("names the line that is none of its own", async () => {
    writeFileSync(file("odd.jsonl"), [...lines("whole.jsonl").slice(0, 3), "{}", ""].join("\n"))
    const { code, problems } = await verifyFile("odd.jsonl")
    expect([code, problems]).toEqual([2, expect.stringContaining("Line 4 of")])
  })

  it("of some days is whole stretches with the checkpoint before, and can be verified, too", async () => {
    const { code, out, problems } = await audit("export", "--from", "2026-11-24", "--to", "2026-11-24")
    expect([code, problems]).toEqual([0, "3 events and 2 checkpoints exported, in whole signed stretches.\n"])
    writeFileSync(file("day.jsonl"), out)
    expect(lines("day.jsonl").map((line) => JSON.parse(line).kind ?? JSON.parse(line).number)).toEqual([
      ...[1, "staff.signed-in", "staff.refused", "staff.signed-out", 2],
    ])
    expect((await verifyFile("day.jsonl")).out).toMatch(
      /in 3 events, from event \d+; signed up to event \d+, at 2026-11-24T03:00/,
    )
    expect((await audit("export", "--from", "2026-11-26")).out).toBe("")
  })

  it("is an event itself, with how many events went out", async () => {
    await audit("export", "--from", "2026-11-24", "--to", "2026-11-24")
    await audit("export", "--from", "yesterday")
    const told = await t.sql(
      "select data, actor, verification_id from events where kind = 'audit.exported' order by id",
    )
    expect(told).toEqual([{ data: { events: 3 }, actor: "commandLine", verification_id: null }])
  })

  it("tells of an event all that is hashed, and nothing personal of the people who went through", async () => {
    const text = readFileSync(file("whole.jsonl"), "utf8")
    expect(text).toContain('"kind":"photo.added"')
    expect(text).not.toContain("withheld")
    for (const { draft, email } of loadCases())
      for (const secret of [draft.name, draft.number, draft.address, email])
        if (secret) expect(text).not.toContain(secret)
  })

  it("can be checked without this program, as docs/audit.md says", () => {
    let previous = "0".repeat(64)
    const key = createPublicKey(readFileSync(file("audit.pub")))
    for (const line of lines("whole.jsonl")) {
      const { type, hash, signature = "" } = JSON.parse(line)
      const bare = line.replace(`"hash":"${hash}",`, "").replace('"type":"event",', "")
      const hashed = bare.replace('"sequence":', `"previous":"${previous}","sequence":`)
      const signed = Buffer.from(line.replace(`,"signature":"${signature}"`, ""))
      if (type === "event") expect(createHash("sha256").update(hashed).digest("hex")).toBe(hash)
      else expect(verify(null, signed, key, Buffer.from(signature, "base64"))).toBe(true)
      previous = hash
    }
  })

  it("withholds what does not fit the catalogue, and can still be verified", async () => {
    const personal = "NGUYEN THI MINH ANH"
    const rows = Object.keys(catalogue).flatMap((kind) => [
      [kind, "system", { name: personal }],
      [kind, personal, {}],
    ])
    for (const [kind, actor, data] of [...rows, [personal, "system", {}]])
      await t.sql("insert into events (at, kind, actor, data) values ($1, $2, $3, $4)", [
        new Date(t.clock.now),
        kind,
        actor,
        data,
      ])
    await t.installation.chain()
    const { out } = await audit("export")
    expect(out).not.toContain("NGUYEN")
    expect(out.match(/"withheld":true/g)).toHaveLength(rows.length + 1)
    writeFileSync(file("withheld.jsonl"), out)
    const { code, out: told } = await verifyFile("withheld.jsonl")
    expect([code, told]).toEqual([0, expect.stringContaining(`${rows.length + 1} events outside the catalogue`)])
  })
})

it("is what the built program does", async () => {
  const { code, out, problems } = await program("export")
  expect([code, out, problems]).toEqual([
    0,
    readFileSync(file("whole.jsonl"), "utf8"),
    expect.stringContaining("exported"),
  ])
  await t.sql("delete from events where id = (select max(id) from events)")
  const verified = await program("verify")
  expect([verified.code, verified.out]).toEqual([1, expect.stringMatching(/^Event \d+ was dropped/)])
})
