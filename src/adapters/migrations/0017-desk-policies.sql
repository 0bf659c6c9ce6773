-- What the desk's seniors set, one row a version; the newest counts. `set_values`: all that was set so far, by its name.
create table desk_policies (
  version integer primary key check (version > 0),
  set_by uuid not null references staff,
  set_at timestamptz not null,
  set_values jsonb not null
);

grant select, insert on desk_policies to honnin_service;
