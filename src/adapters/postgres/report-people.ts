import { sql } from "kysely"
import { z } from "zod"
import type { GivenBack, SecondLooks } from "../../verification/figures.ts"
import { secondLookCauses } from "../../verification/second-look.ts"
import type { Session } from "./events.ts"
import type { Within } from "./report-decisions.ts"

const givenBackSchema = z.object({
  staffId: z.string(),
  taken: z.number(),
  break: z.number(),
  language: z.number(),
  "second-look": z.number(),
  conflict: z.number(),
  other: z.number(),
})

/** Whoever took or gave back a case, those who gave back most first. */
export async function givenBackIn(session: Session, within: Within): Promise<readonly GivenBack[]> {
  const { rows } = await sql`
    with taken as (
      select actor_id, count(*)::int as cases from events where kind = 'claimed' and ${within(sql`at`)} group by actor_id
    ), given as (
      select actor_id, data ->> 'reason' as reason from events where kind = 'given-back' and ${within(sql`at`)}
    ), counted as (
      select actor_id, count(*) as cases,
        count(*) filter (where reason = 'break')::int as break,
        count(*) filter (where reason = 'language')::int as language,
        count(*) filter (where reason = 'second-look')::int as "second-look",
        count(*) filter (where reason = 'conflict')::int as conflict,
        count(*) filter (where reason = 'other')::int as other
      from given group by actor_id
    )
    select actor_id as "staffId", coalesce(taken.cases, 0) as taken, coalesce(break, 0) as break,
      coalesce(language, 0) as language, coalesce("second-look", 0) as "second-look", coalesce(conflict, 0) as conflict,
      coalesce(other, 0) as other
    from taken full join counted using (actor_id)
    where actor_id is not null
    order by coalesce(counted.cases, 0) desc, taken desc, actor_id`.execute(session)
  return z
    .array(givenBackSchema)
    .parse(rows)
    .map(({ staffId, taken, ...reasons }) => ({ staffId, taken, reasons }))
}

const secondLooksSchema = z.object({
  cause: z.enum(secondLookCauses),
  given: z.number(),
  agreed: z.number(),
  first: z.number(),
  second: z.number(),
  neither: z.number(),
})

/** Each belongs to the asking before it, which says the cause. */
export async function secondLooksIn(session: Session, within: Within): Promise<readonly SecondLooks[]> {
  const { rows } = await sql`
    select asked.data ->> 'cause' as cause,
      count(*) filter (where kind = 'second-look.given')::int as given,
      count(*) filter (where told.data ->> 'agrees' = 'true')::int as agreed,
      count(*) filter (where told.data ->> 'sidedWith' = 'first')::int as first,
      count(*) filter (where told.data ->> 'sidedWith' = 'second')::int as second,
      count(*) filter (where told.data ->> 'sidedWith' = 'neither')::int as neither
    from (
      select id, verification_id, kind, data from events
      where kind in ('second-look.given', 'second-look.settled') and ${within(sql`at`)}
    ) as told join lateral (
      select data from events
      where verification_id = told.verification_id and id < told.id and kind = 'second-look.asked'
      order by id desc limit 1
    ) as asked on true
    group by 1 order by 2 desc, 1`.execute(session)
  return z
    .array(secondLooksSchema)
    .parse(rows)
    .map(({ cause, given, agreed, ...settled }) => ({ cause, given, agreed, settled }))
}
