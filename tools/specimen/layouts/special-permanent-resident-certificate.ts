import type { BackLayout, FrontLayout } from "../layout.ts"
import { government, personRows } from "./head.ts"

const tints = ["#e4e9f7", "#eef3dc", "#f3e4f1"]

/** 特別永住者証明書: no status, no period of stay, no work restriction. */
export const specialPermanentFront: FrontLayout = {
  words: [
    ...government,
    { words: "特別永住者証明書", box: [0.33, 0.04, 0.66, 0.09], sizeMm: 2.8, align: "centre", heavy: true },
    {
      words: "SPECIAL PERMANENT RESIDENT CERTIFICATE",
      box: [0.3, 0.094, 0.69, 0.122],
      sizeMm: 1.4,
      align: "centre",
    },
    { words: "PERIOD OF VALIDITY OF THIS CERTIFICATE", box: [0.12, 0.948, 0.66, 0.972], sizeMm: 1.1, align: "centre" },
  ],
  places: {
    ...personRows,
    issuedOn: {
      box: [0.135, 0.8, 0.345, 0.845],
      sizeMm: 2.2,
      heavy: true,
      label: { at: [0.02, 0.804], ja: "交付年月日" },
    },
    certificateValidity: { box: [0.12, 0.885, 0.66, 0.945], sizeMm: 2.7, align: "centre", heavy: true },
  },
  frames: [],
  portrait: [0.71, 0.3, 0.97, 0.85],
  tints,
}

export const specialPermanentBack: BackLayout = {
  heading: { words: "住居地記載欄", box: [0.03, 0.05, 0.5, 0.1], sizeMm: 1.9 },
  table: [0.03, 0.11, 0.97, 0.93],
  columnEnds: [0.22, 0.79, 0.97],
  headings: ["届出年月日", "住居地", "記載者印"],
  rows: 6,
  boxes: {},
  tints,
}
