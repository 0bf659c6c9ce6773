/** What the case page says of colleagues' notes and of the rounds before. */
export const colleaguesEn = {
  notes: {
    heading: "Notes for colleagues",
    inside: "Staff only",
    lead: "Only people at this desk read these. The applicant never sees them.",
    none: "No notes yet.",
    label: "New note for colleagues",
    hint: (most: number) => `Not for the applicant. At most ${most} characters.`,
    button: "Keep note",
    notKept: "No connection: the note is not kept yet. It goes out by itself once there is one again.",
    key: "Write a note for colleagues",
    problems: {
      missing: "There is no note to keep. Type it, then press Keep note.",
      tooLong: (most: number) => `This note is longer than ${most} characters. Shorten it, or make two of it.`,
      unkept: "A note for colleagues was typed and not kept, so nothing was decided. Keep it or clear it, then decide.",
    },
  },

  renewalSays: "What shows the renewal: “stamp” for the stamp on the back, or the number of the acceptance e-mail",

  rounds: {
    heading: "Rounds",
    round: (round: number) => `Round ${round}`,
    isNow: "this one: its fields, photos and findings stand above",
    sentAt: "Sent",
    notKept: (rounds: string) => `Not kept: what was sent in round ${rounds}. It ended before rounds were kept.`,
    changed: (round: number) => `Changed since round ${round}`,
    nothingChanged: "Nothing: the same fields and the same photos were sent again.",
    cannotCompare: "What changed cannot be told: the round before was not kept.",
    field: "Field",
    before: "Before",
    after: "After",
    empty: "nothing",
    photoChanges: { replaced: "replaced (the old one is gone)", added: "added", removed: "removed" },
    sent: "What was sent",
    corrected: "put right by a reviewer:",
    standings: {
      clear: "checked by the program",
      unchecked: "the program could not check it",
      held: "not yet checked",
    },
    sentAnyway: "sent in spite of a problem",
    noFindings: "The rules found nothing.",
    decision: "Decision",
    undecided: "Not decided yet.",
  },
}
