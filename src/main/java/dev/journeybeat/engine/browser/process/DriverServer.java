package dev.journeybeat.engine.browser.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A driver's process: chromedriver or geckodriver. */
public final class DriverServer {

  private static final Pattern PORT =
      Pattern.compile("(?:started successfully on port |Listening on 127\\.0\\.0\\.1:)(\\d+)");
  private static final Duration PULSE = Duration.ofSeconds(2);

  private final Path executable;
  private final BrowserProcess program;
  private final int port;
  private final WebDriverHttp http;

  private DriverServer(Path executable, BrowserProcess program, int port) {
    this.executable = executable;
    this.program = program;
    this.port = port;
    this.http = new WebDriverHttp(address(port), null);
  }

  /** Waits until the driver prints that it is ready, and its port. */
  public static DriverServer await(Path executable, BrowserProcess program, Duration timeout) {
    int port =
        program.await(
            timeout,
            () -> {
              Matcher said = PORT.matcher(program.output());
              return said.find() ? Optional.of(Integer.parseInt(said.group(1))) : Optional.empty();
            });
    return new DriverServer(executable, program, port);
  }

  public Path executable() {
    return executable;
  }

  public int port() {
    return port;
  }

  public boolean isHealthy() {
    return program.isAlive() && http.value("GET", "/status", null, PULSE).isPresent();
  }

  /** The problem of the driver, as a sentence; also works during a command. */
  public Optional<String> trouble(Duration timeout) {
    if (!program.isAlive()) {
      return Optional.of("the browser's driver crashed or was ended");
    }
    return repliesAtAll(timeout)
        ? Optional.empty()
        : Optional.of(
            "the browser's driver hangs: it did not answer within %d s"
                .formatted(timeout.toSeconds()));
  }

  /** A busy driver immediately rejects an unknown command, but may not return its status. */
  private boolean repliesAtAll(Duration timeout) {
    try {
      http.ask("GET", "/pulse", null, timeout);
      return true;
    } catch (InterruptedIOException e) {
      return Thread.currentThread().isInterrupted();
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns whether the driver did it in time. */
  public boolean endSession(String session) {
    return http.value("DELETE", "/session/" + session, null, PULSE).isPresent();
  }

  /** A value of the session; empty if the driver does not return it in time. */
  public Optional<String> value(String session, String what, Duration timeout) {
    return http.value("GET", "/session/" + session + what, null, timeout).map(JsonNode::asText);
  }

  public WebDriverHttp http() {
    return http;
  }

  public URI address() {
    return address(port);
  }

  private static URI address(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }
}
