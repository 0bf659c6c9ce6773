import { type Answer, askCoach } from "./ask-coach.ts"
import { askToCover, mustCover, offerBrush, stopAsking } from "./cover.ts"
import { only } from "./only.ts"
import { readOut, sentence } from "./words.ts"

/** A photo not ready by then is sent as it was chosen. */
const patienceMillis = 15_000

interface Choice {
  /** Ends when the input holds what is to be sent. */
  readonly isReady: Promise<void>
  /** Nobody wants to hear of it any more. */
  readonly leave: () => void
}

const choices = new WeakMap<Element, Choice>()

/** Offers the camera; what is chosen is shown, made ready to be sent, and judged. */
export function offerPreviewAndCamera(form: Element): void {
  const choose = only(form, "[data-choose]", HTMLInputElement)
  const camera = only(form, "[data-camera]", HTMLInputElement)
  const take = only(form, "[data-take]", HTMLButtonElement)
  if (!choose || !camera || !take) return
  choose.accept += ",image/png,image/webp"
  choose.addEventListener("change", () => takeIn(form, choose))
  offerBrush(form)
  if (mustCover(form) && choose.files?.length) takeIn(form, choose)
  take.hidden = false
  take.addEventListener("click", () => camera.click())
  camera.addEventListener("change", () => {
    if (!camera.files?.length) return
    choose.files = camera.files
    takeIn(form, choose)
  })
}

/** Waits until a form's photo is ready to be sent; what the coach says of it is no longer shown. */
export async function settled(form: Element): Promise<void> {
  const choice = choices.get(form)
  await Promise.race([choice?.isReady, new Promise((late) => setTimeout(late, patienceMillis))])
  choice?.leave()
  const advice = only(form, "[data-advice]", HTMLElement)
  if (advice) advice.hidden = true
}

function takeIn(form: Element, choose: HTMLInputElement): void {
  const file = choose.files?.[0] ?? null
  preview(form, file)
  advise(form, "")
  choices.get(form)?.leave()
  choices.delete(form)
  if (!file) {
    stopAsking(form)
    return
  }
  renewKey(form)
  const choice = made(form, choose, file)
  choices.set(form, choice)
  askToCover(form, file, inTime(choice))
}

/** The file may still be exchanged while a choice is not ready; one that is late is left as it was chosen. */
async function inTime({ isReady, leave }: Choice): Promise<void> {
  const late = new Promise<"late">((over) => setTimeout(over, patienceMillis, "late"))
  if ((await Promise.race([isReady, late])) === "late") leave()
}

/** Another photo is another upload, even where the one before may have arrived unheard. */
function renewKey(form: Element): void {
  const key = only(form, "[name=uploadKey]", HTMLInputElement)
  if (key) key.value = Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join("")
}

function made(form: Element, choose: HTMLInputElement, file: File): Choice {
  let leave = () => {}
  const isReady = new Promise<void>((ready) => {
    leave = askCoach(file, (answer) => {
      hear(form, choose, answer)
      ready()
    })
  })
  return { isReady, leave: () => leave() }
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
