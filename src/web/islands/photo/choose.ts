import { type Answer, askCoach } from "./ask-coach.ts"
import { only } from "./only.ts"
import { readOut, sentence } from "./words.ts"

/** How to ask no more about what was chosen before. */
const leave = new WeakMap<Element, () => void>()

/** Offers the camera; what is chosen is shown, made ready to be sent, and judged. */
export function offerPreviewAndCamera(form: Element): void {
  const choose = only(form, "[data-choose]", HTMLInputElement)
  const camera = only(form, "[data-camera]", HTMLInputElement)
  const take = only(form, "[data-take]", HTMLButtonElement)
  if (!choose || !camera || !take) return
  choose.accept += ",image/png,image/webp"
  choose.addEventListener("change", () => takeIn(form, choose))
  take.hidden = false
  take.addEventListener("click", () => camera.click())
  camera.addEventListener("change", () => {
    if (!camera.files?.length) return
    choose.files = camera.files
    takeIn(form, choose)
  })
}

function takeIn(form: Element, choose: HTMLInputElement): void {
  const file = choose.files?.[0] ?? null
  preview(form, file)
  advise(form, "")
  leave.get(form)?.()
  leave.delete(form)
  if (file)
    leave.set(
      form,
      askCoach(file, (answer) => hear(form, choose, answer)),
    )
}

function hear(form: Element, choose: HTMLInputElement, answer: Answer): void {
  if (answer.kind === "refused") advise(form, sentence(answer.refusal))
  if (answer.kind === "advice" && answer.advice) advise(form, `${sentence(answer.advice)} ${sentence("addAnyway")}`)
  if (answer.kind !== "ready" || !answer.file) return
  const transfer = new DataTransfer()
  transfer.items.add(answer.file)
  choose.files = transfer.files
  preview(form, answer.file)
}

function advise(form: Element, text: string): void {
  const box = only(form, "[data-advice]", HTMLElement)
  if (!box || box.textContent === text) return
  box.textContent = text
  box.hidden = text === ""
  readOut(form, text)
}

/** A file that the browser cannot draw is named without a picture: the coach and the server say what is wrong with it. */
function preview(form: Element, file: File | null): void {
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
