/** Old and new forms of one character. */
const oldAndNew: readonly string[] = [
  "沢澤",
  "辺邊邉",
  "斎斉齋齊",
  "島嶋嶌",
  "浜濱",
  "広廣",
  "曽曾",
  "桜櫻",
  "竜龍",
  "滝瀧",
  "薮藪",
  "籠篭",
  "淵渕",
  "檜桧",
  "鼠鼡",
  "竈竃",
  "穂穗",
  "瀬瀨",
  "条條",
  "恵惠",
  "高髙",
]

/** Spellings of one sound in place names. */
const spellings: readonly string[] = ["ヶケがガ", "のノ之", "ツッ"]

/**
 * Characters that recognisers of Japanese print take for one another. No class joins two digits.
 * Source: docs/sources.md#confusable-characters
 */
const lookalikes: readonly string[] = [
  "ロ口囗",
  "力カ",
  "二ニ",
  "工エェ",
  "一ー-―—|",
  "八ハ",
  "夕タ",
  "卜ト",
  "三ミ",
  "千チ干",
  "ヘへ",
  "ベペべぺ",
  "リり",
  "才オォ",
  "又ヌ",
  "ノ丿",
  "人入",
  "土士",
  "日曰目",
  "末未",
  "大太犬",
  "己已巳",
  "田由甲",
  "ツッ",
  "ヶケ",
  "ヤャ",
  "ユュ",
  "ヨョ",
  "アァ",
  "イィ",
  "ウゥ",
  "ソン",
  "バパ",
  "ビピ",
  "ブプ",
  "ボポ",
  "つっ",
  "霞霧",
  "崎埼嵜﨑",
  "萩荻",
  "栗粟",
  "堀掘",
  "個固箇",
  "号弓",
  "烏鳥",
  "桜楼",
]

/** For each character the first of its class. */
const firstOf = (classes: readonly string[]): ReadonlyMap<string, string> =>
  new Map(classes.flatMap((members) => [...members].map((member) => [member, members.slice(0, 1)] as const)))

const representatives = firstOf([...oldAndNew, ...lookalikes])
const sameInNames = firstOf([...oldAndNew, ...spellings, "崎嵜﨑"])

const alikeBy = (classes: ReadonlyMap<string, string>, a: string, b: string): boolean =>
  (classes.get(a) ?? a) === (classes.get(b) ?? b)

/** Whether a recogniser may take one for the other; old and new forms count as that, too. */
export const areConfusable = (a: string, b: string): boolean => alikeBy(representatives, a, b)

/** Whether a list of places may have one where a card prints the other: 沢 and 澤, ヶ and ケ. */
export const areForms = (a: string, b: string): boolean => alikeBy(sameInNames, a, b)

const likeKana = new Set([
  ...lookalikes.filter((members) => /[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(members)).join(""),
  ..."下寸一",
])

/** Whether a recogniser that knows no kana may make it of one. */
export const resemblesKana = (kanji: string): boolean => likeKana.has(kanji)

/** Text in which every character is the first of its class, so that two readings of one print fold to one. Not for showing. */
export const foldConfusables = (text: string): string =>
  [...text].map((character) => representatives.get(character) ?? character).join("")
