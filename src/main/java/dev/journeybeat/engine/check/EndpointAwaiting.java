package dev.journeybeat.engine.check;

import dev.journeybeat.api.EndpointCheck;
import dev.journeybeat.api.Reply;
import dev.journeybeat.api.Request;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Repeats a request until the response meets all expectations. Expectations accumulate, so that one
 * response meets all of them.
 *
 * @param before the expectation so far; {@code null} if there is none
 * @param known the response that met it; {@code null} before the first request
 */
record EndpointAwaiting(
    HttpEndpoint endpoint,
    Request request,
    Duration timeout,
    @Nullable Expectation<HttpReply> before,
    @Nullable HttpReply known)
    implements EndpointCheck {

  @Override
  public EndpointCheck withTimeout(Duration other) {
    return new EndpointAwaiting(endpoint, request, other, before, known);
  }

  @Override
  public EndpointCheck hasStatus(int status) {
    return until("status " + status, reply -> reply.status() == status, HttpReply::words);
  }

  @Override
  public EndpointCheck hasText(String part) {
    return until(
        "text " + ProbeText.value(part), reply -> reply.body().contains(part), HttpReply::words);
  }

  @Override
  public EndpointCheck hasJson(String path, @Nullable Object expected) {
    HttpReply.requirePath(path);
    return until(
        "%s is %s".formatted(path, ProbeText.value(expected)),
        reply -> LooseEquality.same(expected, reply.json(path)),
        reply -> reply.words(path));
  }

  @Override
  public EndpointCheck satisfies(String description, Predicate<Reply> expected) {
    return until(description, expected, HttpReply::words);
  }

  @Override
  public Reply reply() {
    return known != null
        ? known
        : endpoint.until(
            new Expectation<>("a reply", reply -> true),
            Duration.ZERO,
            request,
            () -> endpoint.see(request));
  }

  private EndpointCheck until(
      String description,
      Predicate<? super HttpReply> expected,
      Function<HttpReply, String> words) {
    Expectation<HttpReply> one = new Expectation<>(description, expected);
    Expectation<HttpReply> all = before == null ? one : before.and(one);
    AtomicReference<@Nullable HttpReply> unjudged = new AtomicReference<>(known);
    HttpReply reply =
        endpoint.until(
            all,
            timeout,
            request,
            () -> {
              HttpReply first = unjudged.getAndSet(null);
              return first == null
                  ? endpoint.see(request).inOtherWords(words)
                  : Observation.of(first, words.apply(first));
            });
    return new EndpointAwaiting(endpoint, request, timeout, all, reply);
  }
}
