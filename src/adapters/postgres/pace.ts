import { sql } from "kysely"
import { z } from "zod"
import type { Pace } from "../../app/ports.ts"
import type { Database } from "./connect.ts"

const timesSchema = z.object({ decisions: z.number(), half: z.number().nullable(), nine_in_ten: z.number().nullable() })

/** What was sent again since its decision is not decided yet, and does not count. */
export const postgresPace = (database: Database): Pace => ({
  async lately({ since, most }) {
    const { rows } = await sql`
      select count(*)::int as decisions,
        percentile_disc(0.5) within group (order by millis)::float8 as half,
        percentile_disc(0.9) within group (order by millis)::float8 as nine_in_ten
      from (
        select extract(epoch from decided_at - submitted_at) * 1000 as millis
        from verifications
        where decided_at >= ${new Date(since)} and submitted_at <= decided_at
        order by decided_at desc
        limit ${most}
      ) as latest`.execute(database)
    const { decisions, half, nine_in_ten: nineInTen } = timesSchema.parse(rows[0])
    return half === null || nineInTen === null ? null : { decisions, halfMillis: half, nineInTenMillis: nineInTen }
  },
})
