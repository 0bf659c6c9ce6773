-- `claim_token`: of one lock alone. `passed_by`: those who gave the case back for good. `finding_codes`: of `findings`, to filter by.
alter table verifications
  add column claim_token uuid,
  add column passed_by uuid[] not null default '{}',
  add column finding_codes text[] not null default '{}';

update verifications set claim_token = gen_random_uuid() where claimed_by is not null;
update verifications
  set finding_codes = array(select distinct finding ->> 'code' from jsonb_array_elements(findings) finding)
  where findings <> '[]';

-- Each list of the queue is read in its own order from where the page before ended; none holds more than it lists.
drop index verifications_open;
create index verifications_open on verifications (submitted_at, id) where state in ('waiting', 'inReview');
create index verifications_waiting on verifications (submitted_at) where state = 'waiting';
create index verifications_held on verifications (claimed_by) where state = 'inReview';
create index verifications_passed on verifications (submitted_at) where state = 'waiting' and passed_by <> '{}';
create index verifications_more_needed on verifications (decided_at desc, id desc) where state = 'moreNeeded';
-- All that was ever decided: what it is filtered by lies in the index, so that rows which do not fit are passed over unread.
create index verifications_ended on verifications (decided_at desc, id desc) include (finding_codes, document)
  where state in ('approved', 'refused');
create index verifications_ended_by_document on verifications (document, decided_at desc, id desc) include (finding_codes)
  where state in ('approved', 'refused');
