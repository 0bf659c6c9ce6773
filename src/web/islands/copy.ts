/** Shows a button that copies what stands in the field, or the text, it names, and says whether it did. */
export function offerCopy(button: HTMLButtonElement) {
  const field = document.getElementById(button.dataset.copy ?? "")
  const live = document.querySelector("[data-live]")
  if (!field) return
  button.hidden = false
  button.addEventListener("click", async () => {
    const copied = await copy(selectIn(field))
    if (live) live.textContent = (copied ? button.dataset.copied : button.dataset.byHand) ?? ""
  })
}

/** For who has to copy by hand. @returns what is selected. */
function selectIn(field: HTMLElement): string {
  if (field instanceof HTMLInputElement) {
    field.select()
    return field.value
  }
  getSelection()?.selectAllChildren(field)
  return field.textContent.trim()
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
