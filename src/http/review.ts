import { Hono } from "hono"
import { deleteCookie, getCookie, setCookie } from "hono/cookie"
import { begin, referenceProblem } from "../app/begin.ts"
import { claimNext, giveBack } from "../app/claim.ts"
import { type Decision, decide } from "../app/decide.ts"
import { lookAtPhoto } from "../app/look-at-photo.ts"
import type { QueueRow } from "../app/ports.ts"
import { sessionOf, signInAs, signOut } from "../app/sign-in.ts"
import { uprightPhoto } from "../app/upright-photo.ts"
import { type Reason, reasonCodes, reasonTargets } from "../verification/reasons.ts"
import type { Refusal } from "../verification/transition.ts"
import { sentPhotos } from "../verification/verification.ts"
import type { DecisionProblem } from "../web/pages/review-decision.tsx"
import type { CaseLine, NewRequest } from "../web/pages/review-queue-page.tsx"
import { ReviewQueuePage } from "../web/pages/review-queue-page.tsx"
import { ReviewSignInPage } from "../web/pages/review-sign-in-page.tsx"
import { showCase } from "./case.ts"
import { type AtDesk, atDesk, type DeskEnv, deskMessageOf, deskOf, showDeskMessage } from "./desk.ts"
import { destroySeen } from "./destroy-photo.ts"
import { type FormBody, textOf, tickedIn } from "./form-values.ts"
import { keepAnswer } from "./keep-answer.ts"
import { cookieName, cookieRules } from "./link.ts"
import { languageOf, pageContext, readForm, showMessage, showPage } from "./page.ts"
import type { Services } from "./services.ts"

const sessionSeconds = 12 * 3_600
const caseId = ":id{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}"
const outcomes = ["approved", "moreNeeded", "refused"] as const

/** The review desk, `/review/…`. */
export function reviewRoutes(services: Services): Hono<DeskEnv> {
  const routes = new Hono<DeskEnv>()
  const desk = deskActions(services)
  routes.get("/", async (c, next) => {
    const session = await sessionOf(services, getCookie(c, cookieName(services, "staff")) ?? "")
    return session ? next() : desk.signInPage(c)
  })
  routes.post("/sign-in", (c) => desk.signIn(c))
  routes.use("/*", atDesk(services))
  routes.get("/", (c) => desk.queue(c))
  routes.post("/sign-out", (c) => desk.signOut(c))
  routes.post("/next", (c) => desk.next(c))
  routes.post("/requests", (c) => desk.newRequest(c))
  routes.get(`/cases/${caseId}`, (c) => desk.case(c))
  routes.post(`/cases/${caseId}`, (c) => keepAnswer(c, services))
  routes.get(`/cases/${caseId}/photos/:photo`, (c) => desk.photo(c, lookAtPhoto))
  routes.get(`/cases/${caseId}/photos/:photo/upright`, (c) => desk.photo(c, uprightPhoto))
  routes.post(`/cases/${caseId}/photos/:photo/destroy`, (c) => destroySeen(c, services))
  routes.post(`/cases/${caseId}/decide`, (c) => desk.decide(c))
  routes.post(`/cases/${caseId}/give-back`, (c) => desk.giveBack(c))
  return routes
}

/** What each address of the desk does. */
function deskActions(services: Services) {
  const idOf = (c: AtDesk) => c.req.param("id") ?? ""
  const caseHref = (c: AtDesk) => `/review/cases/${idOf(c)}`
  const madeCookie = cookieName(services, "made")
  const told = (c: AtDesk, message: Parameters<typeof showDeskMessage>[2]["message"]) =>
    showDeskMessage(c, services, { message, caseHref: message === "notFound" ? null : caseHref(c) })

  return {
    async signInPage(c: AtDesk) {
      const people = services.demo ? await services.staff.all() : []
      const context = pageContext(c, services, { bundle: "review" })
      return showPage(c, ReviewSignInPage({ context, action: "/review/sign-in", people }))
    },

    async signIn(c: AtDesk) {
      if (!services.demo) return showMessage(c, services, { message: "forbidden", status: 403 })
      const signedIn = await signInAs(services, (await readForm(c)).staffId ?? "")
      if (signedIn.ok) {
        const rules = { ...cookieRules(services), maxAge: sessionSeconds }
        setCookie(c, cookieName(services, "staff"), signedIn.value.token, rules)
      }
      return c.redirect("/review", 303)
    },

    async signOut(c: AtDesk) {
      await signOut(services, c.var.session)
      deleteCookie(c, cookieName(services, "staff"), cookieRules(services))
      return c.redirect("/review", 303)
    },

    async queue(c: AtDesk, typed: Pick<NewRequest, "reference" | "problem"> = { reference: "", problem: null }) {
      const { session } = c.var
      const now = services.now()
      const [waitingCount, held, decided] = await Promise.all([
        services.queue.countWaiting(now),
        services.queue.heldBy(session.staff.id, now),
        services.queue.recentlyDecided(),
      ])
      const page = ReviewQueuePage({
        context: pageContext(c, services, { path: "/review", bundle: "review" }),
        desk: deskOf(session, { isQueue: true }),
        waitingCount,
        nextAction: "/review/next",
        nothingWaited: c.req.query("nothing") !== undefined,
        held: held.map((row) => caseLine(row, row.submittedAt)),
        decided: decided.map((row) => caseLine(row, row.decidedAt)),
        newRequest: { action: "/review/requests", ...typed, made: madeLink(c) },
      })
      return showPage(c, page, typed.problem ? 422 : 200)
    },

    async next(c: AtDesk) {
      const claimed = await claimNext(services, c.var.session.staff.id)
      return c.redirect(claimed.ok ? `/review/cases/${claimed.value.id}` : "/review?nothing", 303)
    },

    /** The link is kept nowhere: a cookie of one minute carries it over the redirect to the page that shows it once. */
    async newRequest(c: AtDesk) {
      const reference = (c.var.form.reference ?? "").trim()
      const problem = referenceProblem(reference)
      if (problem) return this.queue(c, { reference, problem })
      const actor = { kind: "staff", staffId: c.var.session.staff.id } as const
      const { token } = await begin(services, { reference, origin: "staff", actor, language: languageOf(c) })
      const made = JSON.stringify({ url: `${services.publicUrl}/v/${token}`, reference })
      setCookie(c, madeCookie, made, { ...cookieRules(services), maxAge: 60 })
      return c.redirect("/review", 303)
    },

    async case(c: AtDesk) {
      const verification = await services.verifications.byId(idOf(c))
      return verification ? showCase(c, services, { verification, tried: null }) : told(c, "notFound")
    },

    async photo(c: AtDesk, open: typeof uprightPhoto) {
      const verification = await services.verifications.byId(idOf(c))
      const photo = verification && sentPhotos(verification).find(({ id }) => id === c.req.param("photo"))
      if (!photo) return told(c, "notFound")
      const look = await open(services, { verification, photo, staffId: c.var.session.staff.id })
      if (!look.ok) return told(c, "notFound")
      return c.body(new Uint8Array(look.value), 200, { "content-type": "image/jpeg" })
    },

    async decide(c: AtDesk) {
      const form = await c.req.parseBody({ all: true })
      const problem = await decisionProblem(c, form)
      if (problem === null) return c.redirect("/review", 303)
      if (problem.kind !== "reasons") return told(c, deskMessageOf[problem.kind])
      const verification = await services.verifications.byId(idOf(c))
      if (!verification) return told(c, "notFound")
      const tried = { ticked: tickedIn(form.reason), words: textOf(form.words), problem: problem.problem }
      return showCase(c, services, { verification, tried })
    },

    async giveBack(c: AtDesk) {
      const given = await giveBack(services, { verificationId: idOf(c), staffId: c.var.session.staff.id })
      return given.ok ? c.redirect("/review", 303) : told(c, deskMessageOf[given.error.kind])
    },
  }

  /** Enter in the form presses no outcome; then nothing is decided and everything ticked stays. */
  async function decisionProblem(
    c: AtDesk,
    form: FormBody,
  ): Promise<Refusal | { kind: "reasons"; problem: DecisionProblem } | null> {
    const outcome = outcomes.find((one) => one === form.outcome)
    if (!outcome) return { kind: "reasons", problem: "noOutcome" }
    const staffId = c.var.session.staff.id
    const decided = await decide(services, decisionIn({ id: idOf(c), staffId, outcome, form }))
    return decided.ok ? null : decided.error
  }

  function madeLink(c: AtDesk): { url: string; reference: string } | null {
    const made = getCookie(c, madeCookie)
    if (!made) return null
    deleteCookie(c, madeCookie, cookieRules(services))
    const { url, reference } = parseMade(made)
    return url.startsWith(`${services.publicUrl}/v/`) ? { url, reference } : null
  }
}

function parseMade(text: string): { url: string; reference: string } {
  try {
    const { url, reference } = JSON.parse(text)
    return { url: String(url), reference: String(reference) }
  } catch {
    return { url: "", reference: "" }
  }
}

const caseLine = ({ id, shortReference, document, state }: QueueRow, at: number | null): CaseLine => ({
  href: `/review/cases/${id}`,
  ...{ shortReference, document, state, at },
})

function decisionIn(given: { id: string; staffId: string; outcome: Decision["outcome"]; form: FormBody }): Decision {
  const { id, staffId, outcome, form } = given
  const words = textOf(form.words).trim()
  return {
    ...{ verificationId: id, staffId, outcome },
    revision: Number(textOf(form.revision)),
    reasons: tickedIn(form.reason).flatMap((ticked) => reasonIn(ticked, words)),
    words,
  }
}

/** The reviewer's own words go with "other". */
function reasonIn(ticked: string, words: string): readonly Reason[] {
  const [codeWord, targetWord] = ticked.split(":")
  const code = reasonCodes.find((one) => one === codeWord)
  const target = reasonTargets.find((one) => one === targetWord)
  return code && target ? [{ code, target, words: code === "other" && words !== "" ? words : null }] : []
}
