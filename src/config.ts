import { resolve } from "node:path"
import { z } from "zod"
import type { ProviderSettings } from "./adapters/openid.ts"
import type { Mode, Policy } from "./app/policy.ts"
import { fail, ok, type Result } from "./kit/result.ts"
import { type DeskPolicy, mostUndoSeconds } from "./verification/desk-policy.ts"
import { findingCodes } from "./verification/finding.ts"
import { legalBases } from "./verification/legal-basis.ts"
import { roles } from "./verification/roles.ts"

const isShare = "must be a number from 0 to 1"
const count = (least: number, most: number) => {
  const error = `must be a whole number from ${least} to ${most}`
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error })
}
const share = z.coerce.number({ error: isShare }).min(0, { error: isShare }).max(1, { error: isShare })
const oneOf = <const W extends readonly [string, ...string[]]>(words: W) =>
  z.enum(words, { error: `must be one of: ${words.join(", ")}` })
const text = (most: number) => z.string().max(most, { error: `must have at most ${most} characters` })
const address = (protocol: RegExp, example: string) => z.url({ protocol, error: `must be an address like ${example}` })
const days = count(0, 36_500)
const flag = oneOf(["on", "off"]).transform((word) => word === "on")
const findings = z
  .string()
  .transform((words) => words.split(",").map((word) => word.trim()))
  .pipe(z.array(z.enum(findingCodes, { error: "must be codes of findings, divided by commas: duplicate.number" })))
const hoursOfDay = z
  .string()
  .transform((text) => (/^(\d{1,2})-(\d{1,2})$/.exec(text) ?? []).slice(1).map(Number))
  .refine(([from, to]) => from !== undefined && to !== undefined && from < to && to <= 24, {
    error: "must be two full hours of one day, like 9-18",
  })
  .transform(([from = 0, to = 24]) => ({ from, to }))
const databaseUrl = address(/^postgres(ql)?$/, "postgres://user:password@host/database")

const issuer = address(/^https?$/, "https://login.example.jp").refine(isOutOfEarshot, {
  error: "must be https, or http on this machine alone",
})

/** Plain http goes over no wire from a loopback address to another. */
function isOutOfEarshot(url: string): boolean {
  if (!URL.canParse(url)) return true
  const { protocol, hostname } = new URL(url)
  return protocol === "https:" || ["localhost", "127.0.0.1", "[::1]"].includes(hostname)
}

const givenRoles = roles.filter((role) => role !== "none")

/** `honnin-review=reviewer, honnin-admin=administrator`. */
const roleEntries = z
  .string()
  .transform((line) => line.split(",").map(roleEntry))
  .refine((entries) => entries.every((entry) => entry !== null), {
    error: `must be entries like honnin-review=reviewer, with commas between them; roles: ${givenRoles.join(", ")}`,
  })
  .transform((entries) => entries.filter((entry) => entry !== null))

function roleEntry(text: string) {
  const [, value, word] = /^\s*(.+?)\s*=\s*(\w+)\s*$/.exec(text) ?? []
  const role = givenRoles.find((one) => one === word)
  return value && role ? { value, role } : null
}

/** Every variable there is; the README's table names the same (a test compares them). Secrets have no default. */
const schema = z.object({
  HOST: text(1_000).default("127.0.0.1"),
  PORT: count(1, 65_535).default(4400),
  PUBLIC_URL: address(/^https?$/, "https://verify.example.jp").optional(),
  DATA_DIR: text(1_000).default("data"),
  DATABASE_URL: databaseUrl.optional(),
  DATABASE_OWNER_URL: databaseUrl.optional(),
  MASTER_KEY_FILE: text(1_000).optional(),
  BUSINESS_NAME: text(100).default("Honnin demonstration"),
  BUSINESS_CONTACT: text(200).default("privacy@example.jp"),
  PURPOSE: text(500).optional(),
  LEGAL_BASIS: oneOf(legalBases).default("unregulated"),
  OPEN_INTAKE: flag.optional(),
  OLD_PAPERS: oneOf(["review", "refuse"]).default("review"),
  RENEWAL_PENDING: oneOf(["refuse", "review"]).default("refuse"),
  BACK: oneOf(["when-written", "always"]).default("when-written"),
  LINK_DAYS: count(1, 36_500).default(30),
  RETENTION_DAYS_APPROVED: days.default(90),
  RETENTION_DAYS_REFUSED: days.default(30),
  RETENTION_DAYS_UNFINISHED: days.default(7),
  EXPIRES_SOON_DAYS: days.default(60),
  CLAIM_MINUTES: count(1, 1_440).default(10),
  UNDO_SECONDS: count(0, mostUndoSeconds).default(5),
  AGREE_TO_SURE: flag.default(true),
  LOOKUP_REQUIRED: flag.default(false),
  LOOKUP_URL: address(/^https$/, "https://lapse-immi.moj.go.jp/").default("https://lapse-immi.moj.go.jp/"),
  CLEAR_BY_RULE: flag.default(false),
  CLEAR_SAMPLE: share.default(0.1),
  SECOND_LOOK_REFUSALS: flag.default(false),
  SECOND_LOOK_FINDINGS: findings.default([]),
  SECOND_LOOK_SHARE: share.default(0),
  BUSINESS_HOURS: hoursOfDay.default({ from: 9, to: 18 }),
  SMTP_URL: address(/^smtps?$/, "smtps://user:password@host").optional(),
  MAIL_FROM: z.email({ error: "must be an e-mail address" }).optional(),
  OIDC_ISSUER: issuer.optional(),
  OIDC_CLIENT_ID: text(1_000).optional(),
  OIDC_CLIENT_SECRET: text(10_000).optional(),
  OIDC_SCOPE: text(1_000).default("openid profile"),
  OIDC_ROLES_CLAIM: text(1_000).default("roles"),
  OIDC_ROLES: roleEntries.optional(),
  TRUST_PROXY: flag.default(false),
  LOG_LEVEL: oneOf(["debug", "info", "warn", "error", "silent"]).default("info"),
})

export const variables = Object.keys(schema.shape)

export interface Config {
  readonly mode: Mode
  readonly host: string
  readonly port: number
  /** No slash at its end. */
  readonly publicUrl: string
  readonly dataDir: string
  /** null: the service starts its own PostgreSQL in the data folder. */
  readonly database: { readonly serviceUrl: string; readonly ownerUrl: string } | null
  readonly masterKeyFile: string | null
  readonly policy: Policy
  /** What the desk starts with. */
  readonly deskPolicy: DeskPolicy
  readonly mail: { readonly url: string; readonly from: string } | null
  /** null: staff sign in with passkeys alone. */
  readonly provider: ProviderSettings | null
  readonly trustProxy: boolean
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent"
}

/** Names the variable, never its value. */
export interface ConfigProblem {
  readonly variable: string
  readonly message: string
}

/** @param home - the folder that relative paths start from. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  { mode, home }: { mode: Mode; home: string },
): Result<Config, readonly ConfigProblem[]> {
  const given = Object.fromEntries(variables.flatMap((name) => (env[name] ? [[name, env[name]]] : [])))
  const parsed = schema.safeParse(given)
  if (!parsed.success) return fail(parsed.error.issues.map(asProblem))
  const v = parsed.data
  const problems = missingTogether(v, mode)
  if (problems.length > 0) return fail(problems)
  return ok({
    mode,
    host: v.HOST,
    port: v.PORT,
    publicUrl: (v.PUBLIC_URL ?? `http://localhost:${v.PORT}`).replace(/\/+$/, ""),
    dataDir: resolve(home, v.DATA_DIR),
    database:
      v.DATABASE_URL && v.DATABASE_OWNER_URL ? { serviceUrl: v.DATABASE_URL, ownerUrl: v.DATABASE_OWNER_URL } : null,
    masterKeyFile: v.MASTER_KEY_FILE ? resolve(home, v.MASTER_KEY_FILE) : null,
    policy: policyOf(v, mode),
    deskPolicy: deskPolicyOf(v),
    mail: v.SMTP_URL && v.MAIL_FROM ? { url: v.SMTP_URL, from: v.MAIL_FROM } : null,
    provider: providerOf(v),
    trustProxy: v.TRUST_PROXY,
    logLevel: v.LOG_LEVEL,
  })
}

type Values = z.infer<typeof schema>

const asProblem = (issue: z.core.$ZodIssue): ConfigProblem => ({
  variable: String(issue.path[0]),
  message: issue.message,
})

function missingTogether(v: Values, mode: Mode): readonly ConfigProblem[] {
  const needs = (variable: keyof Values, message: string) => (v[variable] === undefined ? [{ variable, message }] : [])
  return [
    ...(v.DATABASE_URL ? needs("DATABASE_OWNER_URL", "goes with DATABASE_URL: the role that owns the tables") : []),
    ...(v.DATABASE_OWNER_URL ? needs("DATABASE_URL", "goes with DATABASE_OWNER_URL: the service's own role") : []),
    ...(v.SMTP_URL ? needs("MAIL_FROM", "goes with SMTP_URL: the sender's address") : []),
    ...providerMissing(v, needs),
    ...(mode === "live" ? needs("PURPOSE", "says what the business uses the proof for; applicants read it") : []),
  ]
}

function providerMissing(v: Values, needs: (variable: keyof Values, message: string) => readonly ConfigProblem[]) {
  if (!v.OIDC_ISSUER && !v.OIDC_CLIENT_ID && !v.OIDC_CLIENT_SECRET && !v.OIDC_ROLES) return []
  return [
    ...needs("OIDC_ISSUER", "says who signs staff in, like https://login.example.jp"),
    ...needs("OIDC_CLIENT_ID", "goes with OIDC_ISSUER: how the provider knows this installation"),
    ...needs("OIDC_ROLES", "goes with OIDC_ISSUER: which value of the claim is which role"),
  ]
}

function providerOf(v: Values): ProviderSettings | null {
  if (!v.OIDC_ISSUER || !v.OIDC_CLIENT_ID || !v.OIDC_ROLES) return null
  return {
    issuer: v.OIDC_ISSUER,
    clientId: v.OIDC_CLIENT_ID,
    clientSecret: v.OIDC_CLIENT_SECRET ?? null,
    scope: v.OIDC_SCOPE,
    rolesClaim: v.OIDC_ROLES_CLAIM,
    roles: v.OIDC_ROLES,
  }
}

const policyOf = (v: Values, mode: Mode): Policy => ({
  businessName: v.BUSINESS_NAME,
  businessContact: v.BUSINESS_CONTACT,
  purpose: v.PURPOSE ?? null,
  legalBasis: v.LEGAL_BASIS,
  openIntake: v.OPEN_INTAKE ?? mode === "demo",
  oldPapers: v.OLD_PAPERS,
  renewalPending: v.RENEWAL_PENDING,
  back: v.BACK,
  linkDays: v.LINK_DAYS,
  retentionDays: {
    approved: v.RETENTION_DAYS_APPROVED,
    refused: v.RETENTION_DAYS_REFUSED,
    withdrawn: 0,
    expired: v.RETENTION_DAYS_UNFINISHED,
  },
  expiresSoonDays: v.EXPIRES_SOON_DAYS,
  claimMinutes: v.CLAIM_MINUTES,
  businessHours: v.BUSINESS_HOURS,
  lookupUrl: v.LOOKUP_URL,
  photoAnswerSeconds: 8,
})

const deskPolicyOf = (v: Values): DeskPolicy => ({
  clearByRule: v.CLEAR_BY_RULE,
  clearSample: v.CLEAR_SAMPLE,
  secondLookRefusals: v.SECOND_LOOK_REFUSALS,
  secondLookFindings: v.SECOND_LOOK_FINDINGS,
  secondLookShare: v.SECOND_LOOK_SHARE,
  agreeToSure: v.AGREE_TO_SURE,
  lookupRequired: v.LOOKUP_REQUIRED,
  undoSeconds: v.UNDO_SECONDS,
})
