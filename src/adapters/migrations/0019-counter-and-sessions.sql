-- Whether a case was entered at the counter is asked of every list. Of all that was ever decided, either kind may be the rare one,
-- so each has its own part of each index; a list of both reads the two.
drop index verifications_ended;
drop index verifications_ended_by_document;
create index verifications_ended_at_counter on verifications (decided_at desc, id desc)
  where state in ('approved', 'refused') and assisted_by is not null;
create index verifications_ended_by_applicant on verifications (decided_at desc, id desc)
  where state in ('approved', 'refused') and assisted_by is null;
create index verifications_ended_at_counter_by_document on verifications (document, decided_at desc, id desc)
  where state in ('approved', 'refused') and assisted_by is not null;
create index verifications_ended_by_applicant_by_document on verifications (document, decided_at desc, id desc)
  where state in ('approved', 'refused') and assisted_by is null;

alter table decided_findings add column is_assisted boolean not null default false;
update decided_findings set is_assisted = true
  from verifications where verifications.id = verification_id and assisted_by is not null;
alter table decided_findings
  alter column is_assisted drop default,
  drop constraint decided_findings_pkey,
  add primary key (finding, is_assisted, decided_at, verification_id);
drop index decided_findings_by_document;
create index decided_findings_by_document
  on decided_findings (finding, document, is_assisted, decided_at, verification_id);

create or replace function keep_decided_findings() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    delete from decided_findings
    where finding = any (old.finding_codes) and is_assisted = (old.assisted_by is not null)
      and decided_at = old.decided_at and verification_id = old.id;
  end if;
  if new.state in ('approved', 'refused') and new.decided_at is not null then
    insert into decided_findings (finding, decided_at, verification_id, document, is_assisted)
    select distinct finding, new.decided_at, new.id, new.document, new.assisted_by is not null
    from unnest(new.finding_codes) finding;
  end if;
  return null;
end $$;

drop trigger decided_findings_of_changed on verifications;
create trigger decided_findings_of_changed after update on verifications
  for each row when ((old.state, old.decided_at, old.document, old.finding_codes, old.assisted_by)
    is distinct from (new.state, new.decided_at, new.document, new.finding_codes, new.assisted_by))
  execute function keep_decided_findings();

-- Reports tell the two kinds apart. The view is that of `0013-decisions.sql` with one column more, the last.
alter table decisions add column is_assisted boolean not null default false;
update decisions set is_assisted = true
  from verifications where verifications.id = verification_id and assisted_by is not null;
alter table decisions alter column is_assisted drop default;

create or replace view decision_facts as
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
  (worked.data ->> 'keystrokes')::integer as keystrokes,
  verifications.assisted_by is not null as is_assisted
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

-- The session whose page holds the case: when it is ended from elsewhere, the case is let go of.
alter table verifications add column claimed_in uuid;
