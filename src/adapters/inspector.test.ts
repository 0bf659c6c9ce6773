import { readdirSync, readFileSync } from "node:fs"
import { afterEach, describe, expect, it } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import { oddJpegs } from "../../tools/specimen/odd-jpegs.ts"
import type { Inspector, PhotoToInspect } from "../app/ports.ts"
import { parsePlainDate } from "../kit/plain-date.ts"
import { type InspectorSettings, type InspectorTrouble, openInspector } from "./inspector.ts"

const today = parsePlainDate("2026-11-23") ?? expect.fail("no day")

const photoOf = (story: string): PhotoToInspect => ({
  bytes: readFileSync(loadCase(story).front),
  document: "residence-card",
  side: "front",
  today,
})

const minhAnh = photoOf("minh-anh-clean")
const number = "UR41730952EA"

let open: Inspector | null = null
afterEach(() => open?.close())

let troubles: InspectorTrouble[] = []
function inspector(changes: Partial<InspectorSettings> = {}): Inspector {
  troubles = []
  open = openInspector({
    workers: 1,
    waitingMost: 4,
    timeoutSeconds: 60,
    memoryMostBytes: 900_000_000,
    troubled: (trouble) => troubles.push(trouble),
    ...changes,
  })
  return open
}

const workers = (): number[] =>
  readdirSync("/proc/self/task")
    .flatMap((task) => readFileSync(`/proc/self/task/${task}/children`, "utf8").trim().split(" "))
    .filter((pid) => pid !== "" && readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("inspector-worker"))
    .map(Number)

/** The number on the card, or why there is none. */
async function numberOn(photo: PhotoToInspect, by: Inspector): Promise<string | undefined> {
  const inspected = await by.inspect(photo)
  return inspected.ok ? inspected.value.reading.number?.value : inspected.error
}

it("tells what it found on a photo, where, and what is printed there", async () => {
  const inspected = await inspector().inspect(minhAnh)
  if (!inspected.ok) return expect.fail(inspected.error)
  const { recognised, corners, size, problems, reading, places } = inspected.value
  expect(recognised).toEqual({ document: "residence-card", side: "front" })
  expect(problems).toEqual([])
  expect(size.width / size.height).toBeCloseTo(4 / 3, 1)
  expect(corners?.[0][0]).toBeGreaterThan(94)
  expect(corners?.[0][0]).toBeLessThan(114)
  expect(reading.name?.value).toBe("NGUYEN THI MINH ANH")
  expect(places.number?.left).toBeGreaterThan(0.7)
})

it("tells why a file shows nothing, and inspects the next", async () => {
  const one = inspector()
  const png = { ...minhAnh, bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 0]) }
  const half = { ...minhAnh, bytes: minhAnh.bytes.subarray(0, minhAnh.bytes.length >> 1) }
  expect(await one.inspect(png)).toEqual({ ok: false, error: "not-jpeg" })
  expect(await one.inspect(half)).toEqual({ ok: false, error: "unreadable-file" })
  expect(await numberOn(minhAnh, one)).toBe(number)
  expect(troubles).toEqual([])
})

/** One of each kind; two thousand of them are inspected by night. */
it("answers every odd file, and lives", { timeout: 120_000 }, async () => {
  const one = inspector()
  const answers = new Map<string, string>()
  for await (const { how, bytes } of oddJpegs("ci", 36)) {
    const inspected = await one.inspect({ ...minhAnh, bytes })
    answers.set(how, inspected.ok ? "seen" : inspected.error)
  }
  expect(answers.size).toBe(36)
  expect([...new Set(answers.values())].sort()).toEqual(["not-jpeg", "seen", "unreadable-file"])
  const bomb = [...answers].find(([how]) => how.endsWith("saying it is 65,535 × 65,535"))
  expect(bomb?.[1]).toBe("unreadable-file")
  expect(troubles).toEqual([])
})

describe("when a worker goes wrong", () => {
  it("answers timeout when it hangs, and inspects again with another", { timeout: 90_000 }, async () => {
    const one = inspector({ timeoutSeconds: 12 })
    await one.inspect(minhAnh)
    const [hanging = 0] = workers()
    process.kill(hanging, "SIGSTOP")
    expect(await numberOn(minhAnh, one)).toBe("timeout")
    expect(await numberOn(minhAnh, one)).toBe(number)
    expect(workers()).not.toContain(hanging)
    expect(troubles).toEqual([{ kind: "tooSlow", starting: false, code: null, signal: "SIGKILL" }])
  })

  it("answers failed when it dies at work, and inspects again with another", async () => {
    const one = inspector()
    await one.inspect(minhAnh)
    const [dying = 0] = workers()
    process.kill(dying, "SIGSTOP")
    const inspecting = numberOn(minhAnh, one)
    await new Promise((done) => setTimeout(done, 50))
    process.kill(dying, "SIGKILL")
    expect(await inspecting).toBe("failed")
    expect(await numberOn(minhAnh, one)).toBe(number)
  })

  it("replaces one that has grown too large, without losing the answer", async () => {
    const one = inspector({ memoryMostBytes: 1 })
    expect(await numberOn(minhAnh, one)).toBe(number)
    expect(await numberOn(minhAnh, one)).toBe(number)
    expect(troubles[0]).toMatchObject({ kind: "tooLarge", starting: false })
  })
})

describe("when more is asked than can be done", () => {
  it("turns away what may not wait and inspects the rest", async () => {
    const one = inspector({ waitingMost: 2 })
    await one.inspect(minhAnh)
    const answers = await Promise.all(Array.from({ length: 5 }, () => numberOn(minhAnh, one)))
    expect(answers.filter((answer) => answer === "busy")).toHaveLength(2)
    expect(answers.filter((answer) => answer === number)).toHaveLength(3)
  })

  it("fails what still waits when it closes, and leaves no process behind", async () => {
    const one = inspector({ workers: 2 })
    const answers = Array.from({ length: 3 }, () => numberOn(minhAnh, one))
    await one.close()
    expect(await Promise.all(answers)).toEqual(["failed", "failed", "failed"])
    expect(await numberOn(minhAnh, one)).toBe("failed")
    expect(workers()).toEqual([])
  })
})
