/** Paints a photo black where My Number shows: with a finger, the mouse or the keyboard. What is painted over cannot be got back. */

/** In pixels of the photo as it is painted on. */
type Mark = { readonly kind: "stroke"; readonly points: Point[] } | { readonly kind: "frame"; readonly frame: Frame }

type Point = readonly [x: number, y: number]

/** What the keyboard moves over the photo. */
interface Frame {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface Painting {
  /** @returns null when nothing was painted. */
  painted(): Promise<File | null>
  /** Forgets the photo, and what was painted on it. */
  end(): void
}

/** Of the photo's long side. */
const strokeWidth = 0.05
const step = 0.015
const leastFrame = 0.02

/** The coach makes no photo larger; one that it did not see may be. */
const longSidePixels = 3_000
const type = "image/jpeg"
const quality = 0.9

type Tell = (what: "painted" | "paintUndone") => void

/**
 * Shows the photo on the easel, ready to be painted on.
 * @throws when this browser cannot draw the photo.
 */
export async function openBrush(easel: HTMLElement, file: File, tell: Tell): Promise<Painting> {
  const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" })
  const canvas = one(easel, "canvas", HTMLCanvasElement)
  const scale = Math.min(1, longSidePixels / Math.max(bitmap.width, bitmap.height))
  canvas.width = Math.round(bitmap.width * scale)
  canvas.height = Math.round(bitmap.height * scale)
  const place = one(easel, "[data-board]", HTMLElement)
  place.style.setProperty("--ratio", String(canvas.width / canvas.height))
  const board = boardOn(canvas, bitmap)
  const closed = new AbortController()
  const { signal } = closed
  const add = (mark: Mark) => {
    board.add(mark)
    tell("painted")
  }
  paintWithPointer(canvas, { board, signal, tell })
  paintWithKeys(place, { canvas, add, signal })
  const takeBack = (count: number) => {
    board.takeBack(count)
    tell("paintUndone")
  }
  one(easel, "[data-undo]", HTMLElement).addEventListener("click", () => takeBack(1), { signal })
  one(easel, "[data-start-over]", HTMLElement).addEventListener("click", () => takeBack(board.marks()), { signal })
  return {
    painted: async () => (board.marks() === 0 ? null : jpegOf(canvas, file.name)),
    end() {
      closed.abort()
      bitmap.close()
      canvas.width = canvas.height = 0
    },
  }
}

type Board = ReturnType<typeof boardOn>

function boardOn(canvas: HTMLCanvasElement, bitmap: ImageBitmap) {
  const context = canvas.getContext("2d", { willReadFrequently: true })
  if (!context) throw new Error("no canvas")
  let marks: Mark[] = []
  context.lineCap = context.lineJoin = "round"
  context.lineWidth = strokeWidth * longSideOf(canvas)
  draw()

  function draw() {
    if (!context) return
    context.fillStyle = "#fff"
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    for (const mark of marks) paint(mark)
  }

  function paint(mark: Mark) {
    if (!context) return
    context.fillStyle = context.strokeStyle = "#000"
    if (mark.kind === "frame") {
      const { left, top, width, height } = mark.frame
      context.fillRect(left, top, width, height)
      return
    }
    context.beginPath()
    for (const [x, y] of mark.points) context.lineTo(x, y)
    context.stroke()
  }

  return {
    marks: () => marks.length,
    add(mark: Mark) {
      marks = [...marks, mark]
      paint(mark)
    },
    /** Draws what was last added to a stroke. */
    lengthen(stroke: Mark & { kind: "stroke" }, to: Point) {
      paint({ kind: "stroke", points: [...stroke.points.slice(-1), to] })
      stroke.points.push(to)
    },
    takeBack(count: number) {
      marks = marks.slice(0, Math.max(0, marks.length - count))
      draw()
    },
  }
}

const longSideOf = ({ width, height }: { width: number; height: number }) => Math.max(width, height)

function paintWithPointer(
  canvas: HTMLCanvasElement,
  { board, signal, tell }: { board: Board; signal: AbortSignal; tell: Tell },
) {
  let stroke: (Mark & { kind: "stroke" }) | null = null
  const at = ({ clientX, clientY }: PointerEvent): Point => {
    const { left, top, width } = canvas.getBoundingClientRect()
    const pixels = canvas.width / width
    return [(clientX - left) * pixels, (clientY - top) * pixels]
  }
  const begin = (event: PointerEvent) => {
    if (!event.isPrimary || event.button !== 0) return
    canvas.setPointerCapture(event.pointerId)
    const [x, y] = at(event)
    stroke = { kind: "stroke", points: [[x, y]] }
    board.add(stroke)
    board.lengthen(stroke, [x + 1, y])
  }
  const go = (event: PointerEvent) => {
    if (stroke && event.isPrimary) board.lengthen(stroke, at(event))
  }
  const end = () => {
    if (stroke) tell("painted")
    stroke = null
  }
  canvas.addEventListener("pointerdown", begin, { signal })
  canvas.addEventListener("pointermove", go, { signal })
  canvas.addEventListener("pointerup", end, { signal })
  canvas.addEventListener("pointercancel", end, { signal })
}

const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The arrows move the frame, with Shift they size it, Enter paints it. */
function paintWithKeys(
  place: HTMLElement,
  { canvas, add, signal }: { canvas: HTMLCanvasElement; add: (mark: Mark) => void; signal: AbortSignal },
) {
  const { width, height } = canvas
  const box = one(place, "[data-frame]", HTMLElement)
  let frame: Frame = { left: 0.3 * width, top: 0.45 * height, width: 0.4 * width, height: 0.1 * height }
  show()

  function show() {
    const percent = (part: number, whole: number) => `${(100 * part) / whole}%`
    box.style.left = percent(frame.left, width)
    box.style.top = percent(frame.top, height)
    box.style.width = percent(frame.width, width)
    box.style.height = percent(frame.height, height)
  }

  const press = (event: KeyboardEvent) => {
    const arrow = arrows[event.key]
    const isPaint = event.key === "Enter" || event.key === " "
    if ((!arrow && !isPaint) || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    if (!arrow) return add({ kind: "frame", frame })
    frame = event.shiftKey ? sized(frame, arrow, canvas) : moved(frame, arrow, canvas)
    show()
  }
  place.addEventListener("keydown", press, { signal })
}

const within = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most)

function moved(frame: Frame, [right, down]: Point, photo: HTMLCanvasElement): Frame {
  const by = step * longSideOf(photo)
  return {
    ...frame,
    left: within(frame.left + right * by, 0, photo.width - frame.width),
    top: within(frame.top + down * by, 0, photo.height - frame.height),
  }
}

function sized(frame: Frame, [right, down]: Point, photo: HTMLCanvasElement): Frame {
  const by = step * longSideOf(photo)
  const least = leastFrame * longSideOf(photo)
  return {
    ...frame,
    width: within(frame.width + right * by, least, photo.width - frame.left),
    height: within(frame.height + down * by, least, photo.height - frame.top),
  }
}

async function jpegOf(canvas: HTMLCanvasElement, name: string): Promise<File> {
  const blob = await inWorker(canvas).catch(() => inPage(canvas))
  return new File([blob], `${name.replace(/\.[^.]*$/, "")}.jpg`, { type })
}

/** In the page a browser encodes in its idle moments, which may take seconds. @throws where it cannot draw in a worker. */
async function inWorker(canvas: HTMLCanvasElement): Promise<Blob> {
  if (typeof OffscreenCanvas !== "function") throw new Error("no canvas in workers")
  const worker = new Worker(import.meta.url, { type: "module" })
  const painted = await createImageBitmap(canvas)
  const blob = new Promise<Blob>((made, failed) => {
    worker.addEventListener("message", ({ data }: MessageEvent<Blob | null>) => (data ? made(data) : failed()))
    worker.addEventListener("error", failed)
  })
  worker.postMessage(painted, [painted])
  return blob.finally(() => worker.terminate())
}

const inPage = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((made, failed) => {
    canvas.toBlob((blob) => (blob ? made(blob) : failed(new Error("no picture"))), type, quality)
  })

async function encoded(bitmap: ImageBitmap): Promise<Blob | null> {
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  const context = canvas.getContext("2d")
  context?.drawImage(bitmap, 0, 0)
  return context && canvas.convertToBlob({ type, quality }).catch(() => null)
}

if (!("document" in globalThis)) {
  addEventListener("message", ({ data }: MessageEvent<ImageBitmap>) => encoded(data).then((blob) => postMessage(blob)))
}

/** @throws when the page has no such element. */
function one<E extends Element>(scope: ParentNode, selector: string, type: new () => E): E {
  const found = scope.querySelector(selector)
  if (found instanceof type) return found
  throw new Error(`no ${selector}`)
}
