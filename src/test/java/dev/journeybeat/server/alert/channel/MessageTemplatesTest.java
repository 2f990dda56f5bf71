package dev.journeybeat.server.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.journeybeat.server.alert.model.NotificationType;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What messages look like can be changed, and no alert is lost over that. */
class MessageTemplatesTest {

  @TempDir private Path folder;

  @Test
  void takeThePlaceOfTheShippedOnes() throws IOException {
    Files.writeString(folder.resolve("chat.txt"), "{{ alert.subject }} is {{ message.status }}!\n");

    MessageRenderer renderer = renderer();

    assertThat(renderer.chat(Notices.of(NotificationType.RAISED)))
        .isEqualTo("checkout is Failing!");
    assertThat(renderer.emailText(Notices.of(NotificationType.RAISED)))
        .startsWith("🔴 checkout: the cart is empty\n");
  }

  @Test
  void escapeWhatTheShopSays_withoutBeingAskedTo() throws IOException {
    Files.writeString(folder.resolve("email.html"), "<p>{{ message.title }}</p>");

    assertThat(renderer().emailHtml(Notices.saying("<b>"), null)).isEqualTo("<p>🔴 &lt;b&gt;</p>");
  }

  @Test
  void areRefusedAtStart_whenTheyDoNotWork() throws IOException {
    Files.writeString(folder.resolve("chat.txt"), "fine\n{% if alert %}\nnever ended");
    assertThatThrownBy(() -> new TemplateSettings(folder))
        .hasMessageStartingWith(
            "folder: found \"%s/chat.txt, which does not work: line 3: ", folder)
        .hasMessageEndingWith(
            "expected a Pebble template; \"journeybeat alert templates FOLDER\" writes examples");

    Files.writeString(folder.resolve("chat.txt"), "fine\n{{ alert.headlin }}");
    assertThatThrownBy(() -> new TemplateSettings(folder))
        .hasMessageStartingWith(
            "folder: found \"%s/chat.txt, which does not work: line 2: ", folder)
        .hasMessageContaining("headlin");

    // Works for some alerts only.
    Files.writeString(folder.resolve("chat.txt"), "{{ run.token }}");
    assertThatThrownBy(() -> new TemplateSettings(folder)).hasMessageContaining("line 1: ");

    assertThatThrownBy(() -> new TemplateSettings(folder.resolve("none")))
        .hasMessage(
            "folder: found \"%s/none, which is not a folder\"; expected the folder with the"
                + " templates",
            folder);
  }

  @Test
  void giveWayToTheShippedOnes_whenTheyDoNotWorkInTheEnd() throws IOException {
    Files.writeString(folder.resolve("chat.txt"), "{{ run.token }}");

    assertThat(renderer().chat(Notices.of(NotificationType.RAISED)))
        .startsWith("🔴 checkout: the cart is empty\n");
  }

  @Test
  void areWrittenToBeginWith_andNeverOverWhatIsThere() throws IOException {
    Path templates = folder.resolve("templates");

    assertThat(MessageTemplates.write(templates))
        .extracting(file -> file.getFileName().toString())
        .containsExactly("email-subject.txt", "email.txt", "email.html", "chat.txt");
    assertThat(new TemplateSettings(templates).folder()).isEqualTo(templates);

    Files.writeString(templates.resolve("chat.txt"), "mine");
    Files.delete(templates.resolve("email.txt"));
    assertThatThrownBy(() -> MessageTemplates.write(templates))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(templates.resolve("chat.txt")).hasContent("mine");
    assertThat(templates.resolve("email.txt")).doesNotExist();
  }

  private MessageRenderer renderer() {
    return new MessageRenderer(new MessageTemplates(folder), ZoneOffset.UTC);
  }
}
