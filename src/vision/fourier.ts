/** Pixels of a window's side. */
export const fourierSide = 64

const side = fourierSide
const cosines = Float64Array.from({ length: side / 2 }, (_, i) => Math.cos((2 * Math.PI * i) / side))
const sines = Float64Array.from({ length: side / 2 }, (_, i) => -Math.sin((2 * Math.PI * i) / side))
const reversed = Uint8Array.from({ length: side }, (_, i) => {
  let to = 0
  for (let bit = 1, back = side >> 1; bit < side; bit <<= 1, back >>= 1) if (i & bit) to |= back
  return to
})

/** Discrete Fourier transform of a square window of complex numbers, row by row, in place. */
export function fourier(real: Float64Array, imaginary: Float64Array): void {
  for (let y = 0; y < side; y++) transform(real, imaginary, y * side, 1)
  for (let x = 0; x < side; x++) transform(real, imaginary, x, side)
}

function transform(real: Float64Array, imaginary: Float64Array, from: number, step: number): void {
  for (let i = 0; i < side; i++) {
    const to = reversed[i] ?? 0
    if (i < to) {
      swap(real, from + i * step, from + to * step)
      swap(imaginary, from + i * step, from + to * step)
    }
  }
  for (let half = 1; half < side; half <<= 1) {
    for (let k = 0; k < half; k++) {
      const [cosine, sine] = [cosines[(k * side) / (2 * half)] ?? 0, sines[(k * side) / (2 * half)] ?? 0]
      for (let i = k; i < side; i += 2 * half) {
        const p = from + i * step
        const q = p + half * step
        const x = (real[q] ?? 0) * cosine - (imaginary[q] ?? 0) * sine
        const y = (real[q] ?? 0) * sine + (imaginary[q] ?? 0) * cosine
        real[q] = (real[p] ?? 0) - x
        imaginary[q] = (imaginary[p] ?? 0) - y
        real[p] = (real[p] ?? 0) + x
        imaginary[p] = (imaginary[p] ?? 0) + y
      }
    }
  }
}

function swap(values: Float64Array, i: number, j: number): void {
  const kept = values[i] ?? 0
  values[i] = values[j] ?? 0
  values[j] = kept
}
