package dev.journeybeat.engine.browser.cdp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.engine.browser.process.Await;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

/** Captures a page over the DevTools, even if a dialog or an endless script blocks it. */
public final class PageEvidence {

  /** A page that does not answer within this time is blocked. */
  private static final Duration PULSE = Duration.ofMillis(1_500);

  private static final Duration TIMEOUT = Duration.ofSeconds(6);
  private static final int TALLEST = 16_384;
  private static final int WIDEST = 4_096;

  private final DevTools devTools;
  private final Recorder recorder;
  private final Supplier<Optional<Target>> page;

  /**
   * @param page the current page of the run
   */
  public PageEvidence(DevTools devTools, Recorder recorder, Supplier<Optional<Target>> page) {
    this.devTools = devTools;
    this.recorder = recorder;
    this.page = page;
  }

  /**
   * A screenshot of the whole page. For a blocked page, of its window, which does not need the
   * page.
   */
  public byte[] screenshot() {
    String session = session("No screenshot");
    return isBlocked(session)
        ? shown(session).orElseGet(() -> lookFreed("No screenshot", session, this::whole))
        : look("No screenshot", session, this::whole);
  }

  /** The page's HTML. A blocked page is unblocked first. */
  public String source() {
    String session = session("No page source");
    return isBlocked(session)
        ? lookFreed("No page source", session, this::source)
        : look("No page source", session, this::source);
  }

  public String address() {
    return info("No address").path("url").asText();
  }

  public String title() {
    return info("No title").path("title").asText();
  }

  private boolean isBlocked(String session) {
    if (recorder.openDialog().isPresent()) {
      return true;
    }
    try {
      devTools.call(PULSE, session, "Page.getLayoutMetrics", Map.of());
      return false;
    } catch (DevToolsException e) {
      return true;
    }
  }

  /** Captures the window from its compositor. */
  private Optional<byte[]> shown(String session) {
    CompletableFuture<String> picture = recorder.nextPicture(session);
    devTools.post(session, "Page.startScreencast", Map.of("format", "png"));
    try {
      return Optional.of(Base64.getDecoder().decode(Await.await(PULSE, picture)));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      devTools.post(session, "Page.stopScreencast", Map.of());
    }
  }

  private byte[] whole(String session) {
    JsonNode size = call(session, "Page.getLayoutMetrics", Map.of()).path("cssContentSize");
    Map<String, Object> clip =
        Map.of(
            "x", 0,
            "y", 0,
            "width", Math.min(Math.max(size.path("width").asInt(), 1), WIDEST),
            "height", Math.min(Math.max(size.path("height").asInt(), 1), TALLEST),
            "scale", 1);
    Map<String, Object> whole =
        Map.of("format", "png", "captureBeyondViewport", true, "clip", clip);
    String picture = call(session, "Page.captureScreenshot", whole).path("data").asText();
    return Base64.getDecoder().decode(picture);
  }

  private String source(String session) {
    JsonNode root = call(session, "DOM.getDocument", Map.of("depth", 0)).path("root");
    Map<String, Object> document = Map.of("nodeId", root.path("nodeId").asInt());
    return call(session, "DOM.getOuterHTML", document).path("outerHTML").asText();
  }

  private JsonNode call(String session, String method, Map<String, ?> parameters) {
    return devTools.call(TIMEOUT, session, method, parameters);
  }

  private <T> T look(String nothing, String session, Function<String, T> look) {
    try {
      return look.apply(session);
    } catch (DevToolsException e) {
      throw new InconclusiveException(nothing + ": " + e.getMessage() + ".", e);
    }
  }

  /** Disables scripts for that time, because the stopped script might start again. */
  private <T> T lookFreed(String nothing, String session, Function<String, T> look) {
    Map<String, Object> dismiss = Map.of("accept", false);
    recorder
        .openDialog()
        .ifPresent(dialog -> devTools.post(dialog, "Page.handleJavaScriptDialog", dismiss));
    devTools.post(session, "Emulation.setScriptExecutionDisabled", Map.of("value", true));
    devTools.post(session, "Runtime.terminateExecution", Map.of());
    try {
      return look(nothing, session, look);
    } finally {
      devTools.post(session, "Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }
  }

  private String session(String nothing) {
    String session = page().map(Target::session).orElseThrow(() -> noPage(nothing));
    if (recorder.hasCrashed(session)) {
      throw new InconclusiveException(nothing + ": the page has crashed.");
    }
    return session;
  }

  /** Asks the browser, because the page may be blocked. */
  private JsonNode info(String nothing) {
    String id = page().map(Target::id).orElseThrow(() -> noPage(nothing));
    try {
      return devTools
          .call(PULSE, "Target.getTargetInfo", Map.of("targetId", id))
          .path("targetInfo");
    } catch (DevToolsException e) {
      throw new InconclusiveException(nothing + ": " + e.getMessage() + ".", e);
    }
  }

  private Optional<Target> page() {
    return page.get();
  }

  private static InconclusiveException noPage(String nothing) {
    return new InconclusiveException(nothing + ": the run has no window open.");
  }
}
