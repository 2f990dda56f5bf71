package dev.journeybeat.engine.browser.cdp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeybeat.engine.browser.SiteHeader;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All pages, frames and workers of the current run. Journeybeat attaches to each before its first
 * script runs, so that no event is missed.
 */
public final class Targets implements DevTools.Events {

  private static final Map<String, Object> ATTACH =
      Map.of("autoAttach", true, "waitForDebuggerOnStart", true, "flatten", true);

  private final Map<String, Target> bySession = Collections.synchronizedMap(new LinkedHashMap<>());
  private volatile Map<String, ?> presentation = Map.of("userAgent", "");
  private volatile String locale = "";
  private volatile @Nullable ZoneId timeZone;
  private volatile @Nullable DevTools devTools;
  private volatile String context = "";
  private volatile Recorder recorder;
  private volatile @Nullable HeaderInjector stamp;

  /**
   * @param recorder records nothing until a run starts
   */
  Targets(Recorder recorder) {
    this.recorder = recorder;
  }

  /**
   * Overrides the user agent of every page.
   *
   * @param parameters of {@code Emulation.setUserAgentOverride}
   * @param language language of numbers and dates
   */
  void present(Map<String, ?> parameters, String language) {
    presentation = parameters;
    locale = language.replace('-', '_');
  }

  /** Sets the time zone of every page, for browsers that could not be started in it. */
  public void place(@Nullable ZoneId zone) {
    timeZone = zone;
  }

  /** Pauses each new page until Journeybeat is attached to it. */
  void watch(DevTools connected) {
    devTools = connected;
    post("", "Target.setAutoAttach", ATTACH);
  }

  /**
   * Attaches to new pages while they load, without pausing them. The headless shell sometimes
   * blocks a paused page forever when it opens a window.
   */
  void watchLoosely(DevTools connected) {
    devTools = connected;
    post("", "Target.setDiscoverTargets", Map.of("discover", true));
  }

  /** Assigns events of this context to the recorder of a run. */
  public void begin(String newContext, Recorder newRecorder) {
    bySession.clear();
    stamp = null;
    recorder = newRecorder;
    context = newContext;
  }

  /** Adds a header to the requests of this run's pages to a site, including future pages. */
  public void say(SiteHeader header) {
    HeaderInjector made = new HeaderInjector(header, recorder);
    stamp = made;
    DevTools connected = devTools;
    if (connected != null) {
      List<String> sessions = documents().stream().map(Target::session).toList();
      sessions.forEach(session -> made.begin(connected, session));
    }
  }

  /** The page in this window, or the newest page if that window is closed. */
  public Optional<Target> page(String window) {
    List<Target> pages = pages();
    return pages.stream()
        .filter(page -> page.id().equals(window))
        .findAny()
        .or(() -> pages.stream().reduce((older, newer) -> newer));
  }

  /** The pages and their cross-origin frames, which are separate targets. */
  List<Target> documents() {
    synchronized (bySession) {
      return bySession.values().stream().filter(Target::isDocument).toList();
    }
  }

  private List<Target> pages() {
    return documents().stream().filter(Target::isPage).toList();
  }

  @Override
  public void onEvent(String session, String method, JsonNode parameters) {
    switch (method) {
      case "Target.targetCreated" -> created(parameters.path("targetInfo"));
      case "Target.attachedToTarget" -> attached(Target.of(parameters));
      case HeaderInjector.HELD -> letGo(session, parameters);
      case "Target.detachedFromTarget" -> bySession.remove(parameters.path("sessionId").asText());
      default -> {
        if (bySession.containsKey(session)) {
          recorder.onEvent(session, method, parameters);
        }
      }
    }
  }

  /** Resumes every target, because it is paused until then. */
  private void letGo(String session, JsonNode held) {
    DevTools connected = devTools;
    HeaderInjector current = bySession.containsKey(session) ? stamp : null;
    if (connected != null && current != null) {
      current.letGo(connected, session, held);
    } else if (connected != null) {
      HeaderInjector.letGoAsItIs(connected, session, held);
    }
  }

  private void created(JsonNode info) {
    if (info.path("browserContextId").asText().equals(context)
        && info.path("type").asText().equals("page")) {
      post(
          "",
          "Target.attachToTarget",
          Map.of("targetId", info.path("targetId").asText(), "flatten", true));
    }
  }

  private void attached(Target target) {
    if (target.context().equals(context)) {
      bySession.put(target.session(), target);
      prepare(target);
    }
    post(target.session(), "Runtime.runIfWaitingForDebugger", Map.of());
  }

  private void prepare(Target target) {
    post(target.session(), "Emulation.setUserAgentOverride", presentation);
    if (target.isDocument()) {
      post(target.session(), "Emulation.setLocaleOverride", Map.of("locale", locale));
      ZoneId zone = timeZone;
      if (zone != null) {
        Map<String, String> id = Map.of("timezoneId", zone.getId());
        post(target.session(), "Emulation.setTimezoneOverride", id);
      }
      post(target.session(), "Inspector.enable", Map.of());
      post(target.session(), "Page.enable", Map.of());
    }
    post(target.session(), "Network.enable", Map.of("maxTotalBufferSize", 0, "maxPostDataSize", 0));
    post(target.session(), "Runtime.enable", Map.of());
    post(target.session(), "Log.enable", Map.of());
    HeaderInjector current = stamp;
    DevTools connected = devTools;
    if (current != null && connected != null) {
      current.post(connected, target.session());
    }
    post(target.session(), "Target.setAutoAttach", ATTACH);
  }

  private void post(String session, String method, Map<String, ?> parameters) {
    DevTools connected = devTools;
    if (connected != null) {
      connected.post(session, method, parameters);
    }
  }
}
