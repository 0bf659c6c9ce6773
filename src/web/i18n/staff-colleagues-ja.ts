import type { colleaguesEn } from "./staff-colleagues-en.ts"
import type { Widened } from "./widened.ts"

export const colleaguesJa: Widened<typeof colleaguesEn> = {
  notes: {
    heading: "担当者どうしのメモ",
    inside: "内部用",
    lead: "読めるのは審査の担当者だけです。申請者には表示されません。",
    none: "メモはまだありません。",
    label: "新しい内部メモ",
    hint: (most) => `申請者への言葉ではありません。${most}文字まで。`,
    button: "メモを残す",
    notKept: "通信できず、メモはまだ残っていません。通信が戻るとそのまま送られます。",
    key: "内部メモを書く",
    problems: {
      missing: "メモが空です。入力してから「メモを残す」を押してください。",
      tooLong: (most) => `メモが${most}文字を超えています。短くするか、2つに分けてください。`,
      unkept: "内部メモが入力されたままなので、まだ決定されていません。メモを残すか消してから、決定してください。",
    },
  },

  renewalSays: "更新の申請を示すもの: 裏面のスタンプなら「申請中」、または受付メールの番号",

  rounds: {
    heading: "これまでの提出",
    round: (round) => `${round}回目`,
    isNow: "今回。項目、写真、検出事項は上にあります",
    sentAt: "送信",
    notKept: (rounds) => `${rounds}回目の提出内容は残っていません。記録を始める前に終わったためです。`,
    changed: (round) => `${round}回目からの変更`,
    nothingChanged: "変更はありません。同じ項目と同じ写真が送られました。",
    cannotCompare: "前の回の内容が残っていないため、変更点は分かりません。",
    field: "項目",
    before: "前",
    after: "後",
    empty: "なし",
    photoChanges: { replaced: "差し替え(前の写真は残っていません)", added: "追加", removed: "削除" },
    sent: "提出内容",
    corrected: "担当者が訂正:",
    standings: { clear: "プログラムが確認済み", unchecked: "プログラムでは確認できず", held: "確認前" },
    sentAnyway: "問題の指摘後にそのまま送信",
    noFindings: "検出事項はありません。",
    decision: "決定",
    undecided: "まだ決定されていません。",
  },
}
