import type { ColumnType, Generated, Insertable } from "kysely"
import type { Finding } from "../../verification/finding.ts"

export interface VerificationsTable {
  id: string
  short_reference: string
  reference_hash: string
  number_hash: string | null
  state: string
  revision: number
  round: number
  language: string
  origin: string
  assisted_by: string | null
  consented_at: Date | null
  document: string | null
  combined_card: boolean
  wrapped_key: Uint8Array | null
  sealed_contents: Uint8Array | null
  refused_tries_front: number
  refused_tries_back: number
  refused_at_front: Date | null
  refused_at_back: Date | null
  destroyed_for: string[]
  back_unseen: boolean
  findings: ColumnType<Finding[], string, string>
  /** Their codes: what the queue is filtered by. */
  finding_codes: string[]
  claimed_by: string | null
  claimed_until: Date | null
  claim_token: string | null
  claimed_in: string | null
  /** Until when each page keeps the lock: what `locks.ts` reads. */
  claim_pages: Generated<string>
  passed_by: string[]
  /** Those of the `Opinion`s while it is looked at again; empty otherwise. */
  looked_by: string[]
  sealed_opinions: Uint8Array | null
  outcome: string | null
  birth_date_tries_left: number
  created_at: Date
  link_ends_at: Date
  submitted_at: Date | null
  decided_at: Date | null
  ended_at: Date | null
  erased_at: Date | null
}

export interface PhotosTable {
  id: string
  verification_id: string
  side: string
  wrapped_key: Uint8Array | null
  sealed_file_name: Uint8Array | null
  size_bytes: number
  width_pixels: number
  height_pixels: number
  content_hash: string
  upload_key: string
  added_at: Date
  standing: string
  sealed_inspection: Uint8Array | null
  sent_anyway: boolean
  destroyed_at: Date | null
}

interface LinksTable {
  token_hash: string
  verification_id: string
  added_at: Date
}

interface DevicesTable {
  verification_id: string
  device_hash: string
  added_at: Date
}

export interface HandoversTable {
  id: string
  verification_id: string
  token_hash: string
  created_at: Date
  ends_at: Date
  opened_by: string | null
  outcome: string | null
}

export interface EventsTable {
  id: Generated<string>
  verification_id: string | null
  at: Date
  kind: string
  actor: string
  actor_id: string | null
  data: ColumnType<Record<string, unknown>, string, never>
}

interface StaffTable {
  id: string
  name: string
  role: string
  created_at: Generated<Date>
  /** Of those who come from the provider; both or neither. */
  issuer: Generated<string | null>
  subject: Generated<string | null>
}

interface ProviderRequestsTable {
  bound_to: string
  session_hash: string | null
  state: string
  nonce: string
  verifier: string
  asked_at: Date
}

interface OpenedPhotosTable {
  session_hash: string
  verification_id: string
  ends_at: Date
}

export interface DeskPoliciesTable {
  version: number
  set_by: string
  set_at: Date
  set_values: ColumnType<unknown, string, never>
}

interface StaffSessionsTable {
  token_hash: string
  staff_id: string
  form_key: string
  created_at: Date
  seen_at: Date
  id: Generated<string>
  browser: string
  confirmed_at: Date | null
}

export interface PasskeysTable {
  id: string
  staff_id: string
  credential_id: string
  public_key: Uint8Array
  /** PostgreSQL's bigint. */
  counter: string
  transports: string[]
  name: string
  added_at: Date
  used_at: Date | null
}

interface InvitationsTable {
  token_hash: string
  staff_id: string
  made_at: Date
  ends_at: Date
}

interface PasskeyChallengesTable {
  bound_to: string
  ceremony: string
  challenge: string
  ends_at: Date
}

export interface Tables {
  installation: { only_row: Generated<boolean>; mode: string; key_check: string; created_at: Generated<Date> }
  verifications: VerificationsTable
  photos: PhotosTable
  links: LinksTable
  devices: DevicesTable
  handovers: HandoversTable
  events: EventsTable
  staff: StaffTable
  staff_sessions: StaffSessionsTable
  passkeys: PasskeysTable
  invitations: InvitationsTable
  passkey_challenges: PasskeyChallengesTable
  provider_requests: ProviderRequestsTable
  opened_photos: OpenedPhotosTable
  desk_policies: DeskPoliciesTable
}

export type VerificationRow = Insertable<VerificationsTable>
export type PhotoRow = Insertable<PhotosTable>
