import type { policiesEn } from "./staff-policies-en.ts"
import type { Widened } from "./widened.ts"

/** 審査の方針の画面の言葉。 */
export const policiesJa: Widened<typeof policiesEn> = {
  link: "方針",
  heading: "審査の方針",
  lead: "ここで決めたことは、次の決定と次に届く案件から適用され、変更はすべて記録されます。法令に関わること、保管期間、申請者への案内は、サービスの運用者が設定します。",
  readOnly: "方針は上級審査担当が決めます。この画面では見ることだけができます。",
  groups: { clearing: "人を介さない承認", secondLook: "二人目の確認", atCase: "案件の画面" },
  names: {
    clearByRule: "問題のない案件を規則で承認する",
    clearSample: "規則で承認できる案件のうち人も確認する割合（%）",
    secondLookRefusals: "却下を二人目が確認する",
    secondLookFindings: "次の確認結果がある案件を二人目が確認する",
    secondLookShare: "すべての決定のうち二人目が確認する割合（%）",
    agreeToSure: "確かな項目を一度に一致とする",
    lookupRequired: "失効情報の照会を必須にする",
    undoSeconds: "決定を取り消せる秒数",
  },
  says: {
    clearByRule: "すべての項目が確かに読み取れて入力と一致し、期限内で、指摘がない案件を、人を介さずに承認します。",
    clearSample: "0から100まで。無作為に選びます。",
    secondLookRefusals: "却下を送り出す前に、別の人も決定します。",
    secondLookFindings: "このような案件では、どの決定でも同じようにします。",
    secondLookShare: "決定の内容にかかわらず同じようにします。0から100まで。無作為に選びます。",
    agreeToSure: "確かに同じと読み取れた項目を、一つずつ押さずに一致とすることができます。",
    lookupRequired: "番号を照会し、失効していないと分かってはじめて、カードを承認できます。",
    undoSeconds: "0から60まで。0にすると、決定はすぐに送り出されます。",
  },
  on: "する",
  off: "しない",
  none: "なし",
  percent: (share) => `${share}%`,
  seconds: (count) => `${count}秒`,
  chosen: (count) => `${count}件を選択`,
  configured: "設定ファイルのとおりです。",
  setBy: (name) => `${name}さんが決めました:`,
  stands: (value) => `現在は「${value}」です。`,
  button: "この方針にする",
  done: "方針はこのとおり適用されています。",
  history: "変更の履歴",
  noHistory: "変更はまだありません。すべて設定ファイルのとおりです。",
  asConfigured: "設定ファイルのとおり",
  problems: {
    stale:
      "この画面を開いている間に別の人が方針を変えたため、まだ何も変更していません。あなたが変えたところはそのまま残り、現在の値を添えてあります。確かめてから、もう一度押してください。",
    notConfirmed: "何も変更されていません。本人であることを確認して、もう一度ボタンを押してください。",
    clearSample: "規則で承認する案件のうち人も確認する割合を、0から100までの数で入力してください。例: 10、2.5",
    secondLookShare: "二人目が確認する決定の割合を、0から100までの数で入力してください。例: 10、2.5",
    undoSeconds: "決定を取り消せる秒数を、0から60までの整数で入力してください。",
  },
}
