import type { DetailProblem, FieldName, Sex } from "../../documents/details.ts"
import type { DocumentKind } from "../../documents/kinds.ts"
import type { Acceptance, BackWanted } from "../../verification/acceptance.ts"
import type { PageProblem } from "../../verification/page-problem.ts"
import type { PhotoRefusal } from "../../verification/photo.ts"
import type { ReasonCode } from "../../verification/reasons.ts"
import type { State } from "../../verification/states.ts"
import type { Widened } from "./widened.ts"

type ProblemKind = DetailProblem["kind"]

/** How a reason reads: `label` short, for lists; `remedy` tells the applicant what is wrong and what to do. */
interface ReasonWords {
  readonly label: string
  readonly remedy: string
}

/** A photo's fault and its remedy, the same whether a person or the inspection found it. */
const photoRemedies = {
  blurred: "The photo is not sharp. Hold the phone still, or use close-up mode, and take it again.",
  glare: "Light shines on the document. Turn the flash off, move away from the lamp and take it again.",
  "cut-off": "A part of the document is outside the photo. Take it again with all four corners in the picture.",
  covered: "Something covers the document. Take it out of its case, keep fingers off it and take it again.",
  "too-dark": "The photo is too dark to read. Take it again in a brighter place.",
}

/** English, and the pattern for the other languages: what stands here has to stand there. Grouped by page. */
export const en = {
  /** The language's own name, as its speakers look for it. */
  ownName: "English",
  /** For dates, as `Intl` knows it. */
  locale: "en-GB",

  layout: {
    skip: "Skip to the main content",
    languages: "Language",
    demo: "Demo. Everyone here is invented. Do not send a real document.",
    withdraw: "Withdraw",
    withdrawHint: "Stop, and erase what you have sent.",
    questions: (business: string) => `Questions? Contact ${business}:`,
    errorPrefix: "Error: ",
    step: (step: number, of: number) => `Step ${step} of ${of}`,
    sending: "Sending. Please wait.",
  },

  form: {
    optional: "(optional)",
    /** A text that says what it is about: a field, a side of the document. */
    named: (name: string, text: string) => `${name}: ${text}`,
    problemsHeading: "There is a problem",
    error: "Error:",
    yes: "Yes",
    no: "No",
    continue: "Continue",
    year: "Year",
    month: "Month",
    day: "Day",
    reasonHeading: "Please change this",
    staffSay: "Our staff say:",
  },

  documents: {
    "residence-card": "Residence card",
    "special-permanent-resident-certificate": "Special permanent resident certificate",
    "alien-registration-certificate": "Alien registration certificate",
    "certificate-of-registered-matters": "Certificate of registered matters",
  } satisfies Record<DocumentKind, string>,

  fields: {
    name: "Name",
    birthDate: "Date of birth",
    sex: "Sex",
    nationality: "Nationality",
    address: "Address",
    housingComplex: "Do you live in an apartment or other housing complex?",
    room: "Building and room",
    number: "Document number",
    expiresOn: "Expiry date",
    issuedOn: "Issue date",
    nextConfirmationFrom: "Next confirmation period, first day",
    renewal: "Have you applied to renew or change your period of stay?",
  } satisfies Record<FieldName, string>,
  email: "E-mail",

  sexes: {
    M: "Male",
    F: "Female",
    X: "Not printed, or neither",
  } satisfies Record<Sex, string>,

  sides: { front: "Front", back: "Back", page1: "Page 1", page2: "Page 2" },

  states: {
    collecting: "Not sent yet",
    submitted: "Received",
    waiting: "Waiting for a check",
    inReview: "Being checked",
    secondReview: "Second look",
    moreNeeded: "More needed",
    approved: "Approved",
    refused: "Refused",
    withdrawn: "Withdrawn",
    expired: "Ended",
  } satisfies Record<State, string>,

  start: {
    heading: "Start",
    lead: (business: string) => `${business} asks you to show who you are with a document issued in Japan.`,
    how: "You take photos of your document and type what is printed on it. A person then checks it. It takes about 5 minutes.",
    reference: "Reference",
    referenceHint: "The customer number or reference you were given.",
    haveLink: "If you already have a link from us, open that link. It remembers what you did.",
    closed: "To begin, open the link we sent you. If you have no link, contact us.",
    button: "Start",
    problems: {
      missing: "Enter the reference you were given.",
      tooLong: "This reference is too long. Check it and type it again.",
    },
  },

  /** The public check before anything is sent. */
  acceptance: {
    heading: "Will it be accepted?",
    link: "Check first whether your document will be accepted",
    lead: "See in half a minute whether you can use your document.",
    kept: "What you enter here is not kept.",
    button: "Check",
    headings: {
      yes: "Yes, you can use it",
      yesWithBack: "Yes, with a photo of the back",
      renewalPending: "Yes, while your renewal is pending",
      askRenewal: "One more question",
      perhaps: "Perhaps. Our staff have to look at it",
      expired: "No, because it has expired",
      noLongerIssued: "No, because it is no longer valid",
    } satisfies Record<Acceptance["kind"] | "yesWithBack", string>,
    back: {
      needed: "Send a photo of the front and a photo of the back.",
      ifWritten:
        "Send a photo of the front. If anything is written on the back, or the front says 未定 for the address, send a photo of the back, too.",
      notNeeded: "A photo of the front is enough.",
      covered: "Send a photo of the front, and one of the back with My Number covered. We show you how.",
      never: "Send a photo of the front only. Do not send the side with My Number.",
    } satisfies Record<BackWanted, string>,
    renewalShownBy: {
      stamp: "Send a photo of the front, and a photo of the back with the stamp.",
      online: "You need the number in the acceptance e-mail.",
    },
    askRenewal: "The day printed on your card has passed. Please answer this question, too:",
    lastDay: (day: string) => `The last day on which this document could be used was ${day}.`,
    renewed: ", when yours is renewed",
    statusMissing: "Choose whether you are a special permanent resident.",
    staffDecide: "This answer goes by what you entered. Our staff look at every document before they decide.",
    toStart: "Go to the start",
  },

  identification: {
    heading: "Identification information",
    lead: (business: string) =>
      `${business} needs to check who you are. You send photos of one document, and a person checks them.`,
    minutes: "It takes about 5 minutes.",
    comeBack: (days: number) =>
      `You can stop and come back with the same link for ${days} days. What you have sent is kept.`,
    who: "Who is asking, and why",
    business: "Business",
    purpose: "Purpose",
    contact: "Contact",
    needed: "What you need",
    oneOf: "One of these documents:",
    alsoNeeded: "And a phone, camera or scanner to make photos of it.",
    mustBeValid: "A document that has expired or has been revoked cannot be used.",
    consent: "How we treat your information",
    collectedTerm: "What we collect",
    collected:
      "What you type, the photos of your document, your e-mail address if you give it, and when each step was done.",
    useTerm: "What we use it for",
    use: (purpose: string) => `Only for this: ${purpose}`,
    demoPurpose: "To check your name, address and date of birth before we lend you a device.",
    seenTerm: "Who sees it",
    seen: (business: string) =>
      `Only the staff of ${business} who check documents. Every look at a photo is recorded. Nobody else receives it without your consent, unless the law demands it.`,
    keptTerm: "How long we keep it",
    keptApproved: (days: number) => `If you are approved: ${days} days after the decision.`,
    keptRefused: (days: number) => `If you are refused: ${days} days after the decision.`,
    keptUndecided: (days: number) => `If you do not finish: ${days} days after the link ends.`,
    keptThen: "Then we erase the photos and everything you typed.",
    rightsTerm: "Your rights",
    rights:
      "You can ask us to show you your information, to correct it, or to stop using it and erase it. Write to the contact above. Until there is a decision you can also press Withdraw on any page: this erases everything at once.",
    choiceTerm: "Your choice",
    choice:
      "You do not have to send anything. If you do not want to, close this page. We then cannot check who you are here.",
    agree: "When you press Start, you agree to this use of your information.",
    button: "Start",
  },

  document: {
    heading: "Choose your document",
    lead: "Choose the document you will send. You need to have it with you.",
    legend: "Which document do you have?",
    combined: "It is the combined card with My Number (issued from June 2026)",
    combinedHint:
      "If it is, you send the front. The back, with My Number covered, is needed only if a new address is written on it.",
    reminders: "Please remember",
    correct: "Make sure that your name, address and birth date are entered correctly.",
    current: (document: string) => `Verify that your ${document} is current. An expired or revoked one cannot be used.`,
    backNotes: (document: string) =>
      `If there are any notes on the back of your ${document}, take a photo of the back and send it to us as well.`,
    secondPage: "If there is a second page, or anything on the back, send it to us as well.",
    inSentence: {
      "residence-card": "residence card",
      "special-permanent-resident-certificate": "special permanent resident certificate",
      "alien-registration-certificate": "alien registration certificate",
      "certificate-of-registered-matters": "certificate of registered matters",
    } satisfies Record<DocumentKind, string>,
    missing: "Choose the document you will send.",
  },

  oldPaper: {
    heading: "Choose your document",
    warning: "This document is probably no longer valid",
    why: {
      "alien-registration-certificate":
        "Alien registration ended on 9 July 2012. Today this certificate is good only for a special permanent resident who was born on or before 8 July 2012 and has not passed the 16th birthday.",
      "certificate-of-registered-matters":
        "This certificate has not been issued since 9 July 2012. Every one that exists is now too old to show your address today.",
    },
    instead: "Use one of these instead, if you have it:",
    ask: "Two questions about your certificate",
    askHint: "You do not have to answer. The answers help us to see at once if your certificate is still good.",
    status: "Are you a special permanent resident?",
    notGood: "With these answers, your certificate is no longer valid.",
    mayContinue:
      "You can still continue with it. A member of our staff will look at it, and may ask you for another document.",
    cannotContinue: "You cannot continue with this document here. Please choose another document, or contact us.",
    cannotContinueUnless:
      "You cannot continue with this certificate. If an answer is wrong, correct it and press Continue.",
    another: "Choose another document",
  },

  /** Beside the drawn card on the details page. */
  cardMap: { caption: "Specimen: where things are printed. Newer cards can look a little different." },

  details: {
    heading: "Your details",
    lead: "Type each field exactly as it is printed on your document.",
    expiredCannot: "A document that has expired or has been revoked cannot be used.",
    nameHint: "The whole name in one line, in the order printed on the document.",
    birthDateHint: "For example, 1990\u00a05\u00a012.",
    birthDatePartlyKnownHint:
      "For example, 1990\u00a05\u00a012. If the day or the month is not on your paper, leave it empty.",
    nationalityHint: "In English or Japanese.",
    addressHint: "In Japanese, as printed. Building and room go in their own field. For example:",
    addressOnBackHint: "If a newer address is written on the back, type the newest one.",
    housingHint:
      "If you live in a housing complex, you need to give your building and room number, as on your document.",
    roomHint: "Needed if you live in a housing complex. For example:",
    numberHint: "12 letters and numbers at the top right of the card. For example:",
    oldNumberHint: "As printed on the paper.",
    expiryHint: "At the bottom of the card. The card is good through this day. For example, 2028\u00a010\u00a020.",
    issuedHint: "The day printed as the issue date.",
    windowHint: "The first day of the period printed at the bottom.",
    emailHint: "We write to you only with the link to come back here, and with the decision.",
    renewalHint:
      "If you applied on or before the printed day, your card stays good until the decision, for up to two months after the printed day. This is not so for permanent residents and for stays of 30 days or less.",
    renewal: {
      stamp: "Yes, and the back of the card has the stamp 申請中",
      online: "Yes, online, or with a combined card",
      none: "No",
    },
    renewalReceipt: "Number in the acceptance e-mail",
    renewalReceiptHint: "Only if you applied online, or have a combined card.",
    emailMalformed: "Enter an e-mail address like name@example.com, or leave the field empty.",
  },

  /** The beginning of an address, by its postal code. */
  postalCode: {
    label: "Postal code",
    hint: "7 digits. We look up how your address begins; you type the rest.",
    lookUp: "Look up",
    malformed: "A postal code has 7 digits. For example, 100-0013.",
    unknown: "We do not know this postal code. Type the whole address as printed.",
    use: "Put this into the address field",
    goOn: "Type the rest of your address after it, as printed.",
  },

  /** The photos before the details, and what they fill in. */
  fromPhoto: {
    offer: "Send the photo first and have the fields filled in",
    offerHint: "We read your document and fill in what we can. Then you check each field.",
    photosLead: "Add your photo first. We read it and fill in the fields on the next page. Then you check each field.",
    typeInstead: "Type the fields first instead",
    filledLead:
      "We filled in what we could read. Check every field against your photo, letter by letter, and correct what is wrong.",
    readFromCard: "Read from your card. Please check it.",
    readFromPaper: "Read from your paper. Please check it.",
    unsure: "We could not read this well enough. Type it as you see it here.",
    strip: (field: string) => `Cut from your photo: ${field}`,
    looking: "We are still reading your photo. What you have typed is kept.",
    lookAgain: "See if your photo has been read",
    filled: {
      asRead: "Filled from the photo, left as read",
      changed: "Filled from the photo, changed",
    },
  },

  /** What is wrong and what to do: first what fits the very field, else what fits any field. */
  problems: {
    field: {
      name: {
        missing: "Enter your name as it is printed on the document.",
        malformed: "Type your name with the letters that are printed on the document.",
        notAsPrinted: "Type your name with the letters that are printed on the document.",
        tooLong: "This name is too long. Type only the name that is printed on the document.",
      },
      birthDate: {
        missing: "Enter your date of birth.",
        malformed:
          "Type your date of birth in numbers: the year with 4 digits, month, day. For example, 1990\u00a05\u00a012.",
        noSuchDay: "There is no such day. Check the day and the month of your date of birth.",
        future:
          "This day has not come yet. Type the year of the Western calendar, as it is printed on your document. For example, 1990.",
        tooOld:
          "Your date of birth must be 1900 or later. Type the year of the Western calendar, as it is printed on your document.",
      },
      sex: { missing: "Choose what is printed on the document for sex." },
      nationality: {
        missing: "Enter your nationality as it is printed on the document.",
        malformed: "Check your nationality. Type the name of the country or region in letters.",
        tooLong: "This nationality is too long. Type only the name of the country or region.",
      },
      address: {
        missing: "Enter your address in Japanese, as it is printed on the document.",
        malformed: "Check your address. Type it in Japanese, as it is printed on the document.",
        notAsPrinted: "Type your address in Japanese characters, as it is printed on the document.",
        tooLong: "This address is too long. Type the building and room in their own field.",
      },
      housingComplex: {
        missing: "Choose Yes if you live in an apartment or other housing complex. If not, choose No.",
      },
      room: {
        missing: "Enter your building and room number. It is needed if you live in a housing complex.",
        malformed: "Enter the room number too, for example 202号.",
        notAsPrinted: "Type the building and room as they are printed on the document.",
        tooLong: "Building and room are too long. Type the building and the room number only.",
      },
      number: {
        missing: "Enter the document number.",
        malformed:
          "The document number has 2 letters, 8 numbers and 2 letters, like AB12345678CD. Look at the top right of the card and type it again.",
        notAsPrinted: "Type the document number as it is printed on the document.",
        tooLong: "This document number is too long. Type only the number of this document.",
      },
      expiresOn: {
        missing: "Enter the expiry date printed on the document.",
        malformed: "Type the expiry date in numbers: year, month, day. For example, 2028\u00a010\u00a020.",
        noSuchDay: "There is no such day. Check the day and the month of the expiry date.",
        expired:
          "This document has expired, so it cannot be used. Check the date. If it is right, renew your document or choose another one. Your other answers are kept.",
      },
      issuedOn: {
        missing: "Enter the issue date printed on the document.",
        malformed: "Type the issue date in numbers: year, month, day. For example, 2010\u00a04\u00a01.",
        noSuchDay: "There is no such day. Check the day and the month of the issue date.",
        future: "The issue date must be in the past. Check the year.",
      },
      nextConfirmationFrom: {
        missing: "Enter the first day of the next confirmation period.",
        malformed: "Type the first day of the next confirmation period in numbers: year, month, day.",
        noSuchDay: "There is no such day. Check the first day of the next confirmation period.",
      },
      renewal: {
        missing: "Choose whether you have applied to renew or change your period of stay.",
        renewalUnclear:
          "Choose how you applied to renew or change your stay. If you applied online or have a combined card, type the number in the acceptance e-mail.",
        malformed: "Check the number in the acceptance e-mail and type it again.",
        tooLong: "This number is too long. Type only the number in the acceptance e-mail.",
        expired: "This document has expired, so it cannot be used. Renew your document or choose another one.",
      },
    } satisfies Record<FieldName, Partial<Record<ProblemKind, string>>>,
    any: {
      missing: (field: string) => `${field}: nothing is entered. Type what is printed on the document.`,
      malformed: (field: string) => `${field}: this does not look right. Check the document and type it again.`,
      noSuchDay: (field: string) => `${field}: there is no such day. Check the day and the month.`,
      future: (field: string) => `${field}: this day has not come yet. Check the year.`,
      tooOld: (field: string) => `${field}: this must be 1900 or later. Check the year.`,
      tooLong: (field: string) => `${field}: this is too long. Type only what is printed on the document.`,
      notAsPrinted: (field: string) => `${field}: type it with the characters printed on the document.`,
      expired: (field: string) => `${field}: this day has passed, so the document cannot be used.`,
      renewalUnclear: (field: string) => `${field} Choose an answer.`,
    } satisfies Record<ProblemKind, (field: string) => string>,
  },

  photos: {
    heading: "Your photos",
    lead: "Take a digital photo of your document, or scan it. You can send up to 2 images.",
    howTo: "Good photos",
    guide: {
      clear: "Clear and legible: every word can be read, with no shine",
      macro: "Close-up (macro) mode, the flower sign on a camera, makes it sharper",
      complete: "The complete document is in the picture, all four corners",
      jpeg: "The file is a JPEG",
      size: "About 500 KB a photo. Up to 10 MB is fine",
    },
    chooseFile: (side: string) => `${side} – Choose file`,
    chooseHint: "Choose the photo, then press Add.",
    takePhoto: "Take a photo",
    notYetAdded: "Not added yet. Press Add to send this photo.",
    add: "Add",
    added: "Added",
    answers: {
      looking: "We are looking at your photo. This takes a few seconds.",
      late: "This takes longer than usual. You can go on. We tell you if we need a better photo.",
      reload: "Load this page again to see the answer.",
      fine: "The photo is good.",
      anyway: "You send this photo as it is. A member of our staff looks at it.",
      destroyed: "We destroyed this photo at once, because My Number (Individual Number) could be seen on it.",
      afterDestroyed:
        "We may not receive My Number. If it is printed on this side, cover it first. Then take a new photo and press Add.",
    },
    chooseAnotherHint: "Choose a new photo, then press Add. It takes the place of this one.",
    sendAnyway: "Send it anyway",
    sendAnywayHint: "If you cannot make a better photo, send this one. A member of our staff then looks at it.",
    delete: "Delete",
    photoOf: (side: string) => `Your photo: ${side}`,
    backWritten: "Is anything written on the back?",
    backWrittenHint: "For example a new address, a permission or a stamp.",
    page2Written: "Is there a second page, or anything written on the back?",
    backIfWritten: "A photo of this side is needed if anything is written on it.",
    backNeeded: "A photo of this side is needed, too.",
    doNotSendBack: "Do not send the back: it carries My Number. Continue with the front alone.",
    myNumberSide: {
      written: "Is a new address written on the back?",
      writtenHint: "If it is, choose Yes and press Continue. Then we ask you for the back, with My Number covered.",
      unanswered: "Choose Yes if a new address is written on the back. If not, choose No.",
      cover:
        "Cover My Number before you take the photo, with a slip of paper: the 12 digits, the words 個人番号 and the square code, if there is one. The new address must stay visible.",
      orPaint: "You can also take the photo first and paint over My Number here.",
      unseen:
        "We destroyed this photo, because we could not check that My Number is covered on it. Take a new photo and press Add.",
      board: "Your photo, to paint on",
      paint:
        "Paint over the 12 digits, the words 個人番号 and the square code, with your finger or the mouse. With a keyboard, move the frame with the arrow keys, change its size with Shift and the arrow keys, and press Enter to paint it black.",
      privacy: "Your photo stays on this device until you press Add.",
      undo: "Undo",
      startOver: "Start over",
      done: "My Number is covered",
    },
    problems: {
      missing: (side: string) => `Add a photo: ${side}. Choose the file, then press Add.`,
      unchanged: (side: string) =>
        `Our staff asked for a new photo: ${side}. Press Delete, then choose a new photo and press Add.`,
      backUnanswered: "Choose Yes if anything is written on the back. If not, choose No.",
    },
  },

  /** What the script of the photo forms says beside `photoProblems` and `refusals`. */
  photoScript: {
    addAnyway: "If the photo is good all the same, press Add.",
    preparing: "We make the photo ready to be sent.",
    sending: "We send your photo:",
    waiting: "We wait for the answer that your photo has arrived.",
    again: "The connection broke, and the photo has not been added yet. We try again.",
    painted: "Painted black.",
    paintUndone: "The paint is gone.",
    paintFirst: "Cover My Number first, then press “My Number is covered”.",
    cannotPaint:
      "You cannot paint on the photo here. Cover My Number with a slip of paper and take the photo again. If My Number does not show, press “My Number is covered”.",
    failed: "The photo could not be sent. It has not been added. Check your connection, then press Add again.",
  },

  /** Where photos come too fast. `time`: a clock time in Japan. */
  pauses: {
    script: (time: string) =>
      `Too many photos were sent, and this one has not been added yet. We try again by ourselves at ${time} (Japan time).`,
    place: (time: string) =>
      `Many photos of this side could not be used. You can add the next one from ${time} (Japan time).`,
  },

  /** Continuing on a phone: `computer` makes the link, `phone` opens it. */
  handover: {
    offer: "No good camera here? Take the photos with your phone, then go on here.",
    offerButton: "Continue on my phone",
    computer: {
      heading: "Continue on your phone",
      lead: "Point the camera of your phone at this code, or open the link on your phone.",
      rules:
        "The link is for your photos only. What you typed cannot be seen with it. It works once, and has to be opened within 15 minutes.",
      code: "QR code: the link for your phone",
      link: "Link for your phone",
      copy: "Copy",
      copied: "Copied.",
      copyByHand: "The link is selected. Copy it with Ctrl+C.",
      goesOn: "When your phone has sent the photos, this page goes on by itself. If it does not, press the button.",
      sent: "I have sent the photos",
      takeBack: "Take the link back",
      another: "Make a link",
      here: "Add the photos here instead",
      standing: {
        none: "Make a link for your phone. It opens the photos step, and nothing you typed.",
        waiting: "The link for your phone can only be seen in the browser that made it. You can make a new one here.",
        open: "Your phone has opened the link. Take the photos with it.",
        takenBack: "The link was taken back. It opens nothing any more.",
        timeOver: "The time for the link is over. It opens nothing any more.",
      },
    },
    phone: {
      heading: "Send photos with this phone",
      lead: (business: string) =>
        `This link is for photos of your document, for ${business}. It was made on a computer.`,
      only: "Here you only add the photos. What was typed on the computer cannot be seen. The link works once.",
      notAsked: "If you did not make this link yourself, close this page.",
      button: "Continue on this phone",
      notice: "The photos go to what you began on your computer. When they are added, press Continue.",
      doneHeading: "Go on at your computer",
      done: "We have received your photos. You can close this page on your phone.",
    },
  },

  /** The one thing to do about a photo that was looked at. */
  photoProblems: {
    ...photoRemedies,
    "no-document":
      "We cannot find the document in the photo. Put it on a plain, dark table, go closer and take the photo again.",
    "two-documents": "We see more than one document. Put only one on the table and take the photo again.",
    "too-small": "The document is too small in the photo. Go closer, until it fills the picture, and take it again.",
    "too-bright": "The photo is too bright to read. Turn the flash off, stay out of the sun and take it again.",
    "wrong-document":
      "This seems to be another document. Take a photo of the document you chose, or go back and choose this one.",
    "wrong-side": "This seems to be the other side of the document. Turn it over and take the photo again.",
    "same-as-other-side":
      "Both of your photos seem to show the same side. Turn the document over and take this one again.",
    "not-original":
      "This seems to be a photo of a screen or a copy. Take a photo of the document itself, not of a picture of it.",
    "my-number-visible":
      "My Number can be seen in the photo. We may not receive it. Cover the number and take the photo again.",
  } satisfies Record<PageProblem, string>,

  refusals: {
    noFile: "No file was chosen. Choose a photo first, then press Add.",
    heic: "This is a HEIC photo. On an iPhone: Settings > Camera > Formats > Most Compatible, then take it again.",
    png: "This is a PNG file. Please send a JPEG: take a photo with your camera, or save the picture as JPEG.",
    pdf: "This is a PDF file. Please send a JPEG: take a photo of the document, or scan it as JPEG.",
    notJpeg: "This file is not a JPEG photo. Take a photo of the document with your camera and choose that file.",
    empty: "This file is empty. Take the photo again and choose the new file.",
    tooSmall: "This picture is too small to read. Choose the original photo, not a small preview of it.",
    tooLarge: "This file is larger than 10 MB. Choose a lower photo size in your camera, then take it again.",
    tooManyPixels: "This picture has too many pixels (more than 60 megapixels). Take it again with a lower resolution.",
    unreadable: "This photo is damaged and cannot be opened to its end. Take it again, or choose another file.",
    sameAsOtherSide: "This is the same photo as for the other side. Choose the photo of this side.",
    placeTaken: "There is a photo here already. Press Delete first, then add the new one.",
    combinedBack:
      "The back of this card shows your My Number, so we did not take it. It is needed only if a new address is written on it. If so, choose Yes and press Continue.",
    tooMany: "You can send up to 2 images. Delete one first, then add the new one.",
    interrupted: "The connection broke before the photo arrived. Choose the file and press Add again.",
  } satisfies Record<PhotoRefusal, string>,

  reasons: {
    blurred: {
      label: "Blurred",
      remedy: photoRemedies.blurred,
    },
    glare: {
      label: "Shine on the photo",
      remedy: photoRemedies.glare,
    },
    "cut-off": {
      label: "Edge cut off",
      remedy: photoRemedies["cut-off"],
    },
    covered: {
      label: "Partly covered",
      remedy: photoRemedies.covered,
    },
    "too-dark": { label: "Too dark", remedy: photoRemedies["too-dark"] },
    "wrong-document": {
      label: "Wrong document",
      remedy: "The photo shows a different document from the one you chose. Send a photo of the document you chose.",
    },
    "wrong-side": {
      label: "Wrong side",
      remedy: "The photo shows the other side of the document. Send a photo of the side that is asked for here.",
    },
    "back-missing": {
      label: "Back is missing",
      remedy: "We need the back of your document, too. Take a photo of it and add it.",
    },
    "not-original": {
      label: "Not the original",
      remedy: "The photo shows a copy or a screen. Take a photo of the original document.",
    },
    "my-number-visible": {
      label: "My Number is visible",
      remedy: "The photo shows My Number, which we may not receive. Delete it and send a photo without My Number.",
    },
    "name-differs": {
      label: "Name differs",
      remedy: "The name you typed is not the one on the document. Type it exactly as it is printed.",
    },
    "birth-date-differs": {
      label: "Date of birth differs",
      remedy: "The date of birth you typed is not the one on the document. Check it and type it again.",
    },
    "address-differs": {
      label: "Address differs",
      remedy:
        "The address you typed is not the one on the document. Type the newest one: the last one written on the back, or the front if the back is empty.",
    },
    "room-missing": {
      label: "Building or room is missing",
      remedy: "The building or room number is missing. Type it as it is on the document.",
    },
    "number-differs": {
      label: "Document number differs",
      remedy: "The document number you typed is not the one on the document. Check each letter and number.",
    },
    "expiry-differs": {
      label: "Expiry date differs",
      remedy: "The expiry date you typed is not the one on the document. Check it and type it again.",
    },
    expired: {
      label: "Expired",
      remedy: "The document has expired, so it cannot be used. When you have a new one, ask us for a new link.",
    },
    lapsed: {
      label: "Number has lapsed",
      remedy:
        "The Immigration Services Agency lists the number of this document as lapsed, so it cannot be used. If you have a newer document, ask us for a new link.",
    },
    "no-longer-valid": {
      label: "No longer a valid document",
      remedy:
        "This kind of document is no longer valid. Please use a residence card or a special permanent resident certificate, and ask us for a new link.",
    },
    other: { label: "Other", remedy: "Please read what our staff wrote." },
  } satisfies Record<ReasonCode, ReasonWords>,

  check: {
    heading: "Check your answers",
    lead: "Please check everything before you send it.",
    document: "Document",
    combined: "Combined card with My Number",
    details: "Details",
    photos: "Photos",
    noBack: "Nothing is written on it",
    noBackMyNumber: "Not sent: it carries My Number",
    noEmail: "Not given",
    renewalStamp: "The back of the card has the stamp 申請中",
    renewalOnline: (receipt: string) => `Applied online or with a combined card, number ${receipt}`,
    change: "Change",
    differences: "Your photo says something else",
    differencesLead:
      "Choose what is right for each. If you do not choose, you can still press Send. Our staff then look at it.",
    youTyped: "You typed",
    cardSays: "The card says",
    useRead: "Use what the card says",
    mineIsRight: "I checked, mine is right",
    stillLooking: "We are still looking at your photo. You do not have to wait. You can send now.",
    declaration: "Your declaration",
    declare: "By pressing Send you declare that:",
    declareTrue: "what you typed is true, and the photos show your own document",
    declareNotRevoked: "the document has not been returned, lost or replaced, and has not been revoked",
    declareAgree: "you agree that we use this information to check who you are.",
    button: "Send",
  },

  sent: {
    heading: "Sent",
    received: "We have received your document.",
    reference: "Your reference",
    next: "What happens next",
    nextCheck: "A member of our staff checks your photos and your details.",
    nextMailed: "We send you an e-mail when there is a decision, or when we need something more.",
    nextNoMail: "Come back to this link to see the decision. Please keep the link.",
    statusLink: "See how it is going",
  },

  status: {
    headings: {
      collecting: "Not sent yet",
      submitted: "We are checking your document",
      waiting: "We are checking your document",
      inReview: "We are checking your document",
      secondReview: "We are checking your document",
      moreNeeded: "We need something more from you",
      approved: "You are approved",
      refused: "We could not accept your document",
      withdrawn: "You have withdrawn",
      expired: "This link has ended",
    } satisfies Record<State, string>,
    next: {
      collecting: "You have not sent your document yet. Press Continue to go on where you stopped.",
      submitted: "You do not need to do anything now.",
      waiting: "You do not need to do anything now.",
      inReview: "You do not need to do anything now.",
      secondReview: "You do not need to do anything now.",
      moreNeeded: "Please change what is listed here, then send again. Everything else is kept.",
      approved: "We have checked your document. You do not need to do anything more.",
      refused: "Here is why. If you think this is a mistake, contact us.",
      withdrawn: "Nothing more happens. If you want to begin again, ask us for a new link.",
      expired: "The time for this link is over. If you still want to send your document, ask us for a new link.",
    } satisfies Record<State, string>,
    reference: "Reference",
    decidedOn: "Decided on",
    reasons: "What to change",
    refusedReasons: "Reasons",
    changeTarget: (target: string) => `Change: ${target}`,
    sendAgain: "If you can put this right, ask us for a new link and send your document again.",
    wordsErased: "What our staff wrote about this was erased with everything else.",
    documentTarget: "Document",
    destroyed: (sides: string) =>
      `We destroyed a photo at once, because My Number (Individual Number) could be seen on it: ${sides}. If a new photo is needed, we ask you for it.`,
    corrections: "What we corrected",
    corrected: (field: string, from: string, to: string) => `${field}: you typed ${from}; your document says ${to}.`,
    erased: (day: string) => `Your photos and everything you typed were erased on ${day}.`,
    comeBack: "You can come back to this page with the same link.",
  },

  /** How long decisions take. `half`, `most`: spans as `Intl` writes them, `3 hours`. */
  usualTime: {
    both: (half: string, most: string) =>
      `Half of all documents are decided within ${half}, nine in ten within ${most}.`,
    one: (most: string) => `Nine in ten documents are decided within ${most}.`,
  },

  /** What was sent, on paper; and what the status page and it say after erasure. */
  receipt: {
    link: "Receipt to print or save",
    heading: "Receipt",
    lead: "You can print this page, or save it as a PDF with your browser. What you typed is not repeated here, so that nobody can misuse a lost receipt.",
    sentAt: "Sent",
    japanTime: (time: string) => `${time} (Japan time)`,
    what: "What you sent",
    typed: "Typed by you",
    photos: (count: number) => (count === 1 ? "1 photo" : `${count} photos`),
    erasedAfter: (day: string) => `We erase your photos and everything you typed on ${day}.`,
    standing: "How it stands",
    back: "See how it is going",
    why: {
      withdrawn: "They were erased because you withdrew.",
      time: "They were erased because the time for keeping them was over.",
      business: "They were erased by the business, before the time for keeping them was over.",
    },
    remains:
      "A record of the steps remains: the reference, the kind of document, the decision, and when each step was done. Your name and your details are not part of it.",
  },

  /** On the screen of a clerk, who sits beside the applicant. */
  counter: {
    by: (name: string) => `Entered at the counter with ${name}`,
    consent: "Read this page yourself. Only you can agree: press Start yourself.",
    finish: "Finished at this screen",
  },

  keep: {
    saved: "Saved.",
    later: "Not saved yet, because there is no connection. We will try again by ourselves.",
    refused: "This page is out of date, so your last change could not be saved. Open your link again.",
    unsent: "This is how you left this page. Check it, and then press Continue.",
  },

  gate: {
    heading: "Confirm it is you",
    lead: "This link was opened on another device before. To protect your information, enter your date of birth.",
    triesLeft: (tries: number) => (tries === 1 ? "You have 1 try left." : `You have ${tries} tries left.`),
    differs: "This is not the date of birth typed before. Check it and try again.",
  },

  withdraw: {
    heading: "Withdraw",
    lead: "If you withdraw, we erase your photos and everything you typed at once. This cannot be undone.",
    after: "We then cannot check who you are here. You can ask us for a new link later.",
    button: "Withdraw",
    back: "Go back without withdrawing",
    doneHeading: "You have withdrawn",
    done: "Your photos and everything you typed have been erased. You can close this page.",
  },

  message: {
    notFound: {
      heading: "Page not found",
      body: "This link is not known, or it has ended. Check that you opened the whole link, or ask us for a new one.",
    },
    forbidden: {
      heading: "This is not possible",
      body: "You cannot open this page, or the page was too old. Open your link again.",
    },
    locked: {
      heading: "This link is locked",
      body: "The date of birth was wrong too many times. To protect your information, this link is locked. Ask us for a new one.",
    },
    elsewhere: {
      heading: "Go on where you began",
      body: "A photo was added to this link on another phone or computer. To protect it, go on there, or ask us for a new link.",
    },
    changed: {
      heading: "Something has changed",
      body: "This was changed or sent in another window. Open your link again to see how it stands.",
    },
    tooManyRequests: {
      heading: "Please wait a little",
      body: "There were too many tries. What you have sent is kept.",
    },
    handoverOver: {
      heading: "This link cannot be used any more",
      body: "A link for the phone works once, and has to be opened within 15 minutes. Make a new one on your computer.",
    },
    broken: {
      heading: "Something went wrong",
      body: "This is our mistake. What you have sent is kept. Please try again in a few minutes.",
    },
    waitMinutes: (minutes: number) =>
      minutes === 1 ? "Please try again in 1 minute." : `Please try again in ${minutes} minutes.`,
    continue: "Go back to your link",
  },

  /** E-mails, plain text. `url` is always the applicant's own link. */
  mail: {
    greeting: "Hello,",
    resume: {
      subject: (business: string) => `Your link to come back – ${business}`,
      body: (p: { business: string; url: string; days: number }) =>
        `With this link you can go on where you stopped, or see how it is going:\n${p.url}\n\nIt works for ${p.days} days. Do not give it to anyone else.`,
    },
    approved: {
      subject: (business: string) => `You are approved – ${business}`,
      body: (p: { business: string; url: string }) =>
        `${p.business} has checked your document and approved it. You do not need to do anything more.\n\nDetails:\n${p.url}`,
    },
    refused: {
      subject: (business: string) => `We could not accept your document – ${business}`,
      body: (p: { business: string; url: string }) =>
        `${p.business} has checked your document and could not accept it. Open your link to see why:\n${p.url}`,
    },
    moreNeeded: {
      subject: (business: string) => `We need something more from you – ${business}`,
      body: (p: { business: string; url: string }) =>
        `${p.business} has checked your document and needs something more. Open your link to see what to change. Everything else is kept:\n${p.url}`,
    },
    ending: (p: { reference: string; contact: string }) => `Your reference: ${p.reference}\nQuestions? ${p.contact}`,
  },
}

/** What every language has to have: the keys of English, no more and no fewer. */
export type Words = Widened<typeof en>
