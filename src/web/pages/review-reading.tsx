import type { Child } from "hono/jsx"
import type { ReadField } from "../../documents/layout.ts"
import { parsePartialDate } from "../../kit/plain-date.ts"
import { dayInWords } from "../i18n/dates.ts"
import type { DeskWords } from "../i18n/languages.ts"
import { areStrangers, type CharacterPair, pairsOf } from "./beside.ts"
import type { ReviewField } from "./review-field.ts"

interface ValuesProps {
  readonly words: DeskWords
  readonly field: ReviewField
  /** What was typed of all that is printed in one with this field: the room with the address. */
  readonly typedWhole: string | null
  /** A check found that they mean different things; else marks are quiet, for 2-23 means 2丁目23番. */
  readonly differ: boolean
}

/** What was typed; over it what was read where that is not the same, character under character. */
export function Values({ words: all, field: { field, typed, read }, typedWhole, differ }: ValuesProps) {
  const words = all.review.case
  if (typed === null || typedWhole === null) {
    return read && <Reading words={all} isSure={read.isSure} children={valueInWords(all, field, read.value)} />
  }
  const pairs = read ? pairsOf(typedWhole, read.value) : []
  if (read && pairs.some(({ isApart }) => isApart)) {
    return <Apart words={all} field={field} typed={typedWhole} read={read} pairs={pairs} differ={differ} />
  }
  return (
    <>
      {valueInWords(all, field, typed)} {read && <span class="same">{words.readTheSame}</span>}
    </>
  )
}

interface ApartProps {
  readonly words: DeskWords
  readonly field: ReadField
  readonly typed: string
  readonly read: { readonly value: string; readonly isSure: boolean }
  readonly pairs: readonly CharacterPair[]
  readonly differ: boolean
}

/** Character under character where the two are of one kind; else one value over the other. */
function Apart({ words: all, field, typed, read, pairs, differ }: ApartProps) {
  const words = all.review.case
  if (areStrangers(pairs)) {
    return (
      <div class="beside">
        <span class="whose">{words.typedAs}</span> <span>{valueInWords(all, field, typed)}</span>
        <span class="whose">{words.readAs}</span>{" "}
        <Reading words={all} isSure={read.isSure} children={valueInWords(all, field, read.value)} />
      </div>
    )
  }
  return (
    <>
      <span class="visually-hidden">{`${words.typedAs}: ${typed}. ${words.readAs}: ${read.value}.`}</span>
      <div
        class={`pairs${differ ? " differ" : ""}${read.isSure ? "" : " unsure"}`}
        lang={languageOf(field)}
        aria-hidden="true"
      >
        <span class="pair whose">
          <span>{words.typedAs}</span>
          <span>{words.readAs}</span>
        </span>
        {pairs.map(({ first, second, isApart }) => (
          <span class={isApart ? "pair apart" : "pair"}>
            <span>{first ?? gap}</span>
            <span>{second ?? gap}</span>
          </span>
        ))}
      </div>
      {!read.isSure && <span class="doubt">{words.unsure}</span>}
    </>
  )
}

const gap = "\u00a0"

function Reading({ words, isSure, children }: { words: DeskWords; isSure: boolean; children: Child }) {
  return isSure ? (
    <span>{children}</span>
  ) : (
    <span>
      <span class="unsure">{children}</span> <span class="doubt">{words.review.case.unsure}</span>
    </span>
  )
}

/** A value as staff read it: in the exact form that is compared, and in words where that form is a code. */
export function valueInWords(words: DeskWords, field: ReadField, value: string): Child {
  if (field === "sex" && (value === "M" || value === "F" || value === "X")) return `${value} · ${words.sexes[value]}`
  if (field === "housingComplex") return value === "yes" ? words.form.yes : words.form.no
  if (field === "renewal") return value === "stamp" ? words.check.renewalStamp : words.check.renewalOnline(value)
  const day = field === "number" ? null : parsePartialDate(value)
  return (
    <>
      <span class={field === "number" ? "exact code" : "exact"} lang={languageOf(field)}>
        {value}
      </span>
      {day !== null && (
        <>
          {" "}
          <span class="quiet">{dayInWords(words, day)}</span>
        </>
      )}
    </>
  )
}

const japaneseFields: readonly ReadField[] = ["address", "room", "nameKanji", "status", "backAddress"]

const languageOf = (field: ReadField): "ja" | undefined => (japaneseFields.includes(field) ? "ja" : undefined)
