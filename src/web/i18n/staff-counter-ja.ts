import type { counterEn } from "./staff-counter-en.ts"
import type { Widened } from "./widened.ts"

export const counterJa: Widened<typeof counterEn> = {
  heading: "窓口での受付",
  link: "窓口",
  lead: "窓口に来た人の手続きを始めます。申請者のページがこの画面で、その人の言語で開きます。続きは、リンクからどの電話でもできます。",
  consent:
    "最初のページは本人が読み、「始める」は本人が押します。代わりに押さないでください。同意できるのは本人だけです。",
  reference: "お客様番号",
  referenceHint: "このお客様の、貴社での番号です。",
  language: "本人の言語",
  begin: "受付を始める",
  problems: {
    missing: "お客様番号を入力してください。",
    tooLong: "番号が長すぎます。確かめて、もう一度入力してください。",
    languageMissing: "窓口に来た人の言語を選んでください。",
  },
  made: (reference) => `お客様番号${reference}の受付を始めました`,
  openHere: "この画面で申請者のページを開く",
  takeAlong: "持ち帰り用",
  takeAlongLead:
    "コードを読み取ってもらうか、ブラウザーでこのページを印刷してください。表示は一度だけです。持っている人はだれでもリンクを開けるため、本人以外には渡さないでください。",
  code: "リンクのコード",
  short: "受付番号",
  open: "この画面では、前の人のページがまだ開けます。",
  close: "この画面で閉じる",
  closed: "閉じました。この画面ではもう開けません。本人のリンクは引き続き使えます。",
  notMine: "受け付けた人は、その案件を決定できません。",
  enteredBy: "窓口での受付",
  tag: "窓口",
  entry: {
    label: "受付方法",
    atCounter: "窓口",
    byApplicant: "申請者本人",
  },
}
