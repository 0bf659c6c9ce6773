import type { ErasureReason } from "../../verification/erasure-reason.ts"
import type { LookReason } from "../../verification/look-reason.ts"

/** Words for what is guarded: the provider's sign-in, reasons for looking, erasing before its time. */
export const accessEn = {
  provider: {
    button: "Sign in with your organisation’s account",
    down: "Your organisation’s sign-in does not answer. Try again in a few minutes, or use a passkey if you have one.",
    refused: "Your organisation’s sign-in was not taken. Start again from here, with the button below.",
    again: "Sign in again with your organisation’s account",
    after: "It opens beside this page. Then come back here and press the button again, within five minutes.",
    from: "from your organisation’s accounts, which say the role",
    noPasskeys: "You sign in with your organisation’s account, so you need no passkey here.",
    isTheirs:
      "This person comes from your organisation’s accounts: the role is changed there, and no invitation is needed.",
    confirmed: {
      heading: "Thank you, it is you",
      body: "Close this page, go back to the one you came from, and press its button again within five minutes.",
    },
    signedOut: {
      heading: "You are signed out here",
      goesOn:
        "Your browser goes on to your organisation’s sign-in, to sign you out there as well. It may ask you first.",
      there: "Sign out there",
      mayBeOpen:
        "Your organisation’s account may still be open in this browser. If others use it, sign out there as well: until then, they can open this desk as you.",
      toSignIn: "Back to the sign-in",
    },
  },
  look: {
    lead: "You see photos only for a reason. Give it, and those of this case open for you, here, for ten minutes. The reason and each look are recorded.",
    why: "Why do you look?",
    choose: "Choose a reason",
    reasons: {
      complaint: "A complaint",
      sample: "A sample check",
      authority: "An authority asks",
      misuse: "Suspected misuse",
      appeal: "The applicant asks for another look",
    } satisfies Record<LookReason, string>,
    missing: "Choose why you look. Nothing was opened.",
    button: "Open the photos",
    openUntil: (time: string) => `The photos of this case are open to you until ${time}, in this browser.`,
  },
  erase: {
    heading: "Erase a case",
    link: "Erase a case before its time",
    lead: "Everything typed, read and photographed goes for good. The record of the steps stays, without personal data.",
    label: "Reference",
    hint: "The short reference, or your own customer reference.",
    find: "Find",
    nothingFound: "No case has exactly this reference. Check each letter and digit.",
    erasedOn: "erased",
    why: "Why is it erased?",
    choose: "Choose a reason",
    reasons: {
      asked: "The person asked for it",
      mistake: "It was entered by mistake",
    } satisfies Record<ErasureReason, string>,
    button: (reference: string) => `Erase ${reference} for good`,
    done: "It is erased.",
    problems: {
      reasonMissing: "Choose why it is erased. Nothing was erased.",
      notConfirmed: "Nothing was erased: confirm that it is you, and press the button again.",
      gone: "It has been erased already, or is not there any more.",
    },
  },
}
