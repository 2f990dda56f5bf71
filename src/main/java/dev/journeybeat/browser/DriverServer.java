package dev.journeybeat.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A driver's process: chromedriver or geckodriver. */
final class DriverServer {

  private static final Pattern PORT =
      Pattern.compile("(?:started successfully on port |Listening on 127\\.0\\.0\\.1:)(\\d+)");
  private static final Duration PULSE = Duration.ofSeconds(2);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path executable;
  private final Program program;
  private final int port;

  /** One for each, for a client ends for good when it once lacks memory. */
  private final HttpClient client = HttpClient.newHttpClient();

  private DriverServer(Path executable, Program program, int port) {
    this.executable = executable;
    this.program = program;
    this.port = port;
  }

  /** Waits for the driver to say that it is ready, and on which port. */
  static DriverServer await(Path executable, Program program, Duration patience) {
    int port =
        program.await(
            patience,
            () -> {
              Matcher said = PORT.matcher(program.output());
              return said.find() ? Optional.of(Integer.parseInt(said.group(1))) : Optional.empty();
            });
    return new DriverServer(executable, program, port);
  }

  Path executable() {
    return executable;
  }

  int port() {
    return port;
  }

  boolean isHealthy() {
    return program.isAlive() && answer("GET", "/status", PULSE).isPresent();
  }

  /** What is wrong with the driver, as a sentence; also while it carries out a command. */
  Optional<String> trouble(Duration patience) {
    if (!program.isAlive()) {
      return Optional.of("the browser's driver crashed or was ended");
    }
    return repliesAtAll(patience)
        ? Optional.empty()
        : Optional.of(
            "the browser's driver hangs: it did not answer within %d s"
                .formatted(patience.toSeconds()));
  }

  /** Even a busy driver refuses at once what no driver knows; its status it may not tell then. */
  private boolean repliesAtAll(Duration patience) {
    HttpRequest request = HttpRequest.newBuilder(address("/pulse")).timeout(patience).build();
    try {
      client.send(request, BodyHandlers.discarding());
      return true;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Says whether the driver did it in time. */
  boolean endSession(String session) {
    return answer("DELETE", "/session/" + session, PULSE).isPresent();
  }

  /** A value of the session; empty if the driver does not tell it in time. */
  Optional<String> value(String session, String what, Duration patience) {
    return answer("GET", "/session/" + session + what, patience)
        .map(answer -> answer.path("value").asText());
  }

  private Optional<JsonNode> answer(String method, String path, Duration patience) {
    HttpRequest request =
        HttpRequest.newBuilder(address(path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .timeout(patience)
            .build();
    try {
      HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
      return answer.statusCode() == 200
          ? Optional.of(JSON.readTree(answer.body()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }
}
