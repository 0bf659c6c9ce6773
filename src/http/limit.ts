import { getConnInfo } from "@hono/node-server/conninfo"
import type { Context } from "hono"
import { RateLimiterMemory } from "rate-limiter-flexible"
import { showMessage } from "./page.ts"
import type { Services } from "./services.ts"

interface Limit {
  readonly tries: number
  readonly windowSeconds: number
}

const tenMinutes = { windowSeconds: 600 }

/** How much is too much: many times what people do, also where the customers of one shop share an address. */
export const limits = {
  /** Links begun, acceptance checks, hand-overs made and hand-overs opened; each counts for itself. */
  perAddress: { tries: 60, ...tenMinutes },
  handOversOfLink: { tries: 20, ...tenMinutes },
  /** Of the link itself and its phone's together; each try of the same photo counts. */
  uploadsOfLink: { tries: 30, ...tenMinutes },
  uploadsPerAddress: { tries: 300, ...tenMinutes },
} as const satisfies Readonly<Record<string, Limit>>

/** @returns what asks the address of a request to wait (429), once it has used up its tries; null while it may go on. */
export const limitPerAddress = <C extends Context>(services: Services, limit: Limit, wayBack?: (c: C) => string) =>
  limitPer<C>(services, limit, (c) => networkOf(addressOf(c, services)), wayBack)

/**
 * The same for whatever `keyOf` names: something that a stranger cannot make up, since each name is kept for a while.
 * @param wayBack - where the page that asks to wait leads, for those who proved to have a link.
 */
export function limitPer<C extends Context>(
  services: Services,
  { tries, windowSeconds }: Limit,
  keyOf: (c: C) => string,
  wayBack?: (c: C) => string,
): (c: C) => Promise<Response | null> {
  const limiter = new RateLimiterMemory({ points: tries, duration: windowSeconds })
  return async (c) => {
    const waitMillis = await waitFor(limiter, keyOf(c))
    return waitMillis === 0 ? null : askToWait(c, services, { waitMillis, continueHref: wayBack?.(c) })
  }
}

/** @returns 0 when it may go on, else how long to wait. */
async function waitFor(limiter: RateLimiterMemory, address: string): Promise<number> {
  const state = await limiter.get(address)
  if (state && state.remainingPoints <= 0) return state.msBeforeNext
  await limiter.consume(address).catch(() => undefined)
  return 0
}

/** 429, in words and with `Retry-After`. */
export function askToWait(
  c: Context,
  services: Services,
  told: { waitMillis: number; continueHref: string | undefined },
) {
  const { waitMillis, continueHref } = told
  c.header("retry-after", String(Math.ceil(waitMillis / 1_000)))
  const waitMinutes = Math.ceil(waitMillis / 60_000)
  return showMessage(c, services, { message: "tooManyRequests", status: 429, waitMinutes, continueHref })
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
