package dev.journeybeat.cli;

import dev.journeybeat.config.ConfigurationException;
import dev.journeybeat.server.web.CannotListenException;
import java.io.PrintWriter;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;

/** All commands. */
@Command(
    name = "journeybeat",
    description = {
      "Places a real order in your shop every few minutes, in a real browser, and alerts you when"
          + " that fails, before a customer does.",
      ""
    },
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      RunCommand.class,
      ListCommand.class,
      PauseCommand.class,
      ResumeCommand.class,
      MuteCommand.class,
      UnmuteCommand.class,
      ReportCommand.class,
      CheckCommand.class,
      UndoCommand.class,
      HealthcheckCommand.class,
      AlertCommand.class,
      TokenCommand.class,
      HealthCommand.class,
      NewCommand.class,
      HelpCommand.class,
      GenerateCompletion.class
    },
    footer = {
      "",
      "Exit codes: 0 passed, 1 failed, 2 inconclusive (monitor could not tell), 64 usage error.",
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class JourneybeatCommand {

  private JourneybeatCommand() {}

  /** Executes a command line and returns its exit code. */
  public static int execute(String... arguments) {
    return commandLine().execute(arguments.length == 0 ? new String[] {"--help"} : arguments);
  }

  /** All commands with their options. */
  public static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new JourneybeatCommand());
    everywhere(commandLine);
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setExecutionExceptionHandler(JourneybeatCommand::explain);
    return commandLine;
  }

  private static void everywhere(CommandLine commandLine) {
    CommandSpec spec = commandLine.getCommandSpec();
    spec.exitCodeOnInvalidInput(ExitCodes.USAGE);
    spec.exitCodeOnExecutionException(ExitCodes.INCONCLUSIVE);
    commandLine.getSubcommands().values().forEach(JourneybeatCommand::everywhere);
  }

  /** Prints errors that users can fix, without a stack trace. Throws all others: they are bugs. */
  private static int explain(Exception e, CommandLine commandLine, Object parsed) throws Exception {
    if (e instanceof ConfigurationException
        || e instanceof UsageException
        || e instanceof CannotListenException) {
      PrintWriter err = commandLine.getErr();
      err.println(e.getMessage());
      err.flush();
      return ExitCodes.USAGE;
    }
    throw e;
  }
}
