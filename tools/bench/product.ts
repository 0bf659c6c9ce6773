import { spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { dirname, join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import pg from "pg"
import sharp from "sharp"
import { loadCase } from "../../fixtures/cases.ts"
import { embeddedProblemWords, ownerRole, startEmbedded } from "../../src/adapters/embedded-postgres.ts"
import { makeMasterKey } from "../../src/adapters/master-key.ts"
import { pointerOf } from "../../src/adapters/postgres-home.ts"
import { chooseDocument, giveConsent, saveDetails } from "../../src/app/answer.ts"
import { begin } from "../../src/app/begin.ts"
import { openPhoto } from "../../src/app/look-at-photo.ts"
import { readConfig } from "../../src/config.ts"
import type { Services } from "../../src/http/services.ts"
import { newToken, secureRandom } from "../../src/kit/ids.ts"
import type { Result } from "../../src/kit/result.ts"
import { open } from "../../src/main.ts"
import { photoOf, photoOfBlob, receivedBlob } from "../../src/verification/verification.ts"
import type { Undo } from "./in-folder.ts"
import type { Form, Upload } from "./load.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))
const folders = { migrations: join(root, "dist/migrations"), assets: join(root, "dist/assets") }
const decodeEveryNth = 10
const startPatienceMillis = 30_000

/** One applicant, come as far as the photos page. `token`: the link's; `device`: the browser's own. */
export interface Applicant {
  readonly id: string
  readonly token: string
  readonly device: string
}

export type Product = Awaited<ReturnType<typeof startProduct>>

/**
 * The service as it is delivered, live, in a process of its own on a free port of the loopback; and the same installation
 * opened here, to lead applicants up to their photos and to look at what was stored.
 * @param folder - exists; everything goes into it but root's PostgreSQL, which `undo` removes.
 * @param undo - given a step for each thing started; the last is to be taken first.
 */
export async function startProduct(folder: string, undo: Undo) {
  const dataDir = join(folder, "data")
  const masterKey = join(folder, "master.key")
  await makeMasterKey(masterKey)
  const settings = {
    DATA_DIR: dataDir,
    MASTER_KEY_FILE: masterKey,
    PURPOSE: "benchmark",
    PORT: String(await freePort()),
  }
  const config = expectOk(readConfig({ ...settings, LOG_LEVEL: "silent" }, { mode: "live", home: folder }))
  const embedded = await startEmbedded({ dataDir, log: () => {} })
  if (!embedded.ok) throw new Error(embeddedProblemWords(embedded.error))
  const { connection, where, stop: stopEmbedded } = embedded.value
  undo.push(async () => {
    await stopEmbedded()
    if (existsSync(pointerOf(dataDir))) rmSync(dirname(where), { recursive: true, force: true })
  })
  const installation = expectOk(await open(config, { folders }))
  undo.push(() => installation.close())
  const { services } = installation
  const server = startServer(settings)
  undo.push(() => server.stop())
  await server.answers(config.publicUrl)
  return {
    url: config.publicUrl,
    durability: () => durability(connection(ownerRole, "postgres")),
    applicants: (count: number) => Promise.all(Array.from({ length: count }, () => applicant(services))),
    upload: ({ token, device }: Applicant, form: Form): Upload => {
      const base = `/v/${token}/photos`
      const url = `${config.publicUrl}${base}/front`
      return { url, form, cookie: `honnin_device=${device}`, answer: `${base}#front` }
    },
    keptBytes: (applicants: readonly Applicant[]) => keptBytes(services, applicants),
    /** But for the bytes as received, which go when the photo has been looked at. */
    async blobCount() {
      let count = 0
      for await (const { id } of services.blobs.list()) if (id !== receivedBlob({ id: photoOfBlob(id) })) count++
      return count
    },
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1")
  await once(probe, "listening")
  const address = probe.address()
  probe.close()
  if (address === null || typeof address === "string") throw new Error("no port")
  return address.port
}

function startServer(settings: Readonly<Record<string, string>>) {
  const { PATH = "", HOME = "" } = process.env
  const server = spawn(process.execPath, [join(root, "dist/honnin.js"), "serve"], {
    env: { PATH, HOME, ...settings },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  })
  const ended = once(server, "exit")
  return {
    async answers(url: string) {
      const deadline = Date.now() + startPatienceMillis
      while (!(await isHealthy(url))) {
        if (server.exitCode !== null || Date.now() > deadline) throw new Error("the service did not start")
        await sleep(50)
      }
    },
    async stop() {
      server.kill("SIGTERM")
      await ended
    },
  }
}

const isHealthy = (url: string): Promise<boolean> =>
  fetch(`${url}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  )

/** What PostgreSQL says of itself, `fsync on, synchronous_commit on`. */
async function durability(connection: pg.ClientConfig): Promise<string> {
  const client = new pg.Client(connection)
  await client.connect()
  const { rows } = await client.query<{ name: string; setting: string }>(
    "select name, setting from pg_settings where name in ('fsync', 'synchronous_commit') order by name",
  )
  await client.end()
  return rows.map(({ name, setting }) => `${name} ${setting}`).join(", ")
}

async function applicant(services: Services): Promise<Applicant> {
  const { document, draft } = loadCase("minh-anh-clean")
  const request = { reference: "BENCH", origin: "commandLine", actor: { kind: "commandLine" }, language: "en" } as const
  const { verification, token } = await begin(services, request)
  const { id } = verification
  const device = newToken(secureRandom)
  expectOk(await giveConsent(services, id, "en"))
  expectOk(await chooseDocument(services, id, { document, combinedCard: false }))
  expectOk(await saveDetails(services, id, { draft, email: "", language: "en" }))
  await services.devices.add(id, services.sealer.tokenHash(device), services.now())
  return { id, token, device }
}

/** Opens photo and thumbnail of each applicant. @returns how many bytes they have; throws when one is not as it should be. */
async function keptBytes(services: Services, applicants: readonly Applicant[]): Promise<number> {
  let sum = 0
  for (const [at, { id }] of applicants.entries()) {
    const verification = await services.verifications.byId(id)
    const photo = verification && photoOf(verification, "front")
    if (!photo) throw new Error(`photo ${at} was accepted and has no row`)
    const jpeg = expectOk(await openPhoto(services, { verification, photo, size: "full" }))
    const thumbnail = expectOk(await openPhoto(services, { verification, photo, size: "thumbnail" }))
    if (at % decodeEveryNth === 0) await expectPicture(jpeg, photo)
    sum += jpeg.length + thumbnail.length
  }
  return sum
}

async function expectPicture(
  jpeg: Uint8Array,
  { widthPixels, heightPixels }: { widthPixels: number; heightPixels: number },
) {
  const { info } = await sharp(jpeg, { failOn: "warning" }).raw().toBuffer({ resolveWithObject: true })
  if (info.width !== widthPixels || info.height !== heightPixels) throw new Error("a stored photo has another size")
}

function expectOk<T>(result: Result<T, unknown>): T {
  if (result.ok) return result.value
  throw new Error(`refused: ${JSON.stringify(result.error)}`)
}
