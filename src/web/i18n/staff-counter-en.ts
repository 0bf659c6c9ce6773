import type { Entry } from "../../verification/queue-list.ts"

/** What the desk says of cases entered at the counter. */
export const counterEn = {
  heading: "At the counter",
  link: "Counter",
  lead: "Begin a case for a person who is here. Their pages open on this screen, in their language; afterwards they can go on with the link on any phone.",
  consent: "They read the first page and press Start themselves. Do not press it for them: only they can agree.",
  reference: "Customer reference",
  referenceHint: "Your own number for this customer.",
  language: "Their language",
  begin: "Begin",
  problems: {
    missing: "Enter the customer reference.",
    tooLong: "This reference is too long. Check it and type it again.",
    languageMissing: "Choose the language of the person who is here.",
  },
  made: (reference: string) => `Begun for customer reference ${reference}`,
  openHere: "Open their pages on this screen",
  takeAlong: "To take along",
  takeAlongLead:
    "They scan the code, or you print this page with your browser. It is shown this once, and whoever has it can open the link: give it to nobody else.",
  code: "Code of the link",
  short: "Short reference",
  open: "This screen still opens the pages of the last person.",
  close: "Close them on this screen",
  closed: "Closed. This screen does not open them any more; their link still works.",
  notMine: "Whoever enters a case never decides it.",
  enteredBy: "Entered at the counter by",
  tag: "counter",
  entry: {
    label: "Entered",
    atCounter: "At the counter",
    byApplicant: "By the applicant",
  } satisfies Record<Entry | "label", string>,
}
