package dev.journeybeat.engine.browser.container;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.engine.browser.Browser;
import dev.journeybeat.engine.browser.BrowserSettings;
import dev.journeybeat.engine.browser.BrowserSource;
import dev.journeybeat.engine.browser.GridAddress;
import dev.journeybeat.engine.browser.Video;
import dev.journeybeat.engine.browser.VideoRecorder;
import dev.journeybeat.engine.browser.cdp.BlockedHosts;
import dev.journeybeat.engine.browser.grid.GridBackend;
import dev.journeybeat.engine.browser.grid.GridBrowsers;
import dev.journeybeat.engine.browser.grid.GridCapabilities;
import dev.journeybeat.engine.browser.process.WorkFolder;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.Testcontainers;
import org.testcontainers.containers.Network;
import org.testcontainers.selenium.BrowserWebDriverContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Browsers in containers. Each container is a Grid with one browser, and is removed with it.
 *
 * <p>Their traffic goes through the monitor's own proxy, so only one port of this machine is
 * exposed. Host networking works everywhere only on Linux, and two browsers would need the same
 * ports. Exposing the shop's ports would require a list of everything that its pages load.
 */
public final class ContainerBrowsers implements BrowserSource {

  private static final int SELENIUM = 4444;

  private final BrowserSettings settings;
  private final Clock clock;
  private @Nullable SocksProxy proxy;

  public ContainerBrowsers(BrowserSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Browser start(Path folder) {
    requireEngine();
    BrowserWebDriverContainer container = container();
    try {
      List<String> arguments = List.of(way(), "--proxy-bypass-list=<-loopback>");
      container.start();
      return browsersOf(container, arguments).start(folder);
    } catch (InconclusiveException e) {
      container.stop();
      throw e;
    } catch (RuntimeException e) {
      container.stop();
      WorkFolder.delete(folder);
      throw new InconclusiveException(
          "No container of %s could be started: %s".formatted(settings.imageOrDefault(), root(e)),
          e);
    }
  }

  private BrowserWebDriverContainer container() {
    return new BrowserWebDriverContainer(
            DockerImageName.parse(settings.imageOrDefault())
                .asCompatibleSubstituteFor("selenium/standalone-chrome"))
        .withNetwork(Network.SHARED)
        .withStartupTimeout(settings.startTimeout());
  }

  private GridBrowsers browsersOf(BrowserWebDriverContainer container, List<String> arguments) {
    URI address =
        URI.create(
            "http://%s:%d".formatted(container.getHost(), container.getMappedPort(SELENIUM)));
    GridBackend stage =
        new GridBackend() {
          @Override
          public VideoRecorder film() {
            return settings.videoOrDefault() == Video.NONE
                ? VideoRecorder.NONE
                : new ContainerVideoRecorder(container);
          }

          @Override
          public void end() {
            container.stop();
          }
        };
    return new GridBrowsers(
        settings, GridAddress.of(address), GridCapabilities.of(settings, arguments), stage, clock);
  }

  /** The address of this machine in a container. */
  private synchronized String way() {
    SocksProxy known = proxy;
    if (known == null) {
      known = new SocksProxy(new BlockedHosts(settings.blockedHosts()));
      Testcontainers.exposeHostPorts(known.port());
      proxy = known;
    }
    return "--proxy-server=socks5://host.testcontainers.internal:" + known.port();
  }

  @Override
  public String survey() {
    requireEngine();
    return "%s in containers, engine API %s"
        .formatted(settings.imageOrDefault(), DockerClientFactory.instance().getActiveApiVersion());
  }

  private static void requireEngine() {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      throw new InconclusiveException(
          "No container engine is available to this user; \"source: container\" requires one, such"
              + " as Docker. Start it, or set another browser.source.");
    }
  }

  private static String root(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
  }

  @Override
  public synchronized void close() {
    if (proxy != null) {
      proxy.close();
    }
  }
}
