package dev.journeybeat.demo.shop;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Looks through a customer's orders, page by page. */
final class OrderHistory {

  private static final int PAGE = 20;

  private final Jdbi jdbi;

  OrderHistory(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The customer's orders, newest first. */
  Page page(ShopCustomer customer, Filter filter) {
    List<OrderSummary> found =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "select * from orders where customer_id = :customer"
                            + " and (number = :text or instr(comment, :text) > 0)"
                            + " and (state = 'PLACED' or not :onlyOpen)"
                            + " order by placed_at desc, number desc limit :limit offset :offset")
                    .bind("customer", customer.id())
                    .bind("text", filter.text)
                    .bind("onlyOpen", filter.onlyOpen)
                    .bind("limit", PAGE + 1)
                    .bind("offset", (filter.page - 1) * PAGE)
                    .map(
                        (row, context) ->
                            new OrderSummary(
                                row.getString("number"),
                                OrderState.valueOf(row.getString("state")),
                                row.getString("comment"),
                                new Money(row.getLong("total_cents")),
                                Instant.parse(row.getString("placed_at"))))
                    .list());
    return new Page(found.stream().limit(PAGE).toList(), found.size() > PAGE);
  }

  /**
   * Which orders.
   *
   * @param text an order number or a part of the comment; empty for all
   * @param page from 1
   */
  record Filter(String text, boolean onlyOpen, int page) {

    static Filter read(Context ctx) {
      String text = ctx.queryParam("q");
      return new Filter(
          text == null ? "" : text.strip(),
          "open".equals(ctx.queryParam("state")),
          Math.max(1, ctx.queryParamAsClass("page", Integer.class).getOrDefault(1)));
    }
  }

  record Page(List<OrderSummary> orders, boolean hasMore) {}
}
