package dev.journeybeat.demo.shop;

import dev.journeybeat.demo.mail.MailFault;
import dev.journeybeat.demo.part.DemoTemplates;
import dev.journeybeat.demo.part.FaultRegistry;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the shop writes to its customers about their orders. */
final class OrderMails {

  private final Mailer mailer;
  private final FaultRegistry faults;
  private final Supplier<URI> shop;

  /**
   * @param shop where the links lead; known only when the shop has started
   */
  OrderMails(Mailer mailer, FaultRegistry faults, Supplier<URI> shop) {
    this.mailer = mailer;
    this.faults = faults;
    this.shop = shop;
  }

  void sendOrder(ShopCustomer customer, Order order) {
    Money total =
        faults.isOn(MailFault.WRONG_TOTAL) ? order.total().plus(new Money(100)) : order.total();
    String text =
        """
        Dear %s,

        thank you for your order %s. We are polishing already.

        %s

        Shipping (%s): %s
        Total: %s

        Your order: %s

        With kind regards
        Hollow & Bowl, Löffelgasse 3, 10115 Berlin
        """
            .formatted(
                customer.name(),
                order.number(),
                lines(order),
                order.shipping(),
                order.shippingPrice(),
                total,
                link(order));
    send(
        customer,
        "Your order %s – thank you, %s!".formatted(order.number(), customer.name()),
        text,
        html("mail/order", customer, order, total));
  }

  void sendCancellation(ShopCustomer customer, Order order) {
    String text =
        """
        Dear %s,

        your order %s is cancelled. %s go back to your card %s within a few days.

        Your order: %s

        À bientôt
        Hollow & Bowl, Löffelgasse 3, 10115 Berlin
        """
            .formatted(
                customer.name(),
                order.number(),
                order.total(),
                order.payment().card(),
                link(order));
    send(
        customer,
        "Order %s is cancelled – à bientôt!".formatted(order.number()),
        text,
        html("mail/cancellation", customer, order, order.total()));
  }

  private void send(ShopCustomer customer, String subject, String text, String html) {
    if (!faults.isOn(MailFault.NOT_SENT)) {
      mailer.send(customer, new Mailer.Letter(subject, text, html));
    }
  }

  private static String lines(Order order) {
    return order.lines().stream()
        .map(line -> "%d × %s: %s".formatted(line.quantity(), line.name(), line.price()))
        .collect(Collectors.joining("\n"));
  }

  private String html(String template, ShopCustomer customer, Order order, Money total) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("customer", customer);
    parameters.put("order", order);
    parameters.put("total", total);
    parameters.put("link", link(order));
    return DemoTemplates.render(template, parameters);
  }

  private String link(Order order) {
    return shop.get().resolve("/orders/" + order.number()).toString();
  }
}
