import { isOurs } from "../desk-keys.ts"

/** `t` ticks or clears the box, and goes there, so that one hears which. */
export function tickByKey(box: HTMLInputElement) {
  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "t" || event.repeat || !isOurs(event)) return
    event.preventDefault()
    box.focus({ preventScroll: true })
    box.click()
  })
}
