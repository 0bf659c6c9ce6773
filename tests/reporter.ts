import { writeFileSync, writeSync } from "node:fs"
import type { Reporter, SerializedError, TestModule, TestRunEndReason } from "vitest/node"

/** What the run came to: tests, and besides them each file, hook or stray promise that failed without being a test. */
export type Tally = { passed: number; failed: number }

export function tallyOf(
  modules: readonly TestModule[],
  strayErrors: readonly SerializedError[],
  reason: TestRunEndReason,
): Tally {
  const counts = modules.map(tallyOfModule)
  const passed = counts.reduce((sum, count) => sum + count.passed, 0)
  const failed = counts.reduce((sum, count) => sum + count.failed, 0) + strayErrors.length
  const isHollow = failed === 0 && (passed === 0 || reason !== "passed")
  return { passed, failed: isHollow ? 1 : failed }
}

function tallyOfModule(module: TestModule): Tally {
  const passed = [...module.children.allTests("passed")].length
  const failedTests = [...module.children.allTests("failed")].length
  const suites = [...module.children.allSuites()].filter((suite) => suite.errors().length > 0).length
  const failed = failedTests + suites + (module.errors().length > 0 ? 1 : 0)
  return { passed, failed: module.state() === "failed" ? Math.max(failed, 1) : failed }
}

/**
 * Ends a run with one plain line, `N passed, N failed`. `npm test` collects it in the file `HONNIN_TALLY` names, to print it
 * when vitest has nothing more to say; without that variable it is printed as this process ends.
 */
export default class TallyReporter implements Reporter {
  #line = "0 passed, 1 failed"

  onInit(): void {
    process.once("exit", () => {
      const file = process.env.HONNIN_TALLY
      if (file) writeFileSync(file, this.#line)
      else writeSync(1, `${this.#line}\n`)
    })
  }

  onTestRunEnd(
    modules: readonly TestModule[],
    strayErrors: readonly SerializedError[],
    reason: TestRunEndReason,
  ): void {
    const { passed, failed } = tallyOf(modules, strayErrors, reason)
    this.#line = `${passed} passed, ${failed} failed`
  }
}
