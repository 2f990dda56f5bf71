package dev.journeybeat.server.web.live;

import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.BegunStep;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunListener;
import dev.journeybeat.result.RunPhase;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Step;
import dev.journeybeat.server.web.page.Links;
import io.javalin.config.JavalinConfig;
import io.javalin.http.ServiceUnavailableResponse;
import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Notifies open pages of changes by server-sent events. The pages then request the new content.
 * {@code GET /events} sends events of the overview. {@code GET /events?run=<id>} also sends events
 * of that run, including its end. Slow clients do not delay others. Safe to share between threads.
 */
public final class SseHub implements RunListener, AutoCloseable {

  /** Maximum number of open pages. Each holds a connection. */
  private static final int MOST_READERS = 200;

  /** Interval of keep-alives, so that pages and proxies detect a dead connection. */
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(5);

  private final Duration signOfLife;
  private final List<SseConnection> readers = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread made = new Thread(task, "live");
            made.setDaemon(true);
            return made;
          });
  private volatile Runnable whenChanged = () -> {};
  private volatile Consumer<RunResult> whenEnded = result -> {};

  public SseHub() {
    this(SIGN_OF_LIFE);
  }

  /** Uses a keep-alive interval. */
  public SseHub(Duration signOfLife) {
    this.signOfLife = signOfLife;
  }

  public void serve(JavalinConfig config) {
    config.routes.sse(Links.EVENTS, this::connect);
    var unused =
        heart.scheduleWithFixedDelay(
            () -> readers.forEach(reader -> reader.live(signOfLife)),
            signOfLife.toMillis(),
            signOfLife.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  /** Registers a listener for events of runs. It must not wait. */
  public void whenChanged(Runnable reader) {
    whenChanged = reader;
  }

  /** Registers a listener for ended runs. It must not wait. */
  public void whenEnded(Consumer<RunResult> reader) {
    whenEnded = reader;
  }

  /** Sends that daily statistics have changed. */
  public void days() {
    readers.forEach(reader -> reader.tell("days"));
  }

  /** Sends that the overview has changed. */
  public void board() {
    readers.forEach(reader -> reader.tell("board"));
  }

  @Override
  public void started(Run run) {
    changed(run);
  }

  @Override
  public void attemptStarted(Run run, int number) {
    changed(run);
  }

  @Override
  public void attemptEnded(Run run, Attempt attempt) {
    changed(run);
  }

  @Override
  public void stepStarted(Run run, BegunStep step) {
    changed(run);
  }

  @Override
  public void stepEnded(Run run, Step step) {
    changed(run);
  }

  @Override
  public void phaseStarted(Run run, RunPhase part) {
    changed(run);
  }

  @Override
  public void ended(RunResult result) {
    whenEnded.accept(result);
    changed(result.run());
    of(result.run()).forEach(each -> each.tell("ended"));
  }

  @Override
  public void close() {
    heart.shutdownNow();
    readers.forEach(SseConnection::close);
  }

  private void changed(Run run) {
    whenChanged.run();
    of(run).forEach(each -> each.tell("run"));
  }

  private Stream<SseConnection> of(Run run) {
    return readers.stream().filter(reader -> reader.isAbout(run.id()));
  }

  private void connect(SseClient client) {
    if (readers.size() >= MOST_READERS) {
      throw new ServiceUnavailableResponse(
          "%d pages are already open; this page does not update itself".formatted(MOST_READERS));
    }
    SseConnection reader = new SseConnection(client, client.ctx().queryParam("run"));
    client.keepAlive();
    readers.add(reader);
    client.onClose(
        () -> {
          readers.remove(reader);
          reader.close();
        });
    reader.live(signOfLife);
    // Something may have changed since the page was rendered, or while it was disconnected.
    reader.tell(reader.isAboutARun() ? "run" : "board");
  }
}
