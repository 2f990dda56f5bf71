package dev.journeybeat.engine.check;

import dev.journeybeat.api.Endpoint;
import dev.journeybeat.api.EndpointCheck;
import dev.journeybeat.api.Reply;
import dev.journeybeat.api.Request;
import dev.journeybeat.net.NetworkErrors;
import dev.journeybeat.settings.SecretMask;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** One of the configured endpoints. Safe to share between threads. */
final class HttpEndpoint implements Endpoint {

  private final String name;
  private final EndpointSettings settings;
  private final Awaiting awaiting;
  private final HttpExchange exchange;
  private final SecretMask hidden;

  HttpEndpoint(String name, EndpointSettings settings, Awaiting awaiting) {
    this.name = name;
    this.settings = settings;
    this.awaiting = awaiting;
    this.exchange = new HttpExchange(settings);
    this.hidden = settings.hidden();
  }

  @Override
  public EndpointCheck await(Request request) {
    return new EndpointAwaiting(this, request, settings.timeout(), null, null);
  }

  @Override
  public Reply send(Request request) {
    return await(request).withTimeout(Duration.ZERO).reply();
  }

  HttpReply until(
      Expectation<HttpReply> expected,
      Duration maxWait,
      Request request,
      Supplier<Observation<HttpReply>> look) {
    String address = settings.site().address(request.path()).toString();
    Subject subject =
        new Subject(
            "endpoint %s should reply as expected".formatted(name),
            "request",
            request.method() + " " + address,
            hidden);
    return awaiting.until(expected, maxWait, subject, look);
  }

  /** Requests the endpoint's own address. */
  String status() {
    Observation<HttpReply> sight = see(Request.get(""));
    HttpReply reply = sight.seen();
    if (reply == null) {
      throw new AssertionError(
          "endpoint %s cannot be used: %s. See endpoints.%s in the configuration"
              .formatted(name, sight.words(), name),
          sight.cause());
    }
    return "status " + reply.status();
  }

  Observation<HttpReply> see(Request request) {
    try {
      HttpReply reply = exchange.reply(request);
      return Observation.of(reply, reply.words());
    } catch (TimeoutException e) {
      return Observation.ofTrouble(
          "no reply within " + ProbeText.duration(settings.requestTimeout()), e);
    } catch (IOException e) {
      return Observation.ofTrouble(ProbeText.line(hidden.in(NetworkErrors.words(e))), e);
    } catch (InterruptedException e) {
      throw Awaiting.interrupted(e);
    }
  }
}
