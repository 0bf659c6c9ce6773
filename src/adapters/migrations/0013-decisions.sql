-- One row for each `decided` event, as reports ask for it; codes, ids, instants and counts, nothing personal. `findings`: what
-- the inspection of that round found. `finding_answers`, `fields_agreeing`, `fields_differing`: the last word of whoever decided;
-- a corrected field differs. `seconds`, `keystrokes`: as their page counted; without a script, from taking it to deciding, and null.
create table decisions (
  event_id bigint primary key,
  verification_id uuid not null references verifications,
  round integer not null,
  outcome text not null,
  staff_id uuid,
  document text,
  language text not null,
  submitted_at timestamptz not null,
  decided_at timestamptz not null,
  reasons text[] not null,
  findings text[] not null,
  finding_answers jsonb not null,
  fields_agreeing text[] not null,
  fields_differing text[] not null,
  seconds integer,
  keystrokes integer
);

create index decisions_by_time on decisions (decided_at);

-- How a row follows from the events of its round, from Send to the decision.
create view decision_facts as
select
  decided.id as event_id,
  decided.verification_id,
  (sent.data ->> 'round')::integer as round,
  decided.data ->> 'outcome' as outcome,
  decided.actor_id as staff_id,
  verifications.document,
  verifications.language,
  sent.at as submitted_at,
  decided.at as decided_at,
  array(select distinct reason ->> 'code' from jsonb_array_elements(decided.data -> 'reasons') reason) as reasons,
  array(
    select distinct code from events found, jsonb_array_elements_text(found.data -> 'findings') code
    where found.verification_id = decided.verification_id and found.kind = 'inspected'
      and found.id > sent.id and found.id < decided.id
  ) as findings,
  (
    -- The same code may be answered for both sides: then "it holds" is what counts.
    select coalesce(jsonb_object_agg(code, answer), '{}') from (
      select distinct on (code) code, answer from (
        select distinct on (code, about) data ->> 'code' as code, data ->> 'field' as about, data ->> 'answer' as answer
        from events
        where verification_id = decided.verification_id and kind = 'finding.answered' and actor_id = decided.actor_id
          and id > sent.id and id < decided.id
        order by code, about, id desc
      ) as each
      order by code, answer <> 'holds', answer
    ) as last
  ) as finding_answers,
  answers.agreeing as fields_agreeing,
  answers.differing as fields_differing,
  coalesce((worked.data ->> 'seconds')::integer, extract(epoch from decided.at - taken.at)::integer) as seconds,
  (worked.data ->> 'keystrokes')::integer as keystrokes
from events decided
join verifications on verifications.id = decided.verification_id
join lateral (
  select id, at, data from events
  where verification_id = decided.verification_id and kind = 'submitted' and id < decided.id
  order by id desc limit 1
) as sent on true
left join lateral (
  select at from events
  where verification_id = decided.verification_id and kind = 'claimed' and actor_id = decided.actor_id
    and id > sent.id and id < decided.id
  order by id desc limit 1
) as taken on true
left join lateral (
  select data from events
  where verification_id = decided.verification_id and kind = 'case.worked' and actor_id = decided.actor_id
    and id > sent.id and id < decided.id
  order by id desc limit 1
) as worked on true
cross join lateral (
  select
    coalesce(array_agg(field) filter (where answer = 'agrees'), '{}') as agreeing,
    coalesce(array_agg(field) filter (where answer <> 'agrees'), '{}') as differing
  from (
    select distinct on (field) field, data ->> 'answer' as answer
    from events, jsonb_array_elements_text(data -> 'fields') field
    where verification_id = decided.verification_id and kind = 'fields.answered' and actor_id = decided.actor_id
      and id > sent.id and id < decided.id
    order by field, data ->> 'answer' <> 'corrected', id desc
  ) as last
) as answers
where decided.kind = 'decided';

insert into decisions select * from decision_facts;

-- What is told of people is rare enough to be read as it is.
create index events_told_of on events (kind, at) include (actor_id)
  where kind in ('claimed', 'given-back', 'second-look.given', 'second-look.settled');

grant select, insert on decisions to honnin_service;
grant select on decision_facts to honnin_service;
