import { only } from "./photo/only.ts"
import { textsOf } from "./posted.ts"

/** Several boxes left quickly one after the other are one save. */
const settleMillis = 300
/** Between one try and the next while there is no connection; that it comes back ends a pause. */
const pauseMillis = 5_000

/**
 * Keeps a form's fields as they are left, and all of them when the page is: for the camera, another tab, or for good. One save at a
 * time; the page's name and the save's number let the server drop one that is overtaken.
 */
export function keepAsLeft(form: HTMLFormElement): void {
  const page = String(performance.timeOrigin)
  const order = hidden(form, "saveOrder", "1")
  hidden(form, "savePage", page)
  let kept = fieldsOf(form)
  let underWay: string | null = null
  let isSaving = false
  let waiting: ReturnType<typeof setTimeout> | undefined

  document.addEventListener("change", ({ target }) => {
    if (isIn(form, target)) saveSoon(settleMillis)
  })
  form.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return
    clearTimeout(waiting)
    count()
    kept = fieldsOf(form)
  })
  addEventListener("online", () => saveSoon(0))
  addEventListener("pagehide", saveAtOnce)
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") saveAtOnce()
  })

  function saveSoon(millis: number) {
    clearTimeout(waiting)
    waiting = setTimeout(save, millis)
    if (fieldsOf(form) !== kept) showKept(form, false)
  }

  async function save() {
    if (isSaving) return
    isSaving = true
    const outcome = await saveOnce()
    isSaving = false
    if (!form.isConnected || outcome === "refused") return
    if (fieldsOf(form) !== kept) saveSoon(outcome === "later" ? pauseMillis : 0)
  }

  /** Does not wait for an older one that is under way: the page may not be there any more when that is done. */
  function saveAtOnce() {
    clearTimeout(waiting)
    if (form.isConnected && fieldsOf(form) !== underWay) void saveOnce()
  }

  async function saveOnce(): Promise<Outcome> {
    const fields = fieldsOf(form)
    if (fields === kept) {
      retract(form)
      return "saved"
    }
    underWay = fields
    const outcome = await send(form.dataset.keep ?? "", `${fields}&saveOrder=${count()}`)
    if (underWay === fields) underWay = null
    if (outcome === "saved") kept = fields
    if (fieldsOf(form) === fields) tell(form, outcome)
    return outcome
  }

  function count(): string {
    order.value = String(Number(order.value) + 1)
    return order.value
  }
}

/** `refused`: the server will not have it, now or later. */
type Outcome = "saved" | "later" | "refused"

async function send(address: string, body: string): Promise<Outcome> {
  const headers = { "content-type": "application/x-www-form-urlencoded" }
  try {
    const { status } = await fetch(address, { method: "POST", headers, body, keepalive: true, redirect: "manual" })
    if (status === 204) return "saved"
    return status >= 500 ? "later" : "refused"
  } catch {
    return "later"
  }
}

function hidden(form: HTMLFormElement, name: string, value: string): HTMLInputElement {
  const input = document.createElement("input")
  Object.assign(input, { type: "hidden", name, value })
  form.append(input)
  return input
}

/** All but the number of the save. */
function fieldsOf(form: HTMLFormElement): string {
  const fields = textsOf(new FormData(form))
  fields.delete("saveOrder")
  return String(fields)
}

const isIn = (form: HTMLFormElement, target: EventTarget | null): boolean =>
  target instanceof Element && [...form.elements].includes(target)

/** Read out when it is something new, and not at each field. */
function tell(form: HTMLFormElement, outcome: Outcome): void {
  const line = only(form, "[data-kept]", HTMLElement)
  const told = only(form, "[data-kept-told]", HTMLElement)
  const text = line?.dataset[outcome] ?? ""
  if (line) line.textContent = text
  if (told && told.textContent !== text) told.textContent = text
  line?.classList.toggle("error", outcome !== "saved")
  showKept(form, true)
}

/** What could not be saved was changed back. */
function retract(form: HTMLFormElement): void {
  if (only(form, "[data-kept].error", HTMLElement)) tell(form, "saved")
}

/** What is said is true until something is changed; that nothing can be saved stays until something can. */
function showKept(form: HTMLFormElement, isTrue: boolean): void {
  const line = only(form, "[data-kept]", HTMLElement)
  if (line) line.hidden = !isTrue && !line.classList.contains("error")
}
