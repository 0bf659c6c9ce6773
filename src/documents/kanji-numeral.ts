const digits = "〇一二三四五六七八九"
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

export const kanjiNumeral = "[〇零一二三四五六七八九十百千]"

/** `23`, `023`, `二三` and `二十三` are all `23`. @param numeral - Arabic digits alone or kanji numerals alone. */
export function foldNumeral(numeral: string): string {
  if (/^\d+$/.test(numeral)) return numeral.replace(/^0+(?=\d)/, "")
  const plain = numeral.replaceAll("零", "〇")
  return /[十百千]/.test(plain)
    ? String(sumOf(plain))
    : foldNumeral([...plain].map((one) => digits.indexOf(one)).join(""))
}

function sumOf(numeral: string): number {
  const { sum, pending } = [...numeral].reduce(
    ({ sum, pending }, character) => {
      const unit = units[character]
      if (unit === undefined) return { sum, pending: digits.indexOf(character) }
      return { sum: sum + Math.max(pending, 1) * unit, pending: 0 }
    },
    { sum: 0, pending: 0 },
  )
  return sum + pending
}
