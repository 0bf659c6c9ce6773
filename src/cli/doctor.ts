import { existsSync } from "node:fs"
import { statfs } from "node:fs/promises"
import type { Config } from "../config.ts"
import { dayInTokyo } from "../kit/plain-date.ts"
import { examine, providerIn } from "../main.ts"
import { needsSecondProof, uploadsEndOn } from "../verification/legal-basis.ts"
import { configuration, folders, modeHere } from "./installation.ts"
import { policiesWords, signingWords, startProblemWords } from "./words.ts"

interface Finding {
  readonly about: string
  readonly isGood: boolean
  readonly words: string
}

const leastFreeBytes = 1_000_000_000
const mostSkewMillis = 5_000

/** Says what this installation has and what it lacks. @returns 0 when it can serve, 1 when it cannot. */
export async function doctor(): Promise<number> {
  const mode = modeHere()
  const config = configuration(mode)
  if (!config.ok) return report([node(), { about: "Configuration", isGood: false, words: config.error }])
  const findings = [node(), good("Mode", mode), ...legal(config.value), zone(), await disk(config.value.dataDir)]
  const passkeys = passkeyHost(config.value)
  const mail = good("E-mail", config.value.mail ? "configured" : "not configured: the status page says all")
  return report([...findings, ...(await inside(config.value)), passkeys, await provider(config.value), mail])
}

function report(findings: readonly Finding[]): number {
  for (const { about, isGood, words } of findings) console.log(`${isGood ? "good" : "BAD "}  ${about}: ${words}`)
  return findings.every(({ isGood }) => isGood) ? 0 : 1
}

const good = (about: string, words: string): Finding => ({ about, isGood: true, words })

const node = (): Finding => good("Node.js", `${process.versions.node} on ${process.platform}-${process.arch}`)

function legal({ mode, policy }: Config): readonly Finding[] {
  const basis = policy.legalBasis
  const isGood = mode === "demo" || !needsSecondProof(basis)
  const ends = uploadsEndOn[basis]
  const words = ends ? `${basis}: uploads alone are no lawful proof (the method ends on ${ends})` : basis
  return [{ about: "Legal basis", isGood, words }]
}

/** Browsers keep passkeys for a name, and only where nobody listens in. The demonstration has another way in. */
function passkeyHost({ mode, publicUrl }: Config): Finding {
  const { protocol, hostname } = new URL(publicUrl)
  const isName = /[a-z]/i.test(hostname) && !hostname.startsWith("[")
  const works = isName && (protocol === "https:" || hostname === "localhost")
  const words = works ? `for ${hostname}` : `browsers give none to ${publicUrl}: use https and a host name`
  return { about: "Passkeys", isGood: works || mode === "demo", words }
}

/** Their people cannot come in without it; everybody else can. */
async function provider(config: Config): Promise<Finding> {
  const codes: string[] = []
  const asked = providerIn(config, ({ code }) => codes.push(code))
  if (!asked || !config.provider) return good("Staff's provider", "none configured: staff sign in with passkeys")
  const isGood = await asked.answers()
  const { issuer } = config.provider
  const words = isGood ? `${issuer} answers` : `${issuer} does not answer (${codes.join()}): its people cannot sign in`
  return { about: "Staff's provider", isGood, words }
}

function zone(): Finding {
  const machine = Intl.DateTimeFormat().resolvedOptions().timeZone
  return good("Clock", `today in Japan is ${dayInTokyo(Date.now())}; this machine's zone (${machine}) does not matter`)
}

async function disk(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(folder).catch(() => statfs("."))
  const freeBytes = bavail * bsize
  const words = `${(freeBytes / 1_000_000_000).toFixed(1)} GB free at ${folder}`
  return { about: "Disk", isGood: freeBytes >= leastFreeBytes, words }
}

async function inside(config: Config): Promise<readonly Finding[]> {
  if (!existsSync(config.dataDir)) return [good("Database", "none yet: the first start makes it")]
  const standing = await examine(config, { folders })
  if (!standing.ok) return [{ about: "Database", isGood: false, words: startProblemWords(standing.error) }]
  const { version, now, migrations, signing, policies } = standing.value
  const skewMillis = Math.abs(now - Date.now())
  const skew = `${(skewMillis / 1_000).toFixed(1)} s from this machine's`
  return [
    good("Key", "fits this database"),
    good("Database", `PostgreSQL ${version}, ${config.database ? "as configured" : "our own, in the data folder"}`),
    good("Migrations", `${migrations.applied} applied, ${migrations.missing} to come with the next start`),
    { about: "Database clock", isGood: skewMillis < mostSkewMillis, words: skew },
    good("Desk's policies", policiesWords(policies)),
    { about: "Event signing", isGood: !signing?.fault, words: signingWords(signing, Date.now()) },
  ]
}
