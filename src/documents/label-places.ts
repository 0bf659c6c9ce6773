import { similarity } from "./alignment.ts"
import { foldConfusables } from "./confusables.ts"
import { foldText } from "./fold-text.ts"
import type { Box, PrintedField, ReadField, Script } from "./layout.ts"

/** A line of print, or a part of one with much paper around it, roughly read. Boxes here are in pixels of the page. */
export interface SeenWords {
  readonly text: string
  readonly box: Box
}

interface Label {
  readonly ja: string
  readonly field: ReadField | null
  readonly script: Script
  readonly lines: 1 | 2
}

const label = (ja: string, field: ReadField | null, script: Script = "title", lines: 1 | 2 = 1): Label => ({
  ...{ ja, field, script, lines },
})

/** Those of `null` ask for something that is not read, and end what stands before them. Source: docs/sources.md#titles-and-labels */
const labels: readonly Label[] = [
  label("次回確認(切替)申請期間", "nextConfirmationFrom", "date"),
  label("在留期間(満了日)", "stayUntil", "date"),
  label("国籍・地域", "nationality", "japanese"),
  label("交付年月日", "issuedOn", "date"),
  label("発行年月日", "issuedOn", "date"),
  label("在留の資格", "status", "japanese", 2),
  label("生年月日", "birthDate", "date"),
  label("登録番号", "number", "title"),
  label("在留資格", "status", "japanese", 2),
  label("住居地", "address", "japanese", 2),
  label("居住地", "address", "japanese", 2),
  label("国籍", "nationality", "japanese"),
  label("地域", "nationality", "japanese"),
  label("性別", "sex", "sex"),
  label("氏名", "name", "name", 2),
  label("番号", "number", "number"),
  ...[
    "許可年月日",
    "許可の種類",
    "上陸許可年月日",
    "登録年月日",
    "届出年月日",
    "個人番号",
    "世帯主",
    "世帯主の氏名",
  ].map((ja) => label(ja, null)),
  ...["在留期間", "就労制限の有無", "職業", "世帯主との続柄", "在留カード", "日本国政府"].map((ja) => label(ja, null)),
]

/** A label with more than this share of its characters wrong was not read. */
const leastSimilar = 0.74

interface Found {
  readonly label: Label
  readonly box: Box
}

/**
 * Where the fields of a page lie whose layout is not known: to the right of their labels, up to the next label. A label met twice
 * tells nothing, so that an unknown layout ends in a field not read and never in a wrong one.
 * @param seen - of the whole upright page.
 */
export function placesByLabel(seen: readonly SeenWords[], page: { readonly width: number }): readonly PrintedField[] {
  const found = withoutParts(
    seen.flatMap(({ text, box }): Found[] => {
      const label = labelIn(text)
      return label ? [{ label, box }] : []
    }),
  )
  const fields = found.flatMap(({ label, box }): PrintedField[] => {
    const { field, script, lines } = label
    const isOnly = found.filter((other) => other.label.field === field).length === 1
    return field && isOnly ? [{ field, script, lines, box: valueBox(box, found, { lines, right: page.width }) }] : []
  })
  return [...fields, ...seen.flatMap(expiryIn)]
}

/** Numbers in circles stand before the old certificate's labels, and come out as digits or not at all. */
const fold = (text: string): string =>
  foldConfusables(
    foldText(text)
      .replace(/[ .·・:]/g, "")
      .replace(/^\d{1,2}/, ""),
  )

/** Whether words are a printed label, roughly. */
export const isLabel = (text: string): boolean => labelIn(text) !== null

function labelIn(text: string): Label | null {
  const [first] = labels
    .map((label) => ({ label, near: similarity(fold(text), fold(label.ja)) }))
    .filter(({ near }) => near >= leastSimilar)
    .sort((a, b) => b.near - a.near)
  return first?.label ?? null
}

/** 国籍・地域 may fall apart at its dot: of two labels of one field in one row the second is where the value begins. */
const withoutParts = (found: readonly Found[]): readonly Found[] =>
  found.filter(
    (one) =>
      !found.some(
        (other) =>
          other.label.field === one.label.field &&
          other.box.left > one.box.right &&
          other.box.left - one.box.right < 2 * (one.box.bottom - one.box.top) &&
          other.box.top < one.box.bottom &&
          other.box.bottom > one.box.top,
      ),
  )

/** Values are set larger than their labels, and may have a second line under the first. */
function valueBox(label: Box, found: readonly Found[], most: { lines: 1 | 2; right: number }): Box {
  const height = label.bottom - label.top
  const [top, low] = [label.top - 0.7 * height, label.bottom + (most.lines === 2 ? 1.6 : 0.7) * height]
  const isNext = ({ box }: Found) => box.left > label.right && box.top < label.bottom && box.bottom > label.top
  const isBelow = ({ box }: Found) => box.top > label.bottom && box.left < label.right + 4 * height
  const right = Math.min(most.right, ...found.filter(isNext).map(({ box }) => box.left))
  const bottom = Math.min(low, ...found.filter(isBelow).map(({ box }) => box.top - 0.3 * height))
  return { left: label.right, top, right, bottom: Math.max(bottom, label.bottom) }
}

const sentence = /\d{4}年\d{1,2}月\d{1,2}日.{0,4}有/u

/** …は2028年10月20日まで有効です stands without a label. */
function expiryIn({ text, box }: SeenWords): readonly PrintedField[] {
  return sentence.test(foldText(text).replaceAll(" ", ""))
    ? [{ field: "expiresOn", script: "date", lines: 1, box }]
    : []
}
