import type { Colour } from "./image.ts"

/**
 * Thinned edges of an image. Per pixel: `weight`, 0 where there is no edge, to 255 where it stands out from what is
 * around it, however faint; `direction`, whole degrees in [0, 360), of the
 * way in which it gets lighter (or redder, or yellower); `magnitude`, unthinned, in grey levels a pixel × 8.
 */
export interface Edges {
  readonly width: number
  readonly height: number
  readonly weight: Uint8Array
  readonly direction: Uint16Array
  readonly magnitude: Uint16Array
}

/** Grey levels × 8 that noise alone makes after smoothing; keeps flat ground free of edges. */
const noiseFloor = 10
const neighbourhoodPixels = 12
const faintestWeight = 0.42

interface Gradient {
  readonly x: Int16Array
  readonly y: Int16Array
  readonly magnitude: Uint16Array
}

/** Edges in lightness or in either of two colour differences, whichever is strongest, relative to the busyness around. */
export function findEdges(image: Colour): Edges {
  const { width, height } = image
  const size = width * height
  const gradient = { x: new Int16Array(size), y: new Int16Array(size), magnitude: new Uint16Array(size) }
  const scratch = { plane: new Int16Array(size), row: new Int16Array(size) }
  for (const fill of [lightness, redGreen, yellowBlue]) {
    fill(image.data, scratch.plane)
    smooth(scratch.plane, scratch.row, width, height)
    addGradient(scratch.plane, gradient, width, height)
  }
  return thin(gradient, boxMean(gradient.magnitude, width, height), width, height)
}

function lightness(data: Uint8Array, into: Int16Array): void {
  for (let i = 0, at = 0; i < into.length; i++, at += 3) {
    into[i] = ((data[at] ?? 0) * 5 + (data[at + 1] ?? 0) * 8 + (data[at + 2] ?? 0) * 3) >> 3
  }
}

function redGreen(data: Uint8Array, into: Int16Array): void {
  for (let i = 0, at = 0; i < into.length; i++, at += 3) into[i] = ((data[at] ?? 0) - (data[at + 1] ?? 0)) * 2
}

function yellowBlue(data: Uint8Array, into: Int16Array): void {
  for (let i = 0, at = 0; i < into.length; i++, at += 3) {
    into[i] = (data[at] ?? 0) + (data[at + 1] ?? 0) - (data[at + 2] ?? 0) * 2
  }
}

/** Binomial 1-2-1 both ways; the outermost pixels keep their value. Doubles the scale twice over, then halves it once. */
function smooth(plane: Int16Array, row: Int16Array, width: number, height: number): void {
  const last = width * height - 1
  row.set(plane)
  for (let i = 1; i < last; i++) row[i] = ((plane[i - 1] ?? 0) + 2 * (plane[i] ?? 0) + (plane[i + 1] ?? 0)) >> 1
  for (let y = 0; y < height; y++) {
    row[y * width] = (plane[y * width] ?? 0) * 2
    row[y * width + width - 1] = (plane[y * width + width - 1] ?? 0) * 2
  }
  for (let i = 0; i < width; i++) plane[i] = (row[i] ?? 0) * 2
  for (let i = last - width + 1; i <= last; i++) plane[i] = (row[i] ?? 0) * 2
  for (let i = width; i <= last - width; i++) {
    plane[i] = ((row[i - width] ?? 0) + 2 * (row[i] ?? 0) + (row[i + width] ?? 0)) >> 1
  }
}

/** Central differences; keeps the strongest plane's at each pixel. */
function addGradient(plane: Int16Array, into: Gradient, width: number, height: number): void {
  const { x: gx, y: gy, magnitude } = into
  for (let y = 1; y < height - 1; y++) {
    for (let i = y * width + 1, end = y * width + width - 1; i < end; i++) {
      const dx = (plane[i + 1] ?? 0) - (plane[i - 1] ?? 0)
      const dy = (plane[i + width] ?? 0) - (plane[i - width] ?? 0)
      const square = dx * dx + dy * dy
      const before = magnitude[i] ?? 0
      if (square <= before * before) continue
      gx[i] = dx
      gy[i] = dy
      magnitude[i] = Math.sqrt(square)
    }
  }
}

/** Mean over the square neighbourhood, as much of it as is inside: along rows, then down all columns at once. */
function boxMean(values: Uint16Array, width: number, height: number): Float32Array {
  const rows = new Float32Array(values.length)
  for (let y = 0; y < height; y++) meanAlong(values, rows, { from: y * width, count: width })
  const out = new Float32Array(values.length)
  const sums = new Float64Array(width)
  const reach = Math.min(neighbourhoodPixels, height - 1)
  for (let y = 0; y < reach; y++) addRow(sums, rows, y * width, 1)
  for (let y = 0; y < height; y++) {
    if (y + reach < height) addRow(sums, rows, (y + reach) * width, 1)
    if (y > reach) addRow(sums, rows, (y - reach - 1) * width, -1)
    const share = 1 / (Math.min(height - 1, y + reach) - Math.max(0, y - reach) + 1)
    for (let x = 0, i = y * width; x < width; x++, i++) out[i] = (sums[x] ?? 0) * share
  }
  return out
}

function addRow(sums: Float64Array, rows: Float32Array, from: number, sign: 1 | -1): void {
  for (let x = 0; x < sums.length; x++) sums[x] = (sums[x] ?? 0) + sign * (rows[from + x] ?? 0)
}

function meanAlong(values: Uint16Array, out: Float32Array, { from, count }: { from: number; count: number }): void {
  const reach = Math.min(neighbourhoodPixels, count - 1)
  let sum = 0
  for (let i = 0; i < reach; i++) sum += values[from + i] ?? 0
  for (let i = 0; i < count; i++) {
    if (i + reach < count) sum += values[from + i + reach] ?? 0
    if (i > reach) sum -= values[from + i - reach - 1] ?? 0
    out[from + i] = sum / (Math.min(count - 1, i + reach) - Math.max(0, i - reach) + 1)
  }
}

/** Keeps the ridges of the gradient, weighed against the neighbourhood. */
function thin({ x: gx, y: gy, magnitude }: Gradient, mean: Float32Array, width: number, height: number): Edges {
  const weight = new Uint8Array(width * height)
  const direction = new Uint16Array(width * height)
  for (let y = 2; y < height - 2; y++) {
    for (let i = y * width + 2, end = y * width + width - 2; i < end; i++) {
      const m = magnitude[i] ?? 0
      if (m < noiseFloor) continue
      const relative = m / (m + 0.8 * (mean[i] ?? 0) + noiseFloor)
      if (relative < faintestWeight) continue
      const dx = gx[i] ?? 0
      const dy = gy[i] ?? 0
      const beside = neighbour(dx, dy, width)
      if (m < (magnitude[i - beside] ?? 0) || m <= (magnitude[i + beside] ?? 0)) continue
      weight[i] = relative * 255
      direction[i] = degrees(dx, dy)
    }
  }
  return { width, height, weight, direction, magnitude }
}

/** Offset of the pixel next along the gradient, in eight directions. */
function neighbour(dx: number, dy: number, width: number): number {
  const ax = Math.abs(dx)
  const ay = Math.abs(dy)
  if (ay * 2.414 < ax) return 1
  if (ax * 2.414 < ay) return width
  return dx > 0 === dy > 0 ? width + 1 : width - 1
}

function degrees(dx: number, dy: number): number {
  const angle = Math.round((Math.atan2(dy, dx) * 180) / Math.PI)
  return (angle + 360) % 360
}
