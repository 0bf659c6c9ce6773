import { type Context, Hono } from "hono"
import { addPhoto, type NotAdded, type Received } from "../app/add-photo.ts"
import { answerBack, answerOldPaper, chooseDocument, giveConsent, saveDetails } from "../app/answer.ts"
import { awaitInspection } from "../app/await-inspection.ts"
import { deletePhoto } from "../app/delete-photo.ts"
import { comparedFields } from "../app/differences.ts"
import { openThumbnail } from "../app/look-at-photo.ts"
import { lookUpPlace } from "../app/look-up-place.ts"
import { backIsNewlyAsked, mayOpen, nextStep, photoProblems, type Step } from "../app/progress.ts"
import { sendAnyway } from "../app/send-anyway.ts"
import { submit } from "../app/submit.ts"
import { ownUprightPhoto } from "../app/upright-photo.ts"
import { keepTyped, useReading } from "../app/use-reading.ts"
import { withdraw } from "../app/withdraw.ts"
import { draftKeys } from "../documents/details.ts"
import { documentKinds, type Side, sides } from "../documents/kinds.ts"
import { newId } from "../kit/ids.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import type { PhotoRefusal } from "../verification/photo.ts"
import { isBeingChecked } from "../verification/states.ts"
import type { Refusal } from "../verification/transition.ts"
import { photoOf, type Verification } from "../verification/verification.ts"
import { pathOf, showApplicantPage, showChoice, showPhotoAnswer } from "./applicant-pages.ts"
import { chooseLanguage } from "./choose-language.ts"
import { tellCounter } from "./counter-bar.ts"
import { shownFilled } from "./fill-in.ts"
import { askBirthDate } from "./gate.ts"
import { offerPhone } from "./hand-over.ts"
import { keepForms, saveMark } from "./keep.ts"
import { askToWait } from "./limit.ts"
import { limitUploads } from "./limit-uploads.ts"
import { type LinkEnv, openedLink } from "./link.ts"
import { answered, languageOf, readForm, showMessage, typedIn } from "./page.ts"
import { photoBody } from "./photo-body.ts"
import { readUpload, type Upload } from "./read-upload.ts"
import { offerReceipt } from "./receipt.ts"
import type { Services } from "./services.ts"

type Link = Context<LinkEnv>
type Answer = Response | Promise<Response>

/** In a group: of two alternatives without one, Hono's second router lets the first go on past the end of its part. */
export const anySide = `:side{(?:${sides.join("|")})}`

/** The applicant's way through one link, `/v/<token>/…`. A post ends in a redirect, or is asked to wait; the server is the truth. */
export function applicantRoutes(services: Services, takes: ApplicantPosts): Hono<LinkEnv> {
  const routes = new Hono<LinkEnv>()
  const show = (name: Parameters<typeof showApplicantPage>[2]) => (c: Link) => showApplicantPage(services, c, name)
  routes.use("/:token/*", openedLink(services))

  routes.get("/:token", (c) => takes.resume(c))
  for (const step of ["identification", "document", "oldPaper", "details", "photos", "check", "status"] as const) {
    routes.get(`/:token/${pathOf[step]}`, (c) => (isOpen(services, c, step) ? show(step)(c) : takes.resume(c)))
  }
  routes.get("/:token/sent", (c) =>
    isBeingChecked(c.var.opened.verification.state) ? show("sent")(c) : takes.resume(c),
  )
  routes.get("/:token/withdraw", show("withdraw"))
  offerPhone(services, routes)
  offerReceipt(services, routes)
  routes.get(`/:token/photos/${anySide}/thumbnail`, (c) => takes.picture(c, openThumbnail))
  routes.get(`/:token/photos/${anySide}/upright`, (c) => takes.picture(c, ownUprightPhoto))
  routes.get(`/:token/photos/${anySide}/answer`, (c) => showPhotoAnswer(services, c, sideOf(c)))

  askBirthDate(services, routes)
  routes.post("/:token/identification", (c) => takes.consent(c))
  routes.post("/:token/document", (c) => takes.document(c))
  routes.post("/:token/old-paper", (c) => takes.oldPaper(c))
  routes.post("/:token/details", (c) => takes.details(c))
  keepForms(services, routes)
  routes.post("/:token/photos", (c) => takes.back(c))
  routes.post(`/:token/photos/${anySide}`, (c) => takes.photo(c))
  routes.post(`/:token/photos/${anySide}/delete`, (c) => takes.deletion(c))
  routes.post(`/:token/photos/${anySide}/anyway`, (c) => takes.anyway(c))
  routes.post("/:token/check/use", (c) => takes.answerToDifference(c, useReading))
  routes.post("/:token/check/mine", (c) => takes.answerToDifference(c, keepTyped))
  routes.post("/:token/check", (c) => takes.send(c))
  routes.post("/:token/withdraw", (c) => takes.withdrawal(c))
  return routes
}

export const sideOf = (c: Link): Side => sides.find((side) => side === c.req.param("side")) ?? "front"

const isOpen = (services: Services, c: Link, step: Step): boolean =>
  mayOpen(step, c.var.opened.verification, services.policy, services.now())

export type ApplicantPosts = ReturnType<typeof applicantPosts>

/** What each form brings about; one for the link and for its phone's, which count together. */
export function applicantPosts(services: Services) {
  const tooManyUploads = limitUploads(services)
  const go = (c: Link, path: string) => c.redirect(`${c.var.opened.base}/${path}`.replace(/\/$/, ""), 303)
  const goOn = (c: Link, verification: Verification) =>
    go(c, pathOf[nextStep(verification, services.policy, services.now())])
  const nextPath = (c: Link) => pathOf[nextStep(c.var.opened.verification, services.policy, services.now())]
  const refused = (c: Link, refusal: Refusal): Answer =>
    refusal.kind === "notFound"
      ? showMessage(c, services, { message: "notFound", status: 404 })
      : go(c, refusal.kind === "incomplete" ? `${nextPath(c)}?check` : "")
  const goOnAfter = (c: Link, result: Result<Verification, Refusal>) =>
    result.ok ? goOn(c, result.value) : refused(c, result.error)
  const idOf = (c: Link) => c.var.opened.verification.id
  /** Before a birth date is kept: whoever gives it is not to be asked for it. */
  const rememberDevice = (c: Link) => services.devices.add(idOf(c), c.var.opened.deviceHash, services.now())

  return {
    resume: (c: Link) =>
      c.var.opened.verification.state === "moreNeeded" ? go(c, "status") : goOn(c, c.var.opened.verification),

    async consent(c: Link) {
      const given = await giveConsent(services, idOf(c), languageOf(c))
      if (given.ok) await tellCounter(services, c.var.opened.verification, c.var.counter)
      return goOnAfter(c, given)
    },

    async document(c: Link) {
      const form = await c.req.parseBody({ all: true })
      const document = documentKinds.find((kind) => kind === form.kind) ?? null
      const combinedCard = document !== null && [form.combined].flat().includes(document)
      if (typeof form.lang === "string" && chooseLanguage(c, services, form.lang)) {
        return isOpen(services, c, "document") ? showChoice(services, c, { document, combinedCard }) : go(c, "")
      }
      if (!document) return go(c, "document?problem=missing")
      return goOnAfter(c, await chooseDocument(services, idOf(c), { document, combinedCard }))
    },

    async oldPaper(c: Link) {
      const form = await readForm(c)
      const isSpecialPermanentResident = answered(form.specialPermanentResident)
      const draft = typedIn(form, ["birthYear", "birthMonth", "birthDay"])
      await rememberDevice(c)
      return goOnAfter(
        c,
        await answerOldPaper(services, idOf(c), { draft, isSpecialPermanentResident, mark: saveMark(form) }),
      )
    },

    async details(c: Link) {
      const form = await readForm(c)
      const typed = { draft: typedIn(form, draftKeys), email: (form.email ?? "").trim(), language: languageOf(c) }
      await rememberDevice(c)
      const place = form.next === "use" ? await lookUpPlace(services, typed.draft) : null
      const draft = place?.kind === "found" ? { ...typed.draft, address: place.written } : typed.draft
      const saved = await saveDetails(services, idOf(c), {
        ...typed,
        draft,
        filled: shownFilled(form.filled),
        mark: saveMark(form),
      })
      const next = nextWithin[form.next ?? ""]
      return saved.ok && next ? go(c, next) : goOnOrMend(c, saved)
    },

    async back(c: Link) {
      const backWritten = answered((await readForm(c)).backWritten)
      const { verification } = c.var.opened
      const saved = backWritten === null ? null : await answerBack(services, verification.id, backWritten)
      if (saved && !saved.ok) return refused(c, saved.error)
      const now = saved?.value ?? verification
      if (backIsNewlyAsked(verification, now)) return go(c, "photos#back")
      if (photoProblems(now, services.policy, services.now()).length > 0) return go(c, "photos?check")
      await awaitReadings(now)
      return goOn(c, now)
    },

    async photo(c: Link) {
      const side = sideOf(c)
      const refusedForNow = await tooManyUploads(c)
      if (refusedForNow) return refusedForNow
      await rememberDevice(c)
      const upload = await readUpload(c.req.raw)
      const backWritten = upload.ok ? answered(upload.value.fields.backWritten) : null
      const saved = backWritten === null ? null : await answerBack(services, idOf(c), backWritten)
      if (saved && !saved.ok) return refused(c, saved.error)
      const added = await addPhoto(services, { verificationId: idOf(c), side, received: photoIn(upload) })
      if (!added.ok) return notAdded(c, side, added.error)
      const photo = photoOf(added.value, side)
      const waits = upload.ok && upload.value.fields.wait === "yes"
      if (photo && waits) await awaitInspection(services, { verificationId: idOf(c), photoId: photo.id })
      return go(c, `photos#${side}`)
    },

    async deletion(c: Link) {
      const side = sideOf(c)
      const deleted = await deletePhoto(services, { verificationId: idOf(c), side })
      return deleted.ok ? go(c, `photos#${side}`) : refused(c, deleted.error)
    },

    async anyway(c: Link) {
      const side = sideOf(c)
      const photoId = c.req.query("p") ?? ""
      const sent = await sendAnyway(services, { verificationId: idOf(c), side, photoId })
      return sent.ok ? go(c, `photos#${side}`) : refused(c, sent.error)
    },

    async answerToDifference(c: Link, answer: typeof useReading) {
      const form = await readForm(c)
      const field = comparedFields.find((one) => one === form.field)
      if (!field) return go(c, "check")
      return goOnOrMend(c, await answer(services, { verificationId: idOf(c), round: Number(form.sendKey), field }))
    },

    async picture(c: Link, open: typeof ownUprightPhoto) {
      const { verification } = c.var.opened
      const photo = photoOf(verification, sideOf(c))
      const opened = photo && (await open(services, { verification, photo }))
      if (!opened?.ok) return c.body(null, 404)
      return c.body(photoBody(opened.value), 200, { "content-type": "image/jpeg" })
    },

    async send(c: Link) {
      const round = Number((await readForm(c)).sendKey)
      const sent = await submit(services, { verificationId: idOf(c), round })
      return sent.ok ? go(c, "sent") : refused(c, sent.error)
    },

    async withdrawal(c: Link) {
      const withdrawn = await withdraw(services, idOf(c))
      return withdrawn.ok ? go(c, "status") : refused(c, withdrawn.error)
    },
  }

  /** Where the details come after the photos they are filled with what is read there. */
  async function awaitReadings(verification: Verification): Promise<void> {
    if (nextStep(verification, services.policy, services.now()) !== "details") return
    for (const { id, standing } of verification.photos) {
      if (standing === "held") await awaitInspection(services, { verificationId: verification.id, photoId: id })
    }
  }

  /** What is typed now may not do; then the page for it says why. */
  function goOnOrMend(c: Link, saved: Result<Verification, Refusal>): Answer {
    if (!saved.ok) return refused(c, saved.error)
    const isIncomplete = nextStep(saved.value, services.policy, services.now()) === "details"
    return isIncomplete ? go(c, "details?check") : goOn(c, saved.value)
  }

  function notAdded(c: Link, side: Side, problem: NotAdded): Answer {
    if (problem.kind === "tooSoon") {
      const continueHref = `${c.var.opened.base}/photos#${side}`
      return askToWait(c, services, { waitMillis: problem.until - services.now(), continueHref })
    }
    return problem.kind === "notTaken" ? go(c, `photos?${side}=${problem.refusal}#${side}`) : refused(c, problem)
  }
}

/** The one photo of an upload form; what goes wrong with any of its files goes wrong with it. */
function photoIn(read: Result<Upload, PhotoRefusal>): Result<Received, PhotoRefusal> {
  if (!read.ok) return read
  const { fields, files } = read.value
  const sent = files.filter(({ photo }) => photo.ok || photo.error !== "noFile")
  const [file] = sent
  if (!file) return fail("noFile")
  if (sent.length > 1) return fail("tooMany")
  const { photo, fileName } = file
  return photo.ok ? ok({ fileName, bytes: photo.value, uploadKey: uploadKeyIn(fields.uploadKey) }) : photo
}

/** As our form makes it; anything else is kept as little as none at all. */
const uploadKeyIn = (sent = ""): string => (/^[\w-]{1,100}$/.test(sent) ? sent : newId())

/** Where the details page's other buttons lead, once everything typed is kept. */
const nextWithin: Readonly<Record<string, string>> = {
  document: "document",
  photos: "photos",
  details: "details",
  lookUp: "details#postalCode",
  use: "details#address",
}
