import { Hono } from "hono"
import { deleteCookie, getCookie, setCookie } from "hono/cookie"
import { isAlreadyDecided } from "../app/already-decided.ts"
import { begin, referenceProblem } from "../app/begin.ts"
import { type Decision, decide } from "../app/decide.ts"
import { idPattern } from "../kit/ids.ts"
import { outcomes } from "../verification/reasons.ts"
import { type Action, may } from "../verification/roles.ts"
import type { Refusal } from "../verification/transition.ts"
import type { DecisionProblem } from "../web/pages/review-decision.tsx"
import type { NewRequest } from "../web/pages/review-queue-page.tsx"
import { accountRoutes } from "./account.ts"
import { showCase } from "./case.ts"
import { counterRoutes } from "./counter.ts"
import { reasonsIn, wordsIn } from "./decision-form.ts"
import { previewDecision } from "./decision-preview.ts"
import { type AtDesk, caseHrefOf, showDeskMessage, whoMay } from "./desk.ts"
import { destroySeen } from "./destroy-photo.ts"
import { eraseRoutes } from "./erase.ts"
import { eventLogRoutes } from "./event-log.ts"
import { type FormBody, textOf, tickedIn } from "./form-values.ts"
import { giveBackNow } from "./give-back.ts"
import { keepAnswer } from "./keep-answer.ts"
import { keepNote, noteLeft } from "./keep-note.ts"
import { cookieName, cookieRules } from "./link.ts"
import { lockRoutes } from "./lock.ts"
import { showNotTaken } from "./not-taken.ts"
import { goOn, rememberOnward, takeNext } from "./onward.ts"
import { openPhotos } from "./open-photos.ts"
import { languageOf } from "./page.ts"
import { peopleRoutes } from "./people.ts"
import { showPhoto, showUpright } from "./photos.ts"
import { policyRoutes } from "./policies.ts"
import { providerRoutes } from "./provider.ts"
import { searchRoutes, showQueue } from "./queue.ts"
import { queueEvents } from "./queue-events.ts"
import { reportRoutes } from "./reports.ts"
import { rememberLook } from "./second-look.ts"
import type { Services } from "./services.ts"
import { signInRoutes } from "./sign-in.ts"
import { signOutNow } from "./sign-out.ts"
import { offerUndo, takeBackNow } from "./undo.ts"
import { workedIn } from "./worked.ts"

const caseId = `:id{${idPattern}}`

/** The review desk, `/review/…`. */
export function reviewRoutes(services: Services): Hono {
  const routes = new Hono()
  const who = (action: Action) => whoMay(services, action)
  const desk = deskActions(services)
  routes.route("/", signInRoutes(services))
  if (services.provider) routes.route("/", providerRoutes(services, services.provider))
  routes.get("/", who("enter"), (c) => desk.home(c))
  routes.route("/account", accountRoutes(services))
  routes.route("/people", peopleRoutes(services))
  routes.route("/erase", eraseRoutes(services, caseId))
  routes.post("/sign-out", who("signOut"), (c) => signOutNow(c, services))
  routes.post("/next", who("takeCase"), (c) => desk.next(c))
  routes.post("/requests", who("makeRequest"), (c) => desk.newRequest(c))
  routes.get(`/cases/${caseId}`, who("seeCase"), (c) => desk.case(c))
  routes.get(`/cases/${caseId}/photos/:photo`, who("seePhoto"), (c) => showPhoto(c, services))
  routes.get(`/cases/${caseId}/photos/:photo/upright`, who("seePhoto"), (c) => showUpright(c, services))
  routes.post(`/cases/${caseId}/look`, who("giveReasonToLook"), (c) => openPhotos(c, services))
  routes.post(`/cases/${caseId}`, who("decide"), (c) => keepAnswer(c, services))
  routes.post(`/cases/${caseId}/notes`, who("writeNote"), (c) => keepNote(c, services))
  routes.post(`/cases/${caseId}/photos/:photo/destroy`, who("decide"), (c) => destroySeen(c, services))
  routes.post(`/cases/${caseId}/decide`, who("decide"), (c) => desk.decide(c))
  routes.post(`/cases/${caseId}/preview`, who("decide"), (c) => previewDecision(c, services))
  routes.post(`/cases/${caseId}/take-back`, who("decide"), (c) => takeBackNow(c, services))
  routes.post(`/cases/${caseId}/give-back`, who("giveBack"), (c) => giveBackNow(c, services))
  routes.route("/cases", lockRoutes(services, caseId))
  routes.route("/counter", counterRoutes(services))
  routes.route("/search", searchRoutes(services))
  routes.get("/events", queueEvents(services))
  routes.route("/reports", reportRoutes(services))
  routes.route("/log", eventLogRoutes(services))
  routes.route("/policies", policyRoutes(services))
  routes.all("/*", who("enter"), (c) => c.notFound())
  return routes
}

/** What each address of the desk does. */
function deskActions(services: Services) {
  const idOf = (c: AtDesk) => c.req.param("id") ?? ""
  const caseHref = (c: AtDesk) => caseHrefOf(idOf(c))
  const madeCookie = cookieName(services, "made")
  const told = (c: AtDesk, message: Parameters<typeof showDeskMessage>[2]["message"]) =>
    showDeskMessage(c, services, { message, caseHref: message === "notFound" ? null : caseHref(c) })

  return {
    /** The queue, or the page of a role that has none. */
    async home(c: AtDesk) {
      return may(c.var.session.staff.role, "seeQueue")
        ? this.queue(c)
        : c.redirect(may(c.var.session.staff.role, "managePeople") ? "/review/people" : "/review/counter", 303)
    },

    async queue(c: AtDesk, typed: Pick<NewRequest, "reference" | "problem"> = { reference: "", problem: null }) {
      return showQueue(c, services, { ...typed, made: madeLink(c) })
    },

    async next(c: AtDesk) {
      rememberOnward(c, services)
      return takeNext(c, services, "/review?nothing")
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

    async decide(c: AtDesk) {
      const form = await c.req.parseBody({ all: true })
      if (noteLeft(form)) return keepNote(c, services)
      const problem = await decisionProblem(c, form)
      if (problem === null) {
        const desk = await services.deskPolicies.current()
        rememberLook(c, services, { desk, verificationId: idOf(c) })
        offerUndo(c, services, { desk, verificationId: idOf(c) })
        return goOn(c, services)
      }
      if (problem.kind !== "reasons") return showNotTaken(c, services, { kind: problem.kind, form })
      const verification = await services.verifications.byId(idOf(c))
      if (!verification) return told(c, "notFound")
      const tried = { ticked: tickedIn(form.reason), words: textOf(form.words), problem: problem.problem }
      return showCase(c, services, { verification, tried })
    },
  }

  /** Enter in the form presses no outcome; then nothing is decided and everything ticked stays. */
  async function decisionProblem(
    c: AtDesk,
    form: FormBody,
  ): Promise<Refusal | { kind: "reasons"; problem: DecisionProblem } | null> {
    const outcome = outcomes.find((one) => one === form.outcome)
    if (!outcome) return { kind: "reasons", problem: "noOutcome" }
    const { id: staffId, role } = c.var.session.staff
    const decision = decisionIn({ id: idOf(c), staffId, outcome, form })
    const decided = await decide(services, { ...decision, maySettle: may(role, "settle") })
    return decided.ok || (await isAlreadyDecided(services, decision)) ? null : decided.error
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

function decisionIn(given: { id: string; staffId: string; outcome: Decision["outcome"]; form: FormBody }): Decision {
  const { id, staffId, outcome, form } = given
  return {
    ...{ verificationId: id, staffId, outcome },
    claim: textOf(form.claim),
    revision: Number(textOf(form.revision)),
    reasons: reasonsIn(form),
    words: wordsIn(form),
    worked: workedIn(form),
  }
}
