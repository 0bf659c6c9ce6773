import { type RawBuilder, sql } from "kysely"
import { z } from "zod"
import type { FiguresWanted, Reports, WaitingSince } from "../../app/report-ports.ts"
import { addDays, dayInTokyo, type PlainDate, startOfDay } from "../../kit/plain-date.ts"
import type { DecidedOn } from "../../verification/figures.ts"
import type { Database } from "./connect.ts"
import type { Session } from "./events.ts"
import { effortIn, findingsIn, reasonsIn, totalsIn, type Within } from "./report-decisions.ts"
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
        const totals = await totalsIn(session, within)
        const findings = await findingsIn(session, within)
        const found = findings.map(
          ({ finding, cases }) => ({ of: { by: "finding", finding }, decisions: cases }) as const,
        )
        return {
          waiting: await waiting(session),
          decided: await decidedIn(session, within),
          hours: await hoursIn(session, within, wanted),
          firstTime: totals.flatMap(({ of, first, approved }) => (first > 0 ? [{ of, cases: first, approved }] : [])),
          reasons: await reasonsIn(session, within, [...totals, ...found]),
          secondLooks: await secondLooksIn(session, within),
          givenBack: await givenBackIn(session, within),
          findings,
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
    from verifications where state in ('waiting', 'inReview', 'secondReview') group by 1 order by 1`.execute(session)
  return z.array(z.object({ day: daySchema, cases: z.number() })).parse(rows)
}

const outcomesSchema = z.object({ approved: z.number(), moreNeeded: z.number(), refused: z.number() })

const decidedSchema = z.object({ day: daySchema, outcomes: outcomesSchema, atCounter: outcomesSchema })

const outcomesWhere = (condition: RawBuilder<boolean>) => sql`jsonb_build_object(
  'approved', coalesce(sum(cases) filter (where outcome = 'approved' and ${condition}), 0),
  'moreNeeded', coalesce(sum(cases) filter (where outcome = 'moreNeeded' and ${condition}), 0),
  'refused', coalesce(sum(cases) filter (where outcome = 'refused' and ${condition}), 0))`

/** Counted by date first, and then put side by side: words of days are slower to compare, and there are few of them. */
async function decidedIn(session: Session, within: Within): Promise<readonly DecidedOn[]> {
  const { rows } = await sql`
    select day::text, ${outcomesWhere(sql`true`)} as outcomes, ${outcomesWhere(sql`is_assisted`)} as "atCounter"
    from (
      select ${dayOf(sql`decided_at`)} as day, outcome, is_assisted, count(*) as cases
      from decisions where ${within(sql`decided_at`)} group by 1, 2, 3
    ) as counted group by day order by day`.execute(session)
  return z.array(decidedSchema).parse(rows)
}

const hoursSchema = z.object({
  day: daySchema.nullable(),
  cases: z.number(),
  half: z.number(),
  nineInTen: z.number(),
})

const dayMillis = 86_400_000

/** Days since 1970 in Japan: quicker to compare than dates. */
const dayNumber = (day: PlainDate): number => Date.parse(`${day}T00:00:00Z`) / dayMillis

/** Each end's place in the calendar: the business hours before its day, and those of the day itself so far. */
async function hoursIn(session: Session, within: Within, { calendar, hours, period }: FiguresWanted) {
  const oldest = await sql<{ at: Date | null }>`
    select min(submitted_at) as at from decisions where ${within(sql`decided_at`)}`.execute(session)
  const from = oldest.rows[0]?.at
  if (!from) return []
  const days = calendar(dayInTokyo(from.getTime()), period.to)
  const place = (end: string) => sql`${sql.ref(`${end}_day.before`)} + case when ${sql.ref(`${end}_day.is_open`)} then
    least(greatest(${sql.ref(end)} - ${sql.ref(`${end}_day.day`)} * 24 - ${hours.from}::float8, 0),
      ${hours.to - hours.from}::float8) else 0 end`
  const { rows } = await sql`
    with days as materialized (
      select * from unnest(${days.map(({ day }) => dayNumber(day))}::integer[], ${days.map(({ isOpen }) => isOpen)}::boolean[],
        ${days.map(({ before }) => before)}::float8[]) as days (day, is_open, before)
    ), ends as (
      select date_part('epoch', submitted_at) / 3600 + 9 as sent, date_part('epoch', decided_at) / 3600 + 9 as decided
      from decisions where ${within(sql`decided_at`)}
    ), taken as (
      select decided_day.day, (${place("decided")}) - (${place("sent")}) as hours
      from ends
        join days sent_day on sent_day.day = floor(sent / 24)::integer
        join days decided_day on decided_day.day = floor(decided / 24)::integer
    )
    select (date '1970-01-01' + day)::text as day, count(*)::int as cases,
      percentile_disc(0.5) within group (order by hours) as half,
      percentile_disc(0.9) within group (order by hours) as "nineInTen"
    from taken group by grouping sets ((day), ()) having count(*) > 0 order by taken.day nulls first`.execute(session)
  return z.array(hoursSchema).parse(rows).map(rounded)
}

/** To seconds: instants are told in fractions of an hour. */
const rounded = (one: z.infer<typeof hoursSchema>) => ({
  ...one,
  half: Math.round(one.half * 3_600) / 3_600,
  nineInTen: Math.round(one.nineInTen * 3_600) / 3_600,
})
