import { rowsOf } from "./answers.ts"

/** Whether keys write something where they are pressed. */
export function isTyping({ target }: KeyboardEvent): boolean {
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button", "submit"].includes(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}

/** Keys that a browser, a page reader or a form has its own use for are left to it. */
export const isOurs = (event: KeyboardEvent): boolean =>
  !(event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isTyping(event))

/** The keys of a case that this person decides; those of the photo are the viewer's. */
export function takeKeys(form: HTMLFormElement) {
  document.addEventListener("keydown", (event) => {
    if (!isOurs(event)) return
    const act = acts[nameOf(event)]
    if (!act || (event.repeat && act !== acts.j && act !== acts.k)) return
    event.preventDefault()
    act(form)
  })
}

/** A key that opens and closes something folded away, wherever one is. */
export function openBy(key: string, folded: HTMLDetailsElement) {
  folded.hidden = false
  for (const shown of folded.querySelectorAll<HTMLElement>("summary kbd")) shown.hidden = false
  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== key || !isOurs(event)) return
    event.preventDefault()
    folded.open = !folded.open
    if (folded.open) folded.querySelector("summary")?.focus()
  })
}

/** Capitals by Shift alone: Caps Lock must not agree to everything. */
function nameOf({ key, shiftKey }: KeyboardEvent): string {
  const letter = key.toLowerCase()
  return shiftKey ? letter.toUpperCase() : letter
}

const acts: Readonly<Record<string, (form: HTMLFormElement) => void>> = {
  j: (form) => step(form, 1),
  k: (form) => step(form, -1),
  y: (form) => answer(form, "agrees"),
  x: (form) => answer(form, "differs"),
  Y: (form) => press(form.querySelector("button[name=answer][value=sure]")),
  z: closeUp,
  a: (form) => press(form.querySelector("button[name=outcome][value=approved]")),
  m: (form) => press(form.querySelector("button[name=outcome][value=moreNeeded]")),
  d: (form) => press(form.querySelector("button[name=outcome][value=refused]")),
}

const press = (button: HTMLElement | null) => button?.click()

/** The row one is in; before one was, the first that is still open. */
function rowHere(form: HTMLFormElement): HTMLElement | undefined {
  return focusedRow(form) ?? rowsOf(form).find(isOpen)
}

const focusedRow = (form: HTMLFormElement) => rowsOf(form).find((row) => row.contains(document.activeElement))

const isOpen = (row: HTMLElement): boolean => row.dataset.answer === ""

function step(form: HTMLFormElement, by: 1 | -1) {
  const rows = rowsOf(form)
  const here = focusedRow(form)
  const next = here ? rows[rows.indexOf(here) + by] : rowHere(form)
  next?.focus()
}

/** Shows on the photo where the field one is in was read. */
function closeUp(form: HTMLFormElement) {
  const viewer = document.querySelector<HTMLElement>("[data-viewer]")
  const { spot, uprightSpot = "" } = rowHere(form)?.dataset ?? {}
  if (!viewer || !spot) return
  Object.assign(viewer.dataset, { spot, uprightSpot })
  viewer.dispatchEvent(new Event("closeup"))
}

/** Answers the row one is in and goes on to the next open one; where none is, it stays. */
function answer(form: HTMLFormElement, word: string) {
  const row = rowHere(form)
  if (!row) return
  press(row.querySelector(`button[name=answer][value$=":${word}"]`))
  const rows = rowsOf(form)
  const at = rows.indexOf(row)
  const open = [...rows.slice(at + 1), ...rows.slice(0, at)].find(isOpen)
  ;(open ?? row).focus()
}
