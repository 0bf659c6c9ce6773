import { type JobHelpers, Logger, parseCronItems, type Runner, run } from "graphile-worker"
import { sql, type Transaction } from "kysely"
import type { Pool } from "pg"
import { z } from "zod"
import { problemPlace } from "../../kit/problem-place.ts"
import { mailKinds } from "../../verification/events.ts"
import type { Job } from "../../verification/transition.ts"
import type { Tables } from "./tables.ts"

/**
 * What carries out each kind of job; a rejected promise is tried again later, each time after a longer while.
 * @param attempt - 1 for the first.
 */
export type JobHandlers = {
  readonly [K in Job["kind"]]: (job: Extract<Job, { kind: K }>, attempt: number) => Promise<void>
}

const verificationId = z.uuid()
const payloads = {
  inspect: z.object({ kind: z.literal("inspect"), verificationId }),
  inspectPhoto: z.object({ kind: z.literal("inspectPhoto"), verificationId, photoId: z.uuid() }),
  carryOut: z.object({
    ...{ kind: z.literal("carryOut"), verificationId, token: z.uuid() },
    afterSeconds: z.number(),
  }),
  mail: z.object({ kind: z.literal("mail"), verificationId, mail: z.enum(mailKinds) }),
  deleteBlobs: z.object({ kind: z.literal("deleteBlobs"), blobs: z.array(z.string()) }),
}

/** A case that is sent waits for those whose applicants wait for an answer about a photo; both for what is to leave now. Less comes first; 0 if not said. */
const priorities: Readonly<Partial<Record<Job["kind"], number>>> = { inspect: 1, carryOut: -1 }

/** Enqueues inside the caller's transaction. */
export async function enqueue(transaction: Transaction<Tables>, jobs: readonly Job[]): Promise<void> {
  for (const job of jobs) {
    const [payload, priority] = [JSON.stringify(job), priorities[job.kind] ?? 0]
    const after = job.kind === "carryOut" ? job.afterSeconds : 0
    await sql`select graphile_worker.add_job(${job.kind}, ${payload}::json, priority => ${priority},
      run_at => now() + make_interval(secs => ${after}))`.execute(transaction)
  }
}

/**
 * Works the queue until stopped.
 * @param d.concurrency - how many jobs run at once. `sweep`: run every ten minutes: what time alone brings about. `tidy`: daily, at 3:17 in Japan.
 * `chain`: every minute.
 * `failed`: told the kind of a job whose attempt failed, never its payload. The queue's own table keeps where it
 * failed, not the error's words.
 */
export async function workJobs(d: {
  pool: Pool
  handlers: JobHandlers
  concurrency: number
  sweep: () => Promise<void>
  tidy: () => Promise<void>
  chain: () => Promise<void>
  failed: (kind: string, problem: unknown) => void
}): Promise<Runner> {
  type Work = (payload: unknown, attempt: number) => Promise<void>
  const reported = (kind: string, work: Work) => async (payload: unknown, helpers: JobHelpers) => {
    try {
      await work(payload, helpers.job.attempts)
    } catch (problem) {
      d.failed(kind, problem)
      throw new Error(problem instanceof Error ? problemPlace(problem) : "unknown")
    }
  }
  const present = await presence(d.pool)
  const runner = await run({
    pgPool: d.pool,
    concurrency: d.concurrency,
    noHandleSignals: true,
    pollInterval: 1_000,
    logger: workerLogger(() => {}),
    taskList: {
      inspect: reported("inspect", (job, attempt) => d.handlers.inspect(payloads.inspect.parse(job), attempt)),
      inspectPhoto: reported("inspectPhoto", (job, attempt) =>
        d.handlers.inspectPhoto(payloads.inspectPhoto.parse(job), attempt),
      ),
      carryOut: reported("carryOut", (job, attempt) => d.handlers.carryOut(payloads.carryOut.parse(job), attempt)),
      mail: reported("mail", (job, attempt) => d.handlers.mail(payloads.mail.parse(job), attempt)),
      deleteBlobs: reported("deleteBlobs", (job, attempt) =>
        d.handlers.deleteBlobs(payloads.deleteBlobs.parse(job), attempt),
      ),
      sweep: reported("sweep", d.sweep),
      tidy: reported("tidy", d.tidy),
      chain: reported("chain", d.chain),
    },
    parsedCronItems: parseCronItems([
      { task: "sweep", match: "*/10 * * * *", identifier: "sweep" },
      { task: "tidy", match: "17 18 * * *", identifier: "tidy" },
      { task: "chain", match: "* * * * *", identifier: "chain" },
    ]),
  }).catch((problem) => {
    present.leave()
    throw problem
  })
  runner.promise.then(present.leave, present.leave)
  return runner
}

/** Held, shared, by each process that works the queue, for as long as it lives. */
const workersLock = 4_402

/**
 * Says that this process works the queue. Jobs that a killed one took with it would stay locked for hours; where nobody else works
 * the queue they are free again at once.
 */
async function presence(pool: Pool): Promise<{ readonly leave: () => void }> {
  const client = await pool.connect()
  const { rows } = await client.query<{ alone: boolean }>("select pg_try_advisory_lock($1) as alone", [workersLock])
  const isAlone = rows[0]?.alone === true
  if (isAlone) await client.query(freeAllLocked)
  await client.query("select pg_advisory_lock_shared($1)", [workersLock])
  if (isAlone) await client.query("select pg_advisory_unlock($1)", [workersLock])
  return { leave: () => client.release(true) }
}

const freeAllLocked = `select graphile_worker.force_unlock_workers(
  array(select distinct locked_by from graphile_worker.jobs where locked_by is not null))`

/** The queue's own chatter goes nowhere by default: it names payloads. */
export const workerLogger = (write: (level: string, message: string) => void): Logger =>
  new Logger(() => (level, message) => write(level, message))
