alter table staff drop constraint staff_role_check;
alter table staff add constraint staff_role_check
  check (role in ('reviewer', 'senior', 'administrator', 'auditor', 'none'));

-- `id` names a session to its owner without its secret; `browser` is words of ours, never the header.
alter table staff_sessions
  add column id uuid not null default gen_random_uuid() unique,
  add column browser text not null default '',
  add column confirmed_at timestamptz;

create index staff_sessions_of_staff on staff_sessions (staff_id);

create table passkeys (
  id uuid primary key,
  staff_id uuid not null references staff,
  -- As the authenticator names it, base64url.
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  added_at timestamptz not null,
  used_at timestamptz
);

create index passkeys_of_staff on passkeys (staff_id, added_at);

-- Only hashes of their tokens.
create table invitations (
  token_hash text primary key,
  staff_id uuid not null references staff,
  made_at timestamptz not null,
  ends_at timestamptz not null
);

create index invitations_of_staff on invitations (staff_id);

-- What an authenticator was asked to sign: taken out once, by the browser or session that asked.
create table passkey_challenges (
  bound_to text not null,
  ceremony text not null check (ceremony in ('signIn', 'confirm', 'create')),
  challenge text not null,
  ends_at timestamptz not null,
  primary key (bound_to, ceremony)
);

create index passkey_challenges_by_end on passkey_challenges (ends_at);

grant select, insert, update, delete on passkeys, invitations, passkey_challenges to honnin_service;
