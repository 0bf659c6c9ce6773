const vowels = { ア: "a", イ: "i", ウ: "u", エ: "e", オ: "o" }

const rows: Readonly<Record<string, string>> = {
  カキクケコ: "k",
  ガギグゲゴ: "g",
  サシスセソ: "s",
  ザジズゼゾ: "z",
  タチツテト: "t",
  ダヂヅデド: "d",
  ナニヌネノ: "n",
  ハヒフヘホ: "h",
  バビブベボ: "b",
  パピプペポ: "p",
  マミムメモ: "m",
  ラリルレロ: "r",
}

const apart = {
  ...{ シ: "shi", ジ: "ji", チ: "chi", ツ: "tsu", ヂ: "ji", ヅ: "zu", フ: "fu" },
  ...{ ヤ: "ya", ユ: "yu", ヨ: "yo", ワ: "wa", ヰ: "i", ヱ: "e", ヲ: "o", ヴ: "bu" },
  ...{ ァ: "a", ィ: "i", ゥ: "u", ェ: "e", ォ: "o", ヶ: "ga", ヵ: "ka" },
}

const ofRows = Object.entries(rows).flatMap(([row, consonant]) =>
  [...row].map((kana, at) => [kana, consonant + "aiueo".charAt(at)] as const),
)

const letters: ReadonlyMap<string, string> = new Map([...Object.entries(vowels), ...ofRows, ...Object.entries(apart)])

const glides: Readonly<Record<string, string>> = { ャ: "a", ュ: "u", ョ: "o" }

/**
 * Katakana in Latin small letters, as Japanese passports write names: n is m before b, m and p, a doubled consonant is written
 * twice, long o and u once. What is no katakana stays.
 * Source: docs/sources.md#latin-readings
 */
export function hepburn(kana: string): string {
  return joined(withoutLength([...kana.normalize("NFKC")].reduce(addKana, [])))
}

/** `キ` then `ャ` is `kya`, `シ` then `ャ` is `sha`. */
function addKana(morae: string[], kana: string): string[] {
  const before = morae.at(-1) ?? ""
  const glide = glides[kana]
  if (glide === undefined || !before.endsWith("i")) return [...morae, letters.get(kana) ?? kana]
  const consonant = before.slice(0, -1)
  return [...morae.slice(0, -1), consonant + (/^(?:sh|ch|j)$/.test(consonant) ? "" : "y") + glide]
}

/** 井上 and 箕浦: the u begins another word. */
const beginsWord = (morae: readonly string[], at: number): boolean =>
  morae[at - 1] === "no" && ["e", "ra", "chi"].includes(morae[at + 1] ?? "")

/** Without what only lengthens the vowel before it; an o at the very end is said. */
function withoutLength(morae: readonly string[]): readonly string[] {
  const kept: string[] = []
  let wasLong = false
  morae.forEach((mora, at) => {
    const before = wasLong ? "" : (morae[at - 1] ?? "").slice(-1)
    const isLongU = mora === "u" && (before === "u" || (before === "o" && !beginsWord(morae, at)))
    const isLongO = mora === "o" && before === "o" && at < morae.length - 1
    wasLong = isLongU || isLongO || mora === "ー"
    if (!wasLong) kept.push(mora)
  })
  return kept
}

const joined = (morae: readonly string[]): string =>
  morae
    .join("")
    .replace(/ッ(?=ch)/g, "t")
    .replace(/ッ(?=([a-z]))/g, "$1")
    .replace(/ン(?=[bmp])/g, "m")
    .replace(/ン/g, "n")
