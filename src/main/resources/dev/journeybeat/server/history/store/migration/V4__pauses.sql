-- Journeys that somebody has paused, by the site that they watch: at every location. The same units
-- as in V1.
create table pauses (
  site varchar(500) not null,
  journey varchar(200) not null,
  reason text not null,
  began_at bigint not null,
  -- null: until it is resumed
  ends_at bigint,
  primary key (site, journey)
);
