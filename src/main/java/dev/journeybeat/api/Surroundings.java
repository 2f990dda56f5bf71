package dev.journeybeat.api;

import java.net.URI;
import java.time.Duration;
import org.openqa.selenium.WebDriver;

/**
 * What a run stands in: its customer, its browser, and the systems behind the shop. Used by the
 * run's own thread only.
 */
public interface Surroundings extends Steps {

  /** The shop's address from the configuration, {@code site}. */
  URI site();

  /** The customer leased to this run. */
  Customer customer();

  /**
   * The run's token, such as {@code hb-7f3k2q}: put it where the shop keeps it, and what the run
   * created can be found later.
   */
  String token();

  /**
   * The browser, for page objects written for Selenium. Page objects written for Selenide need not
   * ask: {@code $} and {@code open} use this browser.
   */
  WebDriver driver();

  /**
   * The customer's mailbox, as it stands for this run: e-mails from before the run are not in it.
   */
  Mailbox mailbox();

  /**
   * A database behind the shop.
   *
   * @param name its key under {@code databases} in the configuration
   * @throws IllegalArgumentException if there is none of this name
   */
  Database database(String name);

  /**
   * A system behind the shop that answers over HTTP.
   *
   * @param name its key under {@code endpoints} in the configuration
   * @throws IllegalArgumentException if there is none of this name
   */
  Endpoint endpoint(String name);

  /** The same steps with another deadline than the configured one: {@code within(ofMinutes(5))}. */
  Steps within(Duration deadline);
}
