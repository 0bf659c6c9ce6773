import type { DocumentKind } from "../../../src/documents/kinds.ts"
import { drawBack, drawFront, drawPaper } from "../draw.ts"
import { widthInEms } from "../ink.ts"
import type { BackLayout, FrontLayout } from "../layout.ts"
import { alienRegistrationBack, alienRegistrationFront } from "../layouts/alien-registration-certificate.ts"
import { driversLicenceFront } from "../layouts/drivers-licence.ts"
import { residenceCardBack, residenceCardFront } from "../layouts/residence-card.ts"
import { residenceCardFrontFrom2026 } from "../layouts/residence-card-2026.ts"
import { specialPermanentBack, specialPermanentFront } from "../layouts/special-permanent-resident-certificate.ts"
import { drawCombinedBack, drawMyNumberBack, inventMyNumber } from "../my-number.ts"
import { between, type Dice, pick } from "../random.ts"
import { a4Sheet, type Box, cardSheet, type Sheet } from "../sheet.ts"
import { type Holder, printedDay } from "./holder.ts"
import type { Look } from "./look.ts"

/** A drawn side, and where its values stand as fractions of the sheet. */
export interface Printed {
  readonly svg: string
  readonly sheet: Sheet
  readonly boxes: Readonly<Record<string, Box>>
}

/** One run of the printer: its type, its ground, and how far off its print sits. */
export interface Press {
  readonly look: Look
  readonly dice: Dice
}

type CardKind = Exclude<DocumentKind, "certificate-of-registered-matters">

const fronts: Readonly<Record<CardKind, FrontLayout>> = {
  "residence-card": residenceCardFront,
  "special-permanent-resident-certificate": specialPermanentFront,
  "alien-registration-certificate": alienRegistrationFront,
}

const backs: Readonly<Record<CardKind, BackLayout>> = {
  "residence-card": residenceCardBack,
  "special-permanent-resident-certificate": specialPermanentBack,
  "alien-registration-certificate": alienRegistrationBack,
}

export function printFront(holder: Holder, press: Press): Printed {
  if (holder.document === "certificate-of-registered-matters") return printPaper(holder, { ...press, page: 1 })
  const form = holder.form === "2026" ? residenceCardFrontFrom2026 : fronts[holder.document]
  return printCard(form, { values: holder.printed, press })
}

export function printBack(holder: Holder, press: Press): Printed {
  if (holder.document === "certificate-of-registered-matters") return printPaper(holder, { ...press, page: 2 })
  const sheet = sheetOf(cardSheet, press)
  const layout = { ...backs[holder.document], tints: pick(press.dice, press.look.grounds) }
  return { svg: drawBack(layout, { ...holder.back, sheet }), sheet, boxes: {} }
}

export function printLicence({ printed }: Holder, press: Press): Printed {
  const { name = "", birthDate = "", address = "" } = printed
  const values = {
    name,
    birthDate: `${birthDate}生`,
    address,
    issuedOn: printedDay("2024-06-11"),
    validUntil: `${printedDay("2029-07-08")}まで有効`,
    number: `${Math.floor(between(press.dice, 1e11, 9e11))}号`,
  }
  return printCard(driversLicenceFront, { values, press })
}

export function printMyNumber({ printed }: Holder, press: Press & { combined: boolean }): Printed {
  const sheet = sheetOf(cardSheet, press)
  const { name = "", birthDate = "" } = printed
  const bearer = { number: inventMyNumber(press.dice), name, birthDate }
  return { svg: (press.combined ? drawCombinedBack : drawMyNumberBack)(sheet, bearer), sheet, boxes: {} }
}

interface Job {
  readonly values: Readonly<Record<string, string>>
  readonly press: Press
}

function printCard(layout: FrontLayout, { values, press }: Job): Printed {
  const { look, dice } = press
  const sheet = sheetOf(cardSheet, press)
  const drifted = drift({ ...layout, tints: pick(dice, look.grounds) }, press)
  const portrait = dice() < 0.97 ? dice : null
  return { svg: drawFront(drifted, { values, portrait, sheet }), sheet, boxes: boxesOf(drifted, { values, sheet }) }
}

const sheetOf = (sheet: Sheet, { look, dice }: Press): Sheet => ({ ...sheet, faces: pick(dice, look.faces) })

/** The form sits off the card's edge, and the values off the form. */
function drift(layout: FrontLayout, { look, dice }: Press): FrontLayout {
  const off = (mm: number) => between(dice, -mm, mm)
  const form = [off(look.driftMm * 0.6), off(look.driftMm * 0.6)] as const
  const value = [form[0] + off(look.driftMm * 0.4), form[1] + off(look.driftMm * 0.4)] as const
  const places = Object.entries(layout.places).map(([name, place]) => {
    const { label, ...rest } = place
    const box = moved(place.box, value)
    if (!label) return [name, { ...rest, box }]
    const [left, top] = moved([...label.at, 0, 0], form)
    return [name, { ...rest, box, label: { ...label, at: [left, top] as const } }]
  })
  return {
    ...layout,
    places: Object.fromEntries(places),
    words: layout.words.map((words) => ({ ...words, box: moved(words.box, form) })),
    frames: layout.frames.map((box) => moved(box, form)),
    portrait: moved(layout.portrait, form),
  }
}

const moved = ([left, top, right, bottom]: Box, [x, y]: readonly [number, number]): Box => {
  const [across, down] = [x / cardSheet.widthMm, y / cardSheet.heightMm]
  return [left + across, top + down, right + across, bottom + down]
}

/** The part of each place that its words take up. */
function boxesOf(layout: FrontLayout, { values, sheet }: { values: Job["values"]; sheet: Sheet }): Record<string, Box> {
  const boxes: Record<string, Box> = {}
  for (const [name, { box, sizeMm, align }] of Object.entries(layout.places)) {
    const words = values[name]
    if (words === undefined) continue
    const wide = Math.min(box[2] - box[0], (widthInEms(words, sheet.faces.mincho) * sizeMm) / sheet.widthMm)
    const left = align === "centre" ? (box[0] + box[2] - wide) / 2 : box[0]
    boxes[fieldOf[name] ?? name] = [left, box[1], left + wide, box[3]]
  }
  return boxes
}

const fieldOf: Readonly<Record<string, string>> = { cardValidity: "expiresOn", certificateValidity: "expiresOn" }

function printPaper({ printed }: Holder, press: Press & { page: 1 | 2 }): Printed {
  const sheet = sheetOf(a4Sheet, press)
  const title = `登録原票記載事項証明書（${press.page === 1 ? "1／2" : "2／2"}）`
  const rows = (press.page === 1 ? firstPage : secondPage).map(([label, place]) => [label, printed[place] ?? place])
  const certified = [
    "上記のとおり外国人登録原票に登録されていることを証明する。",
    printed.issuedOn ?? "",
    printed.issuer ?? "",
  ]
  return { svg: drawPaper({ title, rows, certified: press.page === 1 ? [] : certified }, sheet), sheet, boxes: {} }
}

/** Labels with the name of the place that gives the value, or the value itself. */
const firstPage = [
  ["登録番号", "number"],
  ["氏名", "name"],
  ["生年月日", "birthDate"],
  ["性別", "sex"],
  ["国籍", "nationality"],
  ["居住地", "address"],
  ["在留の資格", "status"],
  ["在留期間", "stay"],
  ["職業", "－"],
  ["世帯主の氏名", "name"],
  ["世帯主との続柄", "本人"],
  ["次回確認（切替）申請期間", "window"],
] as const

const secondPage = [
  ["世帯構成員", "該当なし"],
  ["本邦にある父・母・配偶者", "該当なし"],
  ["勤務所又は事務所", "－"],
  ["備考", "以下余白"],
] as const
