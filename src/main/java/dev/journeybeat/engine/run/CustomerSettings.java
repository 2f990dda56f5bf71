package dev.journeybeat.engine.run;

import dev.journeybeat.api.Customer;
import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.Require;
import dev.journeybeat.settings.Secret;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A shop account that only the monitor uses.
 *
 * @param username Login name of the account.
 * @param password Password of the account.
 * @param mailbox Key under {@code mail} of the mailbox that receives the customer's e-mails. If
 *     left out, the customer has no mailbox.
 * @param details Additional values for the journeys, by name. Journeys read them with {@code
 *     visit.customer().detail(name)}.
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
