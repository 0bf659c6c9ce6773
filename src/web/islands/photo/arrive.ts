import { only } from "./only.ts"
import type { Answered } from "./send.ts"

/**
 * Shows what the server said to a photo sent in place: in that place alone, so that nothing chosen elsewhere is lost, or as a
 * whole page where it says more than that.
 * @returns what is new: a place, or the page.
 */
export function arrive(form: Element, { html, url }: Answered): Element {
  const answered = new DOMParser().parseFromString(html, "text/html")
  const place = form.closest("[data-place]")
  const there = place && answered.getElementById(place.id)
  const hasProblems = [document, answered].some((page) => page.querySelector("[data-error-summary]"))
  if (place && there?.matches("[data-place]") && !hasProblems) return inPlace(place, there)
  document.title = answered.title
  document.body.replaceWith(document.adoptNode(answered.body))
  if (url) history.replaceState(null, "", place ? `${url}#${place.id}` : url)
  const summary = only(document, "[data-error-summary]", HTMLElement) ?? document.getElementById("main")
  summary?.focus()
  return document.body
}

/** The region that is read out stays the same one, or it would not be heard. */
function inPlace(place: Element, there: Element): Element {
  const part = there.querySelector("[data-part]")
  if (part) place.querySelector("[data-part]")?.replaceWith(document.adoptNode(part))
  for (const radio of there.querySelectorAll<HTMLInputElement>("input[checked]")) takeOver(radio)
  if (place instanceof HTMLElement) place.focus()
  return place
}

/** An answer that a photo gives (what is added is there), unless there is one already. */
function takeOver({ id, name }: HTMLInputElement): void {
  const mine = document.getElementById(id)
  const isAnswered = document.querySelector(`input[name="${name}"]:checked`) !== null
  if (mine instanceof HTMLInputElement && !isAnswered) mine.checked = true
}
