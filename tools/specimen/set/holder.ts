import { readFileSync } from "node:fs"
import { z } from "zod"
import type { DocumentKind } from "../../../src/documents/kinds.ts"
import { between, type Dice, pick } from "../random.ts"
import { type Address, inventAddress } from "./address.ts"

const person = z.strictObject({
  name: z.string(),
  kanji: z.string().optional(),
  /** Other ways to write the same name: a hyphen or an apostrophe the document folds. */
  typed: z.array(z.string()).optional(),
  sex: z.enum(["M", "F"]),
  nationality: z.tuple([z.string(), z.string()]),
  specialPermanent: z.boolean().default(false),
})
type Person = z.infer<typeof person>

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"))

export const people = z.array(person).parse(read("people.json"))

const status = z.strictObject({
  status: z.string(),
  english: z.string(),
  work: z.string(),
  years: z.array(z.number()).min(1),
})
const statuses = z.array(status).parse(read("statuses.json"))

/** The day on which every set is inspected, in Japan. */
export const setToday = "2026-11-23"

export type Form = "2012" | "2026"

/** Somebody with a document: what it prints, what they type, and what a faultless reader would read. */
export interface Holder {
  readonly document: DocumentKind
  /** The residence card's form: that of 2026-06-14 prints neither stay nor permission nor issue date. */
  readonly form: Form
  /** As printed, by the name of its place on the drawing. */
  readonly printed: Readonly<Record<string, string>>
  readonly back: { readonly rows: readonly (readonly string[])[]; readonly boxes: Readonly<Record<string, string>> }
  /** As typed; right, in one of the notations people use. */
  readonly details: Readonly<Record<string, string>>
  /** NFKC, single spaces, ISO dates; only what the front prints, and `backAddress` of the back. */
  readonly fields: Readonly<Record<string, string>>
  readonly backFields: Readonly<Record<string, string>>
  readonly isExpired: boolean
}

interface Facts {
  readonly document: DocumentKind
  readonly form: Form
  readonly one: Person
  readonly address: Address
  readonly moved: Address | null
  /** What the front prints of it; a new arrival's front prints none. */
  readonly frontAddress: string
  readonly number: string
  readonly birthDate: string
  readonly issuedOn: string
  readonly expiresOn: string | null
  readonly isExpired: boolean
  readonly permit: z.infer<typeof status>
  readonly years: number
}

export function inventHolder({ document, turn, dice }: { document: DocumentKind; turn: number; dice: Dice }): Holder {
  const facts = inventFacts({ document, turn, dice })
  return {
    document,
    form: facts.form,
    printed: { ...printedPerson(facts), ...printedDays(facts), ...printedPermit(facts, dice) },
    back: printedBack(facts, dice),
    details: typedDetails(facts, dice),
    fields: readFields(facts),
    backFields: facts.moved ? { backAddress: fold(facts.moved.printed) } : {},
    isExpired: facts.isExpired,
  }
}

function inventFacts({ document, turn, dice }: { document: DocumentKind; turn: number; dice: Dice }): Facts {
  const isSpecial = document === "special-permanent-resident-certificate"
  const able = people.filter(({ specialPermanent }) => document !== "residence-card" || !specialPermanent)
  const choice = isSpecial ? able.filter(({ specialPermanent }) => specialPermanent) : able
  const one = choice[turn % choice.length]
  const permit = statuses[Math.floor(dice() * statuses.length)]
  if (!one || !permit) throw new Error("Nobody to draw a document for.")
  const form = document === "residence-card" && dice() < 0.15 ? "2026" : "2012"
  const address = inventAddress(dice)
  const moved = isCard(document) && dice() < 0.3 ? inventAddress(dice) : null
  const isExpired = dice() < 0.06 && form === "2012"
  const years = isSpecial ? 7 : (permit.years[Math.floor(dice() * permit.years.length)] ?? 1)
  return {
    document,
    form,
    one,
    address,
    moved,
    frontAddress: moved && dice() < 0.25 ? undetermined : address.printed,
    number: inventNumber(document, dice),
    birthDate: isoDay(new Date(Date.UTC(1942 + Math.floor(dice() * 65), Math.floor(dice() * 12), 1 + dice() * 28))),
    ...issueAndExpiry({ document, form, isExpired, years, dice }),
    isExpired: isExpired && isCard(document),
    permit,
    years,
  }
}

const isCard = (document: DocumentKind) =>
  document === "residence-card" || document === "special-permanent-resident-certificate"

interface Term {
  readonly document: DocumentKind
  readonly form: Form
  readonly isExpired: boolean
  readonly years: number
  readonly dice: Dice
}

const msPerDay = 86_400_000

/** Old papers bear no expiry. A card issued under the form of 2026 is at most five months old. */
function issueAndExpiry({ document, form, isExpired, years, dice }: Term) {
  if (!isCard(document)) return { issuedOn: daysAfter("2009-08-01", between(dice, 0, 1_000)), expiresOn: null }
  const term = years * 365.25
  const age = form === "2026" ? between(dice, 2, 155) : between(dice, 165, Math.max(170, term - 3))
  if (!isExpired)
    return { issuedOn: daysAfter(setToday, -age), expiresOn: daysAfter(setToday, Math.max(1, term - age)) }
  const since = 1 + dice() ** 2 * 700
  return { issuedOn: daysAfter(setToday, -term - since), expiresOn: daysAfter(setToday, -since) }
}

const daysAfter = (day: string, days: number) => isoDay(new Date(Date.parse(day) + Math.round(days) * msPerDay))

const isoDay = (date: Date) => date.toISOString().slice(0, 10)

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

function inventNumber(document: DocumentKind, dice: Dice): string {
  const letter = () => letters[Math.floor(dice() * 26)] ?? "A"
  const digits = (count: number) => Array.from({ length: count }, () => Math.floor(dice() * 10)).join("")
  return isCard(document) ? letter() + letter() + digits(8) + letter() + letter() : `B第${digits(9)}号`
}

function printedPerson({ one, frontAddress, number, birthDate }: Facts): Record<string, string> {
  return {
    number,
    name: one.kanji ? `${one.name} ${one.kanji}` : one.name,
    birthDate: printedDay(birthDate),
    sex: one.sex === "M" ? "男 M." : "女 F.",
    nationality: one.nationality[0],
    address: frontAddress,
  }
}

const undetermined = "未定（届出後裏面に記載）"

function printedDays({ document, form, issuedOn, expiresOn, birthDate, address }: Facts): Record<string, string> {
  const issue = form === "2026" ? {} : { issuedOn: printedDay(issuedOn) }
  if (expiresOn === null) {
    const window = `${Number(issuedOn.slice(0, 4)) + 7}${birthDate.slice(4)}`
    return { ...issue, window: `${printedDay(window)}から30日以内`, issuer: `${address.municipality}長` }
  }
  const what = document === "residence-card" ? "このカードは" : "この証明書は"
  const place = document === "residence-card" ? "cardValidity" : "certificateValidity"
  return { ...issue, [place]: `${what}${printedDay(expiresOn)}まで有効です。` }
}

function printedPermit({ document, form, permit, years, issuedOn, expiresOn }: Facts, dice: Dice) {
  if (document === "special-permanent-resident-certificate") return {}
  if (document !== "residence-card") return { status: permit.status, stay: `${years}年`, householder: "世帯主本人" }
  const always = { status: permit.status, statusEnglish: permit.english, work: permit.work }
  if (form === "2026") return always
  const isEndless = permit.status === "永住者"
  return {
    ...always,
    stay: isEndless ? "無期限" : `${years}年（${printedDay(expiresOn ?? issuedOn)}）`,
    permission: `${isEndless ? "永住許可" : pick(dice, permissions)}（${pick(dice, bureaus)}）`,
    permittedOn: printedDay(issuedOn),
  }
}

const permissions = ["在留期間更新許可", "在留資格変更許可", "上陸許可"] as const
const bureaus = [
  "東京出入国在留管理局長",
  "大阪出入国在留管理局長",
  "成田空港支局長",
  "福岡出入国在留管理局長",
] as const

/** 1990年05月12日, as the cards print a day. */
export const printedDay = (iso: string): string => `${iso.slice(0, 4)}年${iso.slice(5, 7)}月${iso.slice(8, 10)}日`

function printedBack({ document, moved, permit }: Facts, dice: Dice): Holder["back"] {
  const notified = pick(dice, ["令和8年9月14日", "令和8年11月2日", "2026年10月5日"])
  const rows = moved ? [[notified, moved.printed, `${moved.municipality}長`]] : []
  if (document !== "residence-card") return { rows, boxes: {} }
  const isAllowed = /不可/.test(permit.work) && dice() < 0.7
  return { rows, boxes: isAllowed ? { permission: "許可：原則週28時間以内・風俗営業等の従事を除く" } : {} }
}

function typedDetails({ one, address, moved, number, birthDate, issuedOn, expiresOn, document }: Facts, dice: Dice) {
  const lives = moved ?? address
  const printedName = one.kanji && dice() < 0.7 ? `${one.name} ${one.kanji}` : one.name
  const days: Record<string, string> = expiresOn === null ? { issuedOn } : { expiresOn }
  return {
    name: one.typed ? pick(dice, [one.name, ...one.typed]) : printedName,
    birthDate,
    sex: one.sex,
    nationality: one.nationality[dice() < 0.6 ? 0 : 1],
    address: lives.typed,
    ...(lives.typedRoom === null ? {} : { room: lives.typedRoom }),
    number: isCard(document) && dice() < 0.15 ? number.toLowerCase() : number,
    ...days,
  }
}

function readFields({ document, form, one, frontAddress, number, birthDate, issuedOn, expiresOn, permit }: Facts) {
  const fields: Record<string, string> = {
    name: one.name,
    birthDate,
    sex: one.sex,
    nationality: one.nationality[0],
    number: fold(number),
  }
  if (frontAddress !== undetermined) fields.address = fold(frontAddress)
  if (one.kanji) fields.nameKanji = one.kanji
  if (expiresOn !== null) fields.expiresOn = expiresOn
  if (form !== "2026") fields.issuedOn = issuedOn
  if (document !== "special-permanent-resident-certificate") fields.status = permit.status
  return fields
}

const fold = (text: string): string => text.normalize("NFKC").replaceAll(/\s+/g, " ").trim()
