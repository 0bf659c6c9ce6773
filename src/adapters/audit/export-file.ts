import { createReadStream } from "node:fs"
import { access, constants, stat } from "node:fs/promises"
import { createInterface } from "node:readline"
import type { Item } from "./check-chain.ts"
import { parseItem } from "./export-lines.ts"

/** An export, read line by line. It ends at the first line that is none of ours; `badLine` then says which, counted from 1. */
export interface ExportFile {
  readonly items: AsyncIterable<Item>
  readonly badLine: () => number | null
}

/** @returns null when there is no such file or it is not ours to read. */
export async function openExport(path: string): Promise<ExportFile | null> {
  if (!(await isReadable(path))) return null
  let bad: number | null = null
  async function* items(): AsyncGenerator<Item> {
    let number = 0
    for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1
      const item = parseItem(line)
      if (item) yield item
      else {
        bad = number
        return
      }
    }
  }
  return { items: items(), badLine: () => bad }
}

async function isReadable(path: string): Promise<boolean> {
  try {
    await access(path, constants.R_OK)
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}
