package dev.journeybeat.server.healthcheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.engine.check.OneLook;
import dev.journeybeat.engine.check.RawServer;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TcpIT {

  @Test
  void isWell_whenItConnects_orHearsWhatItExpects() throws IOException {
    try (RawServer raw = new RawServer(RawServer::speakSmtp)) {
      assertThat(look(raw, null, null)).isEqualTo("connected");
      assertThat(look(raw, null, "ESMTP")).isEqualTo("received \"220 mail.example ESMTP\"");
    }
  }

  @Test
  void saysSomethingFirst() throws IOException {
    try (RawServer raw =
        new RawServer(
            socket ->
                socket
                    .getOutputStream()
                    .write(
                        ("you said " + (char) socket.getInputStream().read())
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8)))) {
      assertThat(look(raw, "PING\r\n", "said P")).isEqualTo("received \"you said P\"");
    }
  }

  @Test
  void tellsWhatItHeardInstead() throws IOException {
    try (RawServer raw =
        new RawServer(
            socket ->
                socket
                    .getOutputStream()
                    .write("no\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)))) {
      assertThat(look(raw, null, "SSH-2.0")).isEqualTo("received \"no\"; expected \"SSH-2.0\"");
    }
  }

  @Test
  void tellsWhatItHeardInstead_whenTheServerThenWaits() throws IOException {
    try (RawServer raw =
        new RawServer(
            socket -> {
              socket.getOutputStream().write(new byte[] {(byte) 0xC3});
              socket.getOutputStream().flush();
              socket.getOutputStream().write(new byte[] {(byte) 0xBC, '\n'});
              RawServer.hang(socket);
            })) {
      Tcp tcp = new Tcp("127.0.0.1", raw.url().getPort(), false, null, "SSH-2.0", false);

      assertThat(OneLook.at(tcp, Duration.ofSeconds(1)).reason())
          .isEqualTo("received \"ü\"; expected \"SSH-2.0\"");
    }
  }

  private static String look(RawServer raw, @Nullable String send, @Nullable String expects) {
    int port = raw.url().getPort();
    return OneLook.at(new Tcp("127.0.0.1", port, false, send, expects, false)).reason();
  }
}
