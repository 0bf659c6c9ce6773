/** What the review desk's plain pages cannot do: a photo to zoom, move and turn. */
import "./applicant.ts"
import { keepAnswers } from "./answers.ts"
import { countWork } from "./desk/count-work.ts"
import { holdCase } from "./desk/hold-case.ts"
import { liveCounts } from "./desk/live-counts.ts"
import { nextByKey } from "./desk/next-key.ts"
import { takeNoteKey } from "./desk/note-key.ts"
import { tickByKey } from "./desk/onward-key.ts"
import { followPreview } from "./desk/preview.ts"
import { countDown } from "./desk/undo-bar.ts"
import { enliven } from "./desk/viewer.ts"
import { noLock } from "./desk/when-reached.ts"
import { openBy, takeKeys } from "./desk-keys.ts"
import { offerPasskeys } from "./passkey.ts"

/** Enter presses a form's first button; here that would send a decision half made. Where there is a button of its own it takes that. */
function ignoreEnterOnBoxes(form: HTMLFormElement) {
  document.addEventListener("keydown", (event) => {
    const box = event.target
    if (event.key !== "Enter" || !(box instanceof HTMLInputElement) || box.form !== form) return
    event.preventDefault()
    box.closest("details.correct, details.give-back")?.querySelector("button")?.click()
  })
}

/** A ticked reason shows what the applicant will read. */
function openWhileTicked(row: HTMLElement) {
  const reads = row.querySelector("details")
  row.addEventListener("change", () => {
    if (reads) reads.open = row.querySelector("input:checked") !== null
  })
}

function openHeldCase(part: HTMLElement) {
  const hold = holdCase(part)
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-decision]")) {
    ignoreEnterOnBoxes(form)
    followPreview(form) // its button stays on the page: it is taken before any other is
    keepAnswers(form, hold)
    takeKeys(form)
    countWork(form)
  }
}

offerPasskeys(document)
for (const bar of document.querySelectorAll<HTMLFormElement>("form[data-undo]")) countDown(bar)
for (const queue of document.querySelectorAll<HTMLElement>("[data-numbers-from]")) liveCounts(queue)
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-next]")) nextByKey(form)
for (const box of document.querySelectorAll<HTMLInputElement>("[data-onward]")) tickByKey(box)
for (const viewer of document.querySelectorAll<HTMLElement>("[data-viewer]")) enliven(viewer)
for (const row of document.querySelectorAll<HTMLElement>("[data-reason]")) openWhileTicked(row)
for (const form of document.querySelectorAll<HTMLFormElement>(".colleagues form")) keepAnswers(form, noLock)
if (document.querySelector("[data-note]")) takeNoteKey()
for (const list of document.querySelectorAll<HTMLDetailsElement>("details[data-keys]")) openBy("?", list)
for (const panel of document.querySelectorAll<HTMLDetailsElement>("details[data-genuine]")) openBy("i", panel)
for (const part of document.querySelectorAll<HTMLElement>("[data-lock]")) openHeldCase(part)
