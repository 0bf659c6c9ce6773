import { isUndetermined } from "../documents/back.ts"
import { isSurelyRead } from "../documents/compare.ts"
import type { Draft, DraftKey } from "../documents/details.ts"
import { foldText } from "../documents/fold-text.ts"
import type { ReadField } from "../documents/layout.ts"
import type { ReadValue } from "../documents/reading.ts"
import { rulesOf } from "../documents/rules.ts"
import type { EventBody } from "../verification/events.ts"
import type { FilledField, Photo, Verification } from "../verification/verification.ts"
import { asTyped } from "./as-typed.ts"
import { type ComparedField, comparedFields, readAs } from "./differences.ts"
import { inspectionOf } from "./evidence.ts"
import { contentsOf } from "./progress.ts"

/** A field of the form as it stands on a photo. */
export interface PhotoField {
  readonly field: ComparedField
  readonly photo: Photo
  /** Under which name it was read there. */
  readonly from: ReadField
  /** As the form's controls would hold it; null when it was not read surely. */
  readonly suggestion: Draft | null
}

/** The form's fields that were read on the photos, the front's before the back's. */
export function photoFields(verification: Verification): readonly PhotoField[] {
  const { document, photos } = verification
  const printed = document ? rulesOf(document).fields.map(({ field }) => field) : []
  const readings = photos.map((photo) => ({ photo, reading: inspectionOf(photo)?.reading ?? {} }))
  const all = Object.assign({}, ...readings.toReversed().map(({ reading }) => reading))
  return comparedFields.flatMap((field) => {
    const usual = readAs(field, all, null)
    const from = field === "name" && !all.name ? "nameKanji" : usual
    const found = readings.find(({ reading }) => reading[from] !== undefined)
    const read = found?.reading[from]
    if (!found || !read || !printed.includes(field)) return []
    return [{ field, photo: found.photo, from, suggestion: isFit(field, read) ? asTyped(field, read.value) : null }]
  })
}

/** 未定 stands where the address is on the back. */
const isFit = (field: ComparedField, read: ReadValue): boolean =>
  isSurelyRead(field, read) && !isUndetermined(read.value)

/** The form's controls of each field; housing and room are told with the address. */
const controlsOf: Readonly<Record<ComparedField, readonly DraftKey[]>> = {
  name: ["name"],
  birthDate: ["birthYear", "birthMonth", "birthDay"],
  sex: ["sex"],
  nationality: ["nationality"],
  number: ["number"],
  expiresOn: ["expiresYear", "expiresMonth", "expiresDay"],
  address: ["address"],
}

/** The form as the applicant gets to see it. */
export interface FilledIn {
  readonly draft: Draft
  /** Fields that hold what was read, to be looked at: filled now, or earlier and not changed since. */
  readonly filled: readonly ComparedField[]
}

/** Empty fields filled with what was surely read. What was typed stays, and what was once filled is not filled again. */
export function fillIn(verification: Verification): FilledIn {
  const contents = contentsOf(verification)
  const draft = contents?.draft ?? {}
  const known = contents?.filled ?? []
  const read = photoFields(verification).filter(({ suggestion }) => suggestion !== null)
  const isKnown = ({ field, photo }: PhotoField) => known.some((one) => one.field === field && one.photoId === photo.id)
  const added = read.filter((one) => !isKnown(one) && isEmpty(draft, controlsOf[one.field]))
  const kept = read.filter((one) => isKnown(one) && one.suggestion && holds(draft, one.suggestion))
  return {
    draft: Object.assign({}, draft, ...added.map(({ suggestion }) => fitting(draft, suggestion ?? {}))),
    filled: [...added, ...kept].map(({ field }) => field),
  }
}

const isEmpty = (draft: Draft, keys: readonly DraftKey[]): boolean => keys.every((key) => foldText(draft[key]) === "")

/** An answered housing question or a typed room stays. */
function fitting(draft: Draft, { housing, room, ...suggestion }: Draft): Draft {
  const isOpen = isEmpty(draft, ["housing", "room"])
  return isOpen && housing !== undefined && room !== undefined ? { ...suggestion, housing, room } : suggestion
}

/** Whether what is typed says the same: `5` is `05`. */
const holds = (draft: Draft, suggestion: Draft): boolean =>
  Object.entries(suggestion).every(([key, value]) => {
    const typed = Object.entries(draft).find(([other]) => other === key)?.[1]
    return withoutZeros(foldText(typed)) === withoutZeros(foldText(value))
  })

const withoutZeros = (text: string): string => text.replace(/^0+(?=\d{1,3}$)/, "")

/** How each filled field came back, once the form is sent. @param sent.filled - those it showed as filled. */
export function filledOnce(
  verification: Verification,
  sent: { readonly draft: Draft; readonly filled: readonly ComparedField[] },
): readonly FilledField[] {
  const contents = contentsOf(verification)
  const draft = { ...contents?.draft, ...sent.draft }
  const read = photoFields(verification)
  const before = (contents?.filled ?? []).map((one) => judged(one, { read, draft, before: contents?.draft ?? {} }))
  const first = read.flatMap(({ field, photo, suggestion }) =>
    suggestion && sent.filled.includes(field)
      ? [{ field, photoId: photo.id, asRead: holds(draft, suggestion) } as const]
      : [],
  )
  return [...before.filter(({ field }) => !first.some((one) => one.field === field)), ...first]
}

/** Judged again by its reading; where that is gone with its photo, by whether anything was changed since. */
function judged(
  filled: FilledField,
  form: { readonly read: readonly PhotoField[]; readonly draft: Draft; readonly before: Draft },
): FilledField {
  const field = comparedFields.find((one) => one === filled.field)
  const read = form.read.find((one) => one.field === field && one.photo.id === filled.photoId)
  if (read?.suggestion) return { ...filled, asRead: holds(form.draft, read.suggestion) }
  const isUntouched = field !== undefined && controlsOf[field].every((key) => form.draft[key] === form.before[key])
  return { ...filled, asRead: filled.asRead && isUntouched }
}

/** What is recorded of it, once something of it is new. */
export function tellFilled(verification: Verification, filled: readonly FilledField[]): readonly EventBody[] {
  const before = contentsOf(verification)?.filled ?? []
  const isNew = (one: FilledField) =>
    !before.some((other) => other.field === one.field && other.photoId === one.photoId && other.asRead === one.asRead)
  if (!filled.some(isNew)) return []
  const fieldsThat = (asRead: boolean) => filled.filter((one) => one.asRead === asRead).map(({ field }) => field)
  return [{ kind: "reading.filled", asRead: fieldsThat(true), changed: fieldsThat(false) }]
}
