-- What was kept before photos were looked at is staff's to look at, as it was.
alter table photos
  add column standing text not null default 'unchecked' check (standing in ('held', 'clear', 'unchecked')),
  add column sealed_inspection bytea,
  add column sent_anyway boolean not null default false,
  add check ((sealed_inspection is not null) = (standing = 'clear' and destroyed_at is null));
alter table photos alter column standing drop default;

alter table verifications
  add column refused_tries_front integer not null default 0,
  add column refused_tries_back integer not null default 0,
  add column destroyed_for text[] not null default '{}';
