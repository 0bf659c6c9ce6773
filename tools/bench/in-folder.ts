import { mkdtempSync, realpathSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** Takes back what was begun; the last is taken first. */
export type Undo = (() => Promise<void>)[]

type Measure = (folder: string, undo: Undo) => Promise<boolean>

const interrupted = new Promise<never>((_, reject) => {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => reject(new Error(signal)))
})

/**
 * Runs a benchmark in a folder of its own, and leaves nothing behind, interrupted or not.
 * @param measure - resolves to whether its goals are met: then the process ends with 0.
 */
export const inFolder = (measure: Measure): Promise<void> =>
  tidily(measure).catch((problem) => {
    console.error(problem instanceof Error ? problem.message : problem)
    process.exit(1)
  })

async function tidily(measure: Measure): Promise<void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "honnin-bench-")))
  const undo: Undo = []
  try {
    process.exitCode = (await Promise.race([measure(folder, undo), interrupted])) ? 0 : 1
  } finally {
    for (const step of undo.reverse()) await step()
    rmSync(folder, { recursive: true, force: true })
  }
}
