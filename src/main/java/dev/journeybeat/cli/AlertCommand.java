package dev.journeybeat.cli;

import dev.journeybeat.app.Monitor;
import dev.journeybeat.config.Configuration;
import dev.journeybeat.config.Settings;
import dev.journeybeat.engine.journeys.JourneyFolder;
import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.result.Durations;
import dev.journeybeat.server.alert.AlertStatus;
import dev.journeybeat.server.alert.channel.ChannelContext;
import dev.journeybeat.server.alert.channel.Channels;
import dev.journeybeat.server.alert.channel.MessageTemplates;
import dev.journeybeat.server.alert.channel.SampleNotification;
import dev.journeybeat.server.alert.channel.UndeliveredException;
import dev.journeybeat.server.alert.model.Alert;
import dev.journeybeat.server.alert.model.Notification;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code journeybeat alert list|resolve|test|templates}. */
@Command(
    name = "alert",
    description = "Shows and resolves alerts, and tests channels.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class AlertCommand {

  @Mixin private ProjectOptions installation = new ProjectOptions();

  @Mixin private Terminal terminal = new Terminal();

  private final PrintStream out = Terminal.out();

  @Command(
      name = "list",
      description = "Lists the open alerts and their pending notifications.",
      mixinStandardHelpOptions = true)
  int list() {
    return with(
        monitor -> {
          List<AlertStatus> all = monitor.alerts();
          if (all.isEmpty()) {
            out.println("No open alerts.");
          }
          AlertLines lines = new AlertLines(terminal.style(), Clock.systemUTC().instant());
          all.forEach(status -> lines.of(status).forEach(out::println));
        });
  }

  @Command(
      name = "resolve",
      description =
          "Marks alerts resolved and notifies their recipients. If the condition still holds, the"
              + " next run raises a new alert.",
      mixinStandardHelpOptions = true)
  int resolve(
      @Parameters(
              paramLabel = "ID",
              arity = "1..*",
              description = "Alert IDs, as shown by \"alert list\".")
          List<String> ids) {
    return with(
        monitor -> {
          List<String> open =
              monitor.alerts().stream()
                  .map(AlertStatus::alert)
                  .filter(alert -> alert.clearedAt() == null)
                  .map(Alert::id)
                  .toList();
          List<String> unknown = ids.stream().filter(id -> !open.contains(id)).toList();
          if (!unknown.isEmpty()) {
            throw new UsageException(
                "No open alert has the ID %s; there %s"
                    .formatted(
                        String.join(", ", unknown),
                        open.isEmpty() ? "is none" : "are: " + String.join(", ", open)));
          }
          for (String id : ids) {
            if (monitor.clearAlert(id)) {
              ManualAction.note(monitor.auditLog(), "alert %s was resolved".formatted(id));
            }
            out.printf("%s is resolved.%n", id);
          }
        });
  }

  @Command(
      name = "test",
      description =
          "Sends a test alert and its resolution through a channel. Exits with 0 if both were"
              + " delivered, else with 1.",
      mixinStandardHelpOptions = true)
  int test(
      @Parameters(paramLabel = "CHANNEL", description = "Channel name in the configuration.")
          String channel) {
    Configuration<Settings> configuration = installation.configuration();
    Settings settings = configuration.settings();
    Clock clock = Clock.systemUTC();
    Channels channels =
        new Channels(
            settings.channels(),
            new ChannelContext(
                settings.templates(),
                settings.schedule().timeZone(),
                configuration.secrets(),
                clock));
    requireKnown(channel, channels);
    boolean delivered = true;
    for (Notification notice :
        SampleNotification.test(settings.site().toString(), clock.instant())) {
      delivered &= deliver(channels, channel, notice);
    }
    return delivered ? ExitCodes.PASSED : ExitCodes.FAILED;
  }

  @Command(
      name = "templates",
      description = "Writes the default message templates to a folder, to be edited there.",
      mixinStandardHelpOptions = true)
  int templates(
      @Parameters(paramLabel = "FOLDER", description = "Such as config/templates.") Path folder) {
    try {
      MessageTemplates.write(folder).forEach(file -> out.println("wrote " + file));
    } catch (FileAlreadyExistsException e) {
      throw new UsageException(
          "%s already exists; nothing was written. Choose another folder, or delete it first."
              .formatted(e.getFile()));
    } catch (IOException e) {
      throw new UsageException("%s can't be written: %s".formatted(folder, e));
    }
    out.printf("Add this to the configuration: templates: {folder: %s}%n", folder);
    return ExitCodes.PASSED;
  }

  private int with(Consumer<Monitor> command) {
    Logging.tellOfRuns();
    try (JourneyFolder journeys = installation.journeys(terminal);
        RunningMonitor running =
            RunningMonitor.start(
                installation.configuration(), journeys, List.of(), Clock.systemUTC())) {
      command.accept(running.monitor());
      return ExitCodes.PASSED;
    } catch (StoreException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private void requireKnown(String channel, Channels channels) {
    if (channels.channels().isEmpty()) {
      throw new UsageException(
          "There is no channel in %s: add one under \"channels\"."
              .formatted(installation.configFile()));
    }
    if (!channels.channels().contains(channel)) {
      throw new UsageException(
          "There is no channel \"%s\"; there are: %s"
              .formatted(channel, String.join(", ", channels.channels())));
    }
  }

  private boolean deliver(Channels channels, String channel, Notification notice) {
    String news = notice.news().name().toLowerCase(Locale.ROOT);
    try {
      channels.deliver(channel, notice);
      out.printf("%s %s was delivered%n", terminal.style().tick(), news);
      return true;
    } catch (UndeliveredException e) {
      String wait =
          e.askedToWait() == null ? "" : "; it asked to wait " + Durations.format(e.askedToWait());
      out.printf(
          "%s %s was not delivered: %s%s%n", terminal.style().cross(), news, e.getMessage(), wait);
      return false;
    }
  }
}
