import { postInPlace, standing } from "./desk/in-place.ts"

/** What is answered of a case, put right or noted: kept as it is pressed, while the page stays where it is. */
export function keepAnswers(form: HTMLFormElement) {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  const take = (event: SubmitEvent) => {
    const button = event.submitter
    if (!(button instanceof HTMLButtonElement)) return
    const staysHere = button.name === "answer" && button.dataset.asPage === undefined
    if (staysHere || waiting > 0) event.preventDefault()
    if (staysHere) send(button)
    else if (waiting > 0) last.then(() => form.requestSubmit(button), stay)
  }
  const send = (button: HTMLButtonElement) => {
    const isPlain = !/^finding:|^note$|:corrected$/.test(button.value)
    if (isPlain) show(form, button.value)
    waiting += 1
    last = last
      .catch(stay)
      .then(() => (isPlain ? keep : keepInPlace)(form, standing(form, button)))
      .then((kept) => kept && settle(form, kept, waiting === 1))
      .finally(() => {
        waiting -= 1
      })
    last.catch(stay)
  }
  // Before the guard against sending twice, which is for what leaves the page.
  form.addEventListener("submit", take, { capture: true })
}

/** What was not kept has been said where it happened; a decision waiting for it does not go out. */
const stay = () => {}

/** What the service keeps now. */
interface Kept {
  readonly revision: number
  readonly answers: Readonly<Record<string, string>>
}

/** Throws when nobody could be asked. What is refused is posted once more as a page, which says why: then null. */
async function keep(form: HTMLFormElement, button: HTMLButtonElement): Promise<Kept | null> {
  const notKept = form.querySelector<HTMLElement>("[data-not-kept]")
  const sent = [...new FormData(form, button)].flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value]] : [],
  )
  try {
    const headers = { accept: "application/json" }
    const answer = await fetch(button.formAction, { method: "POST", headers, body: new URLSearchParams(sent) })
    if (notKept) notKept.hidden = true
    return answer.ok ? await answer.json() : asPage(form, button)
  } catch (problem) {
    for (const row of rowsOf(form)) mark(form, row, row.dataset.kept ?? "")
    if (notKept) notKept.hidden = false
    throw problem
  }
}

/** Finds what it changed in the page that comes back. */
async function keepInPlace(form: HTMLFormElement, button: HTMLButtonElement): Promise<null> {
  const part = button.closest<HTMLElement>("[data-part]")
  const notKept =
    part?.querySelector<HTMLElement>("[data-not-kept]") ?? form.querySelector<HTMLElement>("[data-not-kept]")
  try {
    if (notKept) notKept.hidden = true
    return (await postInPlace(form, button)) ? null : asPage(form, button)
  } catch (problem) {
    if (notKept) notKept.hidden = false
    throw problem
  }
}

function asPage(form: HTMLFormElement, button: HTMLButtonElement): null {
  button.dataset.asPage = ""
  form.requestSubmit(button)
  return null
}

/** @param isLast - no answer given since is still on its way. */
function settle(form: HTMLFormElement, { revision, answers }: Kept, isLast: boolean) {
  for (const held of document.querySelectorAll<HTMLInputElement>("input[name=revision]")) held.value = String(revision)
  for (const row of rowsOf(form)) {
    row.dataset.kept = answers[row.dataset.field ?? ""] ?? ""
    if (isLast) mark(form, row, row.dataset.kept)
  }
}

export const rowsOf = (form: ParentNode): readonly HTMLElement[] => [
  ...form.querySelectorAll<HTMLElement>("[data-field]"),
]

/** Before the service has said so. */
function show(form: HTMLFormElement, pressed: string) {
  const [field, answer = ""] = pressed.split(":")
  const row = rowsOf(form).find((one) => one.dataset.field === field)
  if (row) mark(form, row, answer)
}

/** A field that differs brings its reason, and takes it away again when it agrees after all. */
function mark(form: HTMLFormElement, row: HTMLElement, answer: string) {
  const before = row.dataset.answer
  row.dataset.kept ??= before ?? ""
  if (before === answer) return
  row.dataset.answer = answer
  for (const button of row.querySelectorAll<HTMLElement>("button[name=answer]")) {
    button.ariaPressed = String(button.getAttribute("value") === `${row.dataset.field}:${answer}`)
  }
  const reason = row.dataset.reasonOf ?? ""
  const isWanted = rowsOf(form).some((one) => one.dataset.answer === "differs" && one.dataset.reasonOf === reason)
  const box = form.querySelector<HTMLInputElement>(`input[name=reason][value="${reason}"]`)
  if (box && (before === "differs" || answer === "differs")) {
    box.checked = isWanted
    box.dispatchEvent(new Event("change", { bubbles: true }))
  }
}
