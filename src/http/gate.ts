import type { Context, Hono } from "hono"
import { confirmBirthDate } from "../app/open-link.ts"
import { contentsOf } from "../app/progress.ts"
import type { Draft } from "../documents/details.ts"
import { hasNotCome, typedBirthDate } from "../documents/typed-birth-date.ts"
import { dayInTokyo, type PlainDate } from "../kit/plain-date.ts"
import { BirthDateGate } from "../web/pages/birth-date-gate.tsx"
import { chooseLanguage } from "./choose-language.ts"
import type { LinkEnv } from "./link.ts"
import { pageContext, readForm, showPage, typedIn } from "./page.ts"
import type { Services } from "./services.ts"

type Link = Context<LinkEnv>
type GateProps = Parameters<typeof BirthDateGate>[0]

/**
 * Asks a browser that is new to the link for the birth date. A date that does not open it is shown again in the answer; it stands
 * in no address, and sent once more it costs nothing, nor does another language.
 */
export function askBirthDate(services: Services, routes: Hono<LinkEnv>): void {
  const goOn = (c: Link) => c.redirect(c.var.opened.base, 303)
  const show = (c: Link, told: Pick<GateProps, "draft" | "problem" | "triesLeft">) => {
    const page = BirthDateGate({ ...told, context: pageContext(c, services, { path: c.req.path }), action: c.req.path })
    return showPage(c, page, told.problem ? 422 : 200)
  }

  routes.get("/:token/birth-date", (c) => {
    const { access, verification } = c.var.opened
    if (access === "open") return goOn(c)
    return show(c, { draft: {}, problem: null, triesLeft: verification.birthDateTriesLeft })
  })

  routes.post("/:token/birth-date", async (c) => {
    const form = await readForm(c)
    const draft = typedIn(form, ["birthYear", "birthMonth", "birthDay"])
    const { deviceHash, verification, access } = c.var.opened
    const triesLeft = verification.birthDateTriesLeft
    const today = dayInTokyo(services.now())
    if (chooseLanguage(c, services, form.lang)) {
      if (access === "open") return goOn(c)
      const wrong = contentsOf(verification)?.wrongBirthDate ?? null
      const isTold = c.req.query("check") !== undefined
      return show(c, { draft, problem: isTold ? problemWith(draft, { today, wrong }) : null, triesLeft })
    }
    const given = typedBirthDate(draft)
    if (!given) return show(c, { draft, problem: problemWith(draft, { today, wrong: null }), triesLeft })
    const tried = await confirmBirthDate(services, { id: verification.id, deviceHash, given })
    if (!tried.ok || tried.value.access !== "birthDateNeeded") return goOn(c)
    return show(c, {
      ...{ draft, problem: problemWith(draft, { today, wrong: given }) },
      triesLeft: tried.value.triesLeft,
    })
  })
}

/** @param wrong - the date last tried in vain. */
function problemWith(draft: Draft, { today, wrong }: { today: PlainDate; wrong: string | null }): GateProps["problem"] {
  if (!draft.birthYear?.trim()) return "missing"
  const given = typedBirthDate(draft)
  if (!given) return "malformed"
  if (hasNotCome(given, today)) return "future"
  return given === wrong ? "differs" : null
}
