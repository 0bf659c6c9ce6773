-- Each event's place in the chain: SHA-256 over the event and the hash before it. No foreign key: an event that is gone must
-- leave its place behind, to be told of.
create table event_chain (
  sequence bigint primary key check (sequence > 0),
  event_id bigint not null unique,
  hash bytea not null
);

-- The signature over the hash at `sequence`. `at`: when it was signed.
create table event_checkpoints (
  number bigint primary key check (number > 0),
  sequence bigint not null unique,
  hash bytea not null,
  at timestamptz not null,
  signature bytea not null
);

grant select, insert on event_chain, event_checkpoints to honnin_service;
