-- The same on SQLite and PostgreSQL. Moments are milliseconds since 1970 in UTC; durations are
-- milliseconds.

-- The processes that run journeys. One that has not ended and says nothing any more is dead.
create table monitors (
  id varchar(40) not null primary key,
  -- the data folder in which it holds a lock for as long as it lives
  place varchar(40) not null,
  started_at bigint not null,
  expires_at bigint not null,
  ended_at bigint
);

create table runs (
  id varchar(60) not null primary key,
  journey varchar(200) not null,
  location varchar(200) not null,
  token varchar(40) not null,
  fired_at bigint not null,
  started_at bigint not null,
  monitor varchar(40) not null references monitors (id),
  -- null as long as it is under way
  verdict varchar(20),
  degraded boolean,
  took bigint,
  evidence text,
  -- whoever inserts the moment owns it
  unique (journey, location, fired_at)
);

create index runs_by_monitor on runs (monitor, verdict);

create table attempts (
  run varchar(60) not null references runs (id) on delete cascade,
  number int not null,
  verdict varchar(20),
  failure text,
  leg varchar(20),
  walked bigint,
  primary key (run, number)
);

create table steps (
  run varchar(60) not null references runs (id) on delete cascade,
  -- counted from 1 through the whole run
  number int not null,
  attempt int not null,
  part varchar(20) not null,
  name text not null,
  once_only boolean not null,
  -- null as long as it is under way
  status varchar(20),
  leg varchar(20),
  started_at bigint not null,
  took bigint,
  failure text,
  mail_delivery bigint,
  primary key (run, number)
);

create table evidence (
  run varchar(60) not null references runs (id) on delete cascade,
  file text not null,
  bytes bigint not null,
  primary key (run, file)
);

create table undos (
  id varchar(60) not null primary key,
  run varchar(60) not null references runs (id),
  site varchar(500) not null,
  customer varchar(500) not null,
  class varchar(500) not null,
  data text not null,
  noted_at bigint not null,
  -- counted from 1 within the run
  number int not null,
  state varchar(20) not null,
  -- how often it must still work
  rounds int not null,
  tries int not null,
  next_try_at bigint not null,
  failure text,
  closed_at bigint
);

create index undos_by_state on undos (state, next_try_at);

create table customer_leases (
  site varchar(500) not null,
  customer varchar(500) not null,
  -- grows with each lease, so that what an earlier holder still does can be told from the present
  fence bigint not null,
  monitor varchar(40) not null,
  -- the run or undo that has it
  holder varchar(60) not null,
  expires_at bigint not null,
  primary key (site, customer)
);
