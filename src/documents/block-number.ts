import { foldNumeral, kanjiNumeral } from "./kanji-numeral.ts"

/** An address cut at its numbers: `霞が関` · 1, 1, 1 · `霞が関ハイツ202号`. */
interface AddressParts {
  readonly town: string
  /** 丁目, 番地, 番, 号 and, where no building stands between, the room; empty when the address has no number. */
  readonly block: readonly string[]
  readonly rest: string
}

/** What stands before a number: nothing, a mark after which the block goes on, or 号 or 室, after which it may be over. */
type Joint = "start" | "goesOn" | "mayBeOver"

const anyNumeral = `(?:\\d|${kanjiNumeral})`
const ends = "(?= |$)"
const word = `丁目|番地[のノ-]?|[番丁](?:の(?=${anyNumeral})|(?= *${anyNumeral})|${ends})|[-のノ之](?= *${anyNumeral})`
const link = new RegExp(
  `(?<gap> *)(?<numeral>\\d+|${kanjiNumeral}+)(?: *(?:(?<goesOn>${word})|(?<mayBeOver>号室|号(?![館棟])|室${ends})))?`,
  "uy",
)

/**
 * Finds the first number that can only be a block's: 三番町, 六本木 and 北24条西 belong to the town, the numbers of 二引ビル and
 * 千代田21ビル to the building.
 * @param text - NFKC, capitals, single spaces, every dash a hyphen.
 */
export function readBlock(text: string): AddressParts {
  for (const { index } of text.matchAll(new RegExp(`\\d+|${kanjiNumeral}+`, "gu"))) {
    const { block, end } = readChain(text, index)
    if (block.length > 0) return { town: text.slice(0, index), block, rest: text.slice(end) }
  }
  return { town: text, block: [], rest: "" }
}

function readChain(text: string, start: number): { readonly block: readonly string[]; readonly end: number } {
  const block: string[] = []
  let joint: Joint | null = "start"
  let end = start
  while (joint !== null) {
    link.lastIndex = end
    const found = link.exec(text)
    if (!found?.groups || !belongs(found, joint, text)) break
    block.push(foldNumeral(found.groups.numeral ?? ""))
    end = link.lastIndex
    joint = found.groups.goesOn ? "goesOn" : found.groups.mayBeOver ? "mayBeOver" : null
  }
  return { block, end }
}

/** Whether a number found after `joint` is still the block's and not the first letter of a building's name. */
function belongs(found: RegExpExecArray, joint: Joint, text: string): boolean {
  const { gap = "", numeral = "", goesOn, mayBeOver } = found.groups ?? {}
  const after = text.slice(found.index + found[0].length)
  const standsAlone = after === "" || after.startsWith(" ")
  const inDigits = /^\d/.test(numeral)
  if (joint === "mayBeOver") return mayBeOver !== undefined || (inDigits && after === "")
  if (goesOn !== undefined || mayBeOver !== undefined) return true
  if (!inDigits) return joint === "goesOn" && standsAlone
  if (joint === "start") return !/^\p{sc=Han}/u.test(after)
  return gap === "" || standsAlone
}
