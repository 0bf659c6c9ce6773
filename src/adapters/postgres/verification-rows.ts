import type { Selectable } from "kysely"
import { z } from "zod"
import type { Sealer } from "../../app/ports.ts"
import { draftKeys, fieldNames, sexes } from "../../documents/details.ts"
import { documentKinds, sides } from "../../documents/kinds.ts"
import { personal } from "../../kit/personal.ts"
import type { PartialDate, PlainDate } from "../../kit/plain-date.ts"
import { findingCodes } from "../../verification/finding.ts"
import { fieldAnswers, findingAnswers } from "../../verification/looked.ts"
import { lookupResults } from "../../verification/lookup.ts"
import type { Opinion } from "../../verification/opinion.ts"
import { pageProblems } from "../../verification/page-problem.ts"
import { type PhotoInspection, photoStandings } from "../../verification/photo-inspection.ts"
import { outcomes, reasonCodes, reasonTargets } from "../../verification/reasons.ts"
import { haveLooked } from "../../verification/second-look.ts"
import { states } from "../../verification/states.ts"
import { type Claim, type Contents, origins, type Photo, type Verification } from "../../verification/verification.ts"
import { placesSchema, pointSchema, readingSchema, recognisedSchema } from "../inspection-schema.ts"
import type { PhotoRow, PhotosTable, VerificationRow, VerificationsTable } from "./tables.ts"

const weights = ["blocks", "review", "note"] as const

const asWritten = <T extends string>() => z.custom<T>((value) => typeof value === "string")

/** Written by us and sealed: the form is checked, the values were when they were typed. */
const detailsSchema = z.object({
  name: z.string(),
  birthDate: asWritten<PartialDate>(),
  sex: z.enum(sexes).exactOptional(),
  nationality: z.string().exactOptional(),
  address: z.string(),
  housingComplex: z.boolean(),
  room: z.string().exactOptional(),
  number: z.string().exactOptional(),
  expiresOn: asWritten<PlainDate>().exactOptional(),
  issuedOn: asWritten<PlainDate>().exactOptional(),
  nextConfirmationFrom: asWritten<PlainDate>().exactOptional(),
  renewal: z
    .discriminatedUnion("kind", [
      z.object({ kind: z.literal("stamp") }),
      z.object({ kind: z.literal("online"), receiptNumber: z.string() }),
    ])
    .exactOptional(),
})

const draftSchema = z.partialRecord(z.enum(draftKeys), z.string())
const filledSchema = z.array(z.object({ field: z.enum(fieldNames), photoId: z.string(), asRead: z.boolean() }))

const unsentSchema = z.object({
  draft: draftSchema,
  email: z.string().nullable(),
  isSpecialPermanentResident: z.boolean().nullable(),
  filled: filledSchema,
})

const lookedSchema = z.object({
  staffId: z.string(),
  round: z.number(),
  fields: z.array(z.object({ field: z.enum(fieldNames), answer: z.enum(fieldAnswers) })),
  findings: z
    .array(
      z.object({
        code: z.enum(findingCodes),
        field: z.enum([...fieldNames, ...sides]).nullable(),
        answer: z.enum(findingAnswers),
      }),
    )
    .default([]),
})

const correctionsSchema = z.array(z.object({ field: z.enum(fieldNames), from: z.string(), to: z.string() }))

const reasonsSchema = z.array(
  z.object({ code: z.enum(reasonCodes), target: z.enum(reasonTargets), words: z.string().nullable() }),
)

const findingsSchema = z.array(
  z.object({
    code: z.enum(findingCodes),
    field: z.enum([...fieldNames, ...sides]).nullable(),
    weight: z.enum(weights),
  }),
)

const opinionsSchema = z.array(
  z.object({
    staffId: z.string(),
    at: z.number(),
    outcome: z.enum(outcomes),
    reasons: reasonsSchema,
    looked: lookedSchema.nullable(),
    corrections: correctionsSchema,
  }),
)
const pressedSchema = z.object({
  ...{ staffId: z.string(), round: z.number(), token: z.string(), outcome: z.enum(outcomes) },
  ...{ reasons: reasonsSchema, words: z.string(), leavesAt: z.number() },
})

const pastRoundSchema = z.object({
  round: z.number(),
  sentAt: z.number(),
  fields: z.partialRecord(z.enum(fieldNames), z.string()),
  corrections: correctionsSchema,
  photos: z.array(
    z.object({
      id: z.string(),
      side: z.enum(sides),
      fileName: z.string(),
      standing: z.enum(photoStandings),
      sentAnyway: z.boolean(),
    }),
  ),
  findings: findingsSchema,
  reasons: reasonsSchema,
  decidedBy: z.string(),
  decidedAt: z.number(),
})

const lookupSchema = z.object({
  number: z.string(),
  expiresOn: asWritten<PlainDate>(),
  result: z.enum(lookupResults),
  staffId: z.string(),
  at: z.number(),
})

const contentsSchema = z.object({
  reference: z.string(),
  draft: draftSchema,
  details: detailsSchema.nullable(),
  email: z.string(),
  backWritten: z.boolean().nullable(),
  isSpecialPermanentResident: z.boolean().nullable(),
  oldPaperNoted: z.boolean(),
  reasons: reasonsSchema,
  settled: z.array(z.object({ field: z.enum(fieldNames), read: z.string() })).default([]),
  filled: filledSchema.default([]),
  unsent: unsentSchema.nullable().default(null),
  lastSave: z.object({ page: z.string(), order: z.number() }).nullable().default(null),
  wrongBirthDate: z.string().nullable().default(null),
  looked: lookedSchema.nullable().default(null),
  corrections: correctionsSchema.default([]),
  asSent: z
    .object({
      draft: draftSchema,
      details: detailsSchema,
      numberHash: z.string().nullable(),
      findings: findingsSchema,
    })
    .nullable()
    .default(null),
  pressed: pressedSchema.nullable().default(null),
  notes: z.array(z.object({ staffId: z.string(), at: z.number(), text: z.string() })).default([]),
  rounds: z.array(pastRoundSchema).default([]),
  lookup: lookupSchema.nullable().default(null),
})

/** Written by us and sealed. */
const inspectionSchema = z.object({
  recognised: recognisedSchema,
  problems: z.array(z.enum(pageProblems)),
  corners: z.array(pointSchema).nullable(),
  places: placesSchema,
  reading: readingSchema,
})

const rowSchema = z.object({
  state: z.enum(states),
  origin: z.enum(origins),
  document: z.enum(documentKinds).nullable(),
  outcome: z.enum(outcomes).nullable(),
  findings: findingsSchema,
  destroyed_for: z.array(z.enum(sides)),
})

const places = {
  key: (id: string) => `verification:${id}:key`,
  contents: (id: string) => `verification:${id}:contents`,
  opinions: (id: string) => `verification:${id}:opinions`,
  photoKey: (photoId: string) => `photo:${photoId}`,
  fileName: (photoId: string) => `photo:${photoId}:file-name`,
  inspection: (photoId: string) => `photo:${photoId}:inspection`,
}

const text = (value: string) => new TextEncoder().encode(value)
const millis = (date: Date | null) => date?.getTime() ?? null
const date = (epochMillis: number | null) => (epochMillis === null ? null : new Date(epochMillis))

/** The row as written; what is personal only sealed. */
export function toRow(sealer: Sealer, verification: Verification): VerificationRow {
  const v = verification
  const key = v.dataKey?.reveal("seal")
  const contents = v.contents?.reveal("seal")
  const opinions = v.opinions?.reveal("seal")
  return {
    id: v.id,
    short_reference: v.shortReference,
    reference_hash: v.referenceHash,
    number_hash: v.numberHash,
    state: v.state,
    revision: v.revision,
    round: v.round,
    language: v.language,
    origin: v.origin,
    assisted_by: v.assistedBy,
    consented_at: date(v.consentedAt),
    document: v.document,
    combined_card: v.combinedCard,
    wrapped_key: key ? sealer.wrap({ key, under: "master", place: places.key(v.id) }) : null,
    sealed_contents:
      key && contents
        ? sealer.seal({ plain: text(JSON.stringify(contents)), key, place: places.contents(v.id) })
        : null,
    refused_tries_front: v.refusedTries.front,
    refused_tries_back: v.refusedTries.back,
    refused_at_front: date(v.refusedAt.front),
    refused_at_back: date(v.refusedAt.back),
    destroyed_for: [...v.destroyedFor],
    back_unseen: v.backUnseen,
    findings: JSON.stringify(v.findings),
    finding_codes: [...new Set(v.findings.map(({ code }) => code))],
    claimed_by: v.claim?.staffId ?? null,
    claimed_until: date(v.claim?.until ?? null),
    claim_token: v.claim?.token ?? null,
    claimed_in: v.claim?.sessionId ?? null,
    passed_by: [...v.passedBy],
    looked_by: [...haveLooked(v)],
    sealed_opinions:
      key && opinions
        ? sealer.seal({ plain: text(JSON.stringify(opinions)), key, place: places.opinions(v.id) })
        : null,
    outcome: v.outcome,
    birth_date_tries_left: v.birthDateTriesLeft,
    created_at: new Date(v.createdAt),
    link_ends_at: new Date(v.linkEndsAt),
    submitted_at: date(v.submittedAt),
    decided_at: date(v.decidedAt),
    ended_at: date(v.endedAt),
    erased_at: date(v.erasedAt),
  }
}

/** @throws when the master key is another one or the row was tampered with: nothing can go on then. */
export function fromRow(
  sealer: Sealer,
  row: Selectable<VerificationsTable>,
  photos: readonly Selectable<PhotosTable>[],
): Verification {
  const key = row.wrapped_key
    ? opened(sealer.unwrap({ wrapped: row.wrapped_key, under: "master", place: places.key(row.id) }))
    : null
  const { destroyed_for: destroyedFor, ...parsed } = rowSchema.parse(row)
  return {
    id: row.id,
    shortReference: row.short_reference,
    referenceHash: row.reference_hash,
    numberHash: row.number_hash,
    revision: row.revision,
    round: row.round,
    language: row.language,
    ...parsed,
    destroyedFor,
    assistedBy: row.assisted_by,
    backUnseen: row.back_unseen,
    refusedTries: { front: row.refused_tries_front, back: row.refused_tries_back },
    refusedAt: { front: millis(row.refused_at_front), back: millis(row.refused_at_back) },
    consentedAt: millis(row.consented_at),
    combinedCard: row.combined_card,
    dataKey: key && personal(key),
    contents: key && row.sealed_contents ? personal(openContents(sealer, row.id, row.sealed_contents, key)) : null,
    photos: key ? photos.map((photo) => fromPhotoRow(sealer, photo, key)) : [],
    claim: claimOf(row),
    passedBy: row.passed_by,
    opinions: key && row.sealed_opinions ? personal(openOpinions(sealer, row.id, row.sealed_opinions, key)) : null,
    birthDateTriesLeft: row.birth_date_tries_left,
    createdAt: row.created_at.getTime(),
    linkEndsAt: row.link_ends_at.getTime(),
    submittedAt: millis(row.submitted_at),
    decidedAt: millis(row.decided_at),
    endedAt: millis(row.ended_at),
    erasedAt: millis(row.erased_at),
  }
}

function claimOf(row: Selectable<VerificationsTable>): Claim | null {
  const { claimed_by: staffId, claim_token: token, claimed_until: until, claimed_in: sessionId } = row
  return staffId && token && until ? { staffId, token, until: until.getTime(), sessionId } : null
}

export function toPhotoRow(sealer: Sealer, verification: Verification, photo: Photo): PhotoRow {
  const key = verification.dataKey?.reveal("seal")
  if (!key) throw new Error("a photo of an erased verification cannot be kept")
  return {
    id: photo.id,
    verification_id: verification.id,
    side: photo.side,
    wrapped_key: photo.wrappedKey,
    sealed_file_name: sealer.seal({
      plain: text(photo.fileName.reveal("seal")),
      key,
      place: places.fileName(photo.id),
    }),
    size_bytes: photo.sizeBytes,
    width_pixels: photo.widthPixels,
    height_pixels: photo.heightPixels,
    content_hash: photo.contentHash,
    upload_key: photo.uploadKey,
    added_at: new Date(photo.addedAt),
    destroyed_at: null,
    standing: photo.standing,
    sealed_inspection: sealInspection(sealer, key, photo),
    sent_anyway: photo.sentAnyway,
  }
}

/** Under the photo's own key: destroying that destroys what was read, too. */
function sealInspection(sealer: Sealer, key: Uint8Array, { id, wrappedKey, inspection }: Photo): Uint8Array | null {
  if (!inspection) return null
  const photoKey = opened(sealer.unwrap({ wrapped: wrappedKey, under: key, place: places.photoKey(id) }))
  const plain = text(JSON.stringify(inspection.reveal("seal")))
  return sealer.seal({ plain, key: photoKey, place: places.inspection(id) })
}

function openInspection(sealer: Sealer, key: Uint8Array, row: Selectable<PhotosTable>): PhotoInspection | null {
  if (!row.wrapped_key || !row.sealed_inspection) return null
  const photoKey = opened(sealer.unwrap({ wrapped: row.wrapped_key, under: key, place: places.photoKey(row.id) }))
  const place = places.inspection(row.id)
  const plain = opened(sealer.open({ sealed: row.sealed_inspection, key: photoKey, place }))
  return inspectionSchema.parse(JSON.parse(new TextDecoder().decode(plain)))
}

function fromPhotoRow(sealer: Sealer, row: Selectable<PhotosTable>, key: Uint8Array): Photo {
  if (!row.wrapped_key || !row.sealed_file_name) throw new Error("a destroyed photo was read as a kept one")
  const fileName = opened(sealer.open({ sealed: row.sealed_file_name, key, place: places.fileName(row.id) }))
  const inspection = openInspection(sealer, key, row)
  return {
    id: row.id,
    side: z.enum(sides).parse(row.side),
    fileName: personal(new TextDecoder().decode(fileName)),
    wrappedKey: row.wrapped_key,
    sizeBytes: row.size_bytes,
    widthPixels: row.width_pixels,
    heightPixels: row.height_pixels,
    contentHash: row.content_hash,
    uploadKey: row.upload_key,
    addedAt: row.added_at.getTime(),
    standing: z.enum(photoStandings).parse(row.standing),
    inspection: inspection && personal(inspection),
    sentAnyway: row.sent_anyway,
  }
}

function openContents(sealer: Sealer, id: string, sealed: Uint8Array, key: Uint8Array): Contents {
  const plain = opened(sealer.open({ sealed, key, place: places.contents(id) }))
  return contentsSchema.parse(JSON.parse(new TextDecoder().decode(plain)))
}

function openOpinions(sealer: Sealer, id: string, sealed: Uint8Array, key: Uint8Array): readonly Opinion[] {
  const plain = opened(sealer.open({ sealed, key, place: places.opinions(id) }))
  return opinionsSchema.parse(JSON.parse(new TextDecoder().decode(plain)))
}

function opened(result: ReturnType<Sealer["open"]>): Uint8Array {
  if (!result.ok) throw new Error("sealed data does not open: another master key, or it was changed")
  return result.value
}
