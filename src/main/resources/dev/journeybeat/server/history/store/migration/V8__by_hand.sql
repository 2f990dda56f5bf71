-- What people do by hand, and what they are shown of it. The same units as in V1.

-- Journeys of whose troubles nobody is told for a while, by the site that they watch.
create table mutes (
  site varchar(500) not null,
  journey varchar(200) not null,
  reason text not null,
  who varchar(200) not null,
  began_at bigint not null,
  -- null: until it is unmuted
  ends_at bigint,
  primary key (site, journey)
);

-- Empty for pauses from before anybody asked.
alter table pauses add column who varchar(200) not null default '';

-- Why it was forgotten; null if it was not, or nobody said so.
alter table undos add column reason text;

-- The newest of those that are closed, and of the alerts that are over.
create index undos_closed on undos (site, state, closed_at);
create index alerts_ended on alerts (site, cleared_at);
