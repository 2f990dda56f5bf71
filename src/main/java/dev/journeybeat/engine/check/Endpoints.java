package dev.journeybeat.engine.check;

import dev.journeybeat.api.Endpoint;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;

/** The systems behind the shop that answer over HTTP, {@code endpoints}. Safe to share. */
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
   * The endpoint of this name.
   *
   * @throws IllegalArgumentException if there is none; says which there are
   */
  public Endpoint get(String name) {
    return named(name);
  }

  /**
   * Asks for the endpoint's own address, and says how it replied: {@code status 404}. Any reply
   * will do, since an API need not have anything there.
   *
   * @throws AssertionError if there was no reply; says why
   */
  public String check(String name) {
    return named(name).status();
  }

  /** Ends every check that is under way. */
  @Override
  public void close() {
    closing.countDown();
  }

  private HttpEndpoint named(String name) {
    return NamedLookup.find("endpoints", name, endpoints);
  }
}
