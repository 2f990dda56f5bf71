package dev.journeybeat.engine.run;

import dev.journeybeat.api.Customer;
import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.Require;
import dev.journeybeat.settings.Secret;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of the shop's dedicated heartbeat accounts.
 *
 * @param mailbox the key under {@code mail} where this customer's e-mails arrive; {@code null} for
 *     a customer who gets none
 * @param details whatever the journeys need to know of this customer, by name
 */
public record CustomerSettings(
    @Example("heartbeat@shop.example") String username,
    @Example("${env:HEARTBEAT_PASSWORD}") Secret password,
    @Nullable String mailbox,
    @Default("{}") @Example("{street: Spoon Lane 1}") Map<String, String> details) {

  public CustomerSettings {
    Require.require(!username.isBlank(), "username", username, "the account's login name");
  }

  Customer customer() {
    return new Customer(username, password.value(), details);
  }
}
