package dev.journeybeat.engine.browser.chromium;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.engine.browser.BrowserKind;
import dev.journeybeat.engine.browser.BrowserSettings;
import dev.journeybeat.engine.browser.cdp.DevToolsLink;
import dev.journeybeat.engine.browser.process.BrowserInstallation;
import dev.journeybeat.engine.browser.process.BrowserProcess;
import dev.journeybeat.engine.browser.process.DriverServer;
import dev.journeybeat.engine.browser.process.EndedAtStartException;
import dev.journeybeat.engine.browser.process.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openqa.selenium.net.PortProber;

/** Starts Chromium and its driver, and connects to both. */
public final class ChromiumStart {

  private final BrowserInstallation installation;
  private final BrowserSettings settings;
  private final Path folder;
  private final ChromiumCommandLine line;
  private final Clock clock;

  public ChromiumStart(
      BrowserInstallation installation, BrowserSettings settings, Path folder, Clock clock) {
    this.clock = clock;
    this.installation = installation;
    this.settings = settings;
    this.folder = folder;
    this.line = new ChromiumCommandLine(installation, settings);
  }

  /**
   * Starts Chromium and its driver.
   *
   * @throws InconclusiveException if it does not start
   */
  public Chromium start() {
    Path profile = folder.resolve("profile");
    try {
      ChromiumCommandLine.writePreferences(profile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    BrowserProcess driverProgram = startDriver();
    Running running = Sandbox.OF_THIS_PROCESS.start(arguments -> run(profile, arguments));
    return connect(running.program(), driver(driverProgram), running.socket());
  }

  private record Running(BrowserProcess program, URI socket) {}

  private Running run(Path profile, List<String> arguments) {
    BrowserProcess program =
        BrowserProcess.start(folder, line.command(profile, arguments), line.environment());
    return new Running(program, program.await(settings.startTimeout(), () -> socket(profile)));
  }

  /** Uses a chosen port, because without IPv6 the driver does not print its own. */
  private BrowserProcess startDriver() {
    List<String> command =
        List.of(
            installation.driver().path().toString(),
            "--port=" + PortProber.findFreePort(),
            "--log-level=SEVERE",
            "--log-path=" + folder.resolve("driver.log"));
    return BrowserProcess.start(folder, command, Map.of());
  }

  private DriverServer driver(BrowserProcess started) {
    try {
      return await(started);
    } catch (EndedAtStartException e) {
      // Another process may have taken the port meanwhile.
      return await(startDriver());
    }
  }

  private DriverServer await(BrowserProcess driver) {
    return DriverServer.await(installation.driver().path(), driver, settings.startTimeout());
  }

  private Chromium connect(BrowserProcess program, DriverServer driver, URI socket) {
    DevToolsLink link =
        DevToolsLink.open(
            socket, null, settings, clock, installation.browser() + " does not answer.");
    if (installation.kind() == BrowserKind.HEADLESS_SHELL) {
      link.presentOrdinary(line.userAgent(), settings);
      link.watchLoosely();
    } else {
      link.presentLanguages(settings);
      link.watch();
    }
    BrowserHost habitat = new LocalBrowserHost(program, driver, socket, settings, folder);
    return new Chromium(settings, folder, habitat, link, clock);
  }

  /** Chromium writes the port and the path of the browser's socket into its profile. */
  private static Optional<URI> socket(Path profile) {
    Path file = profile.resolve("DevToolsActivePort");
    try {
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      return lines.size() < 2
          ? Optional.empty()
          : Optional.of(URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
