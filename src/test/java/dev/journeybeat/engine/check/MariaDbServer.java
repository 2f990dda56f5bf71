package dev.journeybeat.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;

/** This machine's MariaDB as a process of the test, in a folder of the test. */
public final class MariaDbServer {

  private static final Path SERVER = Path.of("/usr/sbin/mariadbd");

  private static final String ACCOUNTS =
      """
      create database shop;
      create user shop@localhost identified by 'shop-secret';
      grant all on *.* to shop@localhost with grant option;
      create user heartbeat@localhost identified by 'heart-secret';
      """;

  private final int port;
  private final Process process;

  private MariaDbServer(int port, Process process) {
    this.port = port;
    this.process = process;
  }

  public static boolean isInstalled() {
    return Files.isExecutable(SERVER);
  }

  public static MariaDbServer start(Path folder) throws IOException, InterruptedException {
    String data = "--datadir=" + folder.resolve("data");
    String user = "--user=" + System.getProperty("user.name");
    Process install = run(folder, "mariadb-install-db", "--no-defaults", data, user);
    assertThat(install.waitFor(2, TimeUnit.MINUTES)).isTrue();
    Path accounts = Files.writeString(folder.resolve("accounts.sql"), ACCOUNTS);
    int port = freePort();
    Process process =
        run(
            folder,
            SERVER.toString(),
            "--no-defaults",
            data,
            user,
            "--port=" + port,
            "--bind-address=127.0.0.1",
            "--socket=" + folder.resolve("socket"),
            "--pid-file=" + folder.resolve("pid"),
            "--init-file=" + accounts);
    MariaDbServer server = new MariaDbServer(port, process);
    try {
      await().atMost(Duration.ofMinutes(1)).ignoreExceptions().until(server::answers);
      return server;
    } catch (ConditionTimeoutException e) {
      server.stop();
      throw e;
    }
  }

  /** As MySQL's own drivers and shops write it, or as MariaDB's. */
  public String url(String scheme) {
    return "jdbc:%s://127.0.0.1:%d/shop".formatted(scheme, port);
  }

  public void shopDoes(String... statements) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(url("mariadb"), "shop", "shop-secret");
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  public void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }

  private boolean answers() throws SQLException {
    shopDoes("select 1");
    return true;
  }

  private static Process run(Path folder, String... command) throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile())
        .start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
