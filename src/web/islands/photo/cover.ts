import type { Painting } from "../brush.ts"
import { only } from "./only.ts"
import { readOut, sentence } from "./words.ts"

type Brush = Pick<typeof import("../brush.ts"), "openBrush">

interface Parts {
  readonly form: Element
  readonly brush: HTMLElement
  readonly easel: HTMLElement
  readonly choose: HTMLInputElement
}

/** The file that a form's easel is about; a later choice takes its place. */
const asked = new WeakMap<Element, File>()
const paintings = new WeakMap<Element, Painting>()
/** Files, and with them whatever the coach makes of them, that their holder says show no My Number. */
const covered = new WeakSet<File>()
const coveredForms = new WeakSet<Element>()

/** Whether a form's photo may not be sent yet: it may show My Number, and its holder has not said that it does not. */
export const mustCover = (form: Element): boolean => partsOf(form) !== null && !coveredForms.has(form)

/** Says that painting is possible, and takes the word that all is covered. */
export function offerBrush(form: Element): void {
  const parts = partsOf(form)
  if (!parts) return
  const offer = form.closest("[data-place]")?.querySelector<HTMLElement>("[data-or-paint]")
  if (offer) offer.hidden = false
  only(parts.brush, "[data-covered]", HTMLButtonElement)?.addEventListener("click", () => takeCovered(parts))
}

/** Asks for My Number to be covered on the file just chosen, once it is what would be sent. */
export async function askToCover(form: Element, file: File, isReady: Promise<unknown>): Promise<void> {
  const parts = partsOf(form)
  if (!parts || covered.has(file)) return
  close(parts)
  coveredForms.delete(form)
  asked.set(form, file)
  showAdd(parts, false)
  await isReady
  if (asked.get(form) === file) await open(parts, file)
}

/** Said where Add is pressed too early. */
export function sayCoverFirst(form: Element): void {
  readOut(form, sentence("paintFirst"))
  only(form, "[data-board]", HTMLElement)?.focus()
}

/** Nothing is chosen any more. */
export function stopAsking(form: Element): void {
  const parts = partsOf(form)
  if (!parts) return
  asked.delete(form)
  close(parts)
  showAdd(parts, true)
}

function partsOf(form: Element): Parts | null {
  const brush = only(form, "[data-brush]", HTMLElement)
  const easel = only(form, "[data-easel]", HTMLElement)
  const choose = only(form, "[data-choose]", HTMLInputElement)
  return brush && easel && choose ? { form, brush, easel, choose } : null
}

async function open(parts: Parts, file: File): Promise<void> {
  const { form, brush, easel, choose } = parts
  showAdd(parts, false)
  brush.hidden = false
  const tell = (what: "painted" | "paintUndone") => readOut(form, sentence(what))
  const painting = await import(brush.dataset.brush ?? "")
    .then(({ openBrush }: Brush) => openBrush(easel, choose.files?.[0] ?? file, tell))
    .catch(() => null)
  if (asked.get(form) !== file) {
    painting?.end()
    return
  }
  if (painting) paintings.set(form, painting)
  offerEasel(parts, painting !== null)
}

/** Without an easel the number has to be covered before the photo is taken. */
function offerEasel({ form, brush, easel }: Parts, isThere: boolean): void {
  easel.hidden = !isThere
  const cannotPaint = only(brush, "[data-cannot-paint]", HTMLElement)
  if (cannotPaint) {
    cannotPaint.hidden = isThere
    cannotPaint.textContent = sentence("cannotPaint")
  }
  const said = isThere ? only(easel, "[data-how]", HTMLElement) : cannotPaint
  readOut(form, said?.textContent ?? "")
}

/** What was painted takes the place of what was chosen, as if it had been chosen itself. */
async function takeCovered(parts: Parts): Promise<void> {
  const { form, choose } = parts
  const file = choose.files?.[0]
  if (!file) return
  const painting = paintings.get(form)
  const painted = await painting?.painted().catch(() => "lost" as const)
  if (painted === "lost") {
    paintings.delete(form)
    painting?.end()
    offerEasel(parts, false)
    return
  }
  covered.add(painted ?? file)
  coveredForms.add(form)
  close(parts)
  showAdd(parts, true)
  if (painted) {
    const transfer = new DataTransfer()
    transfer.items.add(painted)
    choose.files = transfer.files
    choose.dispatchEvent(new Event("change", { bubbles: true }))
  }
  only(form, "[type=submit]", HTMLButtonElement)?.focus()
}

function close({ form, brush }: Parts): void {
  paintings.get(form)?.end()
  paintings.delete(form)
  brush.hidden = true
}

/** The small picture beside Add goes with it: while the photo is painted on, that is where it is seen. */
function showAdd({ form }: Parts, isShown: boolean): void {
  const add = only(form, "[type=submit]", HTMLButtonElement)
  const preview = only(form, "[data-preview]", HTMLElement)
  if (add) add.hidden = !isShown
  if (preview) preview.hidden = !isShown
}
