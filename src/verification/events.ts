import { fieldNames } from "../documents/details.ts"
import { documentKinds, sides } from "../documents/kinds.ts"
import { clearingRules } from "./clearing-rule.ts"
import { policyForms, policyNames } from "./desk-policy.ts"
import { erasureCauses } from "./erasure-reason.ts"
import {
  count,
  either,
  type Forms,
  fingerprint,
  flag,
  group,
  id,
  listOf,
  oneOf,
  orNone,
  type ValuesOf,
} from "./event-forms.ts"
import { findingCodes } from "./finding.ts"
import { giveBackReasons } from "./give-back.ts"
import { lookReasons } from "./look-reason.ts"
import { fieldAnswers, findingAnswers } from "./looked.ts"
import { lookupResults } from "./lookup.ts"
import { pageProblems } from "./page-problem.ts"
import { photoLimits, photoRefusals } from "./photo.ts"
import { outcomes, reasonCodes, reasonTargets } from "./reasons.ts"
import { reportNames } from "./reports.ts"
import { roles } from "./roles.ts"
import { secondLookCauses, settlements } from "./second-look.ts"
import { birthDateTries, origins } from "./verification.ts"

/** What of one case a page may have counted; more is no count. */
export const mostWorked = { seconds: 86_400, keystrokes: 100_000 } as const

/** More events than that in one export are told as that many. */
export const mostExported = 10_000_000

/** Of the desk's policies. */
const mostVersions = 1_000_000

export const mailKinds = ["link", "approved", "moreNeeded", "refused"] as const
export type MailKind = (typeof mailKinds)[number]

const told = <const F extends Forms>(says: string, fields: F) => ({ says, fields })

const side = oneOf(sides)
const photo = { photoId: id, side }
const field = oneOf(fieldNames, "a field's name")
const mail = { mail: oneOf(mailKinds) }
const role = oneOf(roles)
const verdict = {
  outcome: oneOf(outcomes),
  reasons: listOf(
    group({ code: oneOf(reasonCodes, "a reason's code"), target: oneOf(reasonTargets, "what it is about") }),
  ),
}

const { clearByRule, clearSample, secondLookFindings, undoSeconds } = policyForms
const policyValue = either("on or off, a share from 0 to 1, seconds, or codes of findings", [
  ...([clearByRule, clearSample, undoSeconds, secondLookFindings] as const),
])

/** The closed catalogue of what is recorded: what each kind says, and its fields. Printed to `docs/events.md`. */
export const catalogue = {
  "verification.begun": told("A link was made.", { origin: oneOf(origins) }),
  "consent.given": told("The applicant agreed to the use of their data.", {}),
  "consent.at-counter": told("The applicant agreed on the screen of whoever entered the case at the counter.", {}),
  "document.chosen": told("The applicant chose a document.", { document: oneOf(documentKinds), combinedCard: flag }),
  "old-paper.answered": told("The applicant read that an old paper is probably no longer good, and answered.", {}),
  "details.saved": told("The applicant's typed fields were kept.", {}),
  "photo.added": told("A photo was added.", { ...photo, sizeBytes: count(photoLimits.maxBytes) }),
  "photo.not-taken": told("A file was refused as a photo.", {
    side,
    refusal: oneOf(photoRefusals, "why (`PhotoRefusal`)"),
  }),
  "photo.deleted": told("The applicant deleted a photo.", photo),
  "photo.inspected": told("A photo was looked at by the inspector.", {
    ...photo,
    problems: listOf(oneOf(pageProblems, "problems of a page")),
  }),
  "photo.unchecked": told("The inspector failed on a photo; nobody has looked for My Number on it.", photo),
  "photo.destroyed": told("A photo was destroyed beyond repair.", { ...photo, cause: oneOf(["my-number", "unseen"]) }),
  "photo.sent-anyway": told("The applicant went on with a photo that has a problem.", photo),
  "reading.filled": told("Fields arrived filled from the photo; the applicant left or changed them.", {
    asRead: listOf(field),
    changed: listOf(field),
  }),
  "reading.used": told("The applicant took over what the photo says.", { field }),
  "reading.settled": told("The applicant said that what they typed is right.", { field }),
  "photos.opened": told(
    "Somebody who sees no photos otherwise gave a reason to look at this case's, for ten minutes.",
    {
      reason: oneOf(lookReasons),
    },
  ),
  "photo.viewed": told("Somebody on the staff looked at a photo.", photo),
  "birth-date.tried": told("A new browser was asked for the date of birth.", {
    right: flag,
    triesLeft: count(birthDateTries),
  }),
  "handover.begun": told("A link for the phone was made.", {}),
  "handover.opened": told("A link for the phone was opened on a phone.", {}),
  "handover.done": told("The phone was done.", {}),
  "handover.taken-back": told("The computer took the link for the phone back.", {}),
  submitted: told("The applicant pressed Send.", { round: count(1_000) }),
  inspected: told("The checks ran over what was sent.", { findings: listOf(oneOf(findingCodes, "findings' codes")) }),
  claimed: told("A reviewer took the case.", {}),
  released: told("A reviewer lost the role, and the case they held waits again.", {}),
  "let-go": told("A reviewer's session was ended from elsewhere, and the case it held waits again.", {}),
  "given-back": told("A reviewer gave the case back.", { reason: oneOf(giveBackReasons) }),
  cleared: told("A rule approved the case; `decided` follows.", { rule: oneOf(clearingRules) }),
  decided: told("A reviewer decided, or a rule.", verdict),
  "second-look.asked": told("A reviewer decided, and another person is asked before anything leaves.", {
    cause: oneOf(secondLookCauses),
    ...verdict,
  }),
  "second-look.given": told("The second reviewer decided, blind to the first. Not agreed: a senior is asked.", {
    ...verdict,
    agrees: flag,
  }),
  "second-look.settled": told("A senior decided where two did not agree; whose decision theirs is the same as.", {
    sidedWith: oneOf(settlements),
  }),
  "decision.taken-back": told("A reviewer took a decision back before it left.", {
    outcome: oneOf(outcomes),
  }),
  "fields.answered": told("A reviewer said of fields whether they are as on the document.", {
    fields: listOf(field),
    answer: oneOf(fieldAnswers),
  }),
  "finding.answered": told("A reviewer answered a finding that stops an approval.", {
    code: oneOf(findingCodes, "a finding's code"),
    field: orNone(oneOf([...fieldNames, ...sides], "what it is about")),
    answer: oneOf(findingAnswers),
  }),
  "note.added": told("Somebody on the staff wrote a note for colleagues; its words are sealed with the case.", {}),
  "lookup.recorded": told("A reviewer recorded what the official number lookup said.", {
    result: oneOf(lookupResults),
  }),
  "case.worked": told("How long a reviewer had a case in sight until they decided it, as their page counted.", {
    seconds: count(mostWorked.seconds),
    keystrokes: count(mostWorked.keystrokes),
  }),
  "mail.sent": told("An e-mail went to the applicant.", mail),
  "mail.failed": told("An e-mail was refused for good.", mail),
  withdrawn: told("The applicant withdrew.", {}),
  expired: told("The link ran out.", {}),
  erased: told("Everything personal was erased.", { cause: oneOf(erasureCauses) }),
  "staff.signed-in": told("Somebody on the staff signed in.", {}),
  "staff.signed-out": told("Somebody on the staff signed out.", {}),
  "staff.refused": told("Somebody on the staff asked for what their role may not do.", {}),
  "staff.invited": told("Somebody was invited to the staff, or again to make a passkey.", { member: id, role }),
  "staff.enrolled": told("Somebody on the staff made a passkey on their invitation.", {}),
  "staff.joined": told("Somebody came from the provider for the first time.", { member: id, role }),
  "staff.role-changed": told("Somebody's role was changed; by the system: the provider says so.", {
    member: id,
    before: role,
    after: role,
  }),
  "staff.confirmed": told(
    "Somebody on the staff gave their passkey again, or signed in again, to do what asks for it.",
    {},
  ),
  "passkey.added": told("Somebody on the staff added a passkey.", { passkeyId: id }),
  "passkey.removed": told("Somebody on the staff removed a passkey.", { passkeyId: id }),
  "passkey.refused": told("A passkey was refused.", { passkeyId: id }),
  "provider.refused": told("What came from the provider signed nobody in.", {
    why: oneOf(["not-asked", "answer", "no-role", "other-person", "not-afresh"]),
  }),
  "session.revoked": told("Somebody's sessions were ended.", { member: id, sessions: count(1_000_000) }),
  "policies.set": told("A senior set policies of the desk: what each was, and is from then on.", {
    version: count(mostVersions),
    changes: listOf(group({ policy: oneOf(policyNames), before: policyValue, after: policyValue })),
  }),
  "report.exported": told("Somebody on the staff exported a report.", { report: oneOf(reportNames) }),
  "audit.exported": told("Events were exported from the command line.", { events: count(mostExported) }),
  "audit.key-rotated": told("The key that signs events introduced its successor, and was ended.", {
    before: fingerprint,
    after: fingerprint,
  }),
} as const satisfies Readonly<Record<string, { readonly says: string; readonly fields: Forms }>>

type Catalogue = typeof catalogue

/** What is recorded, as the catalogue has it. No field ever holds personal data. */
export type EventBody = {
  readonly [K in keyof Catalogue]: { readonly kind: K } & ValuesOf<Catalogue[K]["fields"]>
}[keyof Catalogue]

export const actorKinds = ["applicant", "staff", "commandLine", "system"] as const

export type Actor =
  | { readonly kind: Exclude<(typeof actorKinds)[number], "staff"> }
  | { readonly kind: "staff"; readonly staffId: string }

/** @param at - epoch milliseconds. */
export type Event = EventBody & { readonly actor: Actor; readonly at: number }
