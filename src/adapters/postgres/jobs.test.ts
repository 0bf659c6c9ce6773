import { randomUUID } from "node:crypto"
import type { Pool } from "pg"
import { beforeEach, describe, expect, it, onTestFinished } from "vitest"
import { installationForThisTest, type TestInstallation } from "../../../tests/installation.ts"
import type { Job } from "../../verification/transition.ts"
import { type Database, openDatabase, openPool } from "./connect.ts"
import { enqueue, type JobHandlers, workJobs } from "./jobs.ts"

let t: TestInstallation
let pool: Pool
let database: Database
let done: Job[] = []
beforeEach(async () => {
  t = await installationForThisTest()
  pool = openPool({ connectionString: t.config.database?.serviceUrl ?? "" }, () => {})
  database = openDatabase(pool)
  done = []
  onTestFinished(() => pool.end())
})

const keep = async (job: Job) => void done.push(job)
const inspect = (): Job => ({ kind: "inspect", verificationId: randomUUID() })
const queued = () =>
  t.sql("select attempts, last_error, run_at > now() as later from graphile_worker._private_jobs order by id")

async function work(change: Partial<JobHandlers> = {}, concurrency = 2): Promise<string[]> {
  const failures: string[] = []
  const handlers = { inspect: keep, inspectPhoto: keep, carryOut: keep, mail: keep, deleteBlobs: keep, ...change }
  const idle = async () => {}
  const failed = (kind: string) => void failures.push(kind)
  const runner = await workJobs({ pool, handlers, concurrency, sweep: idle, tidy: idle, chain: idle, failed })
  await expect.poll(async () => (await queued()).every(({ later }) => later), { timeout: 10_000 }).toBe(true)
  await runner.stop()
  return failures
}

describe("a job", () => {
  it("is done once, when what it follows is committed", async () => {
    const [job, other] = [inspect(), { kind: "deleteBlobs", blobs: ["a", "a-thumb"] } as const]
    await database.transaction().execute((transaction) => enqueue(transaction, [job, other]))
    await work()
    await work()
    expect(done).toHaveLength(2)
    expect(done).toEqual(expect.arrayContaining([job, other]))
    expect(await queued()).toEqual([])
  })

  it("for an applicant who waits for an answer is done before those on cases already sent", async () => {
    const [sent, photo] = [
      inspect(),
      { kind: "inspectPhoto", verificationId: randomUUID(), photoId: randomUUID() } as const,
    ]
    await database.transaction().execute((transaction) => enqueue(transaction, [sent, sent, sent, photo]))
    await work({}, 1)
    expect(done[0]).toEqual(photo)
  })

  it("that a killed process took with it is done at the next start", async () => {
    const job = inspect()
    await database.transaction().execute((transaction) => enqueue(transaction, [job]))
    await t.sql("update graphile_worker._private_jobs set locked_at = now(), locked_by = 'worker-killed', attempts = 1")
    await work()
    expect(done).toEqual([job])
  })

  it("that another process is at stays its own", async () => {
    const other = openPool({ connectionString: t.config.database?.serviceUrl ?? "" }, () => {})
    onTestFinished(() => other.end())
    const there = await other.connect()
    await there.query("select pg_advisory_lock_shared(4402)")
    await database.transaction().execute((transaction) => enqueue(transaction, [inspect()]))
    await t.sql(
      "update graphile_worker._private_jobs set locked_at = now(), locked_by = 'worker-alive', run_at = 'infinity'",
    )
    await work()
    expect(done).toEqual([])
    expect(await t.sql("select locked_by from graphile_worker._private_jobs")).toEqual([{ locked_by: "worker-alive" }])
    there.release(true)
  })

  it("is never done when it was not", async () => {
    const rolledBack = database.transaction().execute(async (transaction) => {
      await enqueue(transaction, [inspect()])
      throw new Error("on purpose")
    })
    await expect(rolledBack).rejects.toThrow("on purpose")
    await work()
    expect(done).toEqual([])
  })

  it("that fails is tried again later, and only where it failed is kept, not the words", async () => {
    await database.transaction().execute((transaction) => enqueue(transaction, [inspect()]))
    const broken = async () => {
      throw new Error("NGUYEN THI MINH ANH")
    }
    expect(await work({ inspect: broken })).toEqual(["inspect"])
    const place = expect.stringMatching(/^Error at jobs\.test\.ts:\d+$/)
    expect(await queued()).toEqual([{ attempts: 1, last_error: place, later: true }])
    await t.sql("update graphile_worker._private_jobs set run_at = now()")
    expect(await work()).toEqual([])
    expect(done).toHaveLength(1)
  })

  it("of a form that is not ours is not done", async () => {
    await t.sql(`select graphile_worker.add_job('inspect', '{"kind":"inspect","verificationId":"NGUYEN"}')`)
    expect(await work()).toEqual(["inspect"])
    expect(done).toEqual([])
    expect(JSON.stringify(await queued())).not.toContain("NGUYEN")
  })
})
