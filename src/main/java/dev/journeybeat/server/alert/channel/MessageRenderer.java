package dev.journeybeat.server.alert.channel;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeybeat.result.HealthState;
import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.TextLimits;
import dev.journeybeat.server.alert.model.AlertCondition;
import dev.journeybeat.server.alert.model.Notification;
import dev.journeybeat.server.alert.model.NotificationType;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Renders notifications with templates. Safe to share between threads. */
final class MessageRenderer {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_REASON = 300;

  private final MessageTemplates templates;
  private final AlertTimes moments;

  MessageRenderer(MessageTemplates templates, ZoneId timeZone) {
    this.templates = templates;
    this.moments = new AlertTimes(timeZone);
  }

  Message message(Notification notice) {
    NotificationTitle headline = new NotificationTitle(notice);
    RunResult run = notice.run();
    return new Message(
        headline.title(),
        headline.mark(),
        headline.status(),
        headline.thread(),
        headline.meaning(),
        NotificationLinks.of(notice, moments),
        run == null ? "" : StepTable.title(run),
        run == null ? List.of() : StepTable.of(run),
        run == null ? "" : StepTable.failure(run),
        run == null ? List.of() : run.unwell().stream().map(this::beside).toList());
  }

  /** Renders plain text for a chat. The first line is the title. */
  String chat(Notification notice) {
    return templates.render(MessageTemplate.CHAT, variables(notice, null));
  }

  /** Renders the subject in one line. */
  String emailSubject(Notification notice) {
    String subject = templates.render(MessageTemplate.EMAIL_SUBJECT, variables(notice, null));
    return TextLimits.one(subject, TextLimits.SENTENCE);
  }

  String emailText(Notification notice) {
    return templates.render(MessageTemplate.EMAIL_TEXT, variables(notice, null));
  }

  /**
   * Renders the HTML part of an e-mail.
   *
   * @param picture the address of the screenshot within the e-mail; {@code null} if there is none
   */
  String emailHtml(Notification notice, @Nullable String picture) {
    return templates.render(MessageTemplate.EMAIL_HTML, variables(notice, picture));
  }

  /**
   * Renders all kinds of notifications to validate the templates.
   *
   * @throws dev.journeybeat.settings.UnusableSetting if a template in the folder fails
   */
  void tryOut(Path folder) {
    for (AlertCondition trouble : AlertCondition.values()) {
      for (NotificationType news : NotificationType.values()) {
        templates.tryOut(folder, variables(SampleNotification.of(trouble, news), "cid:picture"));
        templates.tryOut(folder, variables(SampleNotification.withoutRun(trouble, news), null));
      }
    }
  }

  private Map<String, @Nullable Object> variables(Notification notice, @Nullable String picture) {
    Message message = message(notice);
    ObjectNode variables = NotificationJson.of(notice, message);
    variables.set("message", JSON.valueToTree(message));
    variables.put("picture", picture);
    return JSON.convertValue(variables, new TypeReference<Map<String, @Nullable Object>>() {});
  }

  private String beside(HealthcheckResult check) {
    return "%s %s %s: %s"
        .formatted(
            check.name(),
            check.state() == HealthState.DOWN ? "has been down since" : "has been failing since",
            moments.at(check.since()),
            TextLimits.one(check.reason(), LONGEST_REASON));
  }
}
