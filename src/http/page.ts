import type { Context } from "hono"
import { getCookie } from "hono/cookie"
import type { Child } from "hono/jsx"
import type { Policy } from "../app/policy.ts"
import type { Draft, DraftKey } from "../documents/details.ts"
import { withFurigana } from "../web/i18n/furigana.ts"
import { type Language, languages, parseLanguage, pickLanguage, staffLanguages } from "../web/i18n/languages.ts"
import type { CounterBarProps } from "../web/pages/counter-bar.tsx"
import type { PageContext } from "../web/pages/layout.tsx"
import { type Message, MessagePage } from "../web/pages/message-page.tsx"
import type { Services } from "./services.ts"

export const languageCookie = "honnin_language"

/** The reader's choice, of just now or before, else what their browser asks for. @param among - those in which the page is written. */
export const languageOf = (c: Context, among: readonly Language[] = languages): Language =>
  parseLanguage(c.get("language") ?? getCookie(c, languageCookie) ?? "", among) ??
  pickLanguage(c.req.header("accept-language"), among)

/** This page's address without a language: what it shows (`?check`, `?front=heic`) stays when the language changes. */
export function pathAndQuery(c: Context): string {
  const { pathname, searchParams } = new URL(c.req.url)
  searchParams.delete("lang")
  const query = searchParams.toString().replace(/=(?=&|$)/g, "")
  return `${pathname.replace(/^[/\\]+/, "/")}${query ? `?${query}` : ""}`
}

/** What of the services is seen on every page. */
export type Surroundings = Pick<Services, "assets" | "demo"> & {
  readonly policy: Pick<Policy, "businessName" | "businessContact">
}

/** @param withdrawHref - see `PageContext`. `path`: where the page can be fetched with GET, if not here. */
export function pageContext(
  c: Context,
  services: Surroundings,
  more: { withdrawHref?: string | null; path?: string; bundle?: "applicant" | "review" } = {},
): PageContext {
  const bundle = more.bundle ?? "applicant"
  const written = bundle === "applicant" ? languages : staffLanguages
  return {
    language: languageOf(c, written),
    languages: written,
    business: { name: services.policy.businessName, contact: services.policy.businessContact },
    assets: {
      css: services.assets.url(bundle === "applicant" ? "site.css" : "review.css"),
      js: services.assets.url(`${bundle}.js`),
    },
    demo: services.demo,
    path: more.path ?? pathAndQuery(c),
    withdrawHref: more.withdrawHref ?? null,
    counter: barOf(c),
  }
}

/** As the link's own middleware found it. */
const barOf = (c: Context): CounterBarProps | null => c.get("counter") ?? null

type PageStatus = 200 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503

export const showPage = (c: Context, page: Child, status: PageStatus = 200) =>
  c.html(withFurigana(String(page)), status)

/** Told again in the language that is pressed, where asking again tells the same; of the address that was asked for it says nothing. */
export const showMessage = (
  c: Context,
  services: Services,
  told: { message: Message; status: PageStatus; waitMinutes?: number; continueHref?: string | undefined },
) =>
  showPage(
    c,
    MessagePage({
      context: pageContext(c, services, { path: c.req.method === "GET" ? "" : "/" }),
      message: told.message,
      waitMinutes: told.waitMinutes ?? null,
      continueHref: told.continueHref ?? null,
    }),
    told.status,
  )

/** A form's text fields; files and repeated names are not among them. */
export async function readForm(c: Context): Promise<Readonly<Record<string, string>>> {
  const body = await c.req.parseBody()
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  )
}

/** A question answered with `yes` or `no`; null for anything else. */
export const answered = (word: string | undefined): boolean | null =>
  word === "yes" ? true : word === "no" ? false : null

/** What the form asked for; what it did not ask stays as it was typed before, for another document perhaps. */
export const typedIn = (form: Readonly<Record<string, string>>, keys: readonly DraftKey[]): Draft =>
  Object.fromEntries(keys.flatMap((key) => (form[key] === undefined ? [] : [[key, form[key]]])))
