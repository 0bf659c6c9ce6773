import { parseArgs } from "node:util"
import { openInspector } from "../../src/adapters/inspector.ts"
import { parsePlainDate } from "../../src/kit/plain-date.ts"
import { oddJpegs } from "../specimen/odd-jpegs.ts"

const mostMillis = 5_000
const mostMemoryBytes = 900_000_000

/**
 * `npm run nightly:odd-files [-- --count 2000 --seed nightly]`: inspects so many broken, hostile or odd JPEGs one after another.
 * Exit 1 when one of them ends the worker, takes over 5 seconds, or leaves it larger than the cap.
 */
async function inspectOddFiles(args: readonly string[]): Promise<number> {
  const text = { type: "string" } as const
  const { count = "2000", seed = "nightly" } = parseArgs({
    args: [...args],
    options: { count: text, seed: text },
  }).values
  const today = parsePlainDate("2026-11-23")
  if (!today) return 2
  const troubles: string[] = []
  let now = ""
  const inspector = openInspector({
    ...{ workers: 1, waitingMost: 1, timeoutSeconds: 30, memoryMostBytes: mostMemoryBytes },
    troubled: ({ kind, code, signal }) => troubles.push(`${kind} ${code ?? signal ?? ""} at ${now}`),
  })
  const answers = new Map<string, number>()
  let slowest = { millis: 0, what: "" }
  for await (const { name, how, bytes } of oddJpegs(seed, Number(count))) {
    now = `${name} (${how})`
    const startedAt = performance.now()
    const inspected = await inspector.inspect({ bytes, document: "residence-card", side: "front", today })
    const millis = performance.now() - startedAt
    const answer = inspected.ok ? (inspected.value.problems[0] ?? "read") : inspected.error
    answers.set(answer, (answers.get(answer) ?? 0) + 1)
    if (millis > slowest.millis && name !== `${seed}-0001`) slowest = { millis, what: now }
    if (["failed", "timeout", "busy"].includes(answer)) troubles.push(`${answer} for ${now}`)
  }
  await inspector.close()
  console.log([...answers].map(([answer, times]) => `${answer} ${times}`).join(", "))
  console.log(`Slowest: ${Math.round(slowest.millis)} ms, ${slowest.what}`)
  for (const trouble of troubles) console.log(trouble)
  return troubles.length > 0 || slowest.millis > mostMillis ? 1 : 0
}

process.exitCode = await inspectOddFiles(process.argv.slice(2))
