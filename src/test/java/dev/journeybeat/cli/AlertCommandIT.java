package dev.journeybeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees of the channels in a terminal. */
class AlertCommandIT {

  @TempDir private Path folder;
  private final List<String> got = new CopyOnWriteArrayList<>();
  private HttpServer chat;
  private int status = 200;

  @BeforeEach
  void openChat() throws IOException {
    chat = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    chat.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          got.add(new String(body, StandardCharsets.UTF_8));
          exchange.getResponseHeaders().add("Retry-After", "30");
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    chat.start();
    configure(
        """
        channels:
          chat: {slack: {url: "http://127.0.0.1:%d/hook"}}
          pager: {command: {command: [sh, -c, "exit 0"]}}
        """
            .formatted(chat.getAddress().getPort()));
  }

  @AfterEach
  void closeChat() {
    chat.stop(0);
  }

  @Test
  void tellsThatItIsBrokenAndWellAgain_bothAsATest() throws Exception {
    CommandProcess.Ended ended = CommandProcess.run(folder, "alert", "test", "chat");

    assertThat(ended.output()).isEqualTo("✓ raised was delivered\n✓ cleared was delivered\n");
    assertThat(ended.code()).isZero();
    assertThat(got).hasSize(2);
    assertThat(got.get(0)).contains("\"🔴 This is a test, nothing is wrong. checkout: no order");
    assertThat(got.get(1))
        .contains("\"✅ Passing again: This is a test, nothing is wrong. checkout");
  }

  @Test
  void tellsWhyItWasNotDelivered() throws Exception {
    status = 429;

    CommandProcess.Ended ended = CommandProcess.run(folder, "alert", "test", "chat");

    assertThat(ended.output())
        .isEqualTo(
            """
            ✗ raised was not delivered: status 429; it asked to wait 30 s
            ✗ cleared was not delivered: status 429; it asked to wait 30 s
            """);
    assertThat(ended.code()).isEqualTo(1);
  }

  @Test
  void saysWhichChannelsThereAre_whenAskedForAnother() throws Exception {
    CommandProcess.Ended ended = CommandProcess.run(folder, "alert", "test", "chatt");

    assertThat(ended.output()).isEqualTo("There is no channel \"chatt\"; there are: chat, pager\n");
    assertThat(ended.code()).isEqualTo(64);
    configure("");
    assertThat(CommandProcess.run(folder, "alert", "test", "chat").output())
        .contains("add one under \"channels\"");
  }

  @Test
  void writesTemplates_thatAreUsedWhenTheyAreNamed() throws Exception {
    Path templates = folder.resolve("templates");

    CommandProcess.Ended written =
        CommandProcess.run(folder, "alert", "templates", templates.toString());
    assertThat(written.output())
        .contains("wrote " + templates.resolve("chat.txt"), "templates: {folder: " + templates);
    assertThat(CommandProcess.run(folder, "alert", "templates", templates.toString()).output())
        .contains("already exists; nothing was written");

    Files.writeString(templates.resolve("chat.txt"), "Look: {{ message.title }}");
    Path file = folder.resolve("journeybeat.yaml");
    Files.writeString(file, Files.readString(file) + "templates: {folder: templates}\n");
    assertThat(CommandProcess.run(folder, "alert", "test", "chat").code()).isZero();
    assertThat(got.get(0)).contains("Look: 🔴 This is a test");

    Files.writeString(templates.resolve("chat.txt"), "{{ message.title");
    CommandProcess.Ended broken = CommandProcess.run(folder, "alert", "test", "chat");
    assertThat(broken.code()).isEqualTo(64);
    assertThat(broken.output())
        .contains("journeybeat.yaml:5  templates.folder: found \"")
        .contains("chat.txt, which does not work: line 1: ");
  }

  private void configure(String channels) throws IOException {
    Files.writeString(
        folder.resolve("journeybeat.yaml"), "site: https://shop.example\n" + channels);
  }
}
