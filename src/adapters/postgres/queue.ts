import { type RawBuilder, sql } from "kysely"
import { z } from "zod"
import type { Queue, QueueCounts, QueueRow, QueueWanted } from "../../app/ports.ts"
import { documentKinds } from "../../documents/kinds.ts"
import { type Entry, entries, type QueueList } from "../../verification/queue-list.ts"
import { states } from "../../verification/states.ts"
import type { Database } from "./connect.ts"
import { isClaimable, isToLookAtAgain } from "./verifications.ts"

const rowSchema = z.object({
  id: z.string(),
  short_reference: z.string(),
  state: z.enum(states),
  document: z.enum(documentKinds).nullable(),
  submitted_at: z.date().nullable(),
  decided_at: z.date().nullable(),
  is_assisted: z.boolean(),
})

function toQueueRow(row: unknown): QueueRow {
  const parsed = rowSchema.parse(row)
  return {
    id: parsed.id,
    shortReference: parsed.short_reference,
    state: parsed.state,
    document: parsed.document,
    submittedAt: parsed.submitted_at?.getTime() ?? null,
    decidedAt: parsed.decided_at?.getTime() ?? null,
    isAssisted: parsed.is_assisted,
  }
}

/** Written out, not as parameters: each is the condition of an index in `0009-queue.sql` or `0012-second-look.sql`. */
const isIn: Readonly<Record<QueueList, (wanted: QueueWanted) => RawBuilder<boolean>>> = {
  waiting: ({ now }) => isClaimable(now),
  mine: ({ staffId, now }) =>
    sql`(state in ('inReview', 'secondReview') and claimed_by = ${staffId} and claimed_until >= ${new Date(now)})`,
  secondLook: ({ now }) => isToLookAtAgain(now),
  moreNeeded: () => sql`state = 'moreNeeded'`,
  decided: () => sql`state in ('approved', 'refused')`,
}

/** Oldest first by the time it was sent, or latest first by the time it was decided. */
const orders = {
  oldest: { at: sql.ref("submitted_at"), beyond: sql`>`, direction: sql`asc` },
  latest: { at: sql.ref("decided_at"), beyond: sql`<`, direction: sql`desc` },
}

const orderOf: Readonly<Record<QueueList, (typeof orders)[keyof typeof orders]>> = {
  waiting: orders.oldest,
  mine: orders.oldest,
  secondLook: orders.oldest,
  moreNeeded: orders.latest,
  decided: orders.latest,
}

/** Written out, too, each for the table that is read. */
const isEntered = {
  verifications: { atCounter: sql<boolean>`assisted_by is not null`, byApplicant: sql<boolean>`assisted_by is null` },
  decided_findings: { atCounter: sql<boolean>`is_assisted`, byApplicant: sql<boolean>`not is_assisted` },
} as const

/** The decided with a finding have a table of their own; of other lists, each short, the rows that do not fit are passed over. */
function whereFrom(wanted: QueueWanted) {
  const { list, finding } = wanted
  if (list === "decided" && finding !== null) {
    return {
      table: "decided_findings",
      id: sql.ref("verification_id"),
      condition: sql<boolean>`finding = ${finding}`,
    } as const
  }
  const isFound = finding === null ? sql<boolean>`true` : sql<boolean>`finding_codes @> array[${finding}]`
  const condition = sql<boolean>`${isIn[list](wanted)} and ${isFound}`
  return { table: "verifications", id: sql.ref("id"), condition } as const
}

/** All that was ever decided is read in two parts, each in an index of its own, so that either may be the rare one. */
function partsOf({ list, entry }: QueueWanted): readonly (Entry | null)[] {
  return list === "decided" && entry === null ? entries : [entry]
}

/** One part of a list, in its order, as long as the whole may be. */
function partOf(wanted: QueueWanted, entry: Entry | null, most: number) {
  const { at, beyond, direction } = orderOf[wanted.list]
  const { table, id, condition } = whereFrom(wanted)
  const { document, before, after } = wanted
  const conditions = [
    condition,
    ...(entry === null ? [] : [isEntered[table][entry]]),
    ...(document === null ? [] : [sql`document = ${document}`]),
    ...(before === null ? [] : [sql`${at} < ${new Date(before)}`]),
    ...(after === null ? [] : [sql`(${at}, ${id}) ${beyond} (${new Date(after.at)}, ${after.id}::uuid)`]),
  ]
  return sql`(
    select ${id} as id, ${at} as at from ${sql.table(table)} where ${sql.join(conditions, sql` and `)}
    order by ${at} ${direction}, ${id} ${direction} limit ${most}
  )`
}

const columns = sql`id, short_reference, state, document, submitted_at, decided_at, assisted_by is not null as is_assisted`

const foundMost = 50

export const postgresQueue = (database: Database): Queue => ({
  async counts(now) {
    const { rows } = await sql`
      select null::uuid as staff_id, 'waiting' as list, count(*)::int as cases from verifications where state = 'waiting'
      union all
      select null, 'moreNeeded', count(*)::int from verifications where state = 'moreNeeded'
      union all
      select case when claimed_until >= ${new Date(now)} then claimed_by end as holder, state, count(*)::int
      from verifications where state in ('inReview', 'secondReview') group by holder, state`.execute(database)
    const counts = z.array(countSchema).parse(rows)
    const countOf = (list: string) => counts.find((one) => one.list === list && one.staff_id === null)?.cases ?? 0
    return {
      waiting: countOf("waiting") + countOf("inReview"),
      moreNeeded: countOf("moreNeeded"),
      heldBy: heldBy(counts),
      secondLooks: await secondLooks(database, now),
    }
  },
  async countPassed(staffId) {
    const { rows } = await sql<{ cases: number }>`
      select count(*)::int as cases from (
        select id from verifications
        where state = 'waiting' and passed_by <> '{}' and ${staffId}::uuid = any (passed_by)
        union
        select id from verifications where state = 'waiting' and assisted_by = ${staffId}::uuid
      ) passed`.execute(database)
    return rows[0]?.cases ?? 0
  },
  /** The rows are chosen in their index alone, and only those are read. */
  async list(wanted, most) {
    const { at, direction } = orderOf[wanted.list]
    const parts = partsOf(wanted).map((entry) => partOf(wanted, entry, most))
    const { rows } = await sql`
      select ${columns} from verifications where id in (
        select part.id from (${sql.join(parts, sql` union all `)}) part
        order by part.at ${direction}, part.id ${direction} limit ${most}
      ) order by ${at} ${direction}, id ${direction}`.execute(database)
    return rows.map(toQueueRow)
  },
  async find({ shortReference, referenceHash, numberHash }) {
    const { rows } = await sql`
      select ${columns} from verifications
      where short_reference = ${shortReference} or reference_hash = ${referenceHash} or number_hash = ${numberHash}
      order by created_at desc limit ${foundMost}`.execute(database)
    return rows.map(toQueueRow)
  },
})

function heldBy(counts: readonly z.infer<typeof countSchema>[]): QueueCounts["heldBy"] {
  const held = new Map<string, number>()
  for (const { staff_id, cases } of counts) if (staff_id) held.set(staff_id, (held.get(staff_id) ?? 0) + cases)
  return held
}

async function secondLooks(database: Database, now: number): Promise<QueueCounts["secondLooks"]> {
  const { rows } = await sql`
    select looked_by || passed_by as not_for, cardinality(looked_by) >= 2 as wants_senior, count(*)::int as cases
    from verifications where ${isToLookAtAgain(now)} group by 1, 2`.execute(database)
  return z
    .array(secondLooksSchema)
    .parse(rows)
    .map(({ not_for, wants_senior, cases }) => ({ notFor: not_for, wantsSenior: wants_senior, cases }))
}

const secondLooksSchema = z.object({ not_for: z.array(z.string()), wants_senior: z.boolean(), cases: z.number() })

const countSchema = z.object({ staff_id: z.string().nullable(), list: z.string(), cases: z.number() })
