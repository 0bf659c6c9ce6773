import type { BackLayout, FrontLayout } from "../layout.ts"

const tints = ["#f7ecd9", "#e6f0dd", "#f7e6de"]

/** 外国人登録証明書, issued until 2012-07-08. */
export const alienRegistrationFront: FrontLayout = {
  words: [
    { words: "外国人登録証明書", box: [0.03, 0.035, 0.42, 0.09], sizeMm: 2.9, heavy: true },
    { words: "CERTIFICATE OF ALIEN REGISTRATION", box: [0.03, 0.094, 0.44, 0.122], sizeMm: 1.4 },
  ],
  places: {
    number: {
      box: [0.66, 0.04, 0.975, 0.095],
      sizeMm: 2.5,
      heavy: true,
      label: { at: [0.55, 0.045], ja: "登録番号", en: "REGISTRATION No." },
    },
    name: {
      box: [0.16, 0.15, 0.69, 0.205],
      sizeMm: 2.7,
      heavy: true,
      label: { at: [0.02, 0.155], ja: "①氏名", en: "NAME" },
    },
    birthDate: {
      box: [0.16, 0.235, 0.39, 0.285],
      sizeMm: 2.3,
      heavy: true,
      label: { at: [0.02, 0.235], ja: "②生年月日", en: "DATE OF BIRTH" },
    },
    sex: {
      box: [0.5, 0.235, 0.6, 0.285],
      sizeMm: 2.3,
      heavy: true,
      label: { at: [0.42, 0.235], ja: "③性別", en: "SEX" },
    },
    nationality: {
      box: [0.16, 0.315, 0.39, 0.365],
      sizeMm: 2.3,
      heavy: true,
      label: { at: [0.02, 0.315], ja: "④国籍", en: "NATIONALITY" },
    },
    address: {
      box: [0.16, 0.395, 0.69, 0.47],
      sizeMm: 2.2,
      lines: 2,
      heavy: true,
      label: { at: [0.02, 0.4], ja: "⑤居住地", en: "ADDRESS" },
    },
    status: {
      box: [0.16, 0.5, 0.39, 0.55],
      sizeMm: 2.3,
      heavy: true,
      label: { at: [0.02, 0.5], ja: "⑥在留の資格", en: "STATUS" },
    },
    stay: {
      box: [0.54, 0.5, 0.69, 0.55],
      sizeMm: 2.1,
      heavy: true,
      label: { at: [0.42, 0.5], ja: "⑦在留期間" },
    },
    householder: {
      box: [0.16, 0.58, 0.69, 0.63],
      sizeMm: 2.2,
      heavy: true,
      label: { at: [0.02, 0.583], ja: "⑧世帯主" },
    },
    issuedOn: {
      box: [0.16, 0.66, 0.39, 0.71],
      sizeMm: 2.2,
      heavy: true,
      label: { at: [0.02, 0.663], ja: "⑨発行年月日" },
    },
    window: {
      box: [0.3, 0.83, 0.68, 0.89],
      sizeMm: 2.2,
      heavy: true,
      label: { at: [0.03, 0.825], ja: "次回確認（切替）申請期間", en: "NEXT CONFIRMATION" },
    },
    issuer: { box: [0.71, 0.89, 0.97, 0.94], sizeMm: 2.2, align: "centre" },
  },
  frames: [[0.02, 0.795, 0.69, 0.93]],
  portrait: [0.71, 0.3, 0.97, 0.85],
  tints,
}

export const alienRegistrationBack: BackLayout = {
  heading: { words: "登録事項の変更等", box: [0.03, 0.045, 0.5, 0.09], sizeMm: 1.9, face: "gothic" },
  table: [0.03, 0.1, 0.97, 0.93],
  columnEnds: [0.22, 0.79, 0.97],
  headings: ["登録年月日", "変更事項", "記載者印"],
  rows: 6,
  boxes: {},
  tints,
}
