import type { Context, Hono } from "hono"
import { answerBack } from "../app/answer.ts"
import { keepUnsent } from "../app/keep-unsent.ts"
import { draftKeys } from "../documents/details.ts"
import type { Result } from "../kit/result.ts"
import type { Refusal } from "../verification/transition.ts"
import type { SaveMark } from "../verification/verification.ts"
import { parseLanguage } from "../web/i18n/languages.ts"
import { shownFilled } from "./fill-in.ts"
import type { LinkEnv } from "./link.ts"
import { answered, readForm, typedIn } from "./page.ts"
import type { Services } from "./services.ts"

type Link = Context<LinkEnv>
type Form = Readonly<Record<string, string>>

/** Keeps a page's form as it was left, without going on: for the page's script, and for the language buttons. */
export function keepForms(services: Services, routes: Hono<LinkEnv>): void {
  routes.post("/:token/keep/details", async (c) => {
    const form = await readForm(c)
    return kept(c, "details", form, await keep(services, c, form))
  })
  routes.post("/:token/keep/old-paper", async (c) => {
    const form = await readForm(c)
    return kept(c, "old-paper", form, await keep(services, c, form))
  })
  keepBackAnswer(services, routes)
}

/** The photo step's one question; a choice is an answer as it stands. */
export function keepBackAnswer(services: Services, routes: Hono<LinkEnv>): void {
  routes.post("/:token/keep/photos", async (c) => {
    const form = await readForm(c)
    const backWritten = answered(form.backWritten)
    const { id } = c.var.opened.verification
    return kept(c, "photos", form, backWritten === null ? null : await answerBack(services, id, backWritten))
  })
}

async function keep(services: Services, c: Link, form: Form) {
  const { verification, deviceHash } = c.var.opened
  await services.devices.add(verification.id, deviceHash, services.now())
  const { email, specialPermanentResident } = form
  return keepUnsent(services, verification.id, {
    ...{ draft: typedIn(form, draftKeys), filled: shownFilled(form.filled), mark: saveMark(form) },
    ...(email === undefined ? {} : { email: email.trim() }),
    isSpecialPermanentResident: answered(specialPermanentResident),
  })
}

/**
 * The script is told by the status alone; who pressed a language is led back to the page, in it.
 * @param result - null where there was nothing to keep.
 */
function kept(c: Link, page: string, form: Form, result: Result<unknown, Refusal> | null) {
  const { base } = c.var.opened
  const isKept = result === null || result.ok
  const language = parseLanguage(form.lang ?? "")
  if (language === null) return c.body(null, isKept ? 204 : 409)
  if (!isKept) return c.redirect(base, 303)
  const { searchParams } = new URL(c.req.url)
  searchParams.set("lang", language)
  return c.redirect(`${base}/${page}?${searchParams}`, 303)
}

/** Which save of the page this is; null without its script. */
export function saveMark({ savePage = "", saveOrder = "" }: Form): SaveMark | null {
  const isOurs = /^[\w.-]{1,40}$/.test(savePage) && /^\d{1,9}$/.test(saveOrder)
  return isOurs ? { page: savePage, order: Number(saveOrder) } : null
}
