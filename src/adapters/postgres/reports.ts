import { type RawBuilder, sql } from "kysely"
import { z } from "zod"
import type { FiguresWanted, Reports, WaitingSince } from "../../app/report-ports.ts"
import { addDays, type PlainDate, startOfDay } from "../../kit/plain-date.ts"
import type { DecidedOn } from "../../verification/figures.ts"
import type { Database } from "./connect.ts"
import type { Session } from "./events.ts"
import { effortIn, findingsIn, firstTimeIn, reasonsIn, type Within } from "./report-decisions.ts"
import { givenBackIn, secondLooksIn } from "./report-people.ts"

export const postgresReports = (database: Database): Reports => ({
  figures: (wanted) =>
    database
      .transaction()
      .setIsolationLevel("repeatable read")
      .setAccessMode("read only")
      .execute(async (session) => {
        const { from, to } = wanted.period
        const [since, until] = [new Date(startOfDay(from)), new Date(startOfDay(addDays(to, 1)))]
        const within: Within = (column) => sql<boolean>`(${column} >= ${since} and ${column} < ${until})`
        return {
          waiting: await waiting(session),
          decided: await decidedIn(session, within),
          hours: await hoursIn(session, within, wanted),
          firstTime: await firstTimeIn(session, within),
          reasons: await reasonsIn(session, within),
          secondLooks: await secondLooksIn(session, within),
          givenBack: await givenBackIn(session, within),
          findings: await findingsIn(session, within),
          effort: await effortIn(session, within),
        }
      }),
})

/** Written by PostgreSQL from a date. */
const daySchema = z.custom<PlainDate>((value) => /^\d{4}-\d\d-\d\d$/.test(String(value)))

const dayOf = (column: RawBuilder<unknown>) => sql`(${column} at time zone 'Asia/Tokyo')::date`

async function waiting(session: Session): Promise<readonly WaitingSince[]> {
  const { rows } = await sql`
    select ${dayOf(sql`submitted_at`)}::text as day, count(*)::int as cases
    from verifications where state in ('waiting', 'inReview') group by 1 order by 1`.execute(session)
  return z.array(z.object({ day: daySchema, cases: z.number() })).parse(rows)
}

const decidedSchema = z.object({
  day: daySchema,
  approved: z.number(),
  moreNeeded: z.number(),
  refused: z.number(),
})

async function decidedIn(session: Session, within: Within): Promise<readonly DecidedOn[]> {
  const { rows } = await sql`
    select ${dayOf(sql`decided_at`)}::text as day,
      count(*) filter (where outcome = 'approved')::int as approved,
      count(*) filter (where outcome = 'moreNeeded')::int as "moreNeeded",
      count(*) filter (where outcome = 'refused')::int as refused
    from decisions where ${within(sql`decided_at`)} group by 1 order by 1`.execute(session)
  return z
    .array(decidedSchema)
    .parse(rows)
    .map(({ day, ...outcomes }) => ({ day, outcomes }))
}

const hoursSchema = z.object({
  day: daySchema.nullable(),
  cases: z.number(),
  half: z.number(),
  nineInTen: z.number(),
})

/** Each end's place in the calendar: the business hours before its day, and those of the day itself so far. */
async function hoursIn(session: Session, within: Within, { calendar, hours, period }: FiguresWanted) {
  const first = await sql<{ day: string | null }>`
    select min(${dayOf(sql`submitted_at`)})::text as day from decisions where ${within(sql`decided_at`)}`.execute(
    session,
  )
  const from = daySchema.nullable().parse(first.rows[0]?.day ?? null)
  if (from === null) return []
  const days = calendar(from, period.to)
  const place = (at: RawBuilder<unknown>, day: string) =>
    sql`(${sql.ref(`${day}.before`)} + case when ${sql.ref(`${day}.is_open`)} then least(greatest(
      extract(epoch from ${at} at time zone 'Asia/Tokyo' - ${sql.ref(`${day}.day`)}) / 3600 - ${hours.from}::numeric, 0),
      ${hours.to - hours.from}::numeric) else 0 end)`
  const { rows } = await sql`
    with days as materialized (
      select * from unnest(${days.map(({ day }) => day)}::date[], ${days.map(({ isOpen }) => isOpen)}::boolean[],
        ${days.map(({ before }) => before)}::numeric[]) as days (day, is_open, before)
    ), taken as (
      select decided.day, ${place(sql`decided_at`, "decided")} - ${place(sql`submitted_at`, "sent")} as hours
      from decisions
        join days sent on sent.day = ${dayOf(sql`submitted_at`)}
        join days decided on decided.day = ${dayOf(sql`decided_at`)}
      where ${within(sql`decided_at`)}
    )
    select day::text, count(*)::int as cases,
      percentile_disc(0.5) within group (order by hours)::float8 as half,
      percentile_disc(0.9) within group (order by hours)::float8 as "nineInTen"
    from taken group by grouping sets ((day), ()) having count(*) > 0 order by day nulls first`.execute(session)
  return z.array(hoursSchema).parse(rows)
}
