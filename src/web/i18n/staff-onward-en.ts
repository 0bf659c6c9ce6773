/** What the desk says where one case follows the other. */
export const onwardEn = {
  label: "Open the next case after each one",
  key: "Tick or clear: open the next case after each one",
  now: (reference: string) => `Next case: ${reference}.`,
}
