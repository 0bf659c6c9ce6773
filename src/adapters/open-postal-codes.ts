import { once } from "node:events"
import { createRequire } from "node:module"
import { MessageChannel, Worker } from "node:worker_threads"
import type { Address } from "yubin"
import { z } from "zod"
import type { PostalCodes } from "../app/ports.ts"
import type { PlaceName, PostalPlace } from "../documents/postal-code.ts"
import { isNoName } from "./open-towns.ts"

/** The list keeps what it has unpacked, by a code's first three digits: at most so many of 948, some 30 MB. */
const mostUnpacked = 100

/** Run by itself, so that what the list keeps can be let go. */
const program = `
  const { parentPort, workerData } = require("node:worker_threads")
  const { getAddress } = require(workerData)
  parentPort.on("message", ({ code, port }) => port.postMessage(getAddress(code)))
`
const list = createRequire(import.meta.url).resolve("yubin")

const listed = z.custom<Address | null>((value) => value === null || (typeof value === "object" && "source" in value))

/**
 * Japan Post's list of postal codes with readings as `yubin` carries it, opened with the first question and asked one at a time. Of a
 * code that stands for several towns only the municipality is told.
 */
export function openPostalCodes(): PostalCodes {
  const unpacked = new Set<string>()
  let worker: Worker | null = null
  let before: Promise<unknown> = Promise.resolve()

  async function ask(code: string): Promise<Address | null> {
    const prefix = code.slice(0, 3)
    if (!unpacked.has(prefix) && unpacked.size >= mostUnpacked) {
      await worker?.terminate()
      unpacked.clear()
      worker = null
    }
    unpacked.add(prefix)
    worker ??= new Worker(program, { eval: true, workerData: list })
    worker.unref()
    return answerFrom(worker, code)
  }

  return (code) => {
    const asked = before.then(() => ask(code))
    before = asked.catch(() => {
      worker = null
    })
    return asked.then(placeIn)
  }
}

async function answerFrom(worker: Worker, code: string): Promise<Address | null> {
  const { port1, port2 } = new MessageChannel()
  const isOver = new AbortController()
  const answered = once(port1, "message", isOver)
  const broken = once(worker, "error", isOver).then(([problem]) => Promise.reject(problem))
  worker.postMessage({ code, port: port2 }, [port2])
  try {
    const [answer] = await Promise.race([answered, broken])
    return listed.parse(answer)
  } finally {
    isOver.abort()
    port1.close()
  }
}

/** A company's own code tells where it is, without readings. */
function placeIn(found: Address | null): PostalPlace | null {
  if (!found) return null
  const isTown = found.source === "ken_all"
  return {
    prefecture: { written: found.prefecture, kana: isTown ? found.prefectureKana : null },
    municipality: { written: found.city, kana: isTown ? found.cityKana : null },
    town: isTown && found.multiTown ? null : townNamed(found.town, isTown ? found.townKana : null),
  }
}

/** Without what the list notes in brackets: blocks, storeys, what is left out. */
function townNamed(written: string, kana: string | null): PlaceName | null {
  const name = bare(written)
  if (name === "" || isNoName(name) || /.一円$/u.test(name)) return null
  return { written: name, kana: kana && bare(kana) }
}

const bare = (name: string): string => name.replace(/[（(].*$/u, "").normalize("NFKC")
