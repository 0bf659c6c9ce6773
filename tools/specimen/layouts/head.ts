import type { FixedWords, Place } from "../layout.ts"

/** What stands at the head of both the residence card and the special permanent resident certificate. */
export const government: readonly FixedWords[] = [
  { words: "日本国政府", box: [0.03, 0.04, 0.22, 0.08], sizeMm: 2 },
  { words: "GOVERNMENT OF JAPAN", box: [0.03, 0.085, 0.25, 0.115], sizeMm: 1.3 },
]

const number: Place = {
  box: [0.76, 0.055, 0.985, 0.1],
  sizeMm: 2.5,
  heavy: true,
  label: { at: [0.705, 0.055], ja: "番号", en: "No." },
}

/** 氏名 to 住居地: the same rows, in the same places, on both cards. */
export const personRows: Readonly<Record<string, Place>> = {
  number,
  name: {
    box: [0.09, 0.13, 0.62, 0.18],
    sizeMm: 2.6,
    heavy: true,
    label: { at: [0.02, 0.13], ja: "氏名", en: "NAME" },
  },
  birthDate: {
    box: [0.135, 0.24, 0.36, 0.29],
    sizeMm: 2.4,
    heavy: true,
    label: { at: [0.02, 0.24], ja: "生年月日", en: "DATE OF BIRTH" },
  },
  sex: {
    box: [0.415, 0.24, 0.485, 0.29],
    sizeMm: 2.4,
    heavy: true,
    label: { at: [0.37, 0.24], ja: "性別", en: "SEX" },
  },
  nationality: {
    box: [0.595, 0.24, 0.7, 0.29],
    sizeMm: 2.4,
    heavy: true,
    label: { at: [0.494, 0.24], ja: "国籍・地域", en: "NATIONALITY/REGION" },
  },
  address: {
    box: [0.1, 0.365, 0.69, 0.43],
    sizeMm: 2.2,
    lines: 2,
    heavy: true,
    label: { at: [0.02, 0.37], ja: "住居地", en: "ADDRESS" },
  },
}
