package dev.journeybeat.engine.browser.cdp;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.openqa.selenium.Dimension;

/** The windows of one browser context. */
public final class Windows {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final DevTools devTools;
  private final String context;
  private final Dimension size;
  private volatile String current = "";

  public Windows(DevTools devTools, String context, Dimension size) {
    this.devTools = devTools;
    this.context = context;
    this.size = size;
  }

  public String context() {
    return context;
  }

  /** Opens an empty window. */
  public String openWindow() {
    return open(Map.of("newWindow", true, "width", size.getWidth(), "height", size.getHeight()));
  }

  /** Opens an empty tab. */
  public String openTab() {
    return open(Map.of("newWindow", false));
  }

  private String open(Map<String, ?> shape) {
    Map<String, Object> window = new HashMap<>(shape);
    window.put("url", "about:blank");
    window.put("browserContextId", context);
    return devTools.call(TIMEOUT, "Target.createTarget", window).path("targetId").asText();
  }

  public Set<String> handles() {
    Set<String> handles = new LinkedHashSet<>();
    for (JsonNode target :
        devTools.call(TIMEOUT, "Target.getTargets", Map.of()).path("targetInfos")) {
      if (target.path("browserContextId").asText().equals(context)
          && target.path("type").asText().equals("page")) {
        handles.add(target.path("targetId").asText());
      }
    }
    return handles;
  }

  public void switchedTo(String handle) {
    current = handle;
  }

  /** The current or last window of the journey. */
  public String current() {
    return current;
  }
}
