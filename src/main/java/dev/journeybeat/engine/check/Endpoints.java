package dev.journeybeat.engine.check;

import dev.journeybeat.api.Endpoint;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;

/** The HTTP systems behind the shop, {@code endpoints}. Safe to share. */
public final class Endpoints implements AutoCloseable {

  private final Map<String, HttpEndpoint> endpoints = new TreeMap<>();
  private final CountDownLatch closing = new CountDownLatch(1);

  public Endpoints(Map<String, EndpointSettings> settings, Clock clock) {
    settings.forEach(
        (name, endpoint) ->
            endpoints.put(
                name,
                new HttpEndpoint(
                    name, endpoint, new Awaiting(clock, endpoint.pollInterval(), closing))));
  }

  /**
   * Returns the endpoint with this name.
   *
   * @throws IllegalArgumentException if there is none; the message lists the configured names
   */
  public Endpoint get(String name) {
    return named(name);
  }

  /**
   * Requests the endpoint's own address, and returns the result: {@code status 404}. Any response
   * counts, because an API may have nothing at this address.
   *
   * @throws AssertionError if there was no response; the message says why
   */
  public String check(String name) {
    return named(name).status();
  }

  /** Ends all active checks. */
  @Override
  public void close() {
    closing.countDown();
  }

  private HttpEndpoint named(String name) {
    return NamedLookup.find("endpoints", name, endpoints);
  }
}
