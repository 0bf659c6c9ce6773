/** What the desk says where one case follows the other. */
export const onwardEn = {
  label: "After each case, open the next one",
  key: "Tick or clear: after each case, open the next one",
  now: (reference: string) => `Next case: ${reference}.`,
}
