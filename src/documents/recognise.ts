import { similarityWithin } from "./alignment.ts"
import { foldConfusables } from "./confusables.ts"
import { foldCapitals } from "./fold-text.ts"
import type { DocumentKind, Side } from "./kinds.ts"
import type { ReadLine } from "./layout.ts"
import { rulesOf } from "./rules.ts"

/** `other`: a document, but none of ours. `unknown`: nothing was read that tells. */
export type RecognisedDocument = DocumentKind | "other" | "unknown"
export type RecognisedSide = Side | "unknown"

export interface Recognised {
  readonly document: RecognisedDocument
  readonly side: RecognisedSide
}

/** Words that stand on one side of some documents, and how strongly they tell, 0 to 1. */
interface Sign {
  readonly words: string
  readonly documents: readonly (DocumentKind | "other")[]
  readonly side: Side
  readonly weight: number
}

const cards = ["residence-card", "special-permanent-resident-certificate"] as const

/** Source: docs/sources.md#titles-and-labels */
const signs: readonly Sign[] = [
  { words: "在留カード", documents: ["residence-card"], side: "front", weight: 1 },
  { words: "在留カ", documents: ["residence-card"], side: "front", weight: 0.5 },
  { words: "RESIDENCE CARD", documents: ["residence-card"], side: "front", weight: 0.9 },
  { words: "PERIOD OF VALIDITY OF THIS CARD", documents: ["residence-card"], side: "front", weight: 0.4 },
  { words: "このカードは", documents: ["residence-card"], side: "front", weight: 0.4 },
  { words: "在留資格", documents: ["residence-card"], side: "front", weight: 0.4 },
  { words: "就労制限の有無", documents: ["residence-card"], side: "front", weight: 0.5 },
  { words: "特別永住者証明書", documents: ["special-permanent-resident-certificate"], side: "front", weight: 1 },
  {
    words: "SPECIAL PERMANENT RESIDENT",
    documents: ["special-permanent-resident-certificate"],
    side: "front",
    weight: 0.9,
  },
  { words: "この証明書は", documents: ["special-permanent-resident-certificate"], side: "front", weight: 0.5 },
  { words: "住居地記載欄", documents: cards, side: "back", weight: 0.9 },
  { words: "届出年月日", documents: cards, side: "back", weight: 0.5 },
  { words: "資格外活動許可欄", documents: ["residence-card"], side: "back", weight: 0.8 },
  { words: "在留期間更新等許可申請欄", documents: ["residence-card"], side: "back", weight: 0.8 },
  { words: "外国人登録証明書", documents: ["alien-registration-certificate"], side: "front", weight: 1 },
  {
    words: "CERTIFICATE OF ALIEN REGISTRATION",
    documents: ["alien-registration-certificate"],
    side: "front",
    weight: 0.9,
  },
  { words: "登録事項の変更等", documents: ["alien-registration-certificate"], side: "back", weight: 0.9 },
  { words: "登録原票記載事項証明書", documents: ["certificate-of-registered-matters"], side: "front", weight: 1 },
  { words: "運転免許証", documents: ["other"], side: "front", weight: 1 },
  { words: "個人番号カード", documents: ["other"], side: "front", weight: 1 },
  { words: "個人番号", documents: ["other"], side: "back", weight: 0.6 },
  { words: "通知カード", documents: ["other"], side: "front", weight: 0.9 },
  { words: "健康保険", documents: ["other"], side: "front", weight: 0.9 },
  { words: "資格確認書", documents: ["other"], side: "front", weight: 0.9 },
  { words: "住民票", documents: ["other"], side: "front", weight: 0.9 },
  { words: "在留資格認定証明書", documents: ["other"], side: "front", weight: 1 },
  { words: "日本国旅券", documents: ["other"], side: "front", weight: 1 },
  { words: "PASSPORT", documents: ["other"], side: "front", weight: 0.8 },
]

/** A sign with more than this share of its characters wrong was not read. */
const leastSimilar = 0.74
const leastScore = 0.35
const leastLead = 0.15

/**
 * Which document and side lines come from, by the titles and labels among them, misread ones included.
 * @param expected - what the applicant chose: decides between documents whose backs bear the same words, and nothing else.
 */
export function recognise(lines: readonly ReadLine[], expected?: DocumentKind): Recognised {
  const texts = lines.map(({ text }) => foldForSigns(text))
  const seen = signs.flatMap((sign) => {
    const near = Math.max(0, ...texts.map((text) => similarityWithin(text, foldForSigns(sign.words))))
    return near < leastSimilar ? [] : [{ ...sign, weight: sign.weight * near ** 2 }]
  })
  const standing = seen.filter((sign) => !isPartOfAnother(sign, seen))
  const document = documentOf(standing, expected)
  const isLaterPage =
    hasPages(document) && lines.some(({ text }) => laterPage.test(foldCapitals(text).replaceAll(" ", "")))
  return { document, side: isLaterPage ? "back" : sideOf(standing) }
}

/** A paper of several pages bears its title on each, with the page's number: 2/2. */
const laterPage = /(?<!\d)[2-9]\/[2-9](?!\d)/

const hasPages = (document: RecognisedDocument): boolean =>
  document !== "other" && document !== "unknown" && rulesOf(document).pagesNotSides

const foldForSigns = (text: string): string => foldConfusables(foldCapitals(text).replaceAll(" ", ""))

/** 在留資格 within 在留資格認定証明書 tells nothing of its own. */
const isPartOfAnother = (sign: Sign, seen: readonly Sign[]): boolean =>
  seen.some(({ words, weight }) => words !== sign.words && words.includes(sign.words) && weight >= sign.weight)

function documentOf(seen: readonly Sign[], expected: DocumentKind | undefined): RecognisedDocument {
  const scores = new Map<DocumentKind | "other", number>()
  for (const { documents, weight } of seen)
    for (const document of documents) scores.set(document, 1 - (1 - (scores.get(document) ?? 0)) * (1 - weight))
  const [first, second] = [...scores].toSorted(([, a], [, b]) => b - a)
  if (!first || first[1] < leastScore) return "unknown"
  if (!second || first[1] - second[1] >= leastLead) return first[0]
  const isAmongFirst = expected !== undefined && first[1] - (scores.get(expected) ?? 0) < leastLead
  return isAmongFirst ? expected : "unknown"
}

function sideOf(seen: readonly Sign[]): RecognisedSide {
  const score = (side: Side) => 1 - seen.reduce((doubt, sign) => doubt * (sign.side === side ? 1 - sign.weight : 1), 1)
  const [front, back] = [score("front"), score("back")]
  if (Math.max(front, back) < leastScore || Math.abs(front - back) < leastLead) return "unknown"
  return front > back ? "front" : "back"
}
