/** What plain pages cannot do: a focused error summary, a preview, the camera, one Send for two presses, a late answer, a copied link, fields kept as they are left. */
import { awaitPhone } from "./await-phone.ts"
import { offerCopy } from "./copy.ts"
import { keepAsLeft } from "./keep.ts"
import { arrive } from "./photo/arrive.ts"
import { offerPreviewAndCamera } from "./photo/choose.ts"
import { only } from "./photo/only.ts"
import { type Answered, sendInPlace } from "./photo/send.ts"

/** After this long a form may be sent again: the connection may have died without a word. */
const retryAfterMillis = 15_000

/** Asked again after as long as it was waited for already: quick answers come at once, slow ones cost little. */
const askFirstMillis = 250
const askEveryMillis = 1_000
/** From then on the page says that it takes long, and asks less often. */
const lateAfterMillis = 8_000
const askEveryMillisLate = 5_000
const giveUpAfterMillis = 600_000

only(document, "[data-error-summary]", HTMLElement)?.focus()

enliven(document)
for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) offerCopy(button)
for (const part of document.querySelectorAll<HTMLElement>("[data-handover]")) awaitPhone(part)

/** Coming back with the Back button restores a page as it was left: it has to be usable again. */
addEventListener("pageshow", releaseAll)

function enliven(scope: ParentNode) {
  for (const control of scope.querySelectorAll(`[form$="-add"]`)) control.setAttribute("form", "continue")
  for (const form of scope.querySelectorAll<HTMLFormElement>("form[data-photo]")) {
    offerPreviewAndCamera(form)
    sendInPlace(form, (answer) => showArrived(form, answer))
  }
  for (const form of scope.querySelectorAll("form")) guardAgainstDoubleSend(form)
  for (const form of scope.querySelectorAll<HTMLFormElement>("form[data-keep]")) keepAsLeft(form)
  for (const wait of scope.querySelectorAll<HTMLInputElement>("[data-wait]")) wait.value = "no"
  for (const part of scope.querySelectorAll<HTMLElement>("[data-looking]"))
    awaitAnswer(part, part.dataset.looking ?? "")
}

function guardAgainstDoubleSend(form: HTMLFormElement) {
  form.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return
    if ("sent" in form.dataset) {
      event.preventDefault()
      return
    }
    form.dataset.sent = ""
    say(document.body.dataset.sending ?? "")
    setTimeout(releaseAll, retryAfterMillis)
  })
}

function releaseAll() {
  for (const form of document.querySelectorAll("form")) delete form.dataset.sent
  say("")
}

function say(text: string) {
  const live = only(document, "[data-live]", HTMLElement)
  if (live) live.textContent = text
}

/** Asks what looking at a photo told until that is known, and puts it in its place. `since`: when it was first asked. */
function awaitAnswer(part: HTMLElement, url: string, since = performance.now()) {
  const waited = performance.now() - since
  if (waited > giveUpAfterMillis) return
  const isLate = waited >= lateAfterMillis
  if (isLate) sayLate(part)
  const soon = Math.min(askFirstMillis + waited, askEveryMillis)
  setTimeout(ask, isLate ? askEveryMillisLate : soon)

  async function ask() {
    const answer = await fetched(url)
    if (answer === "never" || !part.isConnected) return
    if (answer === "notYet") awaitAnswer(part, url, since)
    else showAnswer(part, answer.html)
  }
}

/** @returns `never` when the link or the photo is gone; a lost connection may come back. */
async function fetched(url: string): Promise<"notYet" | "never" | { readonly html: string }> {
  try {
    const response = await fetch(url, { redirect: "manual" })
    if (response.status === 200) return { html: await response.text() }
    return response.status === 204 || response.status >= 500 ? "notYet" : "never"
  } catch {
    return "notYet"
  }
}

function showArrived(form: HTMLFormElement, answer: Answered) {
  const shown = arrive(form, answer)
  enliven(shown)
  const part = shown === document.body ? null : only(shown, "[data-part]", HTMLElement)
  if (part) tell(part)
}

function showAnswer(part: HTMLElement, html: string) {
  const template = document.createElement("template")
  template.innerHTML = html
  const answered = template.content.firstElementChild
  if (!(answered instanceof HTMLElement)) return
  const focused = part.contains(document.activeElement) ? document.activeElement : null
  part.replaceWith(answered)
  enliven(answered)
  tell(answered)
  if (focused) (document.getElementById(focused.id) ?? answered.closest<HTMLElement>("[data-place]"))?.focus()
}

function sayLate(part: HTMLElement) {
  const { late = "" } = part.dataset
  const answer = only(part, "[data-answer]", HTMLElement)
  if (!answer || answer.textContent === late) return
  answer.textContent = late
  tell(part)
}

/** Reads a place's answer out, with the place's name. */
function tell(part: HTMLElement) {
  const place = part.closest("[data-place]")
  const told = place && only(place, "[data-told]", HTMLElement)
  const texts = [place?.querySelector("h2"), ...part.querySelectorAll("[data-answer]")]
  if (told) told.textContent = texts.map((text) => text?.textContent ?? "").join(" ")
}
