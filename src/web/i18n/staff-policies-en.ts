import type { PolicyName } from "../../verification/desk-policy.ts"

/** Words of the page of the desk's policies. */
export const policiesEn = {
  link: "Policies",
  heading: "Policies of the desk",
  lead: "What is set here counts from the next decision and the next case that comes in, and every change is recorded. What the law asks for, how long data is kept and what applicants are told is set by whoever runs the service.",
  readOnly: "Seniors set these. You read them.",
  groups: { clearing: "Approval without a person", secondLook: "Second look", atCase: "At the case" },
  names: {
    clearByRule: "Approve clean cases by rule",
    clearSample: "Share of such cases that people see all the same (%)",
    secondLookRefusals: "Second look at refusals",
    secondLookFindings: "Second look at cases with these findings",
    secondLookShare: "Second look at a share of all decisions (%)",
    agreeToSure: "One press agrees to sure fields",
    lookupRequired: "Require the official lookup",
    undoSeconds: "Seconds to undo a decision",
  } satisfies Record<PolicyName, string>,
  says: {
    clearByRule:
      "A case is approved without a person when every field was surely read and agrees, it is in date and nothing was found.",
    clearSample: "From 0 to 100, drawn at random.",
    secondLookRefusals: "Another person decides as well before a refusal leaves.",
    secondLookFindings: "The same for every decision on such a case.",
    secondLookShare: "The same, whatever was decided. From 0 to 100, drawn at random.",
    agreeToSure: "Fields that were surely read the same as typed need no press of their own.",
    lookupRequired: "A card is approved only once its number was looked up and had not lapsed.",
    undoSeconds: "From 0 to 60. With 0 a decision leaves at once.",
  } satisfies Record<PolicyName, string>,
  on: "on",
  off: "off",
  none: "none",
  percent: (share: string) => `${share} %`,
  seconds: (count: string) => `${count} s`,
  chosen: (count: number) => `${count} chosen`,
  configured: "As configured.",
  setBy: (name: string) => `Set by ${name},`,
  stands: (value: string) => `It stands at: ${value}.`,
  button: "Set these policies",
  done: "The policies stand as you see them.",
  history: "What was set",
  noHistory: "Nothing has been set yet: everything is as configured.",
  asConfigured: "as configured",
  problems: {
    stale:
      "Somebody else set policies while you had this page open, so nothing of yours was set yet. What you changed is still here, with what stands now beside it. Look at it, then press again.",
    notConfirmed: "Nothing was set: confirm that it is you, and press the button again.",
    clearSample: "Enter which share of cleared cases people see: a number from 0 to 100, like 10 or 2.5.",
    secondLookShare: "Enter which share of decisions gets a second look: a number from 0 to 100, like 10 or 2.5.",
    undoSeconds: "Enter for how many seconds a decision can be undone: a whole number from 0 to 60.",
  },
}
