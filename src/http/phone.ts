import { type Context, Hono, type MiddlewareHandler } from "hono"
import { answerBack } from "../app/answer.ts"
import { finishHandover, handoverBy, openHandover } from "../app/hand-over.ts"
import { openThumbnail } from "../app/look-at-photo.ts"
import { backIsNewlyAsked, mayOpen, photoProblems } from "../app/progress.ts"
import { ok } from "../kit/result.ts"
import { type Handover, standingOf } from "../verification/handover.ts"
import type { Verification } from "../verification/verification.ts"
import { PhoneDonePage, PhonePage } from "../web/pages/phone-page.tsx"
import { type ApplicantPosts, anySide, sideOf } from "./applicant.ts"
import { showApplicantPage, showPhotoAnswer } from "./applicant-pages.ts"
import { keepBackAnswer } from "./keep.ts"
import { limitPerAddress, limits } from "./limit.ts"
import { deviceHashOf, type LinkEnv } from "./link.ts"
import { answered, pageContext, readForm, showMessage, showPage } from "./page.ts"
import type { Services } from "./services.ts"

/** The phone's side, `/h/<token>/…`: what the link is for, the photo step, and nothing else. */
export function phoneRoutes(services: Services, takes: ApplicantPosts): Hono<LinkEnv> {
  const routes = new Hono<LinkEnv>()
  const tooMany = limitPerAddress(services, limits.perAddress)
  routes.get("/:token", (c) => enter(services, c))
  routes.post("/:token", async (c) => (await tooMany(c)) ?? take(services, c))
  routes.get("/:token/done", (c) => done(services, c))
  routes.use("/:token/photos/*", handedOver(services))
  routes.use("/:token/keep/*", handedOver(services))
  keepBackAnswer(services, routes)
  routes.get("/:token/photos", (c) => showApplicantPage(services, c, "photos"))
  routes.post("/:token/photos", (c) => finish(services, c))
  routes.get(`/:token/photos/${anySide}/thumbnail`, (c) => takes.picture(c, openThumbnail))
  routes.get(`/:token/photos/${anySide}/answer`, (c) => showPhotoAnswer(services, c, sideOf(c)))
  routes.post(`/:token/photos/${anySide}`, (c) => takes.photo(c))
  routes.post(`/:token/photos/${anySide}/delete`, (c) => takes.deletion(c))
  routes.post(`/:token/photos/${anySide}/anyway`, (c) => takes.anyway(c))
  return routes
}

const tokenOf = (c: Context): string => c.req.param("token") ?? ""
const baseOf = (c: Context): string => `/h/${tokenOf(c)}`

/** Used, over, taken back, unknown: never told apart. */
const over = (services: Services, c: Context) => showMessage(c, services, { message: "handoverOver", status: 404 })

/** What the link opens in this browser. */
type Reach =
  | { readonly kind: "waiting" | "done" | "over" }
  | { readonly kind: "photos"; readonly handover: Handover; readonly verification: Verification }

async function reach(services: Services, c: Context): Promise<Reach> {
  const handover = await handoverBy(services, tokenOf(c))
  const standing = handover && standingOf(handover, services.now())
  const isMine = handover?.openedBy === deviceHashOf(c, services)
  if (standing === "done" && isMine) return { kind: "done" }
  if (standing !== "waiting" && !(standing === "open" && isMine)) return { kind: "over" }
  const verification = await services.verifications.byId(handover?.verificationId ?? "")
  if (!handover || !verification || !mayOpen("photos", verification, services.policy, services.now())) {
    return { kind: "over" }
  }
  return standing === "waiting" ? { kind: "waiting" } : { kind: "photos", handover, verification }
}

/** Looking at it uses nothing up: programs that draw previews of links look, too. */
async function enter(services: Services, c: Context) {
  const { kind } = await reach(services, c)
  if (kind === "photos" || kind === "done") return c.redirect(`${baseOf(c)}/${kind}`, 303)
  if (kind === "over") return over(services, c)
  return showPage(c, PhonePage({ context: pageContext(c, services), action: baseOf(c) }))
}

/** Whatever came of it, the link's own page tells. */
async function take(services: Services, c: Context) {
  await openHandover(services, { token: tokenOf(c), deviceHash: deviceHashOf(c, services) })
  return c.redirect(baseOf(c), 303)
}

/** Lets the one browser that opened the link through to the photos, while they can still be changed. */
const handedOver =
  (services: Services): MiddlewareHandler<LinkEnv> =>
  async (c, next) => {
    const reached = await reach(services, c)
    if (reached.kind !== "photos") return c.redirect(baseOf(c), 303)
    const { handover, verification } = reached
    const deviceHash = deviceHashOf(c, services)
    c.set("counter", null)
    c.set("opened", { verification, access: "open", base: baseOf(c), deviceHash, handover })
    return next()
  }

/** Continue: once nothing is missing the computer goes on. */
async function finish(services: Services, c: Context<LinkEnv>) {
  const { verification, handover } = c.var.opened
  const backWritten = answered((await readForm(c)).backWritten)
  const saved = backWritten === null ? ok(verification) : await answerBack(services, verification.id, backWritten)
  if (!saved.ok || !handover) return c.redirect(baseOf(c), 303)
  if (backIsNewlyAsked(verification, saved.value)) return c.redirect(`${baseOf(c)}/photos#back`, 303)
  const isIncomplete = photoProblems(saved.value, services.policy, services.now()).length > 0
  if (isIncomplete) return c.redirect(`${baseOf(c)}/photos?check`, 303)
  await finishHandover(services, handover)
  return c.redirect(`${baseOf(c)}/done`, 303)
}

async function done(services: Services, c: Context) {
  const { kind } = await reach(services, c)
  return kind === "done" ? showPage(c, PhoneDonePage({ context: pageContext(c, services) })) : over(services, c)
}
