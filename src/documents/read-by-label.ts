import { foldConfusables } from "./confusables.ts"
import { foldText } from "./fold-text.ts"
import type { ReadField, ReadLine } from "./layout.ts"
import type { FieldLines } from "./parse-reading.ts"

interface Label {
  readonly ja: string
  readonly en: string
  readonly fields: readonly ReadField[]
}

/** Longer labels first, so that 登録番号 is not taken for 番号. Source: docs/sources.md#titles-and-labels */
const labels: readonly Label[] = [
  { ja: "次回確認(切替)申請期間", en: "NEXT CONFIRMATION", fields: ["nextConfirmationFrom"] },
  { ja: "在留期間(満了日)", en: "PERIOD OF STAY (DATE OF EXPIRATION)", fields: ["stayUntil"] },
  { ja: "国籍・地域", en: "NATIONALITY/REGION", fields: ["nationality"] },
  { ja: "交付年月日", en: "", fields: ["issuedOn"] },
  { ja: "発行年月日", en: "", fields: ["issuedOn"] },
  { ja: "在留の資格", en: "STATUS", fields: ["status"] },
  { ja: "生年月日", en: "DATE OF BIRTH", fields: ["birthDate"] },
  { ja: "登録番号", en: "REGISTRATION No.", fields: ["number"] },
  { ja: "在留資格", en: "STATUS", fields: ["status"] },
  { ja: "このカードは", en: "", fields: ["expiresOn"] },
  { ja: "この証明書は", en: "", fields: ["expiresOn"] },
  { ja: "住居地", en: "ADDRESS", fields: ["address"] },
  { ja: "居住地", en: "ADDRESS", fields: ["address"] },
  { ja: "国籍", en: "NATIONALITY", fields: ["nationality"] },
  { ja: "性別", en: "SEX", fields: ["sex"] },
  { ja: "氏名", en: "NAME", fields: ["name", "nameKanji"] },
  { ja: "番号", en: "No.", fields: ["number"] },
]

/** Labels that begin with another label's words but ask for something else: 世帯主の氏名, 許可年月日. */
const strangers = ["許可年月日", "世帯主の氏名", "在留資格認定", "上陸許可年月日", "登録年月日", "個人番号"]

const folded = (text: string): string => foldConfusables(text).replace(/ /g, "")

/**
 * Fields of a page whose layout is not known, by the labels before them: what follows a label in its line, or else the line after.
 * A label met twice tells nothing, so that an unknown layout ends in a field not read and never in a wrong one.
 * @param lines - of the whole page, in the order of reading.
 */
export function readByLabel(lines: readonly ReadLine[]): readonly FieldLines[] {
  const cut = lines.map(cutAtLabels)
  const found = cut.flatMap((pieces, at) =>
    pieces.flatMap(({ label, line }) => {
      const value = line.text !== "" ? line : pieces.length === 1 ? followingLine(cut[at + 1], lines[at + 1]) : null
      return value === null ? [] : label.fields.map((field) => ({ field, lines: [value] }))
    }),
  )
  return found.filter(({ field }) => found.filter((other) => other.field === field).length === 1)
}

interface Piece {
  readonly label: Label
  /** What follows the label; empty when nothing does. */
  readonly line: ReadLine
}

/** A line that has labels of its own is no other label's value, and one that has none may still be something else. */
function followingLine(pieces: readonly Piece[] | undefined, line: ReadLine | undefined): ReadLine | null {
  const isValue = pieces?.length === 0 && line !== undefined && line.text.trim() !== ""
  return isValue ? { text: line.text, confidence: line.confidence * shareOfNextLine } : null
}

function cutAtLabels({ text, confidence }: ReadLine): readonly Piece[] {
  const plain = foldText(text)
  const free = strangers.reduce((rest, words) => blank(rest, words), plain)
  const marks: Mark[] = []
  for (const label of labels) {
    const mark = find(free, label)
    if (mark && !marks.some(({ start, end }) => start < mark.end && mark.start < end)) marks.push(mark)
  }
  const inOrder = marks.toSorted((a, b) => a.start - b.start)
  return inOrder.map(({ label, end }, at) => {
    const value = plain.slice(end, inOrder[at + 1]?.start).trim()
    const bare = value.startsWith(label.en) ? value.slice(label.en.length) : value
    return { label, line: { text: bare.replace(/^[ ::.]+|[ ①-⑳]+$/gu, ""), confidence } }
  })
}

const shareOfNextLine = 0.6

interface Mark {
  readonly label: Label
  readonly start: number
  readonly end: number
}

function find(text: string, label: Label): Mark | null {
  const found = patternOf(label.ja).exec(foldConfusables(text))
  return found ? { label, start: found.index, end: found.index + found[0].length } : null
}

/** The words with spaces between any of them, as recognisers set them. */
const patternOf = (words: string): RegExp =>
  new RegExp([...folded(words)].map((character) => character.replace(/[()]/, "\\$&")).join(" ?"), "u")

function blank(text: string, words: string): string {
  const found = patternOf(words).exec(foldConfusables(text))
  return found
    ? text.slice(0, found.index) + "*".repeat(found[0].length) + text.slice(found.index + found[0].length)
    : text
}
