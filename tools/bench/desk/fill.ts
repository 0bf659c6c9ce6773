import type pg from "pg"
import { openDatabase } from "../../../src/adapters/postgres/connect.ts"
import type { PhotoRow, VerificationRow } from "../../../src/adapters/postgres/tables.ts"
import { toPhotoRow, toRow } from "../../../src/adapters/postgres/verification-rows.ts"
import { openPhoto } from "../../../src/app/look-at-photo.ts"
import type { Services } from "../../../src/http/services.ts"
import { newId, newShortReference } from "../../../src/kit/ids.ts"
import { personal } from "../../../src/kit/personal.ts"
import { findingCodes } from "../../../src/verification/finding.ts"
import type { Photo, Verification } from "../../../src/verification/verification.ts"

/** A database with one inspected verification in it, and how to make it a big one. */
export interface Desk {
  readonly services: Services
  /** As the owner of the tables. */
  readonly owner: pg.Pool
  /** Sent through the product, inspected and waiting: all that open are copies of it. */
  readonly original: Verification
}

export interface Size {
  readonly verifications: number
  readonly events: number
}

/** What a desk's cases are, in hundredths; the rest was decided or withdrawn long ago, and is erased. */
const shares = { waiting: 2, moreNeeded: 1, approved: 2 } as const

/** Cases with photos that open, one after the other. */
const withPhotos = 50

const minuteMillis = 60_000
const dayMillis = 1_440 * minuteMillis
const rowsAtOnce = 500

/** @returns ids of decided cases whose photos open. */
export async function fill(desk: Desk, { verifications, events }: Size): Promise<readonly string[]> {
  const { owner } = desk
  let sealed = 0
  const opening: string[] = []
  for (const state of ["waiting", "moreNeeded", "approved"] as const) {
    const count = Math.max(withPhotos / 2, Math.round((verifications * shares[state]) / 100))
    const copies = Array.from({ length: count }, (_, n) => copyOf(desk, state, n / count))
    await insert(desk, copies)
    sealed += count
    if (state === "approved") opening.push(...copies.slice(0, withPhotos).map(({ verification: { id } }) => id))
    if (state === "approved") await keepPhotos(desk, copies.slice(0, withPhotos))
  }
  await owner.query(erasedOnes, [Math.max(0, verifications - sealed - 1), desk.services.now(), [...findingCodes]])
  await owner.query(eventsOfAll, [Math.ceil(events / verifications)])
  await owner.query("insert into decisions select * from decision_facts on conflict do nothing")
  await owner.query("vacuum (analyze) decisions")
  await owner.query("vacuum (analyze) verifications")
  await owner.query("vacuum (analyze) decided_findings")
  await owner.query("vacuum (analyze) events")
  await owner.query("vacuum (analyze) photos")
  return opening
}

interface Copy {
  readonly verification: Verification
  readonly photoKeys: readonly Uint8Array[]
}

/** The same contents under another reference, number and keys. @param age - from 0, the latest, to 1. */
function copyOf({ services, original }: Desk, state: "waiting" | "moreNeeded" | "approved", age: number): Copy {
  const { sealer, random } = services
  const key = sealer.newDataKey()
  const id = newId()
  const photoKeys = original.photos.map(() => sealer.newDataKey())
  const submittedAt = Math.floor(services.now() - minuteMillis - age * 5 * dayMillis)
  const photos = original.photos.map((photo, at): Photo => {
    const photoId = newId()
    const photoKey = photoKeys[at] ?? key
    const wrappedKey = sealer.wrap({ key: photoKey, under: key, place: `photo:${photoId}` })
    return { ...photo, id: photoId, addedAt: submittedAt, uploadKey: photoId, contentHash: newId(), wrappedKey }
  })
  const decidedAt = state === "waiting" ? null : submittedAt + 30 * 1_000
  const verification: Verification = {
    ...original,
    ...{ id, state, photos, submittedAt, decidedAt },
    findings: [{ code: someFinding(), field: null, weight: "review" }],
    shortReference: newShortReference(random),
    referenceHash: sealer.keyedHash({ purpose: "reference", text: referenceOf(id) }),
    numberHash: sealer.keyedHash({ purpose: "document-number", text: numberOf(id) }),
    outcome: state === "waiting" ? null : state,
    endedAt: state === "approved" ? decidedAt : null,
    dataKey: personal(key),
    contents: original.contents?.map((contents) => ({ ...contents, reference: referenceOf(id) })) ?? null,
  }
  return { verification, photoKeys }
}

/** As in `erasedOnes`: the later in the list, the rarer. */
const someFinding = () => findingCodes[Math.floor(findingCodes.length * Math.random() ** 3)] ?? "number.differs"

/** What its customer and its document are called in the search. */
export const referenceOf = (id: string): string => `C-${id.slice(0, 8)}`
export const numberOf = (id: string): string => `AB${id.slice(-10)}`.toUpperCase()

async function insert({ services, owner }: Desk, copies: readonly Copy[]): Promise<void> {
  const { sealer } = services
  const database = openDatabase(owner)
  for (let from = 0; from < copies.length; from += rowsAtOnce) {
    const some = copies.slice(from, from + rowsAtOnce).map(({ verification }) => verification)
    const rows: VerificationRow[] = some.map((one) => toRow(sealer, one))
    const photos: PhotoRow[] = some.flatMap((one) => one.photos.map((photo) => toPhotoRow(sealer, one, photo)))
    await database.insertInto("verifications").values(rows).execute()
    await database.insertInto("photos").values(photos).execute()
  }
}

/** The original's own photos, each under the key of its copy. */
async function keepPhotos({ services, original }: Desk, copies: readonly Copy[]): Promise<void> {
  for (const [at, photo] of original.photos.entries()) {
    const opened = await openPhoto(services, { verification: original, photo, size: "full" })
    if (!opened.ok) throw new Error(`a photo did not open: ${opened.error}`)
    for (const { verification, photoKeys } of copies) {
      const [blob, key] = [verification.photos[at]?.id, photoKeys[at]]
      if (!blob || !key) throw new Error("a copy has fewer photos than its original")
      await services.blobs.put(blob, services.sealer.seal({ plain: opened.value, key, place: blob }))
    }
  }
}

/** $1: how many; $2: now, in milliseconds; $3: the findings' codes, the later the rarer. One in a thousand was entered at the counter. */
const erasedOnes = `
  insert into verifications (id, short_reference, reference_hash, number_hash, state, revision, round, language, origin,
    consented_at, document, combined_card, findings, finding_codes, outcome, birth_date_tries_left, created_at, link_ends_at,
    submitted_at, decided_at, ended_at, erased_at, assisted_by)
  select gen_random_uuid(),
    (select string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ',
        ((((n * 662607015) % 1099511627776) >> (5 * place)) & 31)::int + 1, 1) || case place when 3 then '-' else '' end, ''
        order by place) from generate_series(0, 7) place),
    md5('reference' || n), md5('number' || n), state, 7, 1, 'en', 'staff', sent,
    (array['residence-card', 'residence-card', 'residence-card', 'special-permanent-resident-certificate',
      'certificate-of-registered-matters'])[1 + n % 5],
    false, jsonb_build_array(jsonb_build_object('code', code, 'field', null, 'weight', 'review')), array[code],
    case state when 'withdrawn' then null else state end, 5, sent - interval '20 minutes', sent + interval '30 days',
    sent, case state when 'withdrawn' then null else sent + interval '1 hour' end, sent + interval '1 hour',
    sent + interval '90 days', case when n % 1000 = 0 then (select id from staff limit 1) end
  from (
    select n,
      date_trunc('milliseconds', to_timestamp($2::float8 / 1000)) - interval '91 days' - n * interval '2 minutes' as sent,
      (array['approved', 'approved', 'approved', 'approved', 'refused', 'approved', 'approved', 'approved', 'approved',
        'withdrawn'])[1 + n % 10] as state,
      ($3::text[])[1 + floor(array_length($3::text[], 1) * power(random(), 3))::int] as code
    from generate_series(1::bigint, $1::bigint) n
  ) as one`

/**
 * $1: how many for each verification; ten are one round from link to decision, by one of twenty reviewers. In the order of time, so
 * that those of one lie far apart, as at a busy desk.
 */
const eventsOfAll = `
  insert into events (verification_id, at, kind, actor, actor_id, data)
  select id, created_at + n * interval '90 seconds', kind,
    case when kind = any (array['claimed', 'fields.answered', 'case.worked', 'decided']) then 'staff' else 'system' end,
    case when kind = any (array['claimed', 'fields.answered', 'case.worked', 'decided'])
      then overlay(md5('staff' || ascii(id::text) % 20) placing '4' from 13)::uuid end,
    case kind
      when 'submitted' then '{"round": 1}'
      when 'inspected' then jsonb_build_object('findings', finding_codes)
      when 'fields.answered' then jsonb_build_object('fields', array['name', 'number'],
        'answer', case when random() < 0.1 then 'differs' else 'agrees' end)
      when 'case.worked' then jsonb_build_object('seconds', 30 + floor(random() * 200), 'keystrokes', 3 + floor(random() * 20))
      when 'decided' then jsonb_build_object('outcome', outcome, 'reasons', case outcome when 'approved' then '[]'::jsonb
        else jsonb_build_array(jsonb_build_object('code',
          (array['blurred', 'glare', 'cut-off', 'name-differs', 'expired'])[1 + floor(random() * 5)::int], 'target', 'front')) end)
      else '{}'
    end
  from verifications, generate_series(1, $1::int) n, lateral (
    select case when outcome is null and kind = 'decided' then 'photo.viewed' else kind end as kind from (
      select (array['verification.begun', 'document.chosen', 'photo.added', 'submitted', 'inspected', 'claimed', 'fields.answered',
        'case.worked', 'decided', 'mail.sent'])[1 + (n - 1) % 10] as kind) as usual
  ) as happened
  order by created_at + n * interval '90 seconds'`
