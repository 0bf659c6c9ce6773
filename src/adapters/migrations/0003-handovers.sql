-- Links that open the photo step alone, on one other browser. Only keyed hashes of their tokens.
create table handovers (
  id uuid primary key,
  verification_id uuid not null references verifications,
  token_hash text not null unique,
  created_at timestamptz not null,
  -- Until then it can be opened; once opened, used.
  ends_at timestamptz not null,
  opened_by text,
  outcome text check (outcome in ('done', 'takenBack'))
);

create index handovers_of_verification on handovers (verification_id, created_at);

grant select, insert, update on handovers to honnin_service;
