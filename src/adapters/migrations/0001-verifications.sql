-- The service's own role: it may do what the grants at the end of each migration say, and no more.
do $$ begin
  create role honnin_service nologin;
exception when duplicate_object or unique_violation then null;
end $$;

create table installation (
  only_row boolean primary key default true check (only_row),
  mode text not null check (mode in ('demo', 'live')),
  -- Keyed hash of a fixed word: tells another master key before anything is opened with it.
  key_check text not null,
  created_at timestamptz not null default now()
);

create table staff (
  id uuid primary key,
  name text not null,
  role text not null check (role in ('reviewer', 'none')),
  created_at timestamptz not null default now()
);

create table staff_sessions (
  token_hash text primary key,
  staff_id uuid not null references staff,
  form_key text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null
);

create table verifications (
  id uuid primary key,
  short_reference text not null unique,
  reference_hash text not null,
  number_hash text,
  state text not null,
  revision integer not null,
  round integer not null,
  language text not null,
  origin text not null,
  consented_at timestamptz,
  document text,
  combined_card boolean not null,
  wrapped_key bytea,
  sealed_contents bytea,
  findings jsonb not null,
  claimed_by uuid references staff,
  claimed_until timestamptz,
  outcome text,
  birth_date_tries_left integer not null,
  created_at timestamptz not null,
  link_ends_at timestamptz not null,
  submitted_at timestamptz,
  decided_at timestamptz,
  ended_at timestamptz,
  erased_at timestamptz,
  check ((erased_at is null) = (wrapped_key is not null)),
  check ((wrapped_key is null) = (sealed_contents is null))
);

create index verifications_open on verifications (submitted_at) where state in ('waiting', 'inReview');
create index verifications_by_reference on verifications (reference_hash);
create index verifications_by_number on verifications (number_hash) where number_hash is not null;
create index verifications_to_expire on verifications (link_ends_at) where state in ('collecting', 'moreNeeded');
create index verifications_to_erase on verifications (ended_at) where ended_at is not null and erased_at is null;

create table photos (
  id uuid primary key,
  verification_id uuid not null references verifications,
  side text not null check (side in ('front', 'back')),
  wrapped_key bytea,
  sealed_file_name bytea,
  size_bytes integer not null,
  width_pixels integer not null,
  height_pixels integer not null,
  content_hash text not null,
  upload_key text not null,
  added_at timestamptz not null,
  destroyed_at timestamptz,
  check ((destroyed_at is null) = (wrapped_key is not null))
);

create unique index photos_in_place on photos (verification_id, side) where destroyed_at is null;
create unique index photos_once_per_upload on photos (verification_id, upload_key) where destroyed_at is null;
create index photos_by_content on photos (content_hash) where destroyed_at is null;

-- Every link that opens a verification: the first, and one more with each e-mail. Only hashes of their tokens.
create table links (
  token_hash text primary key,
  verification_id uuid not null references verifications,
  added_at timestamptz not null
);

create table devices (
  verification_id uuid not null references verifications,
  device_hash text not null,
  added_at timestamptz not null,
  primary key (verification_id, device_hash)
);

create table events (
  id bigint generated always as identity primary key,
  verification_id uuid references verifications,
  at timestamptz not null,
  kind text not null,
  actor text not null,
  actor_id uuid,
  data jsonb not null
);

create index events_of_verification on events (verification_id, id);

grant usage on schema public to honnin_service;
grant select on installation to honnin_service;
grant select, insert, update on staff to honnin_service;
grant select, insert, update, delete on staff_sessions to honnin_service;
grant select, insert, update on verifications, photos to honnin_service;
grant select, insert, delete on devices, links to honnin_service;
grant select, insert on events to honnin_service;
