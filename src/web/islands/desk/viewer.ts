import { isOurs } from "../desk-keys.ts"
import { closeUp, fitScale, fitted, kept, type PhotoView, type Point, turned, zoomed } from "../photo-view.ts"
import { type Lens, lensOn } from "./lens.ts"

const stepFactor = 1.5
const clickFactor = 2.5
const panPixels = 60
/** A press that moved less than this is a click. */
const dragPixels = 4

/** The photo as it was sent, or the document alone cut out of it and upright; each keeps its own view. */
interface Picture {
  readonly image: HTMLImageElement
  readonly href: string
  view: PhotoView
}

/** A side of the document. */
interface Slide {
  readonly figure: HTMLElement
  readonly stage: HTMLAnchorElement
  readonly sent: Picture
  readonly upright: Picture | null
  picture: Picture
  readonly lens: Lens
}

/** The photos of one case, and the one in sight. */
interface Desk {
  readonly viewer: HTMLElement
  readonly slides: readonly Slide[]
  shown: Slide
  isMagnified: boolean
  /** Whether what is seen is a field close up, which the other picture of the side then shows, too. */
  isCloseUp: boolean
  readonly level: Element | null
}

/** A photo to zoom, move and turn, as it was sent or upright. */
export function enliven(viewer: HTMLElement) {
  const slides = [...viewer.querySelectorAll<HTMLElement>("[data-photo]")].flatMap(slideOf)
  const [first] = slides
  if (!first) return
  const desk: Desk = {
    viewer,
    slides,
    shown: first,
    isMagnified: false,
    isCloseUp: false,
    level: viewer.querySelector("[data-level]"),
  }
  viewer.classList.add("live-viewer")
  for (const tool of viewer.querySelectorAll<HTMLElement>("[data-tools]")) tool.hidden = false
  for (const button of viewer.querySelectorAll<HTMLElement>("[data-do]")) {
    button.addEventListener("click", () => act(desk, button.dataset.do ?? ""))
  }
  document.addEventListener("keydown", (event) => press(desk, event))
  viewer.addEventListener("closeup", () => lookClosely(desk))
  for (const { stage, sent, upright } of slides) {
    takePointer(desk, stage)
    for (const one of [sent, upright]) one?.image.addEventListener("load", () => look(desk, desk.shown.picture.view))
  }
  new ResizeObserver(() => look(desk, desk.shown.picture.view)).observe(viewer)
  show(desk, first)
}

const acts: Readonly<Record<string, (desk: Desk) => void>> = {
  in: (desk) => zoomBy(desk, stepFactor, middle),
  out: (desk) => zoomBy(desk, 1 / stepFactor, middle),
  fit: (desk) => look(desk, { ...fitted, quarterTurns: desk.shown.picture.view.quarterTurns }),
  rotate: (desk) => look(desk, turned(desk.shown.picture.view)),
  contrast: ({ viewer }) => viewer.classList.toggle("contrasted"),
  magnify,
  flip: (desk) => show(desk, desk.slides[(desk.slides.indexOf(desk.shown) + 1) % desk.slides.length] ?? desk.shown),
  upright: swap,
  left: (desk) => pan(desk, panPixels, 0),
  right: (desk) => pan(desk, -panPixels, 0),
  up: (desk) => pan(desk, 0, panPixels),
  down: (desk) => pan(desk, 0, -panPixels),
}

function act(desk: Desk, name: string) {
  acts[name]?.(desk)
  desk.isCloseUp &&= ["upright", "contrast", "magnify"].includes(name)
}

const middle: Point = { x: 0, y: 0 }

const zoomBy = (desk: Desk, factor: number, at: Point) => look(desk, zoomed(desk.shown.picture.view, factor, at))

function pan(desk: Desk, x: number, y: number) {
  const { view } = desk.shown.picture
  look(desk, { ...view, x: view.x + x, y: view.y + y })
}

function show(desk: Desk, slide: Slide) {
  desk.shown = slide
  for (const { figure } of desk.slides) figure.hidden = figure !== slide.figure
  const { stage, sent, upright, picture } = slide
  for (const one of [sent, upright]) if (one) one.image.hidden = one !== picture
  stage.href = picture.href
  for (const button of desk.viewer.querySelectorAll<HTMLButtonElement>("[data-do=upright]")) {
    button.disabled = upright === null
    button.ariaPressed = String(picture === upright)
  }
  look(desk, picture.view)
}

/** The lens follows the pointer; for the keyboard there is the zoom. */
function magnify(desk: Desk) {
  desk.isMagnified = !desk.isMagnified
  for (const button of desk.viewer.querySelectorAll<HTMLButtonElement>("[data-do=magnify]")) {
    button.ariaPressed = String(desk.isMagnified)
  }
  if (!desk.isMagnified) for (const { lens } of desk.slides) lens.lift()
}

/** From the photo as sent to the document upright and back. A field close up stays so. */
function swap(desk: Desk) {
  const slide = desk.shown
  if (!slide.upright) return
  slide.picture = slide.picture === slide.sent ? slide.upright : slide.sent
  show(desk, slide)
  if (desk.isCloseUp) lookClosely(desk)
}

/**
 * Where the field lies stands on the viewer, per picture: `front 0.35 0.16 0.5`, the side, the middle and the width of a part of it.
 * Where the picture in sight has no such place, the photo as sent comes back.
 */
function lookClosely(desk: Desk) {
  const { spot = "", uprightSpot = "" } = desk.viewer.dataset
  const side = spot.split(" ")[0]
  const slide = desk.slides.find(({ figure }) => figure.dataset.photo === side)
  if (!slide) return
  const isUpright = slide.picture === slide.upright && uprightSpot.startsWith(`${side} `)
  slide.picture = isUpright && slide.upright ? slide.upright : slide.sent
  show(desk, slide)
  const [x = 0, y = 0, width = 1] = (isUpright ? uprightSpot : spot).split(" ").slice(1).map(Number)
  const box = { width: slide.stage.clientWidth, height: slide.stage.clientHeight }
  look(desk, closeUp({ x, y, width }, box, sizeOf(slide.picture.image)))
  desk.isCloseUp = true
}

function look({ shown, level }: Desk, view: PhotoView) {
  const { stage, picture } = shown
  const photo = sizeOf(picture.image)
  const box = { width: stage.clientWidth, height: stage.clientHeight }
  picture.view = kept(view, box, photo)
  const { zoom, x, y, quarterTurns } = picture.view
  const scale = fitScale(box, photo, quarterTurns) * zoom
  picture.image.style.transform = `translate(-50%, -50%) translate(${x}px, ${y}px) rotate(${quarterTurns * 90}deg) scale(${scale})`
  stage.classList.toggle("zoomed", zoom > 1)
  if (level) level.textContent = `${Math.round(zoom * 100)}%`
}

function slideOf(figure: HTMLElement): Slide[] {
  const stage = figure.querySelector<HTMLAnchorElement>("a[data-stage]")
  const image = figure.querySelector("img")
  if (!stage || !image) return []
  const sent: Picture = { image, href: stage.href, view: fitted }
  return [{ figure, stage, sent, picture: sent, upright: uprightOf(stage, image), lens: lensOn(stage) }]
}

/** Fetched at once: its address opens it for some minutes only. */
function uprightOf(stage: HTMLAnchorElement, sent: HTMLImageElement): Picture | null {
  const href = stage.dataset.upright
  if (!href) return null
  const image = new Image()
  image.alt = sent.alt
  image.hidden = true
  image.src = href
  stage.append(image)
  return { image, href, view: fitted }
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
  o: "upright",
  g: "magnify",
}
const arrows: Readonly<Record<string, string>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
}
const everywhere = ["r", "f", "c", "o", "g"]

/** Turning and choosing the picture work everywhere, the rest on the photo. */
function press(desk: Desk, event: KeyboardEvent) {
  const isOnPhoto = event.target instanceof Node && desk.viewer.contains(event.target)
  if (!isOurs(event) || !(isOnPhoto || everywhere.includes(event.key.toLowerCase()))) return
  const name = actOf(event, desk.shown.picture.view.zoom > 1)
  if (name === null) return
  event.preventDefault()
  const wasOnPhoto = document.activeElement === desk.shown.stage
  act(desk, name)
  if (wasOnPhoto) desk.shown.stage.focus({ preventScroll: true })
}

/** @returns null for keys that are the browser's, such as arrows while all of the photo is seen. */
const actOf = ({ key }: KeyboardEvent, isZoomed: boolean): string | null =>
  keys[key.toLowerCase()] ?? (isZoomed ? (arrows[key] ?? null) : null)

/** Dragging moves, a click zooms. Enter on the link, and a click with Ctrl, open the picture itself. */
function takePointer(desk: Desk, stage: HTMLElement) {
  let travelled = 0
  stage.addEventListener("pointerdown", (event) => {
    travelled = 0
    if (event.button === 0 && stage.classList.contains("zoomed")) stage.setPointerCapture(event.pointerId)
  })
  stage.addEventListener("dragstart", (event) => event.preventDefault())
  stage.addEventListener("pointerleave", () => desk.shown.lens.lift())
  stage.addEventListener("pointermove", (event) => {
    if (desk.isMagnified) hold(desk, fromMiddle(stage, event))
    if (!stage.hasPointerCapture(event.pointerId)) return
    travelled += Math.abs(event.movementX) + Math.abs(event.movementY)
    desk.isCloseUp = false
    pan(desk, event.movementX, event.movementY)
  })
  stage.addEventListener("click", (event) => {
    if (event.detail === 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    stage.focus({ preventScroll: true })
    if (travelled >= dragPixels) return
    desk.isCloseUp = false
    if (desk.shown.picture.view.zoom > 1) acts.fit?.(desk)
    else zoomBy(desk, clickFactor, fromMiddle(stage, event))
  })
}

function hold({ shown: { stage, picture, lens } }: Desk, at: Point) {
  const { image, view } = picture
  const box = { width: stage.clientWidth, height: stage.clientHeight }
  lens.hold(at, { image, view, scale: fitScale(box, sizeOf(image), view.quarterTurns) * view.zoom })
}

function fromMiddle(stage: HTMLElement, event: MouseEvent): Point {
  const box = stage.getBoundingClientRect()
  return { x: event.clientX - box.x - box.width / 2, y: event.clientY - box.y - box.height / 2 }
}
