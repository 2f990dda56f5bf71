package dev.journeybeat.server.alert.channel;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.result.Run;
import dev.journeybeat.result.TextLimits;
import dev.journeybeat.server.alert.model.Alert;
import dev.journeybeat.server.alert.model.Notification;
import dev.journeybeat.server.command.ExternalCommand;
import dev.journeybeat.settings.Example;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A program on this machine.
 *
 * <p>It gets the notification as JSON on its standard input, and the main values as environment
 * variables such as {@code JOURNEYBEAT_TITLE}.
 *
 * @param command Program and arguments. It must exit with 0 within the {@code timeout} of the
 *     channel.
 */
record Command(@Example("[/usr/local/bin/page, operators]") List<String> command)
    implements ChannelType {

  /** The limit for an environment variable. The standard input has the full text. */
  private static final int LONGEST = 1_000;

  Command {
    command = List.copyOf(command);
    require(
        !command.isEmpty() && !command.get(0).isBlank(),
        "command",
        command,
        "a program and its arguments such as [/usr/local/bin/page, operators]");
  }

  @Override
  public void deliver(Notification notice, SendContext desk) throws Exception {
    Message message = desk.renderer().message(notice);
    ExternalCommand program =
        new ExternalCommand(command, environment(notice, message, desk), desk.timeout());
    Optional<String> trouble =
        program.run(NotificationJson.of(notice, message).toPrettyString() + "\n");
    if (trouble.isPresent()) {
      throw new UndeliveredException(trouble.get());
    }
  }

  private static Map<String, String> environment(
      Notification notice, Message message, SendContext desk) {
    Alert alert = notice.alert();
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("JOURNEYBEAT_CHANNEL", desk.channel());
    environment.put("JOURNEYBEAT_NOTICE", notice.id());
    environment.put("JOURNEYBEAT_NEWS", NotificationJson.news(notice));
    environment.put("JOURNEYBEAT_TITLE", message.title());
    environment.put("JOURNEYBEAT_SITE", notice.site());
    environment.put("JOURNEYBEAT_ALERT", alert.id());
    environment.put("JOURNEYBEAT_POLICY", alert.policy());
    environment.put("JOURNEYBEAT_TROUBLE", alert.trouble().toString());
    environment.put("JOURNEYBEAT_SEVERITY", alert.severity().toString());
    environment.put("JOURNEYBEAT_SUBJECT", alert.subject());
    environment.put("JOURNEYBEAT_LOCATIONS", alert.locations());
    environment.put("JOURNEYBEAT_HEADLINE", alert.headline());
    environment.put("JOURNEYBEAT_SINCE", alert.since().toString());
    notice
        .aboutRun()
        .ifPresent(
            result -> {
              Run run = result.run();
              environment.put("JOURNEYBEAT_RUN", run.id());
              environment.put("JOURNEYBEAT_TOKEN", run.token());
              if (result.evidence() != null) {
                environment.put("JOURNEYBEAT_EVIDENCE", result.evidence().toString());
              }
            });
    environment.replaceAll((name, value) -> TextLimits.one(value, LONGEST));
    return environment;
  }
}
