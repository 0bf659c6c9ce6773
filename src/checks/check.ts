import type { Finding } from "../verification/finding.ts"
import { addressUndetermined } from "./address-undetermined.ts"
import { backMissing } from "./back-missing.ts"
import { duplicateNumber } from "./duplicate-number.ts"
import { duplicatePhoto } from "./duplicate-photo.ts"
import type { Check, Evidence } from "./evidence.ts"
import { expired } from "./expired.ts"
import { expiresSoon } from "./expires-soon.ts"
import { expiryImplausible } from "./expiry-implausible.ts"
import { noLongerIssued } from "./no-longer-issued.ts"
import { numberMalformed } from "./number-malformed.ts"
import { renewalPending } from "./renewal-pending.ts"
import { roomMissing } from "./room-missing.ts"

/** In the order staff read the findings. */
const checks: readonly Check[] = [
  expired,
  renewalPending,
  noLongerIssued,
  expiryImplausible,
  numberMalformed,
  addressUndetermined,
  roomMissing,
  backMissing,
  duplicatePhoto,
  duplicateNumber,
  expiresSoon,
]

export const runChecks = (evidence: Evidence): readonly Finding[] => checks.flatMap((check) => check(evidence))
