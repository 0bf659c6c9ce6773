import { settled } from "./choose.ts"
import { mustCover, sayCoverFirst } from "./cover.ts"
import { only } from "./only.ts"
import { readOut, sentence } from "./words.ts"

/** What the server said to an upload: the page that it led to. */
export interface Answered {
  readonly html: string
  /** Of that page; null when the answer stands at the address that was posted to. */
  readonly url: string | null
}

/** Between one try and the next; the connection coming back ends a pause. */
const pausesMillis = [1_000, 2_000, 4_000, 8_000, 15_000]
/** Where the server asks to wait and does not say how long. */
const usualWaitSeconds = 60
const minuteMillis = 60_000
/** A try that moves nothing for so long is given up; the next one may take longer, for the network may only be slow. */
const stallMillis = 30_000

/** Sends a form's photo without leaving the page: with progress, and again with the same key when the connection breaks. */
export function sendInPlace(form: HTMLFormElement, show: (answer: Answered) => void): void {
  const choose = only(form, "[data-choose]", HTMLInputElement)
  let isSending = false
  form.addEventListener("submit", async (event) => {
    if (!choose?.files?.length && !isSending) return
    event.preventDefault()
    if (isSending) return
    if (mustCover(form)) return sayCoverFirst(form)
    isSending = true
    const answer = await whileAsking(form)
    isSending = false
    if (answer) show(answer)
    else report(form, "failed")
  })
}

/** @returns null when no try reached the server, as far as can be known. */
async function whileAsking(form: HTMLFormElement): Promise<Answered | null> {
  addEventListener("beforeunload", askFirst)
  report(form, "preparing")
  await settled(form)
  const body = new FormData(form)
  keepChoice(form, true)
  const answer = await keepTrying(form, body)
  keepChoice(form, false)
  removeEventListener("beforeunload", askFirst)
  return answer
}

/** Nothing else can be chosen while a photo is on its way. */
function keepChoice(form: HTMLFormElement, isKept: boolean): void {
  const controls = form.querySelectorAll<HTMLInputElement | HTMLButtonElement>("[data-choose], [data-take]")
  for (const control of controls) control.disabled = isKept
}

/** The browser asks whether to leave while a photo is on its way. */
const askFirst = (event: Event) => event.preventDefault()

async function keepTrying(form: HTMLFormElement, body: FormData): Promise<Answered | null> {
  for (let broken = 0; ; ) {
    report(form, "sending")
    const tried = await tryOnce(form, body, (broken + 1) * stallMillis)
    if (tried.kind === "answered") return tried
    if (tried.kind === "tooMany") await waitAsAsked(form, tried.waitMillis)
    else {
      const pauseMillis = pausesMillis[broken++]
      if (pauseMillis === undefined) return null
      report(form, "again")
      await pause(pauseMillis)
    }
  }
}

/** To the full minute, which is told; the connection coming back changes nothing about it. */
function waitAsAsked(form: HTMLFormElement, waitMillis: number): Promise<void> {
  const until = Math.ceil((Date.now() + waitMillis) / minuteMillis) * minuteMillis
  report(form, "wait", { time: clockInJapan(until) })
  return new Promise((over) => setTimeout(over, until - Date.now()))
}

function pause(millis: number): Promise<void> {
  return new Promise((over) => {
    setTimeout(over, millis)
    addEventListener("online", () => over(), { once: true })
  })
}

/** `broken`: it broke, stood still or met a server that is not well. `tooMany`: how long the server asks to wait. */
type Tried =
  | ({ readonly kind: "answered" } & Answered)
  | { readonly kind: "tooMany"; readonly waitMillis: number }
  | { readonly kind: "broken" }

function tryOnce(form: HTMLFormElement, body: FormData, patienceMillis: number): Promise<Tried> {
  return new Promise((done) => {
    const request = new XMLHttpRequest()
    const watch = stallWatch(patienceMillis, () => request.abort())
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      watch.moved()
      report(form, loaded < total ? "sending" : "waiting", { share: loaded / total })
    })
    request.addEventListener("progress", watch.moved)
    request.addEventListener("loadend", () => {
      watch.end()
      done(heard(request, form.action))
    })
    request.open("POST", form.action)
    request.send(body)
  })
}

function heard(request: XMLHttpRequest, action: string): Tried {
  const { status, responseText: html, responseURL: url } = request
  if (status === 0 || status >= 500) return { kind: "broken" }
  if (status !== 429) return { kind: "answered", html, url: url === action ? null : url }
  return { kind: "tooMany", waitMillis: (Number(request.getResponseHeader("retry-after")) || usualWaitSeconds) * 1_000 }
}

function stallWatch(patienceMillis: number, stalled: () => void) {
  let timer = setTimeout(stalled, patienceMillis)
  const end = () => clearTimeout(timer)
  const moved = () => {
    end()
    timer = setTimeout(stalled, patienceMillis)
  }
  return { moved, end }
}

type State = "preparing" | "sending" | "waiting" | "again" | "wait" | "failed"

/**
 * Says how the upload stands; read out when it is something new, and not at each percent.
 * @param more.share - sent, 0 to 1. `more.time`: when it goes on.
 */
function report(form: HTMLFormElement, state: State, { share = 0, time = "" } = {}): void {
  const box = only(form, "[data-progress]", HTMLElement)
  const text = only(form, "[data-progress-text]", HTMLElement)
  const bar = only(form, "progress", HTMLProgressElement)
  const notYet = only(form, "[data-not-yet]", HTMLElement)
  if (!box || !text || !bar) return
  if (notYet) notYet.hidden = state !== "failed"
  const isNew = box.dataset.progress !== state
  box.dataset.progress = state
  box.hidden = false
  bar.hidden = state === "failed" || state === "wait"
  if (state === "sending") bar.value = share
  else bar.removeAttribute("value")
  text.classList.toggle("error", state === "failed")
  const said = sentence(state).replace("{time}", time)
  text.textContent = state === "sending" ? `${said} ${percent(share)}` : said
  if (isNew) readOut(form, said)
}

const percent = (share: number): string =>
  new Intl.NumberFormat(document.documentElement.lang, { style: "percent" }).format(share)

const clockInJapan = (epochMillis: number): string =>
  new Intl.DateTimeFormat(document.documentElement.lang, {
    ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: "Asia/Tokyo" },
  }).format(epochMillis)
