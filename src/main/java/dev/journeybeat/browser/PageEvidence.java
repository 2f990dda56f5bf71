package dev.journeybeat.browser;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeybeat.api.InconclusiveException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks at a page over the DevTools, also when a dialog or an endless script blocks it. */
final class PageEvidence {

  private static final Duration FIRST = Duration.ofSeconds(3);
  private static final Duration FREED = Duration.ofSeconds(5);
  private static final int TALLEST = 16_384;
  private static final int WIDEST = 4_096;

  private final DevTools devTools;
  private final Recorder recorder;
  private final Supplier<Optional<Target>> page;

  /**
   * @param page the page the run is on now
   */
  PageEvidence(DevTools devTools, Recorder recorder, Supplier<Optional<Target>> page) {
    this.devTools = devTools;
    this.recorder = recorder;
    this.page = page;
  }

  byte[] screenshot() {
    return look("No screenshot", this::screenshot);
  }

  String source() {
    return look("No page source", this::source);
  }

  String address() {
    return info("No address").path("url").asText();
  }

  String title() {
    return info("No title").path("title").asText();
  }

  private byte[] screenshot(String session, Duration patience) {
    JsonNode size =
        devTools.call(patience, session, "Page.getLayoutMetrics", Map.of()).path("cssContentSize");
    Map<String, Object> whole =
        Map.of(
            "x", 0,
            "y", 0,
            "width", Math.min(Math.max(size.path("width").asInt(), 1), WIDEST),
            "height", Math.min(Math.max(size.path("height").asInt(), 1), TALLEST),
            "scale", 1);
    JsonNode shot =
        devTools.call(
            patience,
            session,
            "Page.captureScreenshot",
            Map.of("format", "png", "captureBeyondViewport", true, "clip", whole));
    return Base64.getDecoder().decode(shot.path("data").asText());
  }

  private String source(String session, Duration patience) {
    int root =
        devTools
            .call(patience, session, "DOM.getDocument", Map.of("depth", 0))
            .path("root")
            .path("nodeId")
            .asInt();
    return devTools
        .call(patience, session, "DOM.getOuterHTML", Map.of("nodeId", root))
        .path("outerHTML")
        .asText();
  }

  private <T> T look(String nothing, Look<T> look) {
    String session = session(nothing);
    try {
      return look.at(session, recorder.openDialog().isPresent() ? Duration.ZERO : FIRST);
    } catch (DevToolsException blocked) {
      return lookFreed(nothing, session, look);
    }
  }

  /** Without scripts for that long, or the one that was stopped might start again. */
  private <T> T lookFreed(String nothing, String session, Look<T> look) {
    recorder
        .openDialog()
        .ifPresent(
            dialog ->
                devTools.post(dialog, "Page.handleJavaScriptDialog", Map.of("accept", false)));
    devTools.post(session, "Emulation.setScriptExecutionDisabled", Map.of("value", true));
    devTools.post(session, "Runtime.terminateExecution", Map.of());
    try {
      return look.at(session, FREED);
    } catch (DevToolsException e) {
      throw new InconclusiveException(nothing + ": " + e.getMessage() + ".", e);
    } finally {
      devTools.post(session, "Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }
  }

  private String session(String nothing) {
    return page().map(Target::session).orElseThrow(() -> noPage(nothing));
  }

  /** From the browser, not from the page, which may be blocked. */
  private JsonNode info(String nothing) {
    String id = page().map(Target::id).orElseThrow(() -> noPage(nothing));
    try {
      return devTools
          .call(FIRST, "Target.getTargetInfo", Map.of("targetId", id))
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

  /** One way to look at the page of a session. */
  private interface Look<T> {
    T at(String session, Duration patience);
  }
}
