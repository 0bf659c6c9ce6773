import type { Desk } from "./fill.ts"

/** The questions of `src/adapters/postgres/queue.ts` and `verifications.ts`, with values in them. */
const questions: Readonly<Record<string, string>> = {
  "next case": `select * from verifications
    where (state = 'waiting' or (state = 'inReview' and claimed_until < now())
        or (state = 'secondReview' and (claimed_until is null or claimed_until < now())))
      and '00000000-0000-4000-8000-000000000000' <> all (passed_by)
      and '00000000-0000-4000-8000-000000000000' <> all (looked_by) and (false or cardinality(looked_by) < 2)
      and assisted_by is distinct from '00000000-0000-4000-8000-000000000000'
    order by submitted_at, id limit 1 for update skip locked`,
  "how many wait": "select count(*) from verifications where state = 'waiting'",
  "a page of those that wait": `select id from verifications
    where (state = 'waiting' or (state = 'inReview' and claimed_until < now()))
      and (submitted_at, id) > (now() - interval '2 days', '00000000-0000-4000-8000-000000000000')
    order by submitted_at, id limit 26`,
  "a page of the decided, half-way down": `select id from verifications
    where state in ('approved', 'refused')
      and (decided_at, id) < (now() - interval '230 days', '00000000-0000-4000-8000-000000000000')
    order by decided_at desc, id desc limit 26`,
  "the decided with a document that is not there": `select id from verifications
    where state in ('approved', 'refused') and document = 'alien-registration-certificate'
    order by decided_at desc, id desc limit 26`,
  "the decided with a rare finding": `select verification_id from decided_findings
    where finding = 'duplicate.number' order by decided_at desc, verification_id desc limit 26`,
  "the decided with a usual finding": `select verification_id from decided_findings
    where finding = 'photo.my-number-visible' order by decided_at desc, verification_id desc limit 26`,
  "the decided with a usual finding and a document that is not there": `select verification_id from decided_findings
    where finding = 'photo.my-number-visible' and document = 'alien-registration-certificate' order by decided_at desc, verification_id desc limit 26`,
  "the decided with a finding that there never was": `select verification_id from decided_findings
    where finding = 'never.found' order by decided_at desc, verification_id desc limit 26`,
  search: `select id from verifications
    where short_reference = '0000-0000' or reference_hash = md5('reference7') or number_hash = md5('number7')
    order by created_at desc limit 50`,
}

/** How PostgreSQL answers each, with what it read. */
export async function tellPlans({ owner }: Desk): Promise<void> {
  for (const [name, question] of Object.entries(questions)) {
    const { rows } = await owner.query(`explain (analyze, buffers, costs off, timing off) ${question}`)
    const lines = rows.map((row) => String(row["QUERY PLAN"]))
    console.log(`\n${name}\n  ${lines.join("\n  ")}`)
  }
}
