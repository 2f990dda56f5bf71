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
 * Addresses that have nothing to do with the shop. If it does not answer and none of them does, it
 * is the monitor that has no network. Safe to share between threads.
 */
public final class References {

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final List<String> addresses;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "journeybeat-references");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param addresses as {@link Reference#of(String)} reads them; may be empty
   */
  public References(List<String> addresses) {
    this.addresses = List.copyOf(addresses);
  }

  /** A sentence if none of them accepts a connection; empty if one does, or there are none. */
  public Optional<String> allSilent() {
    List<Reference> references = addresses.stream().map(Reference::of).toList();
    return references.isEmpty() || oneAnswers(references)
        ? Optional.empty()
        : Optional.of(
            "none of the reference addresses answers (%s)".formatted(String.join(", ", addresses)));
  }

  /** Whether somebody accepts a connection where this address leads. */
  public boolean answers(URI address) {
    return oneAnswers(List.of(Reference.of(address)));
  }

  private boolean oneAnswers(List<Reference> references) {
    List<Callable<Boolean>> looks =
        references.stream().<Callable<Boolean>>map(each -> () -> connect(each)).toList();
    try {
      // A name that nobody looks up takes longer than a connection may.
      return threads.invokeAny(looks, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      // Not asked to the end, and so nothing is claimed.
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static boolean connect(Reference reference) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(reference.host(), reference.port()), (int) PATIENCE.toMillis());
      return true;
    }
  }
}
