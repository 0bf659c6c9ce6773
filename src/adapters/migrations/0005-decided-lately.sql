-- What was decided lately: how long decisions take is told to those who wait for one.
create index verifications_decided on verifications (decided_at) where decided_at is not null;
