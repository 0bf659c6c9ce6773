/** What the review desk's plain pages cannot do: a photo to zoom, move and turn. */
import "./applicant.ts"
import { keepAnswers } from "./answers.ts"
import { countWork } from "./desk/count-work.ts"
import { holdCase } from "./desk/hold-case.ts"
import { liveCounts } from "./desk/live-counts.ts"
import { isOurs, openKeys, takeKeys } from "./desk-keys.ts"
import { offerPasskeys } from "./passkey.ts"
import { closeUp, fitScale, fitted, kept, type PhotoView, type Point, turned, zoomed } from "./photo-view.ts"

const stepFactor = 1.5
const clickFactor = 2.5
const panPixels = 60
/** A press that moved less than this is a click. */
const dragPixels = 4

interface Slide {
  readonly figure: HTMLElement
  readonly stage: HTMLElement
  readonly image: HTMLImageElement
  view: PhotoView
}

function enliven(viewer: HTMLElement) {
  const slides = [...viewer.querySelectorAll<HTMLElement>("[data-photo]")].flatMap(slideOf)
  const [first] = slides
  if (!first) return
  const desk: Desk = { slides, shown: first, level: viewer.querySelector("[data-level]") }
  viewer.classList.add("live-viewer")
  for (const tool of viewer.querySelectorAll<HTMLElement>("[data-tools]")) tool.hidden = false
  for (const button of viewer.querySelectorAll<HTMLElement>("[data-do]")) {
    button.addEventListener("click", () => acts[button.dataset.do ?? ""]?.(desk))
  }
  document.addEventListener("keydown", (event) => press(desk, event, viewer))
  viewer.addEventListener("closeup", () => lookClosely(desk, viewer.dataset.spot ?? ""))
  for (const { stage, image } of slides) {
    takePointer(desk, stage)
    image.addEventListener("load", () => look(desk, desk.shown.view))
  }
  new ResizeObserver(() => look(desk, desk.shown.view)).observe(viewer)
  show(desk, first)
}

/** The photos of one case, and the one in sight. */
interface Desk {
  readonly slides: readonly Slide[]
  shown: Slide
  readonly level: Element | null
}

const acts: Readonly<Record<string, (desk: Desk) => void>> = {
  in: (desk) => zoomBy(desk, stepFactor, middle),
  out: (desk) => zoomBy(desk, 1 / stepFactor, middle),
  fit: (desk) => look(desk, { ...fitted, quarterTurns: desk.shown.view.quarterTurns }),
  rotate: (desk) => look(desk, turned(desk.shown.view)),
  contrast: (desk) => desk.shown.figure.parentElement?.classList.toggle("contrasted"),
  flip: (desk) => show(desk, desk.slides[(desk.slides.indexOf(desk.shown) + 1) % desk.slides.length] ?? desk.shown),
  left: (desk) => pan(desk, panPixels, 0),
  right: (desk) => pan(desk, -panPixels, 0),
  up: (desk) => pan(desk, 0, panPixels),
  down: (desk) => pan(desk, 0, -panPixels),
}

const middle: Point = { x: 0, y: 0 }

const zoomBy = (desk: Desk, factor: number, at: Point) => look(desk, zoomed(desk.shown.view, factor, at))

function pan(desk: Desk, x: number, y: number) {
  const { view } = desk.shown
  look(desk, { ...view, x: view.x + x, y: view.y + y })
}

function show(desk: Desk, slide: Slide) {
  desk.shown = slide
  for (const { figure } of desk.slides) figure.hidden = figure !== slide.figure
  look(desk, slide.view)
}

/** @param spot - `front 0.35 0.16 0.5`: the side, the middle and the width of a part of its photo. */
function lookClosely(desk: Desk, spot: string) {
  const [side, x, y, width] = spot.split(" ")
  const slide = desk.slides.find(({ figure }) => figure.dataset.photo === side)
  if (!slide) return
  show(desk, slide)
  const box = { width: slide.stage.clientWidth, height: slide.stage.clientHeight }
  look(desk, closeUp({ x: Number(x), y: Number(y), width: Number(width) }, box, sizeOf(slide.image)))
}

function look({ shown, level }: Desk, view: PhotoView) {
  const { stage, image } = shown
  const photo = sizeOf(image)
  const box = { width: stage.clientWidth, height: stage.clientHeight }
  shown.view = kept(view, box, photo)
  const { zoom, x, y, quarterTurns } = shown.view
  const scale = fitScale(box, photo, quarterTurns) * zoom
  image.style.transform = `translate(-50%, -50%) translate(${x}px, ${y}px) rotate(${quarterTurns * 90}deg) scale(${scale})`
  stage.classList.toggle("zoomed", zoom > 1)
  if (level) level.textContent = `${Math.round(zoom * 100)}%`
}

function slideOf(figure: HTMLElement): Slide[] {
  const stage = figure.querySelector<HTMLElement>("[data-stage]")
  const image = figure.querySelector("img")
  return stage && image ? [{ figure, stage, image, view: fitted }] : []
}

/** Of the photo as drawn; until it has arrived, as the page says. */
const sizeOf = (image: HTMLImageElement) => ({
  width: image.naturalWidth || Number(image.getAttribute("width")) || 1,
  height: image.naturalHeight || Number(image.getAttribute("height")) || 1,
})

const keys: Readonly<Record<string, string>> = {
  "+": "in",
  "=": "in",
  "-": "out",
  "0": "fit",
  r: "rotate",
  f: "flip",
  c: "contrast",
}
const arrows: Readonly<Record<string, string>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
}

/** Turning and the other side work everywhere, the rest on the photo. */
function press(desk: Desk, event: KeyboardEvent, viewer: HTMLElement) {
  const isOnPhoto = event.target instanceof Node && viewer.contains(event.target)
  if (!isOurs(event) || !(isOnPhoto || ["r", "f", "c"].includes(event.key.toLowerCase()))) return
  const act = actOf(event, desk.shown.view.zoom > 1)
  if (act === null) return
  event.preventDefault()
  const wasOnPhoto = document.activeElement === desk.shown.stage
  acts[act]?.(desk)
  if (wasOnPhoto) desk.shown.stage.focus({ preventScroll: true })
}

/** @returns null for keys that are the browser's, such as arrows while all of the photo is seen. */
const actOf = ({ key }: KeyboardEvent, isZoomed: boolean): string | null =>
  keys[key.toLowerCase()] ?? (isZoomed ? (arrows[key] ?? null) : null)

/** Dragging moves, a click zooms. Enter on the link, and a click with Ctrl, open the photo itself. */
function takePointer(desk: Desk, stage: HTMLElement) {
  let travelled = 0
  stage.addEventListener("pointerdown", (event) => {
    travelled = 0
    if (event.button === 0 && stage.classList.contains("zoomed")) stage.setPointerCapture(event.pointerId)
  })
  stage.addEventListener("dragstart", (event) => event.preventDefault())
  stage.addEventListener("pointermove", (event) => {
    if (!stage.hasPointerCapture(event.pointerId)) return
    travelled += Math.abs(event.movementX) + Math.abs(event.movementY)
    pan(desk, event.movementX, event.movementY)
  })
  stage.addEventListener("click", (event) => {
    if (event.detail === 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    stage.focus({ preventScroll: true })
    if (travelled >= dragPixels) return
    if (desk.shown.view.zoom > 1) acts.fit?.(desk)
    else zoomBy(desk, clickFactor, fromMiddle(stage, event))
  })
}

function fromMiddle(stage: HTMLElement, event: MouseEvent): Point {
  const box = stage.getBoundingClientRect()
  return { x: event.clientX - box.x - box.width / 2, y: event.clientY - box.y - box.height / 2 }
}

/** Enter on a checkbox presses a form's first button; here that would send a decision half made. */
function ignoreEnterOnBoxes(form: HTMLFormElement) {
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target instanceof HTMLInputElement) event.preventDefault()
  })
}

/** A ticked reason shows what the applicant will read. */
function openWhileTicked(row: HTMLElement) {
  const reads = row.querySelector("details")
  row.addEventListener("change", () => {
    if (reads) reads.open = row.querySelector("input:checked") !== null
  })
}

offerPasskeys(document)
for (const part of document.querySelectorAll<HTMLElement>("[data-lock]")) holdCase(part)
for (const queue of document.querySelectorAll<HTMLElement>("[data-numbers-from]")) liveCounts(queue)
for (const viewer of document.querySelectorAll<HTMLElement>("[data-viewer]")) enliven(viewer)
for (const row of document.querySelectorAll<HTMLElement>("[data-reason]")) openWhileTicked(row)
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-decision]")) {
  ignoreEnterOnBoxes(form)
  keepAnswers(form)
  takeKeys(form)
  countWork(form)
}
for (const list of document.querySelectorAll<HTMLDetailsElement>("details[data-keys]")) openKeys(list)
