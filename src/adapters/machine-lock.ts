import { createHash } from "node:crypto"
import { createServer, type Server } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import { fail, ok, type Result } from "../kit/result.ts"

const retryMillis = 40

/**
 * Runs `work` while no other process of this machine runs any under the same name.
 * The lock is an abstract unix socket (Linux): the kernel lets go of it when its process ends, so none is ever stale.
 * @returns "busy" when the lock could not be had within `patienceMillis`; `work` did not run.
 */
export async function underMachineLock<T>(
  name: string,
  patienceMillis: number,
  work: () => Promise<T>,
): Promise<Result<T, "busy">> {
  const address = `\0honnin-${createHash("sha256").update(name).digest("hex").slice(0, 32)}`
  const lock = await acquire(address, Date.now() + patienceMillis)
  if (!lock) return fail("busy")
  try {
    return ok(await work())
  } finally {
    await new Promise((closed) => lock.close(closed))
  }
}

async function acquire(address: string, deadline: number): Promise<Server | null> {
  for (;;) {
    const lock = await listen(address)
    if (lock || Date.now() > deadline) return lock
    await sleep(retryMillis)
  }
}

function listen(address: string): Promise<Server | null> {
  return new Promise((settle, reject) => {
    const server = createServer((visitor) => visitor.destroy())
    server.once("error", (error: NodeJS.ErrnoException) => (error.code === "EADDRINUSE" ? settle(null) : reject(error)))
    server.listen({ path: address }, () => settle(server))
  })
}
