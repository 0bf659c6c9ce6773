alter table staff drop constraint staff_role_check;
alter table staff add constraint staff_role_check
  check (role in ('reviewer', 'senior', 'administrator', 'auditor', 'clerk', 'none'));

-- Who entered it at the counter for a person present: it is never their case.
alter table verifications add column assisted_by uuid references staff;
create index verifications_assisted on verifications (assisted_by) where state = 'waiting' and assisted_by is not null;
