-- What people are alerted to, and what they have been told. The same units as in V1.

create table alerts (
  id varchar(60) not null primary key,
  site varchar(500) not null,
  policy varchar(200) not null,
  -- a journey or a healthcheck; empty for the monitor itself
  subject varchar(500) not null,
  trouble varchar(30) not null,
  severity varchar(20) not null,
  -- as the newest run in trouble has it
  headline text not null,
  run varchar(60),
  since bigint not null,
  last_well bigint,
  raised_at bigint not null,
  -- null as long as it holds
  cleared_at bigint,
  -- when to say that it still holds; null for never
  remind_at bigint,
  -- when to tell more people; null for never, or if they have been told
  escalate_at bigint
);

-- whoever inserts it has raised it
create unique index open_alerts on alerts (site, policy, subject) where cleared_at is null;

create index alerts_by_subject on alerts (site, policy, subject, cleared_at);

-- Where an alert was seen; it is over when it holds nowhere.
create table alert_locations (
  alert varchar(60) not null references alerts (id) on delete cascade,
  location varchar(200) not null,
  holds boolean not null,
  primary key (alert, location)
);

create table notices (
  id varchar(80) not null primary key,
  alert varchar(60) not null references alerts (id) on delete cascade,
  news varchar(20) not null,
  -- as it was then
  headline text not null,
  run varchar(60),
  made_at bigint not null
);

create index notices_by_alert on notices (alert);

-- The outbox: each notice for each channel that it is for.
create table deliveries (
  notice varchar(80) not null references notices (id) on delete cascade,
  channel varchar(200) not null,
  -- as in alerts and notices, by which the next one is found
  site varchar(500) not null,
  subject varchar(500) not null,
  made_at bigint not null,
  state varchar(20) not null,
  tries int not null,
  next_try_at bigint not null,
  -- who is at it; null for nobody
  monitor varchar(40),
  failure text,
  closed_at bigint,
  primary key (notice, channel)
);

create index deliveries_by_state on deliveries (state, site, channel, subject, made_at);
