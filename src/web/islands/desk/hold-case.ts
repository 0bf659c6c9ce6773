const beatMillis = 60_000
/** A page that nobody touched for so long lets its case go. */
const idleMillis = 10 * 60_000

/**
 * Keeps the lock on the case while its page is open, seen and used, and lets go when the page is left. A reload is a leaving,
 * too: the server waits a moment for the page to come back, and the sign it gives at once counts more than one of leaving that
 * arrives late.
 */
export function holdCase(part: HTMLElement) {
  const { keep = "", leave = "", formKey = "", claim = "" } = part.dataset
  let until = part.dataset.until ?? ""
  let touchedAt = Date.now()
  let isLost = false
  const form = (more: Record<string, string> = {}) => new URLSearchParams({ formKey, claim, ...more })

  async function beat() {
    if (isLost || document.visibilityState !== "visible" || Date.now() - touchedAt > idleMillis) return
    const answer = await post(keep, form())
    if (answer === null) return
    if (isOver(answer)) return lose()
    if (!answer.ok) return
    const kept: { until: number; holder: string } = await answer.json()
    until = String(kept.until)
    for (const holder of document.querySelectorAll("[data-holder]")) holder.textContent = kept.holder
  }

  function lose() {
    isLost = true
    part.hidden = false
  }

  for (const sign of ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"]) {
    addEventListener(sign, () => back(), { passive: true })
  }
  /** Whoever comes back after a long while needs to know at once whether the case is still theirs. */
  function back() {
    const wasIdle = Date.now() - touchedAt > idleMillis
    touchedAt = Date.now()
    if (wasIdle) void beat()
  }
  setInterval(() => void beat(), beatMillis)
  document.addEventListener("visibilitychange", () => void beat())
  addEventListener("pageshow", () => void beat())
  addEventListener("pagehide", () => {
    if (!isLost) navigator.sendBeacon(leave, form({ until }))
  })
}

/** Somebody else's, or nobody is signed in any more; any other trouble may be gone at the next beat. */
const isOver = ({ status, type }: Response): boolean => type === "opaqueredirect" || status === 403 || status === 409

/** @returns null when the network is gone: the lock lasts on, and the next beat tells. */
const post = (action: string, body: URLSearchParams): Promise<Response | null> =>
  fetch(action, { method: "POST", body, redirect: "manual" }).catch(() => null)
