import { saidIn } from "../posted.ts"

const beatMillis = 60_000
/** A page that nobody touched for so long lets its case go. */
const idleMillis = 10 * 60_000

/** `offline`: nobody could be asked. `signedOut`: nobody is signed in here, or may no longer do this. */
export type Standing = "held" | "lost" | "signedOut" | "offline"

/** The lock of the case that the page shows. */
export interface Hold {
  /** Asks, and with that keeps the lock; the page says so when the case is not held. */
  ask(): Promise<Standing>
}

/**
 * Keeps the lock on the case while its page is open, seen and used, and lets go when the page is left. A reload is a leaving,
 * too: the server waits a moment for the page to come back, and what another page of the same person keeps lasts on.
 */
export function holdCase(part: HTMLElement): Hold {
  const { keep = "", leave = "", claim = "" } = part.dataset
  let touchedAt = Date.now()
  let page = newName()
  let standing: Standing = "held"
  const form = () => new URLSearchParams({ formKey: part.dataset.formKey ?? "", claim, page })

  async function ask(): Promise<Standing> {
    const first = await told(keep, form())
    const again = first === "signedOut" ? await renewed(part) : first
    const now = again === "renewed" ? await told(keep, form()) : again
    if (now === null) return standing
    standing = now
    for (const notice of part.querySelectorAll<HTMLElement>("[data-standing]")) {
      notice.hidden = notice.dataset.standing !== standing
    }
    return standing
  }

  async function beat() {
    if (document.visibilityState === "visible" && Date.now() - touchedAt <= idleMillis && standing !== "lost")
      await ask()
  }

  /** Whoever comes back after a long while needs to know at once whether the case is still theirs. */
  function back() {
    const wasIdle = Date.now() - touchedAt > idleMillis
    touchedAt = Date.now()
    if (wasIdle) void beat()
  }
  for (const sign of ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"]) {
    addEventListener(sign, back, { passive: true })
  }
  setInterval(() => void beat(), beatMillis)
  for (const change of ["online", "offline"]) addEventListener(change, () => void beat())
  document.addEventListener("visibilitychange", () => void beat())
  addEventListener("pageshow", () => {
    page = newName() // one that left and comes back must not be let go by word of its leaving that comes late
    void beat()
  })
  // A decision taken back leaves this page for good.
  for (const bar of document.querySelectorAll<HTMLFormElement>("form[data-undo]"))
    bar.addEventListener("formdata", ({ formData }) => formData.set("page", page))
  addEventListener("pagehide", () => {
    if (standing !== "lost") navigator.sendBeacon(leave, form())
  })
  return { ask }
}

const newName = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join("")

/** @returns null when the answer tells nothing of the case. */
async function told(keep: string, body: URLSearchParams): Promise<Standing | null> {
  const answer = await fetch(keep, { method: "POST", body, redirect: "manual" }).catch(() => null)
  if (answer === null || answer.status === 429 || answer.status >= 500) return "offline"
  if (answer.type === "opaqueredirect" || answer.status === 403) return "signedOut"
  if (answer.status === 409) return "lost"
  if (!answer.ok) return null
  const said = await saidIn<{ holder: string }>(answer)
  if (!said) return "offline"
  for (const shown of document.querySelectorAll("[data-holder]")) shown.textContent = said.holder
  return "held"
}

/** Who signed in again in another tab has another form key: the page takes it over, and nothing typed on it is lost. */
async function renewed(part: HTMLElement): Promise<Standing | "renewed"> {
  const answer = await fetch(part.dataset.case ?? "", { redirect: "manual" }).catch(() => null)
  if (answer === null) return "offline"
  if (!answer.ok) return "signedOut"
  const text = await answer.text().catch(() => null)
  if (text === null) return "offline"
  const there = new DOMParser().parseFromString(text, "text/html")
  const { claim, formKey = "" } = there.querySelector<HTMLElement>("[data-lock]")?.dataset ?? {}
  if (claim !== part.dataset.claim) return "lost"
  part.dataset.formKey = formKey
  for (const key of document.querySelectorAll<HTMLInputElement>("input[name=formKey]")) key.value = formKey
  return "renewed"
}
