package dev.journeybeat.demo.shop;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * What the shop needs to open.
 *
 * @param database where its database is or shall be
 * @param port 0 for any that is free
 * @param customers who have an account from the beginning
 */
public record ShopSettings(
    Path database, int port, List<HeartbeatCustomer> customers, Neighbours neighbours) {

  public ShopSettings {
    customers = List.copyOf(customers);
  }

  /** Where the companies behind the shop and its mail server are. */
  public record Neighbours(URI payment, URI warehouse, URI shipping, int smtpPort) {}
}
