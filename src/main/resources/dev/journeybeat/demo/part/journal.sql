create table if not exists journal (
  id           integer primary key,
  order_number text not null,
  entry        text not null
);
create index if not exists journal_by_order on journal (order_number);
