import { Hono } from "hono"
import { deleteCookie, getCookie, setCookie } from "hono/cookie"
import { begin, referenceProblem } from "../app/begin.ts"
import { type Language, languages, parseLanguage, staffLanguages } from "../web/i18n/languages.ts"
import { type CounterForm, type CounterSlip, ReviewCounterPage } from "../web/pages/review-counter-page.tsx"
import { type AtDesk, deskOf, whoMay } from "./desk.ts"
import { cookieName, cookieRules } from "./link.ts"
import { languageCookie, languageOf, pageContext, showPage } from "./page.ts"
import type { Services } from "./services.ts"

const dayParts = { minute: 60, shift: 12 * 3_600 } as const

const noForm: CounterForm = { reference: "", language: null, problems: [] }

/**
 * `/review/counter`: somebody begins a case for a person present. Beginning the next case, or closing this one, makes the screen
 * one that the applicant's link does not know; the desk is in the clerk's language again.
 */
export function counterRoutes(services: Services): Hono {
  const routes = new Hono()
  const who = whoMay(services, "assist")
  const madeCookie = cookieName(services, "slip")
  const openCookie = cookieName(services, "counter")
  routes.get("/", who, (c) => show(c, noForm))
  routes.post("/", who, (c) => beginHere(c))
  routes.post("/close", who, (c) => {
    leave(c)
    return c.redirect("/review/counter?closed", 303)
  })
  return routes

  function show(c: AtDesk, form: CounterForm) {
    const page = ReviewCounterPage({
      context: pageContext(c, services, { path: "/review/counter", bundle: "review" }),
      desk: { ...deskOf(c.var.session), counterHref: null },
      action: "/review/counter",
      closeAction: "/review/counter/close",
      isOpen: getCookie(c, openCookie) !== undefined,
      wasClosed: c.req.query("closed") !== undefined,
      slip: slipOf(c),
      form,
    })
    return showPage(c, page, form.problems.length > 0 ? 422 : 200)
  }

  async function beginHere(c: AtDesk) {
    const reference = (c.var.form.reference ?? "").trim()
    const language = parseLanguage(c.var.form.language ?? "")
    const problem = referenceProblem(reference)
    const problems = [...(problem ? [problem] : []), ...(language ? [] : (["languageMissing"] as const))]
    if (problem || !language) return show(c, { reference, language, problems })
    const deskLanguage = leave(c) ?? languageOf(c, staffLanguages)
    const actor = { kind: "staff", staffId: c.var.session.staff.id } as const
    const { token, verification } = await begin(services, { reference, origin: "counter", actor, language })
    const slip: CounterSlip = { token, language, reference, shortReference: verification.shortReference }
    setCookie(c, madeCookie, JSON.stringify(slip), { ...cookieRules(services), maxAge: dayParts.minute })
    setCookie(c, openCookie, deskLanguage, { ...cookieRules(services), maxAge: dayParts.shift })
    return c.redirect("/review/counter", 303)
  }

  /** Shown once: it is kept nowhere but in a cookie of one minute. */
  function slipOf(c: AtDesk) {
    const made = parseSlip(getCookie(c, madeCookie) ?? "")
    if (!made) return null
    deleteCookie(c, madeCookie, cookieRules(services))
    const { token, ...slip } = made
    return { ...slip, url: `${services.publicUrl}/v/${token}`, openHref: `/v/${token}?lang=${slip.language}` }
  }

  /** @returns the language the desk was in before; null when nothing was open. */
  function leave(c: AtDesk): Language | null {
    const wasIn = parseLanguage(getCookie(c, openCookie) ?? "", staffLanguages)
    if (wasIn) setCookie(c, languageCookie, wasIn, { ...cookieRules(services), maxAge: 365 * 2 * dayParts.shift })
    for (const name of ["device", "counter"]) deleteCookie(c, cookieName(services, name), cookieRules(services))
    return wasIn
  }
}

function parseSlip(text: string): CounterSlip | null {
  try {
    const { token, language, reference, shortReference } = JSON.parse(text)
    const known = languages.find((one) => one === language)
    const isToken = /^[\w-]{43}$/.test(String(token))
    return known && isToken
      ? { token: String(token), language: known, reference: String(reference), shortReference: String(shortReference) }
      : null
  } catch {
    return null
  }
}
