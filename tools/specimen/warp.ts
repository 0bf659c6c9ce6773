export type Point = readonly [x: number, y: number]
export type Quad = readonly [topLeft: Point, topRight: Point, bottomRight: Point, bottomLeft: Point]

/** Takes a pixel of the photo back to the pixel of the flat sheet that is seen there. */
export type Unwarp = (x: number, y: number) => Point

/** @param corners - where the sheet's corners lie in the photo. */
export function unwarpFrom(corners: Quad, { width, height }: { width: number; height: number }): Unwarp {
  const flat: Quad = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ]
  const rows = corners.flatMap(([x, y], i) => {
    const [u, v] = flat[i] ?? [0, 0]
    return [
      [x, y, 1, 0, 0, 0, -u * x, -u * y, u],
      [0, 0, 0, x, y, 1, -v * x, -v * y, v],
    ]
  })
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = solve(rows)
  return (x, y) => {
    const depth = g * x + h * y + 1
    return [(a * x + b * y + c) / depth, (d * x + e * y + f) / depth]
  }
}

/** Gauss–Jordan with pivoting; each row is its coefficients and then its right-hand side. */
function solve(rows: readonly (readonly number[])[]): number[] {
  const m = rows.map((row) => [...row])
  m.forEach((_, column) => {
    const size = (row: readonly number[] | undefined) => Math.abs(row?.[column] ?? 0)
    let best = column
    for (let row = column + 1; row < m.length; row++) if (size(m[row]) > size(m[best])) best = row
    const pivot = m[best] ?? []
    m[best] = m[column] ?? []
    m[column] = pivot.map((value) => value / (pivot[column] ?? 1))
    for (let row = 0; row < m.length; row++) if (row !== column) m[row] = minus(m[row] ?? [], m[column] ?? [], column)
  })
  return m.map((row) => row[row.length - 1] ?? 0)
}

function minus(row: readonly number[], pivot: readonly number[], column: number): number[] {
  const factor = row[column] ?? 0
  return row.map((value, i) => value - factor * (pivot[i] ?? 0))
}
