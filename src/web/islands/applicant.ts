/** What plain pages cannot do: a focused error summary, a preview, the camera, and one Send for two presses. */

/** After this long a form may be sent again: the connection may have died without a word. */
const retryAfterMillis = 15_000

const only = <E extends Element>(scope: ParentNode, selector: string, type: new () => E): E | null => {
  const found = scope.querySelector(selector)
  return found instanceof type ? found : null
}

only(document, "[data-error-summary]", HTMLElement)?.focus()

for (const form of document.querySelectorAll("form")) guardAgainstDoubleSend(form)
for (const form of document.querySelectorAll("form[data-photo]")) offerPreviewAndCamera(form)

/** Coming back with the Back button restores a page as it was left: it has to be usable again. */
addEventListener("pageshow", releaseAll)

function guardAgainstDoubleSend(form: HTMLFormElement) {
  form.addEventListener("submit", (event) => {
    if ("sent" in form.dataset) {
      event.preventDefault()
      return
    }
    form.dataset.sent = ""
    say(document.body.dataset.sending ?? "")
    setTimeout(releaseAll, retryAfterMillis)
  })
}

function releaseAll() {
  for (const form of document.querySelectorAll("form")) delete form.dataset.sent
  say("")
}

function say(text: string) {
  const live = only(document, "[data-live]", HTMLElement)
  if (live) live.textContent = text
}

function offerPreviewAndCamera(form: Element) {
  const choose = only(form, "[data-choose]", HTMLInputElement)
  const camera = only(form, "[data-camera]", HTMLInputElement)
  const take = only(form, "[data-take]", HTMLButtonElement)
  if (!choose || !camera || !take) return
  choose.addEventListener("change", () => preview(form, choose.files?.[0] ?? null))
  take.hidden = false
  take.addEventListener("click", () => camera.click())
  camera.addEventListener("change", () => {
    if (!camera.files?.length) return
    choose.files = camera.files
    preview(form, choose.files?.[0] ?? null)
  })
}

/** A file that the browser cannot draw is named without a picture: the server says what is wrong with it. */
function preview(form: Element, file: File | null) {
  const box = only(form, "[data-preview]", HTMLElement)
  const image = only(form, "[data-preview-image]", HTMLImageElement)
  const name = only(form, "[data-preview-name]", HTMLElement)
  if (!box || !image || !name) return
  if (image.src) URL.revokeObjectURL(image.src)
  image.removeAttribute("src")
  image.hidden = true
  box.hidden = file === null
  if (file === null) return
  name.textContent = file.name
  image.onload = () => {
    image.hidden = false
  }
  image.src = URL.createObjectURL(file)
}
