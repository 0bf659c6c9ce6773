import { isOurs } from "../desk-keys.ts"

/** `n` presses Next case. */
export function nextByKey(form: HTMLFormElement) {
  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "n" || event.repeat || !isOurs(event)) return
    event.preventDefault()
    form.requestSubmit()
  })
}
