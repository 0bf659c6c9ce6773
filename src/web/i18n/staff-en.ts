import type { FieldName } from "../../documents/details.ts"
import type { ReadField } from "../../documents/layout.ts"
import type { FindingCode } from "../../verification/finding.ts"
import type { GiveBackReason } from "../../verification/give-back.ts"
import type { QueueList } from "../../verification/queue-list.ts"
import type { Outcome } from "../../verification/reasons.ts"
import type { Role } from "../../verification/roles.ts"
import { accessEn } from "./staff-access-en.ts"
import { colleaguesEn } from "./staff-colleagues-en.ts"
import { counterEn } from "./staff-counter-en.ts"
import { logEn } from "./staff-log-en.ts"
import { onwardEn } from "./staff-onward-en.ts"
import { paperEn } from "./staff-paper-en.ts"
import { policiesEn } from "./staff-policies-en.ts"
import { reportsEn } from "./staff-reports-en.ts"
import type { Widened } from "./widened.ts"

/** The words of the staff's pages in English, and the pattern for the staff's other languages. Grouped by page. */
export const staffEn = {
  preview: {
    heading: "Preview",
    lead: "Every page in each of its states. Everyone shown is invented.",
  },

  signIn: {
    heading: "Review: sign in",
    lead: "Choose who you are. In the demo, one press signs you in.",
    button: (name: string) => `Sign in as ${name}`,
    withPasskey: "Sign in with a passkey",
    noPasskey: "No passkey yet, or lost it? Ask an administrator for an invitation.",
    demo: "In the demonstration",
  },

  people: {
    roles: {
      reviewer: "Reviewer",
      senior: "Senior reviewer",
      administrator: "Administrator",
      auditor: "Auditor",
      clerk: "Counter clerk",
      none: "Not authorised",
    } satisfies Record<Role, string>,
    photoWithheld: "Your role does not see photos.",

    passkey: {
      needsScript:
        "Passkeys need JavaScript, a browser that knows them, and an address with https (or localhost). One of these is missing here.",
      elsewhere:
        "Passkeys belong to the name of this site. Open it under the address you were given: localhost, for example, not 127.0.0.1.",
      failed: "No passkey was used, so nothing was changed. Try again.",
      refused: "This passkey did not sign you in. Try again, or ask an administrator for an invitation.",
      known: "This device holds a passkey for you already. Use that one, or choose another device.",
    },

    join: {
      heading: "Your invitation",
      forWhom: (name: string, role: string, business: string) =>
        `${name}, you are invited to the review desk of ${business}. Your role: ${role}.`,
      notYou: "If you are not this person, close this page and tell whoever sent you the link.",
      what: "Make a passkey on this device: your fingerprint, face or screen lock signs you in from now on. There is no password. The link works once.",
      make: "Make a passkey",
    },

    account: {
      heading: "Your account",
      passkeys: "Passkeys",
      noPasskeys: "You have no passkey.",
      unnamed: "Passkey without a name",
      added: "Made",
      used: "last used",
      name: "Name",
      rename: "Rename",
      remove: (name: string) => `Remove ${name}`,
      newName: "Name of a new passkey",
      add: "Add a passkey",
      lost: "Lost one? Remove it here. Lost them all? An administrator sends you an invitation; it replaces them.",
      sessions: "Where you are signed in",
      unknownBrowser: "Unknown browser",
      thisOne: "here",
      begun: "Signed in",
      seen: "last seen",
      endSession: "Sign out there",
      problems: {
        notConfirmed: "Nothing was changed: confirm with your passkey that it is you, and try again.",
        notMade: "No passkey was added. Try again.",
        known: "This device holds a passkey of yours already. Choose another device.",
        lastOne: "This is your only passkey. Add another one before you remove it.",
      },
    },

    list: {
      heading: "People",
      you: "you",
      passkeys: (count: number) => (count === 0 ? "no passkey" : count === 1 ? "1 passkey" : `${count} passkeys`),
      sessions: (count: number) => (count === 0 ? "not signed in" : count === 1 ? "1 session" : `${count} sessions`),
      invitedUntil: "invited until",
      roleOf: (name: string) => `Role of ${name}`,
      changeRole: "Change role",
      inviteAgain: "New invitation (replaces every passkey)",
      revoke: "Sign out everywhere",
      invite: "Invite somebody",
      inviteLead: "You get a link to send them. It works once, within 24 hours.",
      name: "Name",
      role: "Role",
      makeInvitation: "Make invitation",
      madeFor: (name: string) => `Invitation for ${name}`,
      madeOnce: "It is shown this once. Copy it now and send it to nobody else: whoever uses it first is this person.",
      problems: {
        notConfirmed: "Nothing was changed: confirm with your passkey that it is you, and try again.",
        nameMissing: "Enter the name of the person you invite.",
        nameTooLong: "This name is too long. Use at most 100 characters.",
        roleMissing: "Choose a role.",
        ownRole: "Your own role is for another administrator to change.",
        nobody: "There is no such person. Look at the list again.",
        noRole: "This person has no role. Give them one before you invite them.",
      },
    },
  },

  desk: {
    label: "Your desk",
    signedInAs: "Signed in:",
    signOut: "Sign out",
    queue: "To the queue",
    people: "People",
    reports: "Reports",
    account: "Your account",
  },

  queue: {
    heading: "Review",
    waiting: (cases: number) =>
      cases === 0 ? "No case is waiting." : cases === 1 ? "1 case is waiting." : `${cases} cases are waiting.`,
    next: "Next case",
    oldestFirst: "The one that has waited longest comes first.",
    nothingWaits: "Nothing is waiting. New cases appear here when applicants press Send.",
    passed: (cases: number) =>
      cases === 1
        ? "One that you gave back, or entered at the counter, is left to your colleagues."
        : `${cases} that you gave back, or entered at the counter, are left to your colleagues.`,
    held: "Cases you hold",
    lists: "All cases",
    listNames: {
      waiting: "Waiting",
      mine: "Mine",
      secondLook: "Second look",
      moreNeeded: "More needed",
      decided: "Decided",
    } satisfies Record<QueueList, string>,
    noneHere: {
      waiting: "Nobody is waiting.",
      mine: "You hold no case.",
      secondLook: "No case waits for a second look.",
      moreNeeded: "Nobody has been asked for more.",
      decided: "Nothing has been decided yet.",
    } satisfies Record<QueueList, string>,
    noneFits: "No case in this list fits what you chose.",
    document: "Document",
    finding: "Finding",
    age: "Age",
    ageFrom: (days: number) => (days === 1 ? "1 business day or more" : `${days} business days or more`),
    any: "Any",
    filter: "Filter",
    showAll: "Show all",
    waits: (days: number) => (days === 1 ? "1 business day" : `${days} business days`),
    nextPage: "Next page",
    firstPage: "First page",
    sentAt: "Sent",
    decidedAt: "Decided",
    newRequest: "New request",
    newRequestLead: "Make a link for a customer who is to send in a document.",
    customerReference: "Customer reference",
    customerReferenceHint: "Your own number for this customer.",
    makeLink: "Make link",
    madeLink: "Link for the applicant",
    madeLinkFor: (reference: string) => `For customer reference ${reference}.`,
    madeLinkOnce: "It is shown this once. Copy it now and send it to the customer.",
    copy: "Copy",
    copied: "Copied.",
    copyByHand: "The link is selected. Copy it with Ctrl+C.",
    problems: {
      missing: "Enter the customer reference.",
      tooLong: "This reference is too long. Check it and type it again.",
    },
  },

  search: {
    heading: "Find a case",
    label: "Reference or document number",
    hint: "The short reference, your own customer reference, or the whole number of the document.",
    find: "Find",
    nothingTyped: "Type what you look for.",
    nothingFound: "No case has exactly this reference or document number. Check each letter and digit.",
  },

  reports: reportsEn,

  lock: {
    giveBack: "Give back",
    why: "Why do you give it back?",
    reasons: {
      break: "I take a break",
      language: "I do not read this language",
      "second-look": "A colleague should look at it",
      conflict: "I know the applicant",
      other: "Another reason",
    } satisfies Record<GiveBackReason, string>,
    missing: "Choose why you give the case back.",
  },

  case: {
    facts: "About this case",
    state: "State",
    document: "Document",
    combined: "combined card",
    customerReference: "Customer reference",
    round: "Round",
    sentAt: "Sent",
    language: "Language",
    email: "E-mail",
    emailGiven: "Given",
    emailNone: "None",
    holder: "Held by",
    you: "you",
    until: (time: string) => `until ${time}`,

    photos: "Photos",
    photo: (side: string) => `Photo: ${side}`,
    openPhoto: (side: string) => `${side}: open the photo itself`,
    held: "This photo is still being checked for My Number. It opens here as soon as that is done.",
    unchecked: "This photo could not be checked by the program.",
    upright: "Cut out and upright",
    noPhotos: "There are no photos (any more).",
    noBackMyNumber: "No back: on a combined card it carries My Number.",
    zoomTools: "Zoom and turn",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    fit: "Fit",
    rotate: "Turn",
    flip: "Other side",
    keys: "Keys on the photo: + and − zoom, 0 fits, arrows move, R turns, F shows the other side. Drag to move.",

    fields: "As typed, and as read",
    noFields: "Nothing typed is kept (any more).",
    readOnly: "Read, not typed",
    readFields: {
      nameKanji: "Name in kanji",
      status: "Status of residence",
      stayUntil: "Stay until",
      backAddress: "Address on the back",
    } satisfies Record<Exclude<ReadField, FieldName>, string>,
    typedAs: "Typed",
    readAs: "Read",
    readTheSame: "read the same",
    strip: (field: string) => `Cut from the photo: ${field}`,
    unsure: "unsure",
    settled: "The applicant checked this: theirs is right.",
    shortFields: {
      housingComplex: "Housing complex",
      nextConfirmationFrom: "Next confirmation from",
      renewal: "Renewal pending",
    },

    findings: "Findings",
    noFindings: "The rules found nothing. Reading the photo is yours.",
    weights: { blocks: "Stop", review: "Look", note: "Note" },

    history: "History",
    events: {
      submitted: "Sent by the applicant",
      claimed: "Taken",
      "given-back": "Given back",
      "second-look.asked": "Decided, to be looked at by another person",
      "second-look.given": "Second look",
      "decision.taken-back": "Decision taken back before it left",
      cleared: "Cleared by the rule “all read and agree”: every field surely read and as typed, in date, nothing found",
      released: "Taken back with the role",
      "let-go": "Let go with the session",
      approved: "Approved",
      moreNeeded: "Asked for more",
      refused: "Refused",
      withdrawn: "Withdrawn by the applicant",
      expired: "Link ended",
      erased: "Erased",
    },
    by: (name: string) => `by ${name}`,

    standing: {
      notYours: "You do not hold this case, so you cannot decide it.",
      heldByOther: (name: string) => `${name} holds this case, so you cannot decide it.`,
      leaving: "You have decided this case. Your decision leaves in a moment.",
      moved: "This case is not up for a decision now.",
    },

    decision: "Decision",
    reasonsHint: "Tick what is wrong. Approve needs none.",
    photoReasons: "Photos",
    fieldReasons: "What was typed",
    otherReasons: "Document",
    final: "final: only with Refuse",
    applicantReads: "Applicant reads",
    words: "Your words to the applicant",
    wordsHint: (language: string) =>
      `Needed with Other; without it they stand under the first reason ticked. The applicant sees them as you type them, and reads in ${language}. No personal data is needed.`,
    approve: "Approve",
    askForMore: "Ask for more",
    refuse: "Refuse",
    problems: {
      changed:
        "The case has changed since you looked, or a colleague wrote a note. Nothing was decided. Look at it again; what you ticked and typed is still here.",
      noOutcome: "Nothing was decided yet. Press Approve, Ask for more or Refuse.",
      noReason: "Tick at least one reason, so that the applicant knows why.",
      finalReason: "A ticked reason is final: the applicant cannot put it right. Untick it, or press Refuse.",
      wordsMissing: "Other is ticked. Write to the applicant what it is.",
      wordsUnused: "Words go with Ask for more and Refuse. Clear them to approve.",
      wrongTarget: "A ticked reason does not fit this case. Tick the reasons again.",
      reasonOnApproval: "Reasons are ticked. Untick them to approve, or press Ask for more or Refuse.",
    },
  },

  colleagues: colleaguesEn,
  counter: counterEn,
  away: {
    lost: "This case is not yours any more: your time ran out and somebody else took it, or it was given back, decided or withdrawn. What you press here does not count; what you typed stays for you to copy.",
    signedOut:
      "You are signed out. Sign in again in another tab, then press again here: what you typed stays on this page.",
    offline:
      "No connection. What you press and type stays on this page, and goes out by itself once there is one again.",
    typed: "What you had written to the applicant; it was not sent",
  },

  looking: {
    lead: "Hold each field against the photo. Approve goes once all of them agree.",
    answers: { agrees: "Agrees", differs: "Differs" },
    agreeToSure: "Agree to all that were surely read the same",
    correct: "Correct",
    documentSays: "What the document says (days like 2001-09-08)",
    takeThis: "Take this instead",
    typedBefore: (value: string) => `Corrected. The applicant typed: ${value}`,
    unanswered: (fields: string) => `Not approved yet. These fields do not agree or were not answered: ${fields}.`,
    stillOpen: (findings: string) =>
      `Not approved yet. A finding that stops the case holds or was not answered: ${findings}`,
    contrast: "Contrast",
    destroy: {
      seen: "A My Number can be seen",
      what: "The photo is destroyed for good, and the applicant is asked for another one. The case leaves your desk.",
      button: "Destroy this photo and ask for another",
    },
    stops: "This stops the case. Look at it, and answer",
    findingAnswers: {
      holds: "It holds",
      misread: "Fine: misread from the photo",
      settledElsewhere: "Fine: another part of the document settles it",
      allowed: "Fine: our rules allow it",
    },
    keys: {
      heading: "Keys",
      down: "Next field",
      up: "Field before",
      agree: "This field agrees",
      differs: "This field differs",
      sure: "Agree to all that were surely read the same",
      zoom: "This field on the photo, close up",
      rotate: "Turn the photo",
      contrast: "More or less contrast",
      flip: "Other side",
      approve: "Approve",
      askForMore: "Ask for more",
      refuse: "Refuse",
      undo: "Take back what was just decided",
      help: "Open or close this list",
      offWhileTyping: "They are off while you type.",
    },
  },

  paper: paperEn,
  onward: onwardEn,
  secondLook: {
    says: {
      blind:
        "This is a second look: a colleague has decided, and you see how once you have decided, too. Look at everything anew.",
      settle: "Two colleagues did not agree on this case. Here is what each decided. Yours leaves at once.",
      first: "You have decided. Another person looks at this case before anything leaves; you cannot take it again.",
      notAgreed: "You and a colleague did not agree on this case. A senior, who is neither of you, decides it.",
      forAnother: "A colleague has decided. Another person looks at this case before anything leaves.",
      forSenior: "Two colleagues did not agree on this case. A senior decides it.",
      agreed: "Two people looked at this case, and agreed.",
      settled: "Two people looked at this case and did not agree. A senior decided it.",
    },
    differing: (fields: string) => `Said to differ: ${fields}`,
    corrected: (field: string, value: string) => `${field} corrected to: ${value}`,
    forMe: (cases: number) => (cases === 1 ? "1 second look is for you." : `${cases} second looks are for you.`),
    forOthers: (cases: number) =>
      cases === 1 ? "1 second look is for somebody else." : `${cases} second looks are for somebody else.`,
  },

  findings: {
    "photo.my-number-visible": "A My Number could be seen, so the photo was destroyed at once. Ask for a new one.",
    "photo.wrong-document": "The photo seems to show another document than was chosen.",
    "photo.wrong-side": "The photo seems to show the other side.",
    "photo.same-side-twice": "Both photos seem to show the same side.",
    "photo.not-original": "The photo may be of a screen or a copy, not of the document itself.",
    "photo.unchecked": "The program could not look at the photo. Look at all of it yourself, My Number too.",
    "photo.unclear": "The photo was sent though it was found hard to read.",
    "address.room-not-printed": "The applicant typed a room; the document seems to print none.",
    "name.differs": "The name typed is not the one read from the photo.",
    "name.order-differs": "The name typed has the printed words in another order.",
    "birth-date.differs": "The birth date typed is not the one read from the photo.",
    "sex.differs": "The sex chosen is not the one read from the photo.",
    "nationality.differs": "The nationality typed is not the one read from the photo.",
    "number.differs": "The document number typed is not the one read from the photo.",
    "expiry.differs": "The expiry date typed is not the one read from the photo.",
    "address.differs": "The address typed is not the one read from the photo.",
    "name.unreadable": "The name could not be read from the photo. Compare it by eye.",
    "birth-date.unreadable": "The birth date could not be read from the photo. Compare it by eye.",
    "sex.unreadable": "The sex could not be read from the photo. Compare it by eye.",
    "nationality.unreadable": "The nationality could not be read from the photo. Compare it by eye.",
    "number.unreadable": "The document number could not be read from the photo. Compare it by eye.",
    "expiry.unreadable": "The expiry date could not be read from the photo. Compare it by eye.",
    "address.unreadable": "The address could not be read from the photo. Compare it by eye.",
    "back.changes-address": "The back holds a later address than the front. It is the one that counts.",
    "document.expired": "The printed expiry date has passed.",
    "document.expires-soon": "The document expires soon.",
    "document.renewal-pending":
      "Past the printed date, but a renewal is said to be pending. Check the stamp or the number, and that the period of stay is longer than 30 days and not permanent.",
    "document.no-longer-issued": "This old paper is probably no longer good. Check whether it still counts.",
    "expiry.implausible": "The expiry date is further away than any card is issued for.",
    "number.malformed": "The document number is not of the form this document prints.",
    "address.undetermined": "The front says 未定 (not yet decided). The address can be read on the back alone.",
    "address.room-missing": "The applicant lives in a housing complex but names no room.",
    "back.missing": "The back is needed but was not sent.",
    "duplicate.photo": "The very same photo came in with another case.",
    "duplicate.number": "The same document number came in with another case.",
  } satisfies Record<FindingCode, string>,

  previewing: {
    heading: "What the applicant will read",
    button: "Preview",
    when: {
      approved: "If you approve:",
      moreNeeded: "If you ask for more:",
      refused: "If you refuse:",
    } satisfies Record<Outcome, string>,
  },

  undo: {
    done: {
      approved: (reference: string) => `${reference} approved.`,
      moreNeeded: (reference: string) => `${reference}: asked for more.`,
      refused: (reference: string) => `${reference} refused.`,
    } satisfies Record<Outcome, (reference: string) => string>,
    undo: "Undo",
    seconds: "s",
  },
  access: accessEn,
  log: logEn,
  policies: policiesEn,

  message: {
    notAuthorised: {
      heading: "Not authorised",
      body: "You are signed in, but you have no role at this desk. Ask whoever manages the staff, or sign in as someone else.",
    },
    otherRole: {
      heading: "Not for your role",
      body: "You are signed in, but your role may not do this. Nothing was changed. Ask an administrator if it should.",
    },
    notFound: { heading: "Case not found", body: "There is no such case or photo, or it has been erased." },
    stale: {
      heading: "The case has changed",
      body: "Somebody changed this case since you looked. Nothing was decided. Look at it again.",
    },
    notYours: {
      heading: "This case is not yours",
      body: "Somebody else holds this case, or your time with it ran out. Nothing was decided.",
    },
    looked: {
      heading: "You have looked at this case",
      body: "You have given your decision on this case. Somebody else gives the second look. Nothing was changed.",
    },
    notAllowed: {
      heading: "This is not possible now",
      body: "The case has moved on. Nothing was changed. Look at it again.",
    },
    hasLeft: {
      heading: "Too late to undo",
      body: "The decision has left, or the applicant withdrew. Nothing was changed.",
    },
    nothingWaiting: {
      heading: "Nothing is waiting",
      body: "There is no next case. New cases appear when applicants press Send.",
    },
    pageTooOld: {
      heading: "This page was too old",
      body: "Nothing was changed. Go back to the queue and open the case again.",
    },
    invitationOver: {
      heading: "This invitation cannot be used",
      body: "It was used, taken back, or its 24 hours are over. Ask an administrator for a new one. If you have made your passkey, sign in with it.",
    },
    photoOver: {
      heading: "This address of a photo has run out",
      body: "It opens the photo for a few minutes, and only where you were signed in when the case was shown. Open the case again.",
    },
    lookAgain: "Look at the case again",
  },
}

/** What every language of the staff has to have beside the applicants' words. */
export type StaffWords = Widened<typeof staffEn>
