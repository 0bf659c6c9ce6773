import { getConnInfo } from "@hono/node-server/conninfo"
import type { Context } from "hono"
import { RateLimiterMemory } from "rate-limiter-flexible"
import { showMessage } from "./page.ts"
import type { Services } from "./services.ts"

interface Limit {
  readonly tries: number
  readonly windowSeconds: number
}

/** @returns what asks the address of a request to wait (429), once it has used up its tries; null while it may go on. */
export const limitPerAddress = (services: Services, limit: Limit) =>
  limitPer(services, limit, (c) => networkOf(addressOf(c, services)))

/** The same for whatever `keyOf` names: something that a stranger cannot make up, since each name is kept for a while. */
export function limitPer<C extends Context>(
  services: Services,
  { tries, windowSeconds }: Limit,
  keyOf: (c: C) => string,
): (c: C) => Promise<Response | null> {
  const limiter = new RateLimiterMemory({ points: tries, duration: windowSeconds })
  return async (c) => {
    const waitMillis = await waitFor(limiter, keyOf(c))
    return waitMillis === 0 ? null : tooMany(c, services, waitMillis)
  }
}

/** @returns 0 when it may go on, else how long to wait. */
async function waitFor(limiter: RateLimiterMemory, address: string): Promise<number> {
  const state = await limiter.get(address)
  if (state && state.remainingPoints <= 0) return state.msBeforeNext
  await limiter.consume(address).catch(() => undefined)
  return 0
}

function tooMany(c: Context, services: Services, waitMillis: number) {
  c.header("retry-after", String(Math.ceil(waitMillis / 1_000)))
  const waitMinutes = Math.ceil(waitMillis / 60_000)
  return showMessage(c, services, { message: "tooManyRequests", status: 429, waitMinutes })
}

/** Behind a trusted proxy the address that the proxy saw; without a socket (a test) none. */
function addressOf(c: Context, { trustProxy }: Services): string {
  const forwarded = c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim()
  if (trustProxy && forwarded) return forwarded
  const hasSocket = c.env && "incoming" in c.env
  return hasSocket ? (getConnInfo(c).remote.address ?? "unknown") : "unknown"
}

/** An IPv6 address stands for its network of 64 bits: its holder may change the rest at will, and each would be kept. */
export function networkOf(address: string): string {
  if (!address.includes(":")) return address
  const embedded = /:(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1]
  if (embedded) return embedded
  const [head = [], tail = []] = address.split("::").map((part) => part.split(":").filter(Boolean))
  const zeros = Array<string>(Math.max(0, 8 - head.length - tail.length)).fill("0")
  return [...head, ...zeros, ...tail].slice(0, 4).join(":")
}
