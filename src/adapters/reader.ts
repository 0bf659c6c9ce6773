import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { extname } from "node:path"
import { fileURLToPath } from "node:url"
import type { Reader, ReaderProblem, Strip } from "../app/ports.ts"
import type { ReadLine } from "../documents/layout.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import { told } from "./reader-messages.ts"

/** Why a worker was replaced. `died`: by itself, `starting` or at work. */
export interface ReaderTrouble {
  readonly kind: "died" | "tooSlow" | "tooLarge"
  readonly starting: boolean
  readonly code: number | null
  readonly signal: string | null
}

export interface ReaderSettings {
  /** How many read at the same time: as many as cores. Each holds about 400 MB. */
  readonly workers: number
  /** How many calls may wait beside those being read. */
  readonly waitingMost: number
  /** From the call to the answer, waiting included. */
  readonly timeoutSeconds: number
  /** A worker found larger after a call is replaced. */
  readonly memoryMostBytes: number
  readonly troubled: (trouble: ReaderTrouble) => void
}

type Read = Result<readonly ReadLine[], ReaderProblem>

interface Call {
  readonly strips: readonly Strip[]
  readonly settle: (read: Read) => void
}

interface Worker {
  readonly child: ChildProcess
  ready: boolean
  call: Call | null
  /** Why it is being ended, if it is. */
  ending: "closed" | "tooSlow" | "tooLarge" | null
}

/** Loading the models takes 2 seconds where nothing else runs. */
const startSeconds = 60

/** Beside this file: in the source tree as TypeScript, in `dist/` as a bundle of its own. */
const workerFile = fileURLToPath(new URL(`./reader-worker${extname(import.meta.url)}`, import.meta.url))

/**
 * Reads in processes of its own, one call at a time each, their models loaded once. Processes and not threads: ending a thread
 * inside onnxruntime aborts the whole service. They get no environment, and with it no secret.
 */
export function openReader(settings: ReaderSettings): Reader {
  const workers = new Set<Worker>()
  const waiting: Call[] = []
  let isClosed = false

  function start(): void {
    const child = fork(workerFile, [], {
      serialization: "advanced",
      execArgv: ["--max-old-space-size=256"],
      env: {},
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    })
    const worker: Worker = { child, ready: false, call: null, ending: null }
    workers.add(worker)
    const hurry = setTimeout(() => end(worker, "tooSlow"), startSeconds * 1_000)
    child.on("message", (message) => {
      clearTimeout(hurry)
      hear(worker, message)
    })
    const gone = (code: number | null, signal: string | null) => {
      clearTimeout(hurry)
      bury(worker, { code, signal })
    }
    child.once("exit", gone)
    child.on("error", () => child.pid === undefined && gone(null, null))
  }

  function fill(): void {
    while (!isClosed && workers.size < settings.workers) start()
  }

  function hear(worker: Worker, message: unknown): void {
    const heard = told.parse(message)
    worker.ready = true
    if (heard.kind === "read") {
      worker.call?.settle(ok(heard.lines))
      worker.call = null
      if (heard.memoryBytes > settings.memoryMostBytes) end(worker, "tooLarge")
    }
    hand()
  }

  /** Those started in vain are not started again before the next call, so that a broken installation does not spin. */
  function bury(worker: Worker, { code, signal }: { code: number | null; signal: string | null }): void {
    workers.delete(worker)
    worker.call?.settle(fail("failed"))
    if (worker.ending === "closed") return
    settings.troubled({ kind: worker.ending ?? "died", starting: !worker.ready, code, signal })
    if (worker.ready) fill()
    else if (workers.size === 0) for (const call of waiting.splice(0)) call.settle(fail("failed"))
  }

  function end(worker: Worker, why: Worker["ending"]): void {
    worker.ending = why
    worker.child.kill("SIGKILL")
  }

  /** Gives waiting calls to workers with nothing to do. */
  function hand(): void {
    for (const worker of workers) {
      if (!worker.ready || worker.call || worker.ending) continue
      const call = waiting.shift()
      if (!call) return
      worker.call = call
      worker.child.send([...call.strips], (problem) => problem && worker.child.kill("SIGKILL"))
    }
  }

  function giveUp(call: Call): void {
    const at = waiting.indexOf(call)
    if (at >= 0) waiting.splice(at, 1)
    for (const worker of workers) if (worker.call === call) end(worker, "tooSlow")
    call.settle(fail("timeout"))
  }

  function enter(strips: readonly Strip[]): Promise<Read> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => giveUp(call), settings.timeoutSeconds * 1_000)
      const call: Call = {
        strips,
        settle(read) {
          clearTimeout(timer)
          resolve(read)
        },
      }
      waiting.push(call)
      fill()
      hand()
    })
  }

  fill()
  return {
    async read(strips) {
      if (isClosed) return fail("failed")
      if (strips.length === 0) return ok([])
      const mayWait = [...workers].every((worker) => worker.call !== null || !worker.ready || worker.ending !== null)
      return mayWait && waiting.length >= settings.waitingMost ? fail("busy") : enter(strips)
    },
    async close() {
      isClosed = true
      for (const call of waiting.splice(0)) call.settle(fail("failed"))
      await Promise.all(
        [...workers].map(async (worker) => {
          const gone = once(worker.child, "exit")
          end(worker, "closed")
          await gone
        }),
      )
    },
  }
}
