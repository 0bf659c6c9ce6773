import type { Logger } from "pino"
import type { DeskPolicies } from "../app/desk-policies.ts"
import type { EventLog } from "../app/event-log.ts"
import type { Policy } from "../app/policy.ts"
import type {
  BlobStore,
  CleanJpeg,
  Devices,
  Elsewhere,
  Handovers,
  Locks,
  MarkJpeg,
  Pace,
  PostalCodes,
  Queue,
  Sealer,
  Staff,
  Trail,
  UprightJpeg,
  Verifications,
} from "../app/ports.ts"
import type { Reports } from "../app/report-ports.ts"
import type {
  Challenges,
  Invitations,
  OpenedPhotos,
  Passkeys,
  People,
  ProvidedStaff,
  Provider,
  ProviderRequests,
  WebAuthn,
} from "../app/staff-ports.ts"
import type { IsHoliday } from "../kit/business-days.ts"
import type { Random } from "../kit/ids.ts"
import type { Result } from "../kit/result.ts"
import type { PhotoRefusal } from "../verification/photo.ts"

/** Everything the pages need, wired in `main.ts`. */
export interface Services {
  readonly verifications: Verifications
  readonly trail: Trail
  readonly devices: Devices
  readonly elsewhere: Elsewhere
  readonly handovers: Handovers
  readonly queue: Queue
  readonly locks: Locks
  readonly pace: Pace
  readonly reports: Reports
  readonly eventLog: EventLog
  readonly staff: Staff
  readonly people: People
  readonly passkeys: Passkeys
  readonly invitations: Invitations
  readonly challenges: Challenges
  readonly webAuthn: WebAuthn
  readonly openedPhotos: OpenedPhotos
  /** null: staff sign in with passkeys alone. */
  readonly provider: Provider | null
  readonly providerRequests: ProviderRequests
  readonly providedStaff: ProvidedStaff
  readonly blobs: BlobStore
  readonly sealer: Sealer
  readonly cleanJpeg: (bytes: Uint8Array) => Promise<Result<CleanJpeg, PhotoRefusal>>
  readonly uprightJpeg: UprightJpeg
  readonly markJpeg: MarkJpeg
  readonly postalCodes: PostalCodes
  readonly random: Random
  readonly now: () => number
  readonly policy: Policy
  readonly deskPolicies: DeskPolicies
  readonly isHoliday: IsHoliday
  /** Aborted when the service is told to stop: streams end then. */
  readonly ending: AbortSignal
  readonly demo: boolean
  /** Whether a mail server is configured: then the Sent page promises an e-mail. */
  readonly sendsMail: boolean
  readonly publicUrl: string
  readonly trustProxy: boolean
  readonly assets: Assets
  readonly log: Pick<Logger, "info" | "warn" | "error">
}

/** The bundled stylesheets, scripts and pictures, in memory, by the path they are served under. */
export interface Assets {
  /** `/assets/site.css?v=3f2a…`: changes when the file does. */
  readonly url: (name: string) => string
  readonly file: (name: string) => { readonly body: Uint8Array<ArrayBuffer>; readonly type: string } | null
}
