-- Who comes from the provider: its issuer and its name for the person. Nobody is matched by anything else.
alter table staff
  add column issuer text,
  add column subject text,
  add check ((issuer is null) = (subject is null)),
  add unique (issuer, subject);

-- What a browser was sent to the provider with: taken out once. `session_hash`: whose person is asked again; null at a sign-in.
create table provider_requests (
  bound_to text primary key,
  session_hash text references staff_sessions (token_hash) on delete cascade,
  state text not null,
  nonce text not null,
  verifier text not null,
  asked_at timestamptz not null
);

create index provider_requests_by_time on provider_requests (asked_at);

-- The photos of one case, opened for one session by a reason that was given.
create table opened_photos (
  session_hash text not null references staff_sessions (token_hash) on delete cascade,
  verification_id uuid not null references verifications,
  ends_at timestamptz not null,
  primary key (session_hash, verification_id)
);

grant select, insert, update, delete on provider_requests, opened_photos to honnin_service;
