insert or ignore into products (sku, name, description, colour, cents, grams, hidden) values
  ('OLIVE-01', 'Olive wood cooking spoon', 'Carved from a single branch in Crete; no two are alike. Oil it now and then and it outlives the pan.', '#a9744f', 1890, 90, 0),
  ('CREME-02', 'Crème brûlée spoon', 'Square at the tip, to crack the caramel and get into every corner of the dish.', '#c9b37e', 890, 40, 0),
  ('EGGPEARL', 'Egg spoon, mother of pearl', 'Does not tarnish and tastes of nothing, as an egg spoon should.', '#b8c4d6', 1250, 12, 0),
  ('LADLE-XL', 'Soup ladle “Großmutter”', 'A quarter of a litre in one go. Stainless, with a hook for the rim of the pot.', '#8d99a6', 2490, 310, 0),
  ('ESPRESSO', 'Espresso spoon', 'Small enough for the cup, long enough to find the sugar at its bottom.', '#6f5b4b', 590, 18, 0),
  ('HONEYDIP', 'Honey dipper', 'Strictly speaking not a spoon. Beech, turned, with nine grooves.', '#d9a441', 790, 35, 0),
  ('ABSINTHE', 'Absinthe spoon', 'Slotted, silver-plated, after a Parisian model of 1890.', '#7fa87f', 1690, 28, 0),
  ('SERVEPR2', 'Salad servers, walnut (pair)', 'A spoon and a spoon with ideas. Walnut, matt oil finish.', '#5d4037', 3290, 160, 0),
  ('CAVIAR-9', 'Caviar spoon, horn', 'For the one evening a year. Currently being polished.', '#9c8ea8', 2190, 15, 0),
  ('HB-SPOON', 'Heartbeat spoon', 'It beats so that we know the shop is alive. Please do not buy it; it would only come back.', '#d6455d', 1250, 60, 1);

insert into stock_movements (sku, quantity, reason, at)
  select sku, case sku when 'HB-SPOON' then 500 when 'CAVIAR-9' then 0 else 120 end, 'DELIVERED',
         strftime('%Y-%m-%dT%H:%M:%SZ', 'now')
  from products where sku not in (select sku from stock);

insert into stock (sku, quantity)
  select sku, sum(quantity) from stock_movements
  where sku not in (select sku from stock) group by sku;
