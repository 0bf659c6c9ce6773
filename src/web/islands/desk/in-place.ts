import { offerCopy } from "../copy.ts"
import { textsOf } from "../posted.ts"

type Control = HTMLInputElement | HTMLTextAreaElement

/** The control that was pressed, where the part it stood in was put in anew since. */
export function standing(form: HTMLFormElement, button: HTMLButtonElement): HTMLButtonElement {
  if (button.isConnected) return button
  const same = `button[name="${button.name}"][value="${button.value}"]`
  return form.querySelector<HTMLButtonElement>(same) ?? button
}

/**
 * Posts what a button sends, and puts those parts of the page that come back (`data-part`) in the place of those that are here.
 * The rest stays: photo and zoom, what is typed elsewhere, scroll and focus. What comes back is the same page as without a script.
 * @returns false when what came back is another page. Throws when nobody could be asked.
 */
export async function postInPlace(form: HTMLFormElement, button: HTMLButtonElement): Promise<boolean> {
  const typed = new Map(controlsIn(document).map((control) => [control.id, control.value]))
  const ticked = new Set([...document.querySelectorAll("input[name=reason]:checked")].map(({ id }) => id))
  const body = textsOf(new FormData(form, button))
  const answer = await fetch(button.formAction, { method: "POST", headers: { accept: "text/html" }, body })
  if (!answer.ok && answer.status !== 422) return false
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html")
  if (fresh.querySelectorAll("[data-part]").length === 0) return false
  putIn(fresh, { button, typed, ticked })
  return true
}

interface Pressed {
  readonly button: HTMLButtonElement
  /** By their ids, as they were sent. */
  readonly typed: ReadonlyMap<string, string>
  /** Ids of the boxes that were. */
  readonly ticked: ReadonlySet<string>
}

function putIn(fresh: Document, pressed: Pressed) {
  const here = placeOf(pressed.button)
  const steady = anchorOf(pressed.button)
  const was = steady()?.getBoundingClientRect().top
  const focused = document.activeElement
  const focus = focused instanceof HTMLElement ? placeOf(focused) : null
  for (const part of document.querySelectorAll<HTMLElement>("[data-part]")) {
    const next = fresh.querySelector<HTMLElement>(`[data-part="${part.dataset.part}"]`)
    if (!next) continue
    part.after(document.adoptNode(next))
    carry(part, next, pressed)
    part.remove()
    for (const copy of next.querySelectorAll<HTMLButtonElement>("button[data-copy]")) offerCopy(copy)
  }
  tickAs(fresh, pressed.ticked)
  takeRevision(fresh)
  const wrong = here()?.closest("[data-sends]")?.querySelector<HTMLElement>("[aria-invalid=true]")
  if (wrong) wrong.focus({ preventScroll: true })
  else if (focused?.isConnected === false) focus?.()?.focus({ preventScroll: true })
  const is = steady()?.getBoundingClientRect().top
  if (was !== undefined && is !== undefined) scrollBy({ top: is - was, behavior: "instant" })
}

const controlsIn = (within: ParentNode): readonly Control[] => [
  ...within.querySelectorAll<Control>("input[type=text][id], textarea[id]"),
]

/** What need not come again (a strip of the photo: to fetch it is a look), what is open, and what was typed since. */
function carry(part: HTMLElement, next: HTMLElement, { button, typed }: Pressed) {
  for (const kept of part.querySelectorAll<SVGElement>("svg[aria-label]")) {
    next.querySelector(`svg[aria-label="${CSS.escape(kept.getAttribute("aria-label") ?? "")}"]`)?.replaceWith(kept)
  }
  for (const opened of part.querySelectorAll<HTMLDetailsElement>("details[id][open]")) {
    const same = next.querySelector<HTMLDetailsElement>(`#${opened.id}`)
    if (same && !opened.contains(button)) same.open = true
  }
  for (const control of controlsIn(part)) {
    const same = next.querySelector<Control>(`#${CSS.escape(control.id)}`)
    const isSettled =
      control.value === typed.get(control.id) && (control.closest("[data-sends]") ?? part).contains(button)
    if (same && !isSettled && control.value !== control.defaultValue) same.value = control.value
  }
}

/** Ticks that an answer brought or took; a box that was pressed meanwhile stays as it is. */
function tickAs(fresh: Document, ticked: Pressed["ticked"]) {
  for (const box of document.querySelectorAll<HTMLInputElement>("input[name=reason]")) {
    const same = fresh.querySelector<HTMLInputElement>(`#${CSS.escape(box.id)}`)
    if (!same || same.defaultChecked === box.checked || ticked.has(box.id) !== box.checked) continue
    box.checked = same.defaultChecked
    box.dispatchEvent(new Event("change", { bubbles: true }))
  }
}

function takeRevision(fresh: Document) {
  const revision = fresh.querySelector<HTMLInputElement>("input[name=revision]")?.value
  if (revision === undefined) return
  for (const held of document.querySelectorAll<HTMLInputElement>("input[name=revision]")) held.value = revision
}

/** How to find a control again: itself, its like, or the row it stood in. */
function placeOf(element: HTMLElement): () => HTMLElement | null {
  const row = element.closest<HTMLElement>("[data-field], fieldset[id]")?.id
  const like = element.id !== "" ? `#${CSS.escape(element.id)}` : likeButton(element)
  return () => {
    if (element.isConnected) return element
    const found = like === null ? null : document.querySelector<HTMLElement>(like)
    const isSeen = found?.checkVisibility() === true
    return isSeen ? found : row ? document.getElementById(row) : null
  }
}

/** What is not to move on the screen: the row, or the part, of what was pressed. */
function anchorOf(button: HTMLElement): () => HTMLElement | null {
  const part = button.closest<HTMLElement>("[data-part]")?.dataset.part
  const row = button.closest<HTMLElement>("[data-field]")?.id
  return () => document.querySelector<HTMLElement>(row ? `#${row}` : `[data-part="${part}"]`)
}

const likeButton = (element: HTMLElement): string | null =>
  element instanceof HTMLButtonElement && element.name !== ""
    ? `button[name="${element.name}"][value="${element.value}"]`
    : null
