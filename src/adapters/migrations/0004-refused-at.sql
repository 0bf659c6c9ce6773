-- When the inspection last asked for another photo of a side: after several times the next one has to wait.
alter table verifications
  add column refused_at_front timestamptz,
  add column refused_at_back timestamptz;
