import { execFile } from "node:child_process"
import { chmodSync, mkdtempSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { beforeEach, describe, expect, inject, it, onTestFinished } from "vitest"
import { freshDatabase } from "../../tests/database.ts"
import { addStaff, configOn, folders, installationForThisTest, startProblem } from "../../tests/installation.ts"
import { openProvider } from "../../tests/provider.ts"
import { setPolicies } from "../app/desk-policies.ts"
import { openLink } from "../app/open-link.ts"

const program = fileURLToPath(new URL("../../dist/honnin.js", import.meta.url))

let home = ""
beforeEach(() => {
  home = mkdtempSync(join(inject("scratch"), "cli-"))
})

interface Ran {
  readonly code: number
  readonly out: string
  readonly problems: string
}

/** The built program, in a process of its own with these variables and no others. */
const honnin = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  new Promise<Ran>((resolve) => {
    const surroundings = { cwd: home, env: { DATA_DIR: join(home, "data"), ...env } }
    const child = execFile(process.execPath, [program, ...args], surroundings, (_, out, problems) =>
      resolve({ code: child.exitCode ?? -1, out, problems }),
    )
  })

function keyFile(): string {
  const file = join(home, "master.key")
  writeFileSync(file, "5e".repeat(32))
  chmodSync(file, 0o600)
  return file
}

describe("honnin", () => {
  it("says what it can do", async () => {
    for (const args of [[], ["help"], ["--help"], ["-h"]]) {
      const { code, out } = await honnin(args)
      expect([code, out]).toEqual([0, expect.stringContaining("honnin serve")])
    }
  })

  it("says so of a command there is not, with another exit code", async () => {
    const { code, problems } = await honnin(["inspectt"])
    expect([code, problems]).toEqual([2, expect.stringContaining('no command "inspectt"')])
  })
})

describe("honnin serve", () => {
  const live = () => ({ MASTER_KEY_FILE: keyFile(), PURPOSE: "Opening an account" })

  it("does not start without a master key, and says how to make one", async () => {
    const { code, problems } = await honnin(["serve"], { PURPOSE: "Opening an account" })
    expect([code, problems]).toEqual([1, expect.stringMatching(/MASTER_KEY_FILE.*openssl rand -hex 32/)])
  })

  it("does not start with a key that is missing or open to others", async () => {
    const missing = await honnin(["serve"], { ...live(), MASTER_KEY_FILE: join(home, "none.key") })
    expect([missing.code, missing.problems]).toEqual([1, expect.stringContaining("There is no master key")])
    const env = live()
    chmodSync(env.MASTER_KEY_FILE, 0o644)
    const { code, problems } = await honnin(["serve"], env)
    expect([code, problems]).toEqual([1, expect.stringContaining("chmod 600")])
  })

  it.each(["voice-sim", "anti-money-laundering"])(
    "does not start where uploads are no lawful proof: %s",
    async (basis) => {
      const { code, problems } = await honnin(["serve"], { ...live(), LEGAL_BASIS: basis })
      expect([code, problems]).toEqual([1, expect.stringMatching(/no lawful proof.*docs\/sources\.md#legal-basis/)])
    },
  )

  it("names every bad variable and no value", async () => {
    const { code, problems } = await honnin(["serve"], { ...live(), PORT: "abc-secret", SMTP_URL: "abc-secret" })
    expect(code).toBe(1)
    expect(problems).toMatch(/^PORT: .*\nSMTP_URL: /)
    expect(problems).not.toContain("abc-secret")
  })

  it("does not start on a demonstration's database", async () => {
    const database = await freshDatabase()
    onTestFinished(database.drop)
    const config = configOn(database, { home, env: { DATA_DIR: "demo" } })
    expect(await startProblem(config)).toBeNull()
    const { serviceUrl = "", ownerUrl = "" } = config.database ?? {}
    const env = { ...live(), PORT: "45999", DATABASE_URL: serviceUrl, DATABASE_OWNER_URL: ownerUrl }
    const { code, problems } = await honnin(["serve"], env)
    expect([code, problems]).toEqual([1, expect.stringContaining("belongs to a demonstration")])
  })
})

describe("honnin link", () => {
  it("prints one link that opens, and nothing else", async () => {
    const t = await installationForThisTest()
    const { serviceUrl = "", ownerUrl = "" } = t.config.database ?? {}
    const env = { DATA_DIR: t.config.dataDir, DATABASE_URL: serviceUrl, DATABASE_OWNER_URL: ownerUrl }
    const { code, out, problems } = await honnin(["link", "--reference", "C-1"], {
      ...env,
      PUBLIC_URL: "https://id.example.jp/",
    })
    expect([code, problems]).toEqual([0, ""])
    const token = /^https:\/\/id\.example\.jp\/v\/([\w-]{43})\n$/.exec(out)?.[1] ?? expect.fail(out)
    const opened = await openLink(t.services, { token, deviceHash: "any" })
    expect(opened).toMatchObject({ ok: true, value: { access: "open", verification: { origin: "commandLine" } } })
  })

  it.each([[[]], [["--reference", "  "]], [["--reference", "C".repeat(101)]], [["--ref", "C-1"]]])(
    "says how it is used: %j",
    async (args) => {
      const { code, out, problems } = await honnin(["link", ...args])
      expect([code, out, problems]).toEqual([2, "", expect.stringContaining("Usage: honnin link --reference R")])
    },
  )
})

describe("honnin staff", () => {
  const staffOf = async () => {
    const t = await installationForThisTest()
    const { serviceUrl = "", ownerUrl = "" } = t.config.database ?? {}
    const env = { DATA_DIR: t.config.dataDir, DATABASE_URL: serviceUrl, DATABASE_OWNER_URL: ownerUrl }
    return { t, run: (...args: string[]) => honnin(["staff", ...args], env) }
  }

  it("prints a link that makes a colleague's passkey, and another when it was lost", async () => {
    const { t, run } = await staffOf()
    const first = await run("invite", "--role", "senior", "--name", "KUBO Rin 見本")
    expect([first.code, first.problems]).toEqual([0, "For KUBO Rin 見本 alone; works once, within 24 hours.\n"])
    const token =
      /^http:\/\/localhost:4400\/review\/join\/([\w-]{43})\n$/.exec(first.out)?.[1] ?? expect.fail(first.out)
    const member = await t.services.invitations.open(t.services.sealer.tokenHash(token), Date.now())
    expect(member).toMatchObject({ name: "KUBO Rin 見本", role: "senior" })
    const listed = await run("list")
    expect(listed.out).toBe(`${member?.id}  senior         KUBO Rin 見本\n`)
    const again = await run("invite", "--for", member?.id ?? "")
    expect([again.code, again.out === first.out]).toEqual([0, false])
    expect((await run("invite", "--for", "nobody")).problems).toContain("Nobody on the list has this ID.")
  })

  it.each([[[]], [["invite", "--role", "none", "--name", "N"]]])("says how it is used: %j", async (args) => {
    const { code, problems } = await honnin(["staff", ...args])
    expect([code, problems]).toEqual([2, expect.stringContaining("Usage: honnin staff invite")])
  })
})

describe("honnin doctor", () => {
  it.each([
    ["https://id.example.jp", "good  Passkeys: for id.example.jp"],
    ["http://id.example.jp", "BAD   Passkeys: browsers give none to http://id.example.jp"],
    ["https://192.0.2.10", "BAD   Passkeys: browsers give none to https://192.0.2.10"],
  ])("knows where browsers keep passkeys: %s", async (url, words) => {
    const { out } = await honnin(["doctor"], { MASTER_KEY_FILE: keyFile(), PURPOSE: "x", PUBLIC_URL: url })
    expect(out).toContain(words)
  })

  it("says whether the staff's provider answers", async () => {
    const provider = await openProvider()
    const there = await honnin(["doctor"], provider.env)
    expect([there.code, there.out]).toEqual([
      0,
      expect.stringContaining(`good  Staff's provider: ${provider.issuer} answers`),
    ])
    await provider.close()
    const away = await honnin(["doctor"], provider.env)
    expect([away.code, away.out]).toEqual([
      1,
      expect.stringContaining(`BAD   Staff's provider: ${provider.issuer} does not`),
    ])
    expect(away.out + away.problems).not.toContain(provider.env.OIDC_CLIENT_SECRET)
  })

  it("finds a fresh demonstration good, and makes nothing", async () => {
    const { code, out } = await honnin(["doctor"])
    expect([code, out]).toEqual([0, expect.stringContaining("none yet")])
    expect(out).not.toContain("BAD")
  })

  it("says that events are signed and how long ago, or that a signed checkpoint is gone", async () => {
    const t = await installationForThisTest()
    t.clock.now = Date.now() - 3 * 3_600_000
    await t.services.trail.record(null, { kind: "expired", actor: { kind: "system" }, at: t.clock.now })
    const { serviceUrl = "", ownerUrl = "" } = t.config.database ?? {}
    const env = { DATA_DIR: t.config.dataDir, DATABASE_URL: serviceUrl, DATABASE_OWNER_URL: ownerUrl }
    const signing = async () => /Event signing: .*/.exec((await honnin(["doctor"], env)).out)?.[0]
    expect(await signing()).toBe("Event signing: the key is there, nothing is signed yet")
    await t.installation.chain()
    await t.services.trail.record(null, { kind: "expired", actor: { kind: "system" }, at: t.clock.now })
    expect(await signing()).toBe(
      "Event signing: the key is there, in force for 3 hours; checkpoint 1 is 3 hours old; 1 event since not chained yet",
    )
    await t.sql("update event_checkpoints set hash = hash || '0'")
    expect(await signing()).toContain("not signed with this key")
    await t.sql("truncate event_checkpoints")
    const { code, out } = await honnin(["doctor"], env)
    expect([code, out]).toEqual([1, expect.stringContaining("BAD   Event signing: a checkpoint that was signed")])
  })

  it("says which policies the desk has set, and that the configuration does not count for them", async () => {
    const t = await installationForThisTest()
    const { serviceUrl = "", ownerUrl = "" } = t.config.database ?? {}
    const env = { DATA_DIR: t.config.dataDir, DATABASE_URL: serviceUrl, DATABASE_OWNER_URL: ownerUrl }
    const policies = async () => /Desk's policies: .*/.exec((await honnin(["doctor"], env)).out)?.[0]
    expect(await policies()).toBe("Desk's policies: as configured: the desk has set none")
    const { id: staffId } = await addStaff(t.services, "senior")
    const wanted = { ...t.services.deskPolicies.first, clearByRule: true, undoSeconds: 9 }
    await setPolicies(t.services, { seen: 0, wanted, staffId })
    expect(await policies()).toBe(
      "Desk's policies: set by the desk, last on 2026-11-23: CLEAR_BY_RULE, UNDO_SECONDS; the others as configured",
    )
    await t.sql("drop table desk_policies")
    expect(await policies()).toBe("Desk's policies: as configured: the desk has set none")
  })

  it("finds what does not fit, in words and with another exit code", async () => {
    const env = { MASTER_KEY_FILE: keyFile(), PURPOSE: "x", LEGAL_BASIS: "voice-sim", DATA_DIR: join(home, "data") }
    const { code, out } = await honnin(["doctor"], env)
    expect([code, out]).toEqual([1, expect.stringContaining("BAD   Legal basis: voice-sim")])
    const nowhere = "postgres://x:secret-word@127.0.0.1:1/x"
    const away = await honnin(["doctor"], {
      DATA_DIR: folders.assets,
      DATABASE_URL: nowhere,
      DATABASE_OWNER_URL: nowhere,
    })
    expect(away.code).toBe(1)
    expect(away.out).toContain("BAD ")
    expect(away.out + away.problems).not.toContain("secret-word")
  })
})
