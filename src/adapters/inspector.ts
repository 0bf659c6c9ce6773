import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { extname } from "node:path"
import { fileURLToPath } from "node:url"
import type { InspectedPage } from "../app/inspected-page.ts"
import type { Inspector, NotInspected, PhotoToInspect } from "../app/ports.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import { told } from "./inspector-messages.ts"

/** Why a worker was replaced. `died`: by itself, `starting` or at work. */
export interface InspectorTrouble {
  readonly kind: "died" | "tooSlow" | "tooLarge"
  readonly starting: boolean
  readonly code: number | null
  readonly signal: string | null
}

export interface InspectorSettings {
  /** How many photos are inspected at the same time: as many as cores. Each holds about 350 MB, and 500 for a moment while it decodes a large photo. */
  readonly workers: number
  /** How many photos may wait beside those being inspected. */
  readonly waitingMost: number
  /** From the call to the answer, waiting included. */
  readonly timeoutSeconds: number
  /** A worker found larger after a photo is replaced. */
  readonly memoryMostBytes: number
  readonly troubled: (trouble: InspectorTrouble) => void
}

type Inspected = Result<InspectedPage, NotInspected>

interface Call {
  readonly photo: PhotoToInspect
  readonly settle: (inspected: Inspected) => void
}

interface Worker {
  readonly child: ChildProcess
  ready: boolean
  call: Call | null
  /** Why it is being ended, if it is. */
  ending: "closed" | "tooSlow" | "tooLarge" | null
}

/**
 * glibc gives a photo's pixels back at once instead of keeping them for the next: without this a worker grows from 330 to 520 MB
 * within 24 photos. Nothing else is in a worker's environment, and with it no secret.
 */
const thriftyAllocator = {
  MALLOC_ARENA_MAX: "1",
  MALLOC_MMAP_THRESHOLD_: "1000000",
  MALLOC_TRIM_THRESHOLD_: "100000",
}

/** Loading the models takes 2 seconds where nothing else runs. */
const startSeconds = 60

/** Beside this file: in the source tree as TypeScript, in `dist/` as a bundle of its own. */
const workerFile = fileURLToPath(new URL(`./inspector-worker${extname(import.meta.url)}`, import.meta.url))

/**
 * Inspects in processes of their own, one photo at a time each, their models loaded once: decoding, measuring and reading
 * a stranger's picture neither hold up nor endanger the service. Processes and not threads: ending a thread inside
 * onnxruntime aborts the whole program.
 */
export function openInspector(settings: InspectorSettings): Inspector {
  const workers = new Set<Worker>()
  const waiting: Call[] = []
  let isClosed = false

  function start(): void {
    const child = fork(workerFile, [], {
      serialization: "advanced",
      execArgv: ["--max-old-space-size=256"],
      env: thriftyAllocator,
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
    if (heard.kind !== "ready") {
      worker.call?.settle(heard.kind === "inspected" ? ok(heard.page) : fail(heard.problem))
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
      worker.child.send(call.photo, (problem) => problem && worker.child.kill("SIGKILL"))
    }
  }

  function giveUp(call: Call): void {
    const at = waiting.indexOf(call)
    if (at >= 0) waiting.splice(at, 1)
    for (const worker of workers) if (worker.call === call) end(worker, "tooSlow")
    call.settle(fail("timeout"))
  }

  function enter(photo: PhotoToInspect): Promise<Inspected> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => giveUp(call), settings.timeoutSeconds * 1_000)
      const call: Call = {
        photo,
        settle(inspected) {
          clearTimeout(timer)
          resolve(inspected)
        },
      }
      waiting.push(call)
      fill()
      hand()
    })
  }

  fill()
  return {
    async inspect(photo) {
      if (isClosed) return fail("failed")
      const mayWait = [...workers].every((worker) => worker.call !== null || !worker.ready || worker.ending !== null)
      return mayWait && waiting.length >= settings.waitingMost ? fail("busy") : enter(photo)
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
