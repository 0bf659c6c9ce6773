const modifiers: readonly string[] = ["Shift", "Control", "Alt", "AltGraph", "Meta"]

/**
 * Counts for how long the held case is in sight and how many keys are pressed meanwhile: two numbers, never which keys. They go
 * with the decision. What was counted stays with the lock, in this tab, when the page is loaded again.
 */
export function countWork(form: HTMLFormElement) {
  const claim = form.querySelector<HTMLInputElement>("input[name=claim]")?.value ?? ""
  const place = `worked:${claim}`
  const [keptMillis = 0, keptKeys = 0] = (sessionStorage.getItem(place) ?? "").split(" ").map(Number)
  let millis = keptMillis
  let keys = keptKeys
  let since = seenNow()

  function tally() {
    if (since !== null) millis += performance.now() - since
    since = seenNow()
  }

  document.addEventListener("visibilitychange", tally)
  const count = ({ key, repeat }: KeyboardEvent) => {
    if (!repeat && !modifiers.includes(key)) keys += 1
  }
  // Before the key does what it does: the last one sends the form.
  document.addEventListener("keydown", count, { capture: true })
  addEventListener("pagehide", () => {
    tally()
    sessionStorage.setItem(place, `${Math.round(millis)} ${keys}`)
  })
  form.addEventListener("formdata", ({ formData }) => {
    tally()
    formData.set("seconds", String(Math.round(millis / 1_000)))
    formData.set("keystrokes", String(keys))
  })
}

const seenNow = (): number | null => (document.visibilityState === "visible" ? performance.now() : null)
