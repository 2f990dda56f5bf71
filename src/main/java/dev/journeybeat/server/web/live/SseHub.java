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
 * Tells the pages that are open that there is news, by server-sent events; they then ask for it.
 * {@code GET /events} tells of the board, {@code GET /events?run=<id>} of that run, too, and when
 * it has ended, after which there is no more to be told. Whoever reads slowly holds up nobody else.
 * Safe to share between threads.
 */
public final class SseHub implements RunListener, AutoCloseable {

  /** Each holds a connection. */
  private static final int MOST_READERS = 200;

  /** So that neither pages nor what is between take a silent connection for dead, or alive. */
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

  /** One that says so often that it is alive. */
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

  /** Has somebody told whenever something happens in a run; must not wait. */
  public void whenChanged(Runnable reader) {
    whenChanged = reader;
  }

  /** Has somebody told whenever a run has ended; must not wait. */
  public void whenEnded(Consumer<RunResult> reader) {
    whenEnded = reader;
  }

  /** Says that more is known of the days of journeys. */
  public void days() {
    readers.forEach(reader -> reader.tell("days"));
  }

  /** Says that the board is another. */
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
          "%d pages are open already; this one is not kept up to date".formatted(MOST_READERS));
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
    // Something may have happened since the page was made, or while it was cut off.
    reader.tell(reader.isAboutARun() ? "run" : "board");
  }
}
