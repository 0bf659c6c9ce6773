import type { Finding } from "../verification/finding.ts"
import { addressDiffers } from "./address-differs.ts"
import { addressUndetermined } from "./address-undetermined.ts"
import { addressUnreadable } from "./address-unreadable.ts"
import { backChangesAddress } from "./back-changes-address.ts"
import { backMissing } from "./back-missing.ts"
import { birthDateDiffers } from "./birth-date-differs.ts"
import { birthDateUnreadable } from "./birth-date-unreadable.ts"
import { duplicateNumber } from "./duplicate-number.ts"
import { duplicatePhoto } from "./duplicate-photo.ts"
import type { Check, Evidence } from "./evidence.ts"
import { expired } from "./expired.ts"
import { expiredAsRead } from "./expired-as-read.ts"
import { expiresSoon } from "./expires-soon.ts"
import { expiryDiffers } from "./expiry-differs.ts"
import { expiryImplausible } from "./expiry-implausible.ts"
import { expiryUnreadable } from "./expiry-unreadable.ts"
import { myNumberVisible } from "./my-number-visible.ts"
import { nameDiffers } from "./name-differs.ts"
import { nameOrderDiffers } from "./name-order-differs.ts"
import { nameUnreadable } from "./name-unreadable.ts"
import { nationalityDiffers } from "./nationality-differs.ts"
import { nationalityUnreadable } from "./nationality-unreadable.ts"
import { noLongerIssued } from "./no-longer-issued.ts"
import { notOriginal } from "./not-original.ts"
import { numberDiffers } from "./number-differs.ts"
import { numberMalformed } from "./number-malformed.ts"
import { numberUnreadable } from "./number-unreadable.ts"
import { photoUnchecked } from "./photo-unchecked.ts"
import { photoUnclear } from "./photo-unclear.ts"
import { renewalPending } from "./renewal-pending.ts"
import { roomMissing } from "./room-missing.ts"
import { roomNotPrinted } from "./room-not-printed.ts"
import { roomNotTyped } from "./room-not-typed.ts"
import { sameSideTwice } from "./same-side-twice.ts"
import { sexDiffers } from "./sex-differs.ts"
import { sexUnreadable } from "./sex-unreadable.ts"
import { wrongDocument } from "./wrong-document.ts"
import { wrongSide } from "./wrong-side.ts"

/** In the order staff read the findings. */
const checks: readonly Check[] = [
  myNumberVisible,
  expired,
  expiredAsRead,
  renewalPending,
  noLongerIssued,
  wrongDocument,
  wrongSide,
  sameSideTwice,
  notOriginal,
  photoUnclear,
  photoUnchecked,
  nameDiffers,
  birthDateDiffers,
  sexDiffers,
  nationalityDiffers,
  numberDiffers,
  expiryDiffers,
  addressDiffers,
  expiryImplausible,
  numberMalformed,
  addressUndetermined,
  roomMissing,
  roomNotTyped,
  backMissing,
  duplicatePhoto,
  duplicateNumber,
  backChangesAddress,
  expiresSoon,
  nameOrderDiffers,
  roomNotPrinted,
  nameUnreadable,
  birthDateUnreadable,
  sexUnreadable,
  nationalityUnreadable,
  numberUnreadable,
  expiryUnreadable,
  addressUnreadable,
]

export const runChecks = (evidence: Evidence): readonly Finding[] => checks.flatMap((check) => check(evidence))
