-- What healthchecks found, look by look. The same units as in V1.

create table healthcheck_looks (
  location varchar(200) not null,
  name varchar(500) not null,
  looked_at bigint not null,
  state varchar(20) not null,
  reason text not null,
  latency bigint not null,
  since bigint not null,
  primary key (location, name, looked_at)
);

create index healthcheck_looks_by_age on healthcheck_looks (location, looked_at);

-- How they stood when a run did not pass.
create table run_healthchecks (
  run varchar(60) not null references runs (id) on delete cascade,
  -- counted from 1, in the order of the configuration
  number int not null,
  name varchar(500) not null,
  looked_at bigint not null,
  state varchar(20) not null,
  reason text not null,
  latency bigint not null,
  since bigint not null,
  primary key (run, number)
);
