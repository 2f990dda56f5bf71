package dev.journeybeat.engine.browser.process;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.NoSuchSessionException;
import org.openqa.selenium.remote.http.Contents;
import org.openqa.selenium.remote.http.Filter;
import org.openqa.selenium.remote.http.HttpHandler;
import org.openqa.selenium.remote.http.HttpMethod;
import org.openqa.selenium.remote.http.HttpResponse;

/**
 * One run's way to a session that has begun already. Selenium's own begins one, which is answered
 * here: a Grid's session serves many runs, and none may get at it after its end.
 */
public final class JourneyConnection implements Filter {

  private final Session session;
  private final @Nullable String authorization;
  private volatile boolean closed;

  /**
   * @param authorization the header's value; null if none is asked for
   */
  public JourneyConnection(Session session, @Nullable String authorization) {
    this.session = session;
    this.authorization = authorization;
  }

  public Session session() {
    return session;
  }

  @Override
  public HttpHandler apply(HttpHandler next) {
    return request -> {
      if (closed) {
        throw new NoSuchSessionException("The run's use of its browser has ended");
      }
      if (request.getMethod() == HttpMethod.POST && request.getUri().equals("/session")) {
        return begun();
      }
      if (authorization != null) {
        request.setHeader("Authorization", authorization);
      }
      return next.execute(request);
    };
  }

  private HttpResponse begun() {
    Map<String, ?> value =
        Map.of("sessionId", session.id(), "capabilities", session.capabilities());
    return new HttpResponse()
        .setHeader("Content-Type", "application/json; charset=utf-8")
        .setContent(Contents.bytes(Session.json(Map.of("value", value))));
  }

  /** From now on nothing goes through. */
  public void close() {
    closed = true;
  }
}
