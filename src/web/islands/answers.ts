import type { Hold } from "./desk/hold-case.ts"
import { postInPlace, standing } from "./desk/in-place.ts"
import { isReached, leaving, nextTry } from "./desk/when-reached.ts"
import { posted, saidIn } from "./posted.ts"

/**
 * What is answered of a case, put right or noted: kept as it is pressed, while the page stays where it is. Without a connection it
 * waits, and so does a decision behind it.
 */
export function keepAnswers(form: HTMLFormElement, hold: Hold) {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  const { isGoing, press, isWaiting } = leaving(form, hold, () => last)
  const take = (event: SubmitEvent) => {
    const button = event.submitter
    if (!(button instanceof HTMLButtonElement) || isGoing(button)) return
    event.preventDefault()
    if (button.name === "answer") send(button)
    else press(button)
  }
  const send = (pressed: HTMLButtonElement) => {
    const isPlain = !/^finding:|^lookup:|^note$|:corrected$/.test(pressed.value)
    if (isPlain) show(form, pressed)
    waiting += 1
    last = last
      .then(() => (isPlain ? keep : keepInPlace)(form, standing(form, pressed), hold))
      .then((kept) => {
        if (kept === "refused") press(standing(form, pressed))
        else settle(form, kept, waiting === 1)
      })
      .finally(() => {
        waiting -= 1
      })
  }
  // Before the guard against sending twice, which is for what leaves the page.
  form.addEventListener("submit", take, { capture: true })
  addEventListener("beforeunload", (event) => {
    if (!navigator.onLine && (waiting > 0 || isWaiting())) event.preventDefault()
  })
}

/** What the service keeps now. */
interface Kept {
  readonly revision: number
  readonly answers: Readonly<Record<string, string>>
}

/**
 * @returns null when the case is held no more, of which the page has been told; `refused` for what is to be posted once more as a
 * page, which says why.
 */
async function keep(form: HTMLFormElement, button: HTMLButtonElement, hold: Hold): Promise<Kept | "refused" | null> {
  for (;;) {
    const answer = await posted(button.formAction, new FormData(form, button))
    const said = await saidIn<Kept>(answer)
    if (said) return said
    if (!(await isReached(hold))) return null
    if (answer?.status === 409) return "refused"
    if (answer && answer.status >= 429) await nextTry()
    // It may have arrived, and only its answer been lost: without an answer in it, this asks what is kept.
    const kept = await saidIn<Kept>(await posted(button.formAction, new FormData(form)))
    if (kept && arrived(form, button.value, kept)) return kept
  }
}

/** Finds what it changed in the page that comes back. What came twice is told by that page. */
async function keepInPlace(form: HTMLFormElement, button: HTMLButtonElement, hold: Hold): Promise<"refused" | null> {
  for (;;) {
    const isIn = await postInPlace(form, button).catch(() => null)
    for (const notice of form.querySelectorAll<HTMLElement>("[data-not-kept]")) notice.hidden = isIn !== null
    if (isIn !== null) return isIn ? null : "refused"
    if (!(await isReached(hold))) return null
  }
}

/** Whether the one change since is this answer. */
function arrived(form: HTMLFormElement, pressed: string, { revision, answers }: Kept): boolean {
  const [field = "", answer] = pressed.split(":")
  const before = rowsOf(form).filter((row) => keptIn(row) !== "").length
  const isIn = pressed === "sure" ? Object.keys(answers).length > before : answers[field] === answer
  return isIn && revision === Number(form.querySelector<HTMLInputElement>("input[name=revision]")?.value) + 1
}

const keptIn = ({ dataset }: HTMLElement): string => dataset.kept ?? dataset.answer ?? ""

/** @param kept - null when nothing new is. @param isLast - no answer given since is still on its way. */
function settle(form: HTMLFormElement, kept: Kept | null, isLast: boolean) {
  if (kept) {
    for (const held of document.querySelectorAll<HTMLInputElement>("input[name=revision]"))
      held.value = String(kept.revision)
  }
  for (const row of rowsOf(form)) {
    row.dataset.kept = kept ? (kept.answers[row.dataset.field ?? ""] ?? "") : keptIn(row)
    if (isLast) mark(form, row, row.dataset.kept)
  }
}

export const rowsOf = (form: ParentNode): readonly HTMLElement[] => [
  ...form.querySelectorAll<HTMLElement>("[data-field]"),
]

/** Before the service has said so: who types on goes by it. */
function show(form: HTMLFormElement, { value, dataset }: HTMLButtonElement) {
  const sure = dataset.sure?.split(" ")
  const [field = "", answer = ""] = sure ? ["", "agrees"] : value.split(":")
  for (const row of rowsOf(form)) {
    const { field: here = "", answer: before } = row.dataset
    if (here === field || (before === "" && sure?.includes(here))) mark(form, row, answer)
  }
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
