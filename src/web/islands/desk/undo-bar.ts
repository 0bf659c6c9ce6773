import { isOurs } from "../desk-keys.ts"

/** Counts down to when the decision leaves, and offers nothing then, in the same place: nothing below jumps. `u` presses its button. */
export function countDown(bar: HTMLFormElement) {
  const leavesAt = Date.now() + Number(bar.dataset.undo) * 1_000
  const left = bar.querySelector("[data-seconds-left]")
  announce(bar)
  const timer = setInterval(tell, 250)
  addEventListener("pageshow", tell)

  function tell() {
    const seconds = Math.ceil((leavesAt - Date.now()) / 1_000)
    if (left) left.textContent = String(Math.max(0, seconds))
    if (seconds > 0) return
    clearInterval(timer)
    const hadFocus = bar.contains(document.activeElement)
    bar.classList.add("left")
    if (hadFocus) document.querySelector<HTMLElement>("#main")?.focus()
  }

  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "u" || event.repeat || !isOurs(event) || bar.classList.contains("left")) return
    event.preventDefault()
    bar.requestSubmit()
  })
}

const heardAfterMillis = 200

/** What stands on a page when it is loaded is not read out of itself: it is said once more. */
function announce(bar: HTMLFormElement) {
  const said = bar.querySelector("[role=status]")
  setTimeout(() => said?.replaceChildren(said.textContent), heardAfterMillis)
}
