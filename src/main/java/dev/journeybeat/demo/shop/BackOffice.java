package dev.journeybeat.demo.shop;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/**
 * Does what follows from an order after its customer has seen the confirmation: each partner is
 * told in a thread of its own, and again until it worked.
 */
final class BackOffice implements AutoCloseable {

  private final Jdbi jdbi;
  private final Tasks tasks;
  private final Orders orders;
  private final Stock stock;
  private final Partners partners;
  private final OrderMails mails;
  private final List<TaskWorker> workers;

  BackOffice(Jdbi jdbi, Clock clock, Partners partners, OrderMails mails) {
    this.jdbi = jdbi;
    this.tasks = new Tasks(jdbi, clock);
    this.orders = new Orders(jdbi, clock);
    this.stock = new Stock(jdbi, clock);
    this.partners = partners;
    this.mails = mails;
    this.workers =
        Stream.of(Task.values())
            .map(Task::partner)
            .distinct()
            .map(partner -> new TaskWorker(partner, tasks, clock, this::perform))
            .toList();
  }

  Tasks tasks() {
    return tasks;
  }

  /** Says that there may be something to do. */
  void wake() {
    workers.forEach(TaskWorker::wake);
  }

  private void perform(Tasks.Open open) {
    String number = open.order();
    switch (open.task()) {
      case CAPTURE -> {
        partners.capture(number);
        orders.paymentIs(number, "CAPTURED");
      }
      case REFUND -> {
        partners.refund(number);
        orders.paymentIs(number, "REFUNDED");
      }
      case RESERVE -> partners.reserve(order(number));
      case RELEASE -> {
        if (partners.release(number)) {
          jdbi.useTransaction(handle -> stock.takeBack(handle, number));
        }
      }
      case BOOK_PICKUP -> partners.bookPickup(order(number));
      case CALL_OFF_PICKUP -> partners.callOffPickup(number);
      case MAIL_ORDER -> mails.sendOrder(orders.customer(number), order(number));
      case MAIL_CANCELLATION -> mails.sendCancellation(orders.customer(number), order(number));
    }
  }

  private Order order(String number) {
    return orders.find(orders.customer(number), number).orElseThrow();
  }

  @Override
  public void close() {
    workers.forEach(TaskWorker::close);
  }
}
