import type { Context, MiddlewareHandler } from "hono"
import { getCookie, setCookie } from "hono/cookie"
import { type Access, openLink } from "../app/open-link.ts"
import { newToken } from "../kit/ids.ts"
import type { Handover } from "../verification/handover.ts"
import type { Verification } from "../verification/verification.ts"
import type { CounterBarProps } from "../web/pages/counter-bar.tsx"
import { counterBar } from "./counter-bar.ts"
import { showMessage } from "./page.ts"
import type { Services } from "./services.ts"

/** A link as this browser may use it. */
export interface Opened {
  readonly verification: Verification
  readonly access: Access
  /** `/v/<token>`: where all of its pages are. */
  readonly base: string
  /** Hash of the browser's own token. */
  readonly deviceHash: string
  /** Opened on a phone for the photo step alone; null for the link itself. */
  readonly handover: Handover | null
}

/** `counter`: the bar over the pages on a clerk's screen; null on the applicant's own. */
export type LinkEnv = { Variables: { opened: Opened; counter: CounterBarProps | null } }

const deviceDays = 400

/**
 * Opens the link in the path. A browser that must first give the birth date is led there from everywhere; a link that
 * nobody knows and one that is gone look the same.
 */
export const openedLink =
  (services: Services): MiddlewareHandler<LinkEnv> =>
  async (c, next) => {
    const token = c.req.param("token") ?? ""
    const base = `/v/${token}`
    const deviceHash = deviceHashOf(c, services)
    const opened = await openLink(services, { token, deviceHash })
    if (!opened.ok) return showMessage(c, services, { message: "notFound", status: 404 })
    const { verification, access } = opened.value
    if (access === "elsewhere") return showMessage(c, services, { message: "elsewhere", status: 403 })
    if (access === "locked") return showMessage(c, services, { message: "locked", status: 403 })
    if (access === "birthDateNeeded" && c.req.path !== `${base}/birth-date`) {
      return c.redirect(`${base}/birth-date`, 303)
    }
    c.set("counter", await counterBar(services, verification, getCookie(c, cookieName(services, "staff")) ?? ""))
    c.set("opened", { verification, access, base, deviceHash, handover: null })
    return next()
  }

export const deviceHashOf = (c: Context, services: Services): string =>
  services.sealer.tokenHash(deviceToken(c, services))

/** The browser's own token, made on its first visit. It identifies a browser to us and to nobody else. */
function deviceToken(c: Context, services: Services): string {
  const name = cookieName(services, "device")
  const known = getCookie(c, name)
  if (known && /^[\w-]{43}$/.test(known)) return known
  const token = newToken(services.random)
  setCookie(c, name, token, { ...cookieRules(services), maxAge: deviceDays * 86_400 })
  return token
}

const isHttps = ({ publicUrl }: Pick<Services, "publicUrl">): boolean => publicUrl.startsWith("https:")

/** With the `__Host-` prefix wherever the browser would take it, which is over https only. */
export const cookieName = (services: Pick<Services, "publicUrl">, name: string): string =>
  `${isHttps(services) ? "__Host-" : ""}honnin_${name}`

export const cookieRules = (services: Pick<Services, "publicUrl">) =>
  ({ path: "/", httpOnly: true, sameSite: "Lax", secure: isHttps(services) }) as const
