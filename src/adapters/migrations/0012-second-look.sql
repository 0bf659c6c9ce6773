-- `sealed_opinions`: decisions that another person looks at before they leave. `looked_by`: whose they are, while it is looked at.
alter table verifications
  add column looked_by uuid[] not null default '{}',
  add column sealed_opinions bytea;

-- Next case takes second looks, too.
drop index verifications_open;
create index verifications_open on verifications (submitted_at, id)
  where state in ('waiting', 'inReview', 'secondReview');
drop index verifications_held;
create index verifications_held on verifications (claimed_by) where state in ('inReview', 'secondReview');
create index verifications_second_look on verifications (submitted_at, id) where state = 'secondReview';
