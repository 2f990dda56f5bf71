package dev.journeybeat.engine.browser.firefox;

import dev.journeybeat.engine.browser.ConsoleLine;
import dev.journeybeat.engine.browser.ConsoleLine.Level;
import dev.journeybeat.engine.browser.NetworkDetails;
import dev.journeybeat.engine.browser.NetworkRequest;
import dev.journeybeat.engine.browser.cdp.BlockedHosts;
import dev.journeybeat.engine.browser.cdp.BoundedBuffer;
import dev.journeybeat.engine.browser.cdp.PendingRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.bidi.log.BaseLogEntry;
import org.openqa.selenium.bidi.log.LogEntry;
import org.openqa.selenium.bidi.log.StackTrace;
import org.openqa.selenium.bidi.module.LogInspector;
import org.openqa.selenium.bidi.module.Network;
import org.openqa.selenium.bidi.network.BaseParameters;
import org.openqa.selenium.bidi.network.BeforeRequestSent;
import org.openqa.selenium.bidi.network.FetchError;
import org.openqa.selenium.bidi.network.ResponseData;
import org.openqa.selenium.bidi.network.ResponseDetails;

/** Console lines and requests of a run in Firefox, from WebDriver BiDi. */
final class FirefoxRecorder {

  private final BoundedBuffer<ConsoleLine> lines = new BoundedBuffer<>();
  private final BoundedBuffer<PendingRequest> requests = new BoundedBuffer<>();
  private final Map<String, PendingRequest> underWay = new ConcurrentHashMap<>();
  private final BlockedHosts blocked;

  FirefoxRecorder(BlockedHosts blocked) {
    this.blocked = blocked;
  }

  /** Both listeners stay active until the session ends. */
  @SuppressWarnings("resource")
  void listen(WebDriver driver) {
    new LogInspector(driver).onLog(this::onLog);
    Network network = new Network(driver);
    network.onBeforeRequestSent(this::onRequest);
    network.onResponseCompleted(this::onResponse);
    network.onFetchError(this::onFailure);
  }

  List<ConsoleLine> console() {
    return lines.list();
  }

  List<NetworkRequest> requests() {
    return requests.list().stream().map(PendingRequest::soFar).toList();
  }

  private void onLog(LogEntry entry) {
    entry.getConsoleLogEntry().ifPresent(this::onLine);
    entry.getJavascriptLogEntry().ifPresent(this::onLine);
    entry.getGenericLogEntry().ifPresent(this::onLine);
  }

  private void onLine(BaseLogEntry line) {
    Level level =
        switch (line.getLevel()) {
          case ERROR -> Level.ERROR;
          case WARNING -> Level.WARNING;
          case DEBUG -> Level.DEBUG;
          case INFO -> Level.INFO;
        };
    lines.add(
        new ConsoleLine(
            level,
            String.valueOf(line.getText()),
            source(line.getStackTrace()),
            Instant.ofEpochMilli(line.getTimestamp())));
  }

  private void onRequest(BeforeRequestSent event) {
    String url = event.getRequest().getUrl();
    String type = String.valueOf(event.getRequest().getDestination());
    PendingRequest request =
        new PendingRequest(event.getRequest().getMethod(), url, type, time(event));
    underWay.put(id(event), request);
    requests.add(request).ifPresent(underWay.values()::remove);
  }

  private void onResponse(ResponseDetails event) {
    PendingRequest request = underWay.remove(id(event));
    if (request != null) {
      request.known(details(event.getResponseData()));
      request.answered(event.getResponseData().getStatus());
      request.ended(since(request, event), event.getResponseData().getBytesReceived(), null);
    }
  }

  private static NetworkDetails details(ResponseData response) {
    return new NetworkDetails(
        String.valueOf(response.getProtocol()),
        String.valueOf(response.getStatusText()),
        String.valueOf(response.getMimeType()),
        Map.of(),
        Map.of(),
        null);
  }

  private void onFailure(FetchError event) {
    PendingRequest request = underWay.remove(id(event));
    if (request != null) {
      String failure = blocked.reason(request.soFar().url(), event.getErrorText());
      request.ended(since(request, event), 0, failure);
    }
  }

  private static Duration since(PendingRequest request, BaseParameters event) {
    return Duration.between(request.soFar().started(), time(event));
  }

  private static Instant time(BaseParameters event) {
    return Instant.ofEpochMilli(event.getTimestamp());
  }

  /** A redirected request keeps its ID. */
  private static String id(BaseParameters event) {
    return event.getRequest().getRequestId() + "/" + event.getRedirectCount();
  }

  private static String source(@Nullable StackTrace stack) {
    return stack == null || stack.getCallFrames().isEmpty()
        ? ""
        : String.valueOf(stack.getCallFrames().get(0).getUrl());
  }
}
