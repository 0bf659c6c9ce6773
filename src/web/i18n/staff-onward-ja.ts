import type { onwardEn } from "./staff-onward-en.ts"
import type { Widened } from "./widened.ts"

/** 案件を続けて開くときの言葉。 */
export const onwardJa: Widened<typeof onwardEn> = {
  label: "終わったら続けて次の案件を開く",
  key: "続けて次の案件を開くかどうかを切り替え",
  now: (reference: string) => `次の案件：${reference}`,
}
