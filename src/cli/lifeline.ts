/**
 * Calls `stop` when the launcher that started this process is gone without a word (kill -9). It holds an IPC channel to us
 * for as long as it lives. Started without a launcher, nothing is watched.
 */
export function onOrphaned(stop: () => void): void {
  if (!process.channel) return
  process.once("disconnect", stop)
  process.channel.unref()
}
