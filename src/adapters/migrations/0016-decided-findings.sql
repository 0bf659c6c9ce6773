-- What was found in the decided cases, one row a finding: a finding that is rare, or was never made, is read in as few pages as
-- any other. The database keeps it, so that no writer can forget it.
create table decided_findings (
  finding text not null,
  decided_at timestamptz not null,
  verification_id uuid not null references verifications,
  document text,
  primary key (finding, decided_at, verification_id)
);

create index decided_findings_by_document on decided_findings (finding, document, decided_at, verification_id);

grant select, insert, delete on decided_findings to honnin_service;

insert into decided_findings (finding, decided_at, verification_id, document)
select distinct finding, decided_at, id, document from verifications, unnest(finding_codes) finding
where state in ('approved', 'refused') and decided_at is not null;

create function keep_decided_findings() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    delete from decided_findings
    where finding = any (old.finding_codes) and decided_at = old.decided_at and verification_id = old.id;
  end if;
  if new.state in ('approved', 'refused') and new.decided_at is not null then
    insert into decided_findings (finding, decided_at, verification_id, document)
    select distinct finding, new.decided_at, new.id, new.document from unnest(new.finding_codes) finding;
  end if;
  return null;
end $$;

create trigger decided_findings_of_new after insert on verifications
  for each row when (new.finding_codes <> '{}') execute function keep_decided_findings();
create trigger decided_findings_of_changed after update on verifications
  for each row when ((old.state, old.decided_at, old.document, old.finding_codes)
    is distinct from (new.state, new.decided_at, new.document, new.finding_codes))
  execute function keep_decided_findings();

-- What the filter by finding needed in them.
drop index verifications_ended;
drop index verifications_ended_by_document;
create index verifications_ended on verifications (decided_at desc, id desc) where state in ('approved', 'refused');
create index verifications_ended_by_document on verifications (document, decided_at desc, id desc)
  where state in ('approved', 'refused');

-- Until when each page keeps the lock: `{"<token> <page>": epoch milliseconds}`.
alter table verifications add column claim_pages jsonb not null default '{}';
