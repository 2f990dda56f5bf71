package dev.journeybeat.api;

import java.util.Map;

/**
 * One of the shop's dedicated heartbeat accounts.
 *
 * @param details what else journeys need to know about this customer, by name, such as {@code
 *     street}
 */
public record Customer(String username, String password, Map<String, String> details) {

  public Customer {
    details = Map.copyOf(details);
  }

  /**
   * A detail from the configuration.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public String detail(String name) {
    String detail = details.get(name);
    if (detail == null) {
      throw new IllegalArgumentException(
          "customer %s has no detail \"%s\"; the configuration gives %s"
              .formatted(username, name, details.isEmpty() ? "none" : details.keySet()));
    }
    return detail;
  }

  /** The user name alone, because this ends up in logs and messages. */
  @Override
  public String toString() {
    return username;
  }
}
