import type { Forgery, GenuineForm, GenuineMark } from "../../documents/genuine.ts"

/** What the case page says of the document itself, in English: its photo, its number, and what a genuine one shows. */
export const paperEn = {
  upright: "Upright",
  magnifier: "Magnifier",
  keys: {
    magnifier: "Magnifier under the pointer",
    upright: "The photo as sent, or upright",
    genuine: "What a genuine document shows",
  },

  lookup: {
    heading: "Number lookup",
    number: "Number",
    expiry: "Valid until",
    copy: "Copy",
    copied: "Copied.",
    byHand: "Copying is not allowed here. The text is selected: copy it yourself.",
    open: "Open the Immigration Services Agency’s page in a new tab",
    none: "No lookup was recorded for this number and this expiry.",
    record: "What did the page say?",
    results: { notLapsed: "Not lapsed", lapsed: "Lapsed", notPossible: "Could not be looked up" },
    provesNothing:
      "“Not lapsed” does not prove that the card is genuine: forged cards bear the numbers of living ones. The page answers from Japan only.",
    inTheWay: {
      lapsed: "Not approved: the official lookup says that the number has lapsed.",
      missing: "Not approved yet: look the number up and record that it has not lapsed.",
    },
  },

  genuine: {
    heading: "What a genuine document shows",
    noPhotoShows:
      "No photo shows what changes when a card is tilted, turned or lit, nor its chip. A photo of a good forgery looks like one of a genuine card. In doubt, have the card itself shown, and its chip read with the agency’s app.",
    noPhotoShowsPaper:
      "No photo shows what changes when a document is tilted or lit, nor what it is printed on. In doubt, have the document itself shown.",
    byHand: "Not on a photo",
    drawing: (side: string) => `${side}, drawn by us: the numbers are those of the list below`,
    marks: {
      number: "Two letters, eight digits, two letters. Each card issued has another one; no check digit is known.",
      validity: "このカードは…まで有効です: good through that day. For most holders it is the end of their stay, too.",
      validityOfCertificate: "この証明書は…まで有効です: good through that day.",
      portrait:
        "A part of the print: no rim, step or shadow around it. Old cards that end on a 16th birthday have none.",
      print: "One typeface and one line for each value; a digit of other weight or off its line was put there later.",
      leftEdge: "Tilted up and down, the left edge turns from green to pink.",
      colourLetters: "Tilted up and down, the MOJ in the lower middle turns from pink to green.",
      movingLetters: "Tilted left and right, MOJ moves over the portrait as if in depth.",
      turningLetters:
        "Under the portrait, turned by 90°, the letters of the silver hologram change between black and white.",
      watermark: "With a strong light on the front, in the dark, MOJMOJ… shows through on the back.",
      addressRows:
        "A row for each move: the day, the address, the municipality’s seal. The last filled row is the address.",
      workPermission: "Permission to work besides the status (資格外活動許可), where there is one.",
      renewalStamp: "A stamp while a renewal asked for at a counter is pending. One asked for online leaves none.",
      noStatus: "No status, stay, work restriction or permission, and never an alias (通称名).",
      crest: "Since 2005: a hologram of the paulownia crest (桐).",
      colourInk: "Since 2005: ink, and the letters MOJ, whose colours change with the angle.",
      nextWindow: "次回確認(切替)申請期間 is when to renew, not when it ends.",
      backChanges: "Changes were written on the back.",
      seal: "The seal of the municipality that issued it. Each printed its own: there is no common form.",
      issueDate: "The day of issue: none was issued after 2012-07-08.",
    } satisfies Record<GenuineMark, string>,
    formsHeading: "Forms over the years",
    forms: {
      cardUntil2026:
        "2012-07-09 to 2026-06-13, drawn here: with the period of stay, the permission and the day of issue.",
      cardSince2026:
        "Since 2026-06-14: those stand in the chip alone. We know no published specimen, so neither its places nor its marks are drawn.",
      combined:
        "Combined card (特定在留カード, 特定特別永住者証明書), since 2026-06-14: its back bears a My Number. Never ask for that side.",
      certificateUntil2026: "2012-07-09 to 2026-06-13, drawn here after the residence card: with the day of issue.",
      certificateSince2026: "Since 2026-06-14: no day of issue. We know no published specimen.",
      alienUntil2005: "Issued until May 2005: an older ground, without the marks named since 2005.",
      alienSince2005: "Issued from 2005-06-01 to 2012-07-08: a new ground, ink and hologram; size and items as before.",
      registered: "Not issued since 2012-07-09; a copy of the residence record (住民票の写し) took its place.",
    } satisfies Record<GenuineForm, string>,
    forgeriesHeading: "What is known of forgeries",
    forgeries: {
      livingNumber: "They bear numbers of living cards: the lookup then says “not lapsed”.",
      noChip: "Many look right and have no chip.",
      stillHologram: "A hologram that does not move or change, or a sticker in its place.",
      otherFace:
        "A genuine chip under another person’s portrait: compare the face on the card with the one in the chip.",
      forgedSeals:
        "Forged hologram seals were found within months of the form of 2005; the police could not tell them by eye.",
      neverInDate: "Issued before 2012-07-09 it is too old, later it cannot be genuine.",
    } satisfies Record<Forgery, string>,
  },
}
