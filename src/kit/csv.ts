/** What a table is made of; null: nothing is known there. */
export type Cell = string | number | null

/** With these a spreadsheet would take a text for a formula. */
const formulaStarts = /^[=+\-@\t\r]/

/**
 * RFC 4180, in UTF-8 with a byte order mark: without it Excel takes Japanese for something else. A text that a spreadsheet would
 * work out as a formula gets an apostrophe before it.
 */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cellOf).join(",")}\r\n`).join("")}`

function cellOf(cell: Cell): string {
  if (typeof cell !== "string") return cell === null ? "" : String(cell)
  const text = formulaStarts.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
