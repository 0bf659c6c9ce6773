-- The back of a combined card, destroyed because nobody could look for My Number on it: the applicant is asked for another one.
alter table verifications
  add column back_unseen boolean not null default false;
