package dev.journeybeat.api;

import java.util.Map;

/**
 * One of the shop's dedicated heartbeat accounts.
 *
 * @param details whatever else the journeys need to know of this customer, by name: {@code street}
 */
public record Customer(String username, String password, Map<String, String> details) {

  public Customer {
    details = Map.copyOf(details);
  }

  /**
   * A detail that the configuration gives for this customer.
   *
   * @throws IllegalArgumentException if it gives none of this name
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

  /** Without the password and the details, since this ends in logs and messages. */
  @Override
  public String toString() {
    return username;
  }
}
