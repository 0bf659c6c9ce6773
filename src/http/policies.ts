import { Hono } from "hono"
import { policyAt, setPolicies, settingsIn } from "../app/desk-policies.ts"
import { may } from "../verification/roles.ts"
import { type PoliciesProblem, ReviewPoliciesPage, type TypedPolicies } from "../web/pages/review-policies-page.tsx"
import { confirmHrefOf, confirmOptions, isStillThere, needsPasskey } from "./confirmed.ts"
import { type AtDesk, deskOf, whoMay } from "./desk.ts"
import { textOf } from "./form-values.ts"
import { pageContext, showPage } from "./page.ts"
import { asTyped, onTopOf, parsePolicies, typedIn, typedOf } from "./policy-form.ts"
import type { Services } from "./services.ts"

const home = "/review/policies"

interface Tried {
  readonly typed: TypedPolicies
  /** The number of the version that the form was filled from. */
  readonly seen: number
  readonly problems: readonly PoliciesProblem[]
}

/** What the desk sets for itself, `/review/policies`; see docs/decisions/0030-policies-that-the-desk-sets.md. */
export function policyRoutes(services: Services): Hono {
  const routes = new Hono()
  const { deskPolicies } = services

  routes.get("/", whoMay(services, "readPolicies"), (c) => show(c, null))

  routes.post("/", whoMay(services, "setPolicies"), async (c) => {
    const form = await c.req.parseBody({ all: true })
    const seen = Number(textOf(form.version))
    const shown = policyAt(deskPolicies, await deskPolicies.versions(), seen)
    const typed = typedIn(form, shown)
    const parsed = parsePolicies(typed, shown)
    if (!parsed.ok) return show(c, { typed, seen, problems: parsed.error })
    if (!(await isStillThere(c, services))) return show(c, { typed, seen, problems: ["notConfirmed"] })
    const staffId = c.var.session.staff.id
    const set = await setPolicies(services, { seen, wanted: parsed.value, staffId })
    if (set.ok) return c.redirect(`${home}?set`, 303)
    const versions = await deskPolicies.versions()
    const newest = versions.at(-1)?.number ?? 0
    const now = typedOf(policyAt(deskPolicies, versions, newest))
    return show(c, { typed: onTopOf(now, { typed, shown: typedOf(shown) }), seen: newest, problems: ["stale"] })
  })
  return routes

  async function show(c: AtDesk, tried: Tried | null) {
    const { session } = c.var
    const [versions, staff] = await Promise.all([deskPolicies.versions(), services.staff.all()])
    const newest = versions.at(-1)?.number ?? 0
    const stands = typedOf(policyAt(deskPolicies, versions, newest))
    const problems = tried?.problems ?? []
    const history = versions.map((version, at) => ({
      at: version.at,
      byName: staff.find(({ id }) => id === version.staffId)?.name ?? version.staffId,
      settings: settingsIn(version, versions[at - 1]).map(({ policy, before, after }) => ({
        policy,
        before: before === null ? null : asTyped(policy, before),
        after: asTyped(policy, after),
      })),
    }))
    const page = ReviewPoliciesPage({
      context: pageContext(c, services, { path: home, bundle: "review" }),
      desk: deskOf(session),
      ...{ stands, history: history.toReversed(), problems },
      form: may(session.staff.role, "setPolicies")
        ? {
            ...{ action: home, version: tried?.seen ?? newest, typed: tried?.typed ?? stands, confirmOptions },
            needsPasskey: await needsPasskey(c, services),
          }
        : null,
      confirmHref: problems.includes("notConfirmed") ? await confirmHrefOf(c, services) : null,
      isDone: c.req.query("set") !== undefined,
    })
    const [problem] = problems
    return showPage(c, page, problem === "stale" ? 409 : problem ? 422 : 200)
  }
}
