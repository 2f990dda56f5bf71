package dev.journeybeat.crash;

import dev.journeybeat.image.ShippedContainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/** Journeybeat as it is shipped, in a container. */
final class ContainerMonitor implements MonitorProcess {

  private final Path folder;
  private final Path configuration;
  private final Duration grace;
  private final ShippedContainer monitor;

  ContainerMonitor(Path folder, Path configuration, Duration grace) throws IOException {
    this.folder = folder;
    this.configuration = configuration;
    this.grace = grace;
    Files.createDirectories(folder.resolve("tmp"));
    Files.createDirectories(folder.resolve("data"));
    this.monitor = container("serve");
    monitor.start();
  }

  @Override
  public Duration end(Ending ending) {
    long from = System.nanoTime();
    if (ending == Ending.TERM) {
      monitor.askToStop(grace);
    } else {
      monitor.killAtOnce();
    }
    return Duration.ofNanos(System.nanoTime() - from);
  }

  @Override
  public void restart() {
    monitor.startAgain();
  }

  @Override
  public void stop() {
    monitor.askToStop(grace);
    try (ShippedContainer undo = container("undo", "now")) {
      undo.start();
      if (undo.awaitEnd() != 0) {
        throw new IllegalStateException("not all could be put right:\n" + undo.getLogs());
      }
    }
  }

  @Override
  public void close() {
    monitor.close();
  }

  private ShippedContainer container(String... command) {
    String[] all = Arrays.copyOf(command, command.length + 2);
    all[command.length] = "--config";
    all[command.length + 1] = configuration.toString();
    return new ShippedContainer(all)
        .onThisMachinesNetwork()
        .asOwnerOf(folder)
        .withFolder(folder, folder.toString())
        .withFolder(folder.resolve("data"), "/app/data")
        // So that its browsers can be told from others by their command lines.
        .withEnv("JOURNEYBEAT_JAVA_OPTS", "-Djava.io.tmpdir=" + folder.resolve("tmp"));
  }
}
