import { type RawBuilder, sql } from "kysely"
import { z } from "zod"
import { documentKinds } from "../../documents/kinds.ts"
import type { Effort, FindingJudged, Of, ReasonGiven } from "../../verification/figures.ts"
import { findingCodes } from "../../verification/finding.ts"
import { reasonCodes } from "../../verification/reasons.ts"
import { judgedBy } from "../../verification/reports.ts"
import type { Session } from "./events.ts"

/** A condition on an instant: that it lies in the period. */
export type Within = (column: RawBuilder<unknown>) => RawBuilder<boolean>

const ofSchema = z.object({
  by: z.enum(["all", "entry", "document", "language", "finding"]),
  is_assisted: z.boolean().nullable(),
  document: z.enum(documentKinds).nullable(),
  language: z.string().nullable(),
  finding: z.enum(findingCodes).nullable(),
})

function ofIn({ by, is_assisted, document, language, finding }: z.infer<typeof ofSchema>): Of {
  if (by === "entry") return { by, entry: is_assisted ? "atCounter" : "byApplicant" }
  if (by === "document") return { by, document }
  if (by === "language") return { by, language: language ?? "" }
  return by === "finding" && finding !== null ? { by, finding } : { by: "all" }
}

/** Of all, of each way of entering, of each document, or of each language, in one pass. */
const ofColumns = sql`
  case when grouping(is_assisted) = 0 then 'entry' when grouping(document) = 0 then 'document'
    when grouping(language) = 0 then 'language' else 'all' end as by,
  is_assisted, document, language, null as finding`

const totalSchema = ofSchema.extend({ decisions: z.number(), first: z.number(), approved: z.number() })

/** Of so many decisions, how many were of first rounds, and how many of those approved. */
interface Total {
  readonly of: Of
  readonly decisions: number
  readonly first: number
  readonly approved: number
}

export async function totalsIn(session: Session, within: Within): Promise<readonly Total[]> {
  const { rows } = await sql`
    select ${ofColumns}, count(*)::int as decisions, count(*) filter (where round = 1)::int as first,
      count(*) filter (where round = 1 and outcome = 'approved')::int as approved
    from decisions where ${within(sql`decided_at`)}
    group by grouping sets ((), (is_assisted), (document), (language))
    order by by, decisions desc, is_assisted, document, language`.execute(session)
  return z
    .array(totalSchema)
    .parse(rows)
    .map(({ decisions, first, approved, ...of }) => ({ of: ofIn(of), decisions, first, approved }))
}

const reasonSchema = ofSchema.extend({ reason: z.enum(reasonCodes), times: z.number() })

/** What `decisions` are told of, the most of each kind first; within it, the most usual reasons. */
export async function reasonsIn(
  session: Session,
  within: Within,
  decisions: readonly { readonly of: Of; readonly decisions: number }[],
): Promise<readonly ReasonGiven[]> {
  const { rows } = await sql`
    with given as (
      select reason, is_assisted, document, language, findings from decisions, unnest(reasons) reason where ${within(sql`decided_at`)}
    )
    select ${ofColumns}, reason, count(*)::int as times
    from given group by grouping sets ((reason), (reason, is_assisted), (reason, document), (reason, language))
    union all
    select 'finding', null, null, null, finding, reason, count(*)::int
    from given, unnest(findings) finding group by finding, reason
    order by times desc, reason`.execute(session)
  const given = z
    .array(reasonSchema)
    .parse(rows)
    .map(({ reason, times, ...of }) => ({ of: ofIn(of), reason, times }))
  return decisions.flatMap((total) =>
    given.filter(({ of }) => isSame(of, total.of)).map((one) => ({ ...one, decisions: total.decisions })),
  )
}

const isSame = (one: Of, other: Of): boolean => JSON.stringify(one) === JSON.stringify(other)

const findingSchema = z.object({
  finding: z.enum(findingCodes),
  cases: z.number(),
  right: z.number(),
  wrong: z.number(),
  holds: z.number(),
  misread: z.number(),
  settledElsewhere: z.number(),
  allowed: z.number(),
})

/** What speaks of a finding: see `judgedBy`. An answer to the finding itself counts before everything else. */
export async function findingsIn(session: Session, within: Within): Promise<readonly FindingJudged[]> {
  const judged = JSON.stringify(Object.entries(judgedBy).map(([finding, by]) => ({ finding, ...by })))
  const { rows } = await sql`
    with judged as (
      select finding, array(select jsonb_array_elements_text(fields)) as fields,
        array(select jsonb_array_elements_text(reasons)) as reasons
      from jsonb_to_recordset(${judged}::jsonb) as judged (finding text, fields jsonb, reasons jsonb)
    ), found as (
      select finding, finding_answers ->> finding as answer,
        coalesce(decisions.reasons && judged.reasons or fields_differing && judged.fields, false) as is_said,
        coalesce(outcome = 'approved' or fields_agreeing && judged.fields, false) as is_denied
      from decisions cross join unnest(findings) finding left join judged using (finding)
      where ${within(sql`decided_at`)}
    ), told as (
      select finding, answer, case
        when answer in ('holds', 'allowed') then 'right'
        when answer is not null then 'wrong'
        when finding not in (select finding from judged) then null
        when is_said then 'right'
        when is_denied then 'wrong'
      end as verdict
      from found
    )
    select finding, count(*)::int as cases,
      count(*) filter (where verdict = 'right')::int as right,
      count(*) filter (where verdict = 'wrong')::int as wrong,
      count(*) filter (where answer = 'holds')::int as holds,
      count(*) filter (where answer = 'misread')::int as misread,
      count(*) filter (where answer = 'settledElsewhere')::int as "settledElsewhere",
      count(*) filter (where answer = 'allowed')::int as allowed
    from told group by finding order by cases desc, finding`.execute(session)
  return z
    .array(findingSchema)
    .parse(rows)
    .map(({ finding, cases, right, wrong, ...answers }) => ({ finding, cases, right, wrong, answers }))
}

const effortSchema = z.object({
  counted: z.boolean(),
  cases: z.number(),
  seconds: z.array(z.number()),
  keystrokes: z.array(z.number().nullable()),
})

/** What was decided by the program, which nobody took, takes nobody's time. */
export async function effortIn(session: Session, within: Within): Promise<readonly Effort[]> {
  const { rows } = await sql`
    select keystrokes is not null as counted, count(*)::int as cases,
      percentile_disc(array[0.5, 0.9]) within group (order by seconds) as seconds,
      coalesce(percentile_disc(array[0.5, 0.9]) within group (order by keystrokes), '{}') as keystrokes
    from decisions where ${within(sql`decided_at`)} and seconds is not null
    group by 1 order by counted desc`.execute(session)
  return z
    .array(effortSchema)
    .parse(rows)
    .map(({ counted, cases, seconds, keystrokes }) => ({
      ...{ counted, cases },
      seconds: pairOf(seconds),
      keystrokes: counted ? pairOf(keystrokes) : null,
    }))
}

const pairOf = ([half, nineInTen]: readonly (number | null)[]) => ({ half: half ?? 0, nineInTen: nineInTen ?? 0 })
