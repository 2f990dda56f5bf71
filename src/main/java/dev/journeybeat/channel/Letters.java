package dev.journeybeat.channel;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeybeat.result.HealthState;
import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.result.RunResult;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts notices into words, and the words into templates. Safe to share between threads. */
final class Letters {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_REASON = 300;

  private final Templates templates;
  private final Moments moments;

  Letters(Templates templates, ZoneId timeZone) {
    this.templates = templates;
    this.moments = new Moments(timeZone);
  }

  Message message(Notice notice) {
    Headline headline = new Headline(notice);
    RunResult run = notice.run();
    return new Message(
        headline.title(),
        headline.mark(),
        headline.status(),
        headline.thread(),
        headline.meaning(),
        Facts.of(notice, moments),
        run == null ? "" : StepTable.title(run),
        run == null ? List.of() : StepTable.of(run),
        run == null ? "" : StepTable.failure(run),
        run == null ? List.of() : run.unwell().stream().map(this::beside).toList());
  }

  /** Plain text for a chat; its first line is the title. */
  String chat(Notice notice) {
    return templates.render(Template.CHAT, variables(notice, null));
  }

  /** In one line. */
  String emailSubject(Notice notice) {
    String subject = templates.render(Template.EMAIL_SUBJECT, variables(notice, null));
    return Lines.one(subject, Lines.SENTENCE);
  }

  String emailText(Notice notice) {
    return templates.render(Template.EMAIL_TEXT, variables(notice, null));
  }

  /**
   * A page for a mail program.
   *
   * @param picture the address of the screenshot within the e-mail; {@code null} if there is none
   */
  String emailHtml(Notice notice, @Nullable String picture) {
    return templates.render(Template.EMAIL_HTML, variables(notice, picture));
  }

  /**
   * Writes whatever there may be to write.
   *
   * @throws dev.journeybeat.settings.UnusableSetting if a template of the folder does not work
   */
  void tryOut(Path folder) {
    for (Trouble trouble : Trouble.values()) {
      for (News news : News.values()) {
        templates.tryOut(folder, variables(SampleNotice.of(trouble, news), "cid:picture"));
        templates.tryOut(folder, variables(SampleNotice.withoutRun(trouble, news), null));
      }
    }
  }

  private Map<String, @Nullable Object> variables(Notice notice, @Nullable String picture) {
    Message message = message(notice);
    ObjectNode variables = NoticeJson.of(notice, message);
    variables.set("message", JSON.valueToTree(message));
    variables.put("picture", picture);
    return JSON.convertValue(variables, new TypeReference<Map<String, @Nullable Object>>() {});
  }

  private String beside(HealthcheckResult check) {
    return "%s %s %s: %s"
        .formatted(
            check.name(),
            check.state() == HealthState.DOWN ? "has been down since" : "fails since",
            moments.at(check.since()),
            Lines.one(check.reason(), LONGEST_REASON));
  }
}
