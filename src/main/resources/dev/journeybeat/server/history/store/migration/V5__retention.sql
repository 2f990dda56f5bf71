-- What it takes to let runs go, and to look back on them. The same units as in V1.

-- When the folder that "evidence" names was deleted; null as long as it is there.
alter table runs add column evidence_gone_at bigint;

-- Who points to a run is looked for when it is deleted.
create index undos_by_run on undos (run);

-- The newest runs of all journeys. One journey's are found by the moments that it owns.
create index runs_by_start on runs (started_at);
