import type { Context } from "hono"
import { setCookie } from "hono/cookie"
import { type Language, parseLanguage } from "../web/i18n/languages.ts"
import { cookieRules } from "./link.ts"
import { languageCookie } from "./page.ts"
import type { Services } from "./services.ts"

const yearSeconds = 365 * 86_400

/**
 * Remembers the language that was pressed, in a link or beside a form; what this request is answered with is in it, too.
 * @param pressed - as it came; absent from a form that was sent by its own button.
 * @returns null when it names no language of ours: then nothing was pressed.
 */
export function chooseLanguage(
  c: Context,
  services: Pick<Services, "publicUrl">,
  pressed: string | undefined,
): Language | null {
  const language = parseLanguage(pressed ?? "")
  if (!language) return null
  c.set("language", language)
  setCookie(c, languageCookie, language, { ...cookieRules(services), maxAge: yearSeconds })
  return language
}
