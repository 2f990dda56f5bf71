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
 * One run's connection to an existing session. Selenium's own connection starts a new session, so
 * this class answers that command itself: a Grid's session serves many runs, and no run may use it
 * after its end.
 */
public final class JourneyConnection implements Filter {

  private final Session session;
  private final @Nullable String authorization;
  private volatile boolean closed;

  /**
   * @param authorization the header's value; null if none is required
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
        throw new NoSuchSessionException("The run has released its browser");
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

  /** Rejects all further commands. */
  public void close() {
    closed = true;
  }
}
