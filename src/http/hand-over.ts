import type { Context, Hono } from "hono"
import { getCookie, setCookie } from "hono/cookie"
import { streamSSE } from "hono/streaming"
import { handOver, isTokenOf, takeBackHandover } from "../app/hand-over.ts"
import { mayOpen, nextStep } from "../app/progress.ts"
import { problemPlace } from "../kit/problem-place.ts"
import { type Handover, handoverMinutes, standingOf } from "../verification/handover.ts"
import { HandOverPage } from "../web/pages/hand-over-page.tsx"
import { pathOf } from "./applicant-pages.ts"
import { limitPer, limitPerAddress, limits } from "./limit.ts"
import { cookieName, cookieRules, type LinkEnv } from "./link.ts"
import { pageContext, showPage } from "./page.ts"
import type { Services } from "./services.ts"
import { sleepUnless } from "./sleep.ts"

type Link = Context<LinkEnv>

/** The computer's side of continuing on a phone: the link is made, shown, watched and taken back here. */
export function offerPhone(services: Services, routes: Hono<LinkEnv>): void {
  const tooManyHere = limitPerAddress(services, limits.perAddress)
  const tooManyOfOne = limitPer<Link>(services, limits.handOversOfLink, linkOf)
  const watch = watchHandovers(services)
  routes.post("/:token/phone", async (c) => {
    if (!isAtPhotos(services, c)) return c.redirect(c.var.opened.base, 303)
    return (await tooManyHere(c)) ?? (await tooManyOfOne(c)) ?? make(services, c)
  })
  routes.post("/:token/phone/back", async (c) => {
    await takeBackHandover(services, c.var.opened.verification.id)
    return c.redirect(`${c.var.opened.base}/phone`, 303)
  })
  routes.get("/:token/phone", (c) => show(services, c))
  routes.get("/:token/phone/events", (c) => watch(c))
}

const linkOf = (c: Link): string => c.var.opened.verification.id

const isAtPhotos = (services: Services, c: Link): boolean =>
  mayOpen("photos", c.var.opened.verification, services.policy, services.now())

const cookieOf = (services: Services) => cookieName(services, "handover")

/** The token goes to the browser that asked for it, which brings it along to be shown the code. */
async function make(services: Services, c: Link) {
  const token = await handOver(services, c.var.opened.verification.id)
  setCookie(c, cookieOf(services), token, { ...cookieRules(services), maxAge: handoverMinutes.waiting * 60 })
  return c.redirect(`${c.var.opened.base}/phone`, 303)
}

async function show(services: Services, c: Link) {
  const { verification, base } = c.var.opened
  if (!isAtPhotos(services, c)) return c.redirect(base, 303)
  const handover = await services.handovers.latestOf(verification.id)
  const standing = handover && standingOf(handover, services.now())
  if (standing === "done") {
    return c.redirect(`${base}/${pathOf[nextStep(verification, services.policy, services.now())]}`, 303)
  }
  return showPage(
    c,
    HandOverPage({
      context: pageContext(c, services, { withdrawHref: `${base}/withdraw` }),
      standing,
      url: handover && standing === "waiting" ? urlOf(services, c, handover) : null,
      action: `${base}/phone`,
      photosHref: `${base}/photos`,
    }),
  )
}

/** @returns null in another browser than the one that made it. */
function urlOf(services: Services, c: Link, handover: Handover): string | null {
  const token = getCookie(c, cookieOf(services)) ?? ""
  return isTokenOf(services, token, handover) ? `${services.publicUrl}/h/${token}` : null
}

const watchersMost = 500
const watchersPerLinkMost = 4
const lookEveryMillis = 1_000
/** Then the browser asks again by itself. */
const watchMillis = 60_000

const placeOf = (problem: unknown): string => (problem instanceof Error ? problemPlace(problem) : "unknown")

/** Tells how the latest link stands, and again when that changes. Whoever finds no place (204) has the page's button. */
function watchHandovers(services: Services) {
  const watchers = new Map<string, number>()
  const count = (id: string, change: 1 | -1) => {
    const left = (watchers.get(id) ?? 0) + change
    if (left > 0) watchers.set(id, left)
    else watchers.delete(id)
  }
  const standingNow = async (id: string) => {
    const handover = await services.handovers.latestOf(id)
    return handover ? standingOf(handover, services.now()) : "none"
  }
  return (c: Link) => {
    const { id } = c.var.opened.verification
    if (watchers.size >= watchersMost || (watchers.get(id) ?? 0) >= watchersPerLinkMost) return c.body(null, 204)
    c.header("x-accel-buffering", "no")
    return streamSSE(c, async (stream) => {
      count(id, 1)
      const until = performance.now() + watchMillis
      try {
        let told = ""
        while (!stream.aborted && !services.ending.aborted && performance.now() < until) {
          const standing = await standingNow(id)
          if (standing !== told) await stream.writeSSE({ event: "standing", data: standing })
          told = standing
          await sleepUnless(services.ending, lookEveryMillis)
        }
      } catch (problem) {
        services.log.error({ kind: "broken", method: "GET", room: "v", problem: placeOf(problem) })
      } finally {
        count(id, -1)
      }
    })
  }
}
