import type { Desk } from "./fill.ts"

/** Of both ways of entering, each in its own index. */
const both = (partOf: (entry: "null" | "not null") => string) =>
  `select id from ((${partOf("not null")}) union all (${partOf("null")})) part order by at desc, id desc limit 26`

const withFinding = (condition: string) =>
  both(
    (entry) => `select verification_id as id, decided_at as at from decided_findings
    where ${condition} and ${entry === "null" ? "not " : ""}is_assisted
    order by decided_at desc, verification_id desc limit 26`,
  )

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
  "a page of those that wait and were entered at the counter": `select id from verifications
    where (state = 'waiting' or (state = 'inReview' and claimed_until < now())) and assisted_by is not null
    order by submitted_at, id limit 26`,
  "a page of the decided, half-way down": both(
    (entry) => `select id, decided_at as at from verifications
    where state in ('approved', 'refused') and assisted_by is ${entry}
      and (decided_at, id) < (now() - interval '230 days', '00000000-0000-4000-8000-000000000000')
    order by decided_at desc, id desc limit 26`,
  ),
  "the decided that were entered at the counter": `select id from verifications
    where state in ('approved', 'refused') and assisted_by is not null order by decided_at desc, id desc limit 26`,
  "the decided with a document that is not there": both(
    (entry) => `select id, decided_at as at from verifications
    where state in ('approved', 'refused') and assisted_by is ${entry} and document = 'alien-registration-certificate'
    order by decided_at desc, id desc limit 26`,
  ),
  "the decided with a rare finding": withFinding("finding = 'duplicate.number'"),
  "the decided with a usual finding": withFinding("finding = 'photo.my-number-visible'"),
  "the decided with a usual finding that were entered at the counter": `select verification_id from decided_findings
    where finding = 'photo.my-number-visible' and is_assisted order by decided_at desc, verification_id desc limit 26`,
  "the decided with a usual finding and a document that is not there": withFinding(
    "finding = 'photo.my-number-visible' and document = 'alien-registration-certificate'",
  ),
  "the decided with a finding that there never was": withFinding("finding = 'never.found'"),
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
