package dev.journeybeat.demo.shop;

/**
 * An account that stands ready in the shop and has a mailbox.
 *
 * @param username their e-mail address, for the shop and for the mailbox
 * @param password for the shop and for the mailbox
 */
public record HeartbeatCustomer(String username, String password, String name) {

  /** Without the password, since this ends in logs. */
  @Override
  public String toString() {
    return username;
  }
}
