import type { BackLayout, FrontLayout } from "../layout.ts"
import { government, personRows } from "./head.ts"

const tints = ["#dcefe4", "#f6e3ea", "#dfe9f6"]

/** 在留カード, the form issued from 2012-07-09 to 2026-06-13. */
export const residenceCardFront: FrontLayout = {
  words: [
    ...government,
    { words: "在留カード", box: [0.39, 0.04, 0.6, 0.09], sizeMm: 2.8, align: "centre", heavy: true },
    { words: "RESIDENCE CARD", box: [0.39, 0.094, 0.6, 0.122], sizeMm: 1.5, align: "centre" },
    { words: "PERIOD OF VALIDITY OF THIS CARD", box: [0.18, 0.948, 0.63, 0.972], sizeMm: 1.1, align: "centre" },
  ],
  places: {
    ...personRows,
    status: {
      box: [0.115, 0.45, 0.24, 0.5],
      sizeMm: 2.3,
      lines: 2,
      heavy: true,
      label: { at: [0.02, 0.45], ja: "在留資格", en: "STATUS" },
    },
    statusEnglish: { box: [0.115, 0.502, 0.24, 0.528], sizeMm: 1.2 },
    work: {
      box: [0.26, 0.535, 0.685, 0.605],
      sizeMm: 2.3,
      lines: 1,
      heavy: true,
      label: { at: [0.02, 0.545], ja: "就労制限の有無" },
    },
    stay: {
      box: [0.235, 0.66, 0.7, 0.7],
      sizeMm: 2.2,
      heavy: true,
      label: { at: [0.02, 0.655], ja: "在留期間（満了日）", en: "PERIOD OF STAY (DATE OF EXPIRATION)" },
    },
    permission: {
      box: [0.135, 0.76, 0.69, 0.8],
      sizeMm: 2.1,
      heavy: true,
      label: { at: [0.02, 0.762], ja: "許可の種類" },
    },
    permittedOn: {
      box: [0.135, 0.825, 0.345, 0.865],
      sizeMm: 2.2,
      heavy: true,
      label: { at: [0.02, 0.828], ja: "許可年月日" },
    },
    issuedOn: {
      box: [0.47, 0.825, 0.675, 0.865],
      sizeMm: 2.2,
      heavy: true,
      label: { at: [0.365, 0.828], ja: "交付年月日" },
    },
    cardValidity: { box: [0.18, 0.89, 0.63, 0.945], sizeMm: 2.6, align: "centre", heavy: true },
  },
  frames: [[0.245, 0.51, 0.695, 0.63]],
  portrait: [0.71, 0.3, 0.97, 0.85],
  tints,
}

export const residenceCardBack: BackLayout = {
  heading: { words: "住居地記載欄", box: [0.03, 0.035, 0.5, 0.08], sizeMm: 1.9 },
  table: [0.03, 0.085, 0.97, 0.61],
  columnEnds: [0.22, 0.79, 0.97],
  headings: ["届出年月日", "住居地", "記載者印"],
  rows: 4,
  boxes: {
    permission: { frame: [0.03, 0.65, 0.6, 0.95], heading: "資格外活動許可欄" },
    stamp: { frame: [0.62, 0.65, 0.97, 0.95], heading: "在留期間更新等許可申請欄" },
  },
  tints,
}
