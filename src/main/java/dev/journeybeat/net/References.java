package dev.journeybeat.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Addresses unrelated to the shop. If the shop and all of them do not answer, the monitor has no
 * network. Safe to share between threads.
 */
public final class References {

  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  private final List<String> addresses;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "journeybeat-references");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param addresses addresses for {@link Reference#of(String)}; may be empty
   */
  public References(List<String> addresses) {
    this.addresses = List.copyOf(addresses);
  }

  /** A sentence if no address accepts a connection; empty if one does, or none is configured. */
  public Optional<String> allSilent() {
    List<Reference> references = addresses.stream().map(Reference::of).toList();
    return references.isEmpty() || oneAnswers(references)
        ? Optional.empty()
        : Optional.of(
            "none of the reference addresses answers (%s)".formatted(String.join(", ", addresses)));
  }

  /** Whether the address accepts a connection. */
  public boolean answers(URI address) {
    return oneAnswers(List.of(Reference.of(address)));
  }

  private boolean oneAnswers(List<Reference> references) {
    List<Callable<Boolean>> looks =
        references.stream().<Callable<Boolean>>map(each -> () -> connect(each)).toList();
    try {
      // The lookup of a name can take longer than the connect timeout.
      return threads.invokeAny(looks, TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      // The check was interrupted, so it makes no statement.
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static boolean connect(Reference reference) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(reference.host(), reference.port()), (int) TIMEOUT.toMillis());
      return true;
    }
  }
}
