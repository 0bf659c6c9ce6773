import { isOurs } from "../desk-keys.ts"

/** `n` goes to the note for colleagues. */
export function takeNoteKey() {
  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "n" || event.shiftKey || !isOurs(event)) return
    event.preventDefault()
    document.querySelector<HTMLElement>("[data-note]")?.focus()
  })
}
