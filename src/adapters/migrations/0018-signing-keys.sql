-- The public key (SubjectPublicKeyInfo, DER) that signs what comes after this checkpoint; null: the same as before.
alter table event_checkpoints add column next_key bytea;

create index event_checkpoints_introducing on event_checkpoints (number) where next_key is not null;
