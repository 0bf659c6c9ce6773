/** Shows a button that copies what stands in the field it names, and says whether it did. */
export function offerCopy(button: HTMLButtonElement) {
  const field = document.getElementById(button.dataset.copy ?? "")
  const live = document.querySelector("[data-live]")
  if (!(field instanceof HTMLInputElement)) return
  button.hidden = false
  button.addEventListener("click", async () => {
    field.select()
    const copied = await copy(field.value)
    if (live) live.textContent = (copied ? button.dataset.copied : button.dataset.byHand) ?? ""
  })
}

/** @returns false where the browser does not allow it: over plain HTTP, or by its owner's wish. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
