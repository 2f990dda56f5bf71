create table if not exists customers (
  id       integer primary key,
  email    text not null unique,
  name     text not null,
  password text not null
);

create table if not exists products (
  sku         text primary key,
  name        text not null,
  description text not null,
  colour      text not null,
  cents       integer not null,
  grams       integer not null,
  -- Sold to whoever knows the address, but never listed.
  hidden      integer not null
);

create table if not exists stock (
  sku      text primary key references products (sku),
  quantity integer not null check (quantity >= 0)
);

-- Why the stock is what it is: stock.quantity is always the sum of its movements.
create table if not exists stock_movements (
  id           integer primary key,
  sku          text not null references products (sku),
  quantity     integer not null,
  reason       text not null check (reason in ('DELIVERED', 'SOLD', 'RETURNED')),
  order_number text,
  at           text not null,
  unique (order_number, sku, reason)
);
create index if not exists stock_movements_by_sku on stock_movements (sku);

create table if not exists carts (
  id          integer primary key,
  -- Null for a visitor who has not signed in.
  customer_id integer unique references customers (id)
);

create table if not exists cart_lines (
  cart_id  integer not null references carts (id) on delete cascade,
  sku      text not null references products (sku),
  quantity integer not null check (quantity > 0),
  primary key (cart_id, sku)
);

create table if not exists sessions (
  id          text primary key,
  customer_id integer references customers (id),
  cart_id     integer references carts (id) on delete set null,
  began_at     text not null
);

create table if not exists order_numbers (
  id integer primary key autoincrement
);

create table if not exists orders (
  number         text primary key,
  customer_id    integer not null references customers (id),
  state          text not null check (state in ('PLACED', 'CANCELLED')),
  comment        text not null,
  name           text not null,
  street         text not null,
  postcode       text not null,
  city           text not null,
  country        text not null,
  shipping       text not null,
  shipping_cents integer not null,
  total_cents    integer not null,
  placed_at      text not null,
  cancelled_at   text
);
create index if not exists orders_by_customer on orders (customer_id);

create table if not exists order_lines (
  order_number text not null references orders (number),
  sku          text not null references products (sku),
  name         text not null,
  quantity     integer not null,
  cents        integer not null,
  primary key (order_number, sku)
);

create table if not exists payments (
  order_number text primary key references orders (number),
  state        text not null check (state in ('AUTHORISED', 'CAPTURED', 'REFUNDED')),
  cents        integer not null,
  card         text not null
);

-- What the companies behind the shop are still to be told; done is null until they were.
create table if not exists tasks (
  id           integer primary key,
  order_number text not null references orders (number),
  partner      text not null,
  task         text not null,
  attempts     integer not null default 0,
  due_at       integer not null,
  done_at      text
);
create index if not exists tasks_open on tasks (partner, id) where done_at is null;
