import type { Context } from "hono"
import { getCookie } from "hono/cookie"
import { streamSSE } from "hono/streaming"
import type { QueueCounts } from "../app/ports.ts"
import { sessionBeside } from "../app/sign-in.ts"
import { problemPlace } from "../kit/problem-place.ts"
import { may } from "../verification/roles.ts"
import { liveTexts } from "../web/pages/live-texts.ts"
import { cookieName } from "./link.ts"
import { pageContext } from "./page.ts"
import { numbersFor } from "./second-look.ts"
import type { Services } from "./services.ts"
import { sleepUnless } from "./sleep.ts"

const listenersMost = 300
const listenersPerSessionMost = 6
const lookEveryMillis = 1_000
/** Then the browser asks again by itself, and the session is looked at anew. */
const listenMillis = 60_000

/**
 * The queue's numbers, and again when they change. However many listen, the database is asked once a second, and not at all
 * while nobody does. Whoever finds no place is told so (204) and has the numbers of the page. A stream is no sign of life: it
 * keeps no session open.
 */
export function queueEvents(services: Services) {
  const countsNow = shared(services)
  const listeners = new Map<string, number>()
  const change = (who: string, by: 1 | -1) => {
    const left = (listeners.get(who) ?? 0) + by
    if (left > 0) listeners.set(who, left)
    else listeners.delete(who)
  }
  const isFull = (who: string) => {
    const all = [...listeners.values()].reduce((sum, count) => sum + count, 0)
    return all >= listenersMost || (listeners.get(who) ?? 0) >= listenersPerSessionMost
  }
  return async (c: Context) => {
    const session = await sessionBeside(services, getCookie(c, cookieName(services, "staff")) ?? "")
    if (!session || !may(session.staff.role, "seeQueue") || isFull(session.tokenHash)) return c.body(null, 204)
    const { language } = pageContext(c, services, { bundle: "review" })
    const textsNow = async () => {
      const counts = await countsNow()
      return JSON.stringify(liveTexts(language, numbersFor(counts, session.staff)))
    }
    c.header("x-accel-buffering", "no")
    return streamSSE(c, async (stream) => {
      change(session.tokenHash, 1)
      const until = performance.now() + listenMillis
      try {
        let told = ""
        while (!stream.aborted && !services.ending.aborted && performance.now() < until) {
          const texts = await textsNow()
          if (texts !== told) await stream.writeSSE({ event: "counts", data: texts })
          told = texts
          await sleepUnless(services.ending, lookEveryMillis)
        }
      } catch (problem) {
        const place = problem instanceof Error ? problemPlace(problem) : "unknown"
        services.log.error({ kind: "broken", method: "GET", room: "review", problem: place })
      } finally {
        change(session.tokenHash, -1)
      }
    })
  }
}

/** One look at the database for all who ask within the same while. */
function shared({ queue, now }: Services): () => Promise<QueueCounts> {
  let latest: { counts: Promise<QueueCounts>; at: number } | null = null
  return () => {
    if (latest === null || performance.now() - latest.at >= lookEveryMillis) {
      latest = { counts: queue.counts(now()), at: performance.now() }
    }
    return latest.counts
  }
}
