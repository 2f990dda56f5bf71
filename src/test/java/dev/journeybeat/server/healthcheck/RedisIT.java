package dev.journeybeat.server.healthcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.journeybeat.engine.check.LocalServer;
import dev.journeybeat.engine.check.OneLook;
import dev.journeybeat.engine.check.RawServer;
import dev.journeybeat.settings.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisIT {

  private static final String REDIS = "/usr/bin/redis-server";

  @TempDir Path folder;
  private int port;

  @BeforeEach
  void choosePort() throws IOException {
    assumeTrue(LocalServer.isInstalled(REDIS), "redis-server is not installed");
    port = LocalServer.freePort();
  }

  @Test
  void isWell_whenItAnswersAPing() throws Exception {
    try (LocalServer redis = start()) {
      assertThat(look(null, null)).isEqualTo("PONG");
    }
  }

  @Test
  void logsIn_withAPasswordAlone_orAName() throws Exception {
    try (LocalServer redis =
        start("requirepass tick-tock", "user zoe on >tock-tick +ping +hello")) {
      assertThat(look(null, "tick-tock")).isEqualTo("PONG");
      assertThat(look("zoe", "tock-tick")).isEqualTo("PONG");

      assertThat(look(null, null)).isEqualTo("NOAUTH Authentication required.");
      assertThat(look(null, "wrong")).startsWith("WRONGPASS ");
      assertThat(look("zoe", "tick-tock")).startsWith("WRONGPASS ");
    }
  }

  @Test
  void saysSo_whenItIsNoRedis() throws IOException {
    try (RawServer raw = new RawServer(RawServer::speakSmtp)) {
      port = raw.url().getPort();
      assertThat(look(null, null)).contains("Unknown reply");
    }
    try (RawServer raw = new RawServer(RawServer::hangUp)) {
      port = raw.url().getPort();
      assertThat(look(null, null)).isEqualTo("connection closed without a reply");
    }
  }

  private LocalServer start(String... options) throws IOException {
    List<String> settings =
        new ArrayList<>(List.of("port " + port, "bind 127.0.0.1", "save \"\"", "dir " + folder));
    settings.addAll(List.of(options));
    Path file = Files.write(folder.resolve("redis.conf"), settings);
    return LocalServer.start(folder, port, List.of(REDIS, file.toString()));
  }

  private String look(@Nullable String username, @Nullable String password) {
    Secret secret = password == null ? null : new Secret(password);
    return OneLook.at(new Redis("127.0.0.1", port, false, username, secret, false)).reason();
  }
}
