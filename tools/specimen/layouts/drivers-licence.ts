import type { FrontLayout } from "../layout.ts"

/** 運転免許証, which is not taken: drawn so that it can be told apart. */
export const driversLicenceFront: FrontLayout = {
  words: [
    { words: "交付", box: [0.04, 0.33, 0.12, 0.38], sizeMm: 1.9 },
    { words: "優良", box: [0.06, 0.52, 0.2, 0.6], sizeMm: 3, face: "gothic" },
    { words: "運 転 免 許 証", box: [0.72, 0.05, 0.97, 0.11], sizeMm: 2.6, face: "gothic" },
    { words: "免許の条件等", box: [0.04, 0.47, 0.3, 0.51], sizeMm: 1.8 },
    { words: "種類　大型　中型　普通　大自二　普自二", box: [0.28, 0.78, 0.68, 0.83], sizeMm: 1.9 },
  ],
  places: {
    name: { box: [0.12, 0.04, 0.68, 0.1], sizeMm: 2.9, label: { at: [0.03, 0.05], ja: "氏名" } },
    birthDate: { box: [0.44, 0.115, 0.69, 0.16], sizeMm: 2.2 },
    address: { box: [0.12, 0.18, 0.69, 0.3], sizeMm: 2.3, lines: 2, label: { at: [0.03, 0.2], ja: "住所" } },
    issuedOn: { box: [0.13, 0.33, 0.4, 0.38], sizeMm: 2.1 },
    validUntil: { box: [0.04, 0.395, 0.69, 0.45], sizeMm: 2.7, face: "gothic" },
    number: { box: [0.14, 0.68, 0.6, 0.74], sizeMm: 2.7, label: { at: [0.03, 0.69], ja: "番号　第" } },
  },
  frames: [
    [0.02, 0.03, 0.7, 0.17],
    [0.02, 0.17, 0.7, 0.31],
    [0.02, 0.385, 0.7, 0.455],
    [0.02, 0.66, 0.7, 0.95],
  ],
  portrait: [0.72, 0.2, 0.97, 0.78],
  tints: ["#e6eef7", "#f3f0ea"],
}
