import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { readConfig, variables } from "./config.ts"

const demo = (env: Record<string, string>) => readConfig(env, { mode: "demo", home: "/srv/honnin" })
const live = (env: Record<string, string>) => readConfig(env, { mode: "live", home: "/srv/honnin" })
const problems = (result: ReturnType<typeof readConfig>) =>
  result.ok ? [] : result.error.map(({ variable }) => variable)

describe("the configuration", () => {
  it("starts a demonstration from nothing, on the loopback", () => {
    const config = demo({})
    expect(config).toMatchObject({
      ok: true,
      value: {
        host: "127.0.0.1",
        port: 4400,
        publicUrl: "http://localhost:4400",
        dataDir: "/srv/honnin/data",
        database: null,
      },
    })
  })
  it("opens the start page in a demonstration and not in a live installation", () => {
    const open = (result: ReturnType<typeof readConfig>) => result.ok && result.value.policy.openIntake
    expect(open(demo({}))).toBe(true)
    expect(open(live({ PURPOSE: "age check" }))).toBe(false)
    expect(open(live({ PURPOSE: "age check", OPEN_INTAKE: "on" }))).toBe(true)
  })
  it("names every bad variable at once, and no value", () => {
    const result = demo({ PORT: "http", LEGAL_BASIS: "secret-basis", LINK_DAYS: "0" })
    expect(problems(result)).toEqual(["PORT", "LEGAL_BASIS", "LINK_DAYS"])
    expect(JSON.stringify(result)).not.toContain("secret-basis")
  })
  it("takes business hours as two full hours of one day", () => {
    const hoursIn = (text: string) => {
      const result = demo({ BUSINESS_HOURS: text })
      return result.ok ? result.value.policy.businessHours : problems(result)
    }
    expect(hoursIn("")).toEqual({ from: 9, to: 18 })
    expect(hoursIn("0-24")).toEqual({ from: 0, to: 24 })
    for (const bad of ["18-9", "9-9", "9-25", "9:30-18", "9", "always"])
      expect(hoursIn(bad)).toEqual(["BUSINESS_HOURS"])
  })
  it("wants the two database roles together", () => {
    expect(problems(demo({ DATABASE_URL: "postgres://app@db/honnin" }))).toEqual(["DATABASE_OWNER_URL"])
    expect(problems(demo({ DATABASE_OWNER_URL: "postgres://owner@db/honnin" }))).toEqual(["DATABASE_URL"])
  })
  it("wants a sender with a mail server", () =>
    expect(problems(demo({ SMTP_URL: "smtp://localhost" }))).toEqual(["MAIL_FROM"]))
  it("wants what belongs to a provider together", () => {
    expect(problems(demo({ OIDC_ISSUER: "https://login.example.jp" }))).toEqual(["OIDC_CLIENT_ID", "OIDC_ROLES"])
    expect(problems(demo({ OIDC_CLIENT_SECRET: "s" }))).toEqual(["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_ROLES"])
  })
  it("takes plain http for a provider on this machine alone", () => {
    const at = (issuer: string) => demo({ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: "honnin", OIDC_ROLES: "a=reviewer" })
    for (const issuer of [
      "https://login.example.jp",
      "http://127.0.0.1:9000",
      "http://localhost",
      "http://[::1]:9000",
    ]) {
      expect(problems(at(issuer))).toEqual([])
    }
    for (const issuer of ["http://login.example.jp", "http://127.0.0.1.example.jp", "http://192.0.2.1", "login"]) {
      expect(problems(at(issuer))).toEqual(["OIDC_ISSUER"])
    }
  })
  it("reads which value of the claim is which role, in order", () => {
    const of = (roles: string) =>
      demo({ OIDC_ISSUER: "https://login.example.jp", OIDC_CLIENT_ID: "honnin", OIDC_ROLES: roles })
    const read = of(" lead = senior,cn=desk=reviewer ")
    expect(read.ok && read.value.provider?.roles).toEqual([
      { value: "lead", role: "senior" },
      { value: "cn=desk", role: "reviewer" },
    ])
    for (const roles of ["lead", "lead=king", "lead=none", "=senior", "a=senior,"]) {
      expect([roles, problems(of(roles))]).toEqual([roles, ["OIDC_ROLES"]])
    }
  })
  it("wants a live installation to say what the proof is for", () => expect(problems(live({}))).toEqual(["PURPOSE"]))
  it("takes an empty variable for one not set", () => expect(problems(demo({ PORT: "" }))).toEqual([]))
})

it("has every variable in the README's table, and no other", () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8")
  const told = [...readme.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name)
  expect(told).toEqual(variables)
})
