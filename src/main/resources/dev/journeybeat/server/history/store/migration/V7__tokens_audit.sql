-- Who may ask without a password, and what was done by hand; by the site that it is about. The same
-- units as in V1.

create table tokens (
  site varchar(500) not null,
  name varchar(100) not null,
  -- SHA-256 of what its owner sends
  hash varchar(64) not null unique,
  role varchar(20) not null,
  created_at bigint not null,
  -- null: not yet
  last_used_at bigint,
  -- null: never
  expires_at bigint,
  primary key (site, name)
);

create table deeds (
  site varchar(500) not null,
  -- sorts by the moment
  id varchar(60) not null,
  done_at bigint not null,
  who varchar(500) not null,
  deed text not null,
  primary key (site, id)
);
