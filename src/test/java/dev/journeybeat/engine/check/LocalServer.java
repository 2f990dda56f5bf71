package dev.journeybeat.engine.check;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real server of this machine as a process of the test, in a folder of the test. */
public final class LocalServer implements AutoCloseable {

  private final Process process;

  private LocalServer(Process process) {
    this.process = process;
  }

  public static boolean isInstalled(String program) {
    return Files.isExecutable(Path.of(program));
  }

  /**
   * Starts it and waits until it takes connections.
   *
   * @param port where it will listen
   */
  public static LocalServer start(Path folder, int port, List<String> command) throws IOException {
    LocalServer server =
        new LocalServer(
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start());
    await().atMost(Duration.ofSeconds(30)).until(() -> listens(port));
    return server;
  }

  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
