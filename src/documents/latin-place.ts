import { hepburn } from "./hepburn.ts"
import type { PlaceName, PostalPlace } from "./postal-code.ts"

/** What a name ends in, as written and as read; written apart in Latin letters: `Shinjuku-ku`. */
const endings = [
  ["都", "ト"],
  ["府", "フ"],
  ["県", "ケン"],
  ["市", "シ"],
  ["区", "ク"],
  ["郡", "グン"],
  ["町", "チョウ"],
  ["町", "マチ"],
  ["村", "ムラ"],
  ["村", "ソン"],
] as const

/** 政令指定都市, whose wards are written after them, as they are read. */
const citiesWithWards: Readonly<Record<string, string>> = {
  ...{ 札幌市: "サッポロシ", 仙台市: "センダイシ", さいたま市: "サイタマシ", 千葉市: "チバシ", 横浜市: "ヨコハマシ" },
  ...{
    川崎市: "カワサキシ",
    相模原市: "サガミハラシ",
    新潟市: "ニイガタシ",
    静岡市: "シズオカシ",
    浜松市: "ハママツシ",
  },
  ...{ 名古屋市: "ナゴヤシ", 京都市: "キョウトシ", 大阪市: "オオサカシ", 堺市: "サカイシ", 神戸市: "コウベシ" },
  ...{ 岡山市: "オカヤマシ", 広島市: "ヒロシマシ", 北九州市: "キタキュウシュウシ", 福岡市: "フクオカシ" },
  ...{ 熊本市: "クマモトシ" },
}

/** `Tokyo-to, Shinjuku-ku, Hyakunincho`, in the order of the address; null where a part's reading is not known. */
export function latinPlace({ prefecture, municipality, town }: PostalPlace): string | null {
  const names = [prefecture, ...partsOf(municipality)].map(latinName)
  const last = town === null ? [] : [town.kana === null ? null : capitalised(hepburn(town.kana))]
  const all = [...names, ...last]
  return all.includes(null) ? null : all.join(", ")
}

/** A ward after its city, a town or village after its county. */
function partsOf({ written, kana }: PlaceName): readonly PlaceName[] {
  const [whole, first = "", second = ""] = /^(.+市)(.+区)$/u.exec(written) ?? /^(.+?郡)(.+[町村])$/u.exec(written) ?? []
  if (whole === undefined || kana === null) return [{ written, kana }]
  const end = first.endsWith("郡") ? kana.lastIndexOf("グン") + 2 : endOf(citiesWithWards[first], kana)
  if (end < 2) return [{ written, kana }]
  return [
    { written: first, kana: kana.slice(0, end) },
    { written: second, kana: kana.slice(end) },
  ]
}

const endOf = (city: string | undefined, kana: string): number => (city && kana.startsWith(city) ? city.length : 0)

function latinName({ written, kana }: PlaceName): string | null {
  if (kana === null) return null
  const ending = endings.find(([mark, read]) => written.endsWith(mark) && kana.endsWith(read))
  if (!ending) return capitalised(hepburn(kana))
  const [, read] = ending
  return `${capitalised(hepburn(kana.slice(0, -read.length)))}-${hepburn(read)}`
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
