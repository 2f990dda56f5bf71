package dev.journeybeat.engine.browser.cdp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeybeat.engine.browser.process.Await;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Captures a window from its compositor: the page is neither involved nor resized. For a page that
 * draws nothing, only one capture is pending. Safe to share between threads.
 */
public final class LiveScreenshot {

  private static final Map<String, Object> SMALL =
      Map.of("format", "jpeg", "quality", 60, "optimizeForSpeed", true);

  private final DevTools devTools;
  private final Recorder recorder;
  private final Supplier<Optional<Target>> page;
  private @Nullable CompletableFuture<JsonNode> asked;

  /**
   * @param page the current page of the run
   */
  public LiveScreenshot(DevTools devTools, Recorder recorder, Supplier<Optional<Target>> page) {
    this.devTools = devTools;
    this.recorder = recorder;
    this.page = page;
  }

  /** Empty if there is no image in time. */
  public Optional<byte[]> take(Duration timeout) {
    try {
      return ask().map(picture -> await(timeout, picture));
    } catch (DevToolsException e) {
      return Optional.empty();
    }
  }

  private synchronized Optional<CompletableFuture<JsonNode>> ask() {
    CompletableFuture<JsonNode> before = asked;
    if ((before != null && !before.isDone()) || recorder.openDialog().isPresent()) {
      return Optional.empty();
    }
    Optional<CompletableFuture<JsonNode>> next =
        page.get()
            .map(Target::session)
            .filter(session -> !recorder.hasCrashed(session))
            .map(session -> devTools.send(session, "Page.captureScreenshot", SMALL));
    asked = next.orElse(null);
    return next;
  }

  private static byte @Nullable [] await(Duration timeout, CompletableFuture<JsonNode> picture) {
    try {
      return Base64.getDecoder().decode(Await.await(timeout, picture).path("data").asText());
    } catch (TimeoutException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }
}
