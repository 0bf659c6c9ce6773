/** Resolves after that long, or at once when the service is told to stop. */
export function sleepUnless(ending: AbortSignal, millis: number): Promise<void> {
  return new Promise((resolve) => {
    if (ending.aborted) return resolve()
    const over = () => {
      clearTimeout(timer)
      ending.removeEventListener("abort", over)
      resolve()
    }
    const timer = setTimeout(over, millis)
    ending.addEventListener("abort", over)
  })
}
