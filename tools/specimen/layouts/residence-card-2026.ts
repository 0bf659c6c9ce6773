import type { FrontLayout } from "../layout.ts"
import { government } from "./head.ts"

/** 在留カード as issued from 2026-06-14, without stay, permission and issue date. Our own drawing: no specimen was found. */
export const residenceCardFrontFrom2026: FrontLayout = {
  words: [
    ...government,
    { words: "在留カード", box: [0.3, 0.04, 0.6, 0.1], sizeMm: 3.1, align: "centre", heavy: true },
    { words: "RESIDENCE CARD", box: [0.3, 0.1, 0.6, 0.13], sizeMm: 1.5, align: "centre" },
    { words: "PERIOD OF VALIDITY OF THIS CARD", box: [0.04, 0.925, 0.6, 0.95], sizeMm: 1.1 },
  ],
  places: {
    number: {
      box: [0.71, 0.05, 0.975, 0.1],
      sizeMm: 2.6,
      heavy: true,
      label: { at: [0.65, 0.05], ja: "番号", en: "No." },
    },
    name: {
      box: [0.12, 0.17, 0.66, 0.225],
      sizeMm: 2.7,
      heavy: true,
      label: { at: [0.03, 0.172], ja: "氏名", en: "NAME" },
    },
    birthDate: {
      box: [0.15, 0.285, 0.38, 0.335],
      sizeMm: 2.4,
      heavy: true,
      label: { at: [0.03, 0.287], ja: "生年月日", en: "DATE OF BIRTH" },
    },
    sex: {
      box: [0.5, 0.285, 0.58, 0.335],
      sizeMm: 2.4,
      heavy: true,
      label: { at: [0.44, 0.287], ja: "性別", en: "SEX" },
    },
    nationality: {
      box: [0.19, 0.385, 0.6, 0.435],
      sizeMm: 2.4,
      heavy: true,
      label: { at: [0.03, 0.387], ja: "国籍・地域", en: "NATIONALITY/REGION" },
    },
    address: {
      box: [0.13, 0.49, 0.66, 0.58],
      sizeMm: 2.3,
      lines: 2,
      heavy: true,
      label: { at: [0.03, 0.5], ja: "住居地", en: "ADDRESS" },
    },
    status: {
      box: [0.15, 0.635, 0.4, 0.685],
      sizeMm: 2.4,
      lines: 2,
      heavy: true,
      label: { at: [0.03, 0.637], ja: "在留資格", en: "STATUS" },
    },
    work: {
      box: [0.27, 0.745, 0.65, 0.805],
      sizeMm: 2.2,
      heavy: true,
      label: { at: [0.03, 0.755], ja: "就労制限の有無" },
    },
    cardValidity: { box: [0.04, 0.865, 0.6, 0.922], sizeMm: 2.6, heavy: true },
  },
  frames: [[0.255, 0.73, 0.66, 0.82]],
  portrait: [0.69, 0.22, 0.965, 0.83],
  tints: ["#e3eef6", "#f4efdf", "#e6f0e4"],
}
