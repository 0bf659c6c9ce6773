import { posted, saidIn } from "../posted.ts"

const pauseMillis = 250

/** The preview of a decision follows what is ticked and typed, as the service writes it. */
export function followPreview(form: HTMLFormElement) {
  const button = form.querySelector<HTMLButtonElement>("button[data-preview-button]")
  const place = form.querySelector<HTMLElement>("[data-preview]")
  if (!button || !place) return
  let timer = 0
  let asked = 0

  function later() {
    clearTimeout(timer)
    timer = window.setTimeout(() => void show(), pauseMillis)
  }

  async function show() {
    const number = ++asked
    const html = await previewed(form, button)
    if (html !== null && number === asked && place) place.innerHTML = html
  }

  for (const kind of ["input", "change"]) form.addEventListener(kind, later)
  form.addEventListener(
    "submit",
    (event) => {
      if (event.submitter !== button) return
      event.preventDefault()
      event.stopImmediatePropagation()
      void show()
    },
    { capture: true },
  )
}

/** @returns null when it could not be asked for: the preview before stays, and the next change asks again. */
async function previewed(form: HTMLFormElement, button: HTMLButtonElement | null): Promise<string | null> {
  if (!button) return null
  const said = await saidIn<{ html: string }>(await posted(button.formAction, new FormData(form)))
  return said?.html ?? null
}
