package dev.journeybeat.server.healthcheck;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dev.journeybeat.engine.check.OneLook;
import dev.journeybeat.settings.Secret;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * MongoDB can't be had from Debian. This is a server that speaks its wire protocol, and knows no
 * logins: that it refuses one is all that can be seen of them here.
 */
class MongodbIT {

  private MongoServer server;
  private InetSocketAddress address;

  @BeforeEach
  void start() {
    server = new MongoServer(new MemoryBackend());
    address = server.bind();
  }

  @AfterEach
  void stop() {
    server.shutdownNow();
  }

  @Test
  void isWell_whenItAnswersAPing() {
    assertThat(OneLook.at(new Mongodb(url(), null, null)).reason()).isEqualTo("ping answered");
  }

  @Test
  void tellsThatALoginIsRefused() {
    assertThat(OneLook.at(new Mongodb(url(), "zoe", new Secret("tick-tock"))).reason())
        .startsWith("login refused: ")
        .doesNotContain("tick-tock");
  }

  private String url() {
    return "mongodb://127.0.0.1:%d/".formatted(address.getPort());
  }
}
