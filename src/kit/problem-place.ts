/** An error's class and where it came from, `TypeError at submit.ts:21`; not its message, which may quote data. */
export function problemPlace(problem: Error): string {
  const place = /at (?:.*\()?[^()\n]*?([\w.-]+:\d+):\d+\)?$/m.exec(problem.stack ?? "")
  return `${problem.name}${place ? ` at ${place[1]}` : ""}`
}
