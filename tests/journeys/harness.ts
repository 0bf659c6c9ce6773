import { mkdtempSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { createServer } from "node:net"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { serve } from "@hono/node-server"
import pg from "pg"
import { pino } from "pino"
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest"
import { casesAsOf } from "../../fixtures/cases.ts"
import type { Connection } from "../../src/adapters/embedded-postgres.ts"
import { begin } from "../../src/app/begin.ts"
import { readConfig } from "../../src/config.ts"
import { createApp } from "../../src/http/app.ts"
import { type Installation, open } from "../../src/main.ts"
import { type FreshDatabase, freshDatabase } from "../database.ts"
import { type Told, toldInspector } from "../told-inspector.ts"

const built = (name: string) => fileURLToPath(new URL(`../../dist/${name}`, import.meta.url))
const folders = { migrations: built("migrations"), assets: built("assets") }

const { findChromium }: { findChromium: () => string | null } = createRequire(import.meta.url)(
  "../../tools/browser.cjs",
)

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]

/** The Chromium of this machine. Throws, and says how to get one, when there is none. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error("No Chromium here. Install one, or name yours in CHROMIUM.")
  return chromium.launch({ executablePath, args: quiet })
}

export const phone = { width: 390, height: 844 }
export const desk = { width: 1280, height: 900 }

/** A served installation of the demonstration, with a database and a data folder of its own. */
export interface Site {
  readonly url: string
  readonly dataDir: string
  readonly services: Installation["services"]
  /** A fresh link, as `honnin link` prints it, and the id of its verification. */
  link(reference?: string): Promise<{ url: string; id: string }>
  /** From now on it is noon of that day in Japan; without a day it is `casesAsOf`. */
  today(day?: string): void
  /** Lets time pass. */
  later(minutes: number): void
  /** Rows as the owner of the tables sees them. */
  query<Row extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>
  /** Lines of the service's log. */
  readonly log: readonly string[]
  close(): Promise<void>
}

export const reviewers = { aoki: "AOKI Haruka", mori: "MORI Tatsuya", nishida: "NISHIDA Kei" }

interface SiteWanted {
  /** Variables of `src/config.ts` beside those the harness sets: policies. */
  readonly env?: Readonly<Record<string, string>>
  /** Whether photos are really read; else every photo is good, and the cards of `fixtures/` are read without a mistake. */
  readonly isReading?: boolean
  /** What else a photo that is not really read has, such as the document's corners. */
  readonly told?: Told
}

async function startSite({ env = {}, isReading = false, told }: SiteWanted = {}): Promise<Site> {
  const database = await freshDatabase()
  const dataDir = mkdtempSync(join(inject("scratch"), "journey-"))
  const port = await freePort()
  let skewMillis = skewTo(casesAsOf)
  const log: string[] = []
  const surroundings = {
    ...{ folders, now: () => Date.now() + skewMillis },
    ...(isReading ? { inspectors: 1 } : { inspector: toldInspector(told) }),
    log: pino({ level: "info" }, { write: (line) => log.push(line) }),
  }
  const opened = await open(
    configOf({ PORT: String(port), DATA_DIR: dataDir, UNDO_SECONDS: "0", ...urlsOf(database), ...env }),
    surroundings,
  )
  if (!opened.ok) throw new Error(`The installation did not open: ${opened.error.kind}`)
  const { services, work, close } = opened.value
  const worker = await work()
  await addReviewers(services)
  const server = serve({ fetch: createApp(services).fetch, hostname: "127.0.0.1", port })
  return {
    ...{ url: services.publicUrl, dataDir, services, log },
    async link(reference = "TEST-1") {
      const request = { reference, origin: "commandLine", actor: { kind: "commandLine" }, language: "en" } as const
      const { verification, token } = await begin(services, request)
      return { url: `${services.publicUrl}/v/${token}`, id: verification.id }
    },
    today(day = casesAsOf) {
      skewMillis = skewTo(day)
    },
    later(minutes) {
      skewMillis += minutes * 60_000
    },
    query: (sql, values = []) => rowsOf(database.owner, sql, values),
    async close() {
      await new Promise((closed) => {
        server.close(closed)
        if ("closeAllConnections" in server) server.closeAllConnections()
      })
      await worker.stop()
      await close()
      await database.drop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function configOf(env: Readonly<Record<string, string>>) {
  const config = readConfig(env, { mode: "demo", home: folders.assets })
  if (!config.ok) throw new Error(config.error.map(({ variable, message }) => `${variable}: ${message}`).join("\n"))
  return config.value
}

const skewTo = (day: string): number => Date.parse(`${day}T12:00:00+09:00`) - Date.now()

/** The service's connections are the owner's with the rights of the service: its role has no password to log in with. */
const urlsOf = ({ owner }: FreshDatabase) => ({
  DATABASE_OWNER_URL: databaseUrl(owner, {}),
  DATABASE_URL: databaseUrl(owner, { options: "-c role=honnin_service" }),
})

function databaseUrl({ host, port, user, database }: Connection, more: Record<string, string>): string {
  const query = Object.entries({ host, ...more }).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return `postgres://${user}@localhost:${port}/${database}?${query.join("&")}`
}

async function rowsOf<Row extends pg.QueryResultRow>(connection: Connection, sql: string, values: readonly unknown[]) {
  const client = new pg.Client(connection)
  await client.connect()
  const { rows } = await client.query<Row>(sql, [...values])
  await client.end()
  return rows
}

async function addReviewers({ staff }: Site["services"]): Promise<void> {
  const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`
  await staff.add({ id: id(1), name: `${reviewers.aoki} 見本`, role: "reviewer" })
  await staff.add({ id: id(2), name: `${reviewers.mori} 見本`, role: "reviewer" })
  await staff.add({ id: id(3), name: `${reviewers.nishida} 見本`, role: "none" })
}

export function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer().once("error", failed)
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === "object" ? found(address.port) : failed()))
    })
  })
}

/** How a person comes to the site. */
export interface Visit {
  readonly javaScript?: boolean
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly locale?: string
  /** Whether connections break on this visit, or have to wait: the browser says so in the console, and that is no complaint. */
  readonly isUnsteady?: boolean
  /** Whether a photo is destroyed while its page is open: its thumbnail may then be asked for in vain, and that is no complaint. */
  readonly losesPhoto?: boolean
}

/** Someone's browser: its own cookies, and everything watched that no page may do. */
export interface Visitor {
  readonly page: Page
  readonly context: BrowserContext
  /** Throws when a page complained in the console, left the origin, or set a cookie that scripts can read. */
  leave(): Promise<void>
}

export async function visit(browser: Browser, url: string, options: Visit = {}): Promise<Visitor> {
  const { javaScript = true, viewport = phone, locale = "en-GB" } = options
  const context = await browser.newContext({ javaScriptEnabled: javaScript, viewport, locale })
  context.setDefaultTimeout(10_000)
  const complaints = watch(context, new URL(url).origin, options)
  const page = await context.newPage()
  return {
    page,
    context,
    async leave() {
      const cookies = await context.cookies()
      await closeOrGiveUp(context)
      expect(complaints, complaints.join("\n")).toEqual([])
      expect(cookies.filter(({ httpOnly, sameSite }) => !httpOnly || sameSite !== "Lax")).toEqual([])
    },
  }
}

/** Chromium now and then never answers that a context is closed; its end takes the rest with it. */
const closeOrGiveUp = (context: BrowserContext) => Promise.race([context.close(), sleep(10_000)])

/** A page that answers with an error status is itself a console message; that is no complaint. */
function watch(context: BrowserContext, origin: string, { isUnsteady = false, losesPhoto = false }: Visit): string[] {
  const complaints: string[] = []
  context.on("console", (message) => {
    const isOwnStatus = message.text().startsWith("Failed to load resource") && isPage(message.location().url, origin)
    const isBreak = isUnsteady && /^Failed to load resource: (net::ERR_|.* status of 429 )/.test(message.text())
    const isGone = losesPhoto && /status of 404 /.test(message.text()) && /\/thumbnail\b/.test(message.location().url)
    if (["error", "warning"].includes(message.type()) && !isOwnStatus && !isBreak && !isGone)
      complaints.push(`console: ${message.text()}`)
  })
  context.on("weberror", (problem) => complaints.push(`script: ${problem.error().message}`))
  context.on("request", (request) => {
    const { protocol, origin: there } = new URL(request.url())
    if (there !== origin && protocol !== "blob:") complaints.push(`request: ${request.url()}`)
  })
  return complaints
}

const isPage = (url: string, origin: string): boolean =>
  url.startsWith(`${origin}/`) && !/^\/assets\/|\/(photos|thumbnail)\b/.test(new URL(url).pathname)

/** One browser and one installation for a test file, and visitors who leave after each test. */
export function journeys(wanted: SiteWanted = {}) {
  const opened: { browser?: Browser; site?: Site } = {}
  const visitors: Visitor[] = []
  const site = () => opened.site ?? never()
  const browser = () => opened.browser ?? never()

  beforeAll(async () => {
    opened.browser = await startBrowser()
    opened.site = await startSite(wanted)
  })
  afterEach(async () => {
    for (const visitor of visitors.splice(0)) await visitor.leave()
    expect(site().log.filter((line) => /"level":(50|60)/.test(line))).toEqual([])
  })
  afterAll(async () => {
    await opened.browser?.close()
    await opened.site?.close()
  })
  const visitor = async (options: Visit = {}): Promise<Visitor> => {
    const come = await visit(browser(), site().url, options)
    visitors.push(come)
    return come
  }
  const page = async (options: Visit = {}): Promise<Page> => (await visitor(options)).page
  return { site, browser, visitor, page }
}

const never = (): never => {
  throw new Error("used before it was started")
}

export const bothWays = [
  { how: "with JavaScript", javaScript: true },
  { how: "without JavaScript", javaScript: false },
]
