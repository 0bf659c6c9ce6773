import type { PartialDate, PlainDate } from "../kit/plain-date.ts"

/** 性別 as printed: 男 M, 女 F; X where the document leaves it out or prints neither. */
export const sexes = ["M", "F", "X"] as const
export type Sex = (typeof sexes)[number]

/** What an applicant whose renewal is pending (特例期間) goes on with: the stamped back, or the acceptance e-mail's number. */
export type RenewalEvidence = { readonly kind: "stamp" } | { readonly kind: "online"; readonly receiptNumber: string }

/** The fields of a document as typed, in the form all comparisons use: NFKC, single spaces, ISO dates. Absent = not printed on it. */
export interface Details {
  /** 氏名 as printed, one string: single names, long names and kanji names are all one name. */
  readonly name: string
  /** 生年月日. Day or month may be unknown on old papers. */
  readonly birthDate: PartialDate
  readonly sex?: Sex
  /** 国籍・地域 as typed, in either language. */
  readonly nationality?: string
  /** 住居地 in Japanese as printed, without building and room. */
  readonly address: string
  /** Whether the applicant lives in an apartment or other housing complex (集合住宅); then `room` is there. */
  readonly housingComplex: boolean
  /** Building and room, `霞が関ハイツ202号`. */
  readonly room?: string
  /** 番号. Twelve characters `AB12345678CD` on cards; free on old papers. A number identifies a card, not a person. */
  readonly number?: string
  /** Last day on which the document is good, as printed. */
  readonly expiresOn?: PlainDate
  /** 交付年月日 / 発行日, on old papers. */
  readonly issuedOn?: PlainDate
  /** 次回確認(切替)申請期間: first day of the printed window, on the alien registration certificate. */
  readonly nextConfirmationFrom?: PlainDate
  readonly renewal?: RenewalEvidence
}

/** Fields a problem, a finding or a reviewer's reason can point at. */
export const fieldNames = [
  "name",
  "birthDate",
  "sex",
  "nationality",
  "address",
  "housingComplex",
  "room",
  "number",
  "expiresOn",
  "issuedOn",
  "nextConfirmationFrom",
  "renewal",
] as const

export type FieldName = (typeof fieldNames)[number]

/**
 * What the applicant typed, character for character, one string per form control; kept so that nothing is asked twice. `postalCode`
 * is printed on no document: it only looks an address up.
 */
export const draftKeys = [
  "name",
  "birthYear",
  "birthMonth",
  "birthDay",
  "sex",
  "nationality",
  "postalCode",
  "address",
  "housing",
  "room",
  "number",
  "expiresYear",
  "expiresMonth",
  "expiresDay",
  "issuedYear",
  "issuedMonth",
  "issuedDay",
  "windowYear",
  "windowMonth",
  "windowDay",
  "renewal",
  "renewalReceipt",
] as const

export type DraftKey = (typeof draftKeys)[number]
export type Draft = Readonly<Partial<Record<DraftKey, string>>>

/**
 * Why typed fields were not taken, one per field, first in the form's order.
 * `missing`: nothing typed. `malformed`: not of the form the document prints. `noSuchDay`: 31 April.
 * `future`: a birth or issue day still to come. `tooOld`: before 1900. `tooLong`: over the field's limit.
 * `notAsPrinted`: letters that document never prints in that field (a romanised address).
 * `expired`: past the printed day. `renewalUnclear`: the renewal question is open or its number is missing.
 */
export type DetailProblem = {
  readonly field: FieldName
  readonly kind:
    | "missing"
    | "malformed"
    | "noSuchDay"
    | "future"
    | "tooOld"
    | "tooLong"
    | "notAsPrinted"
    | "expired"
    | "renewalUnclear"
}
