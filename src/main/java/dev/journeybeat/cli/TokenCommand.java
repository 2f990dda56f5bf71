package dev.journeybeat.cli;

import dev.journeybeat.config.Settings;
import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.server.history.audit.AuditLogRepository;
import dev.journeybeat.server.history.store.Store;
import dev.journeybeat.server.history.tokens.Token;
import dev.journeybeat.server.history.tokens.TokenRole;
import dev.journeybeat.server.history.tokens.Tokens;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code journeybeat token create|list|revoke}. */
@Command(
    name = "token",
    description = "By which programs may ask a monitor without its password.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class TokenCommand {

  private static final String ROW = "%-20s %-9s %-24s %-24s %s%n";

  private static final String NAME = "[A-Za-z0-9._-]{1,60}";

  @Mixin private ProjectOptions installation = new ProjectOptions();

  private final PrintStream out = Terminal.out();
  private final Clock clock = Clock.systemUTC();

  private interface Work {
    void with(Tokens tokens, AuditLogRepository deeds, ZoneId zone);
  }

  @Command(
      name = "create",
      description = "Makes a token and shows it this once; monitors that serve take it at once.",
      mixinStandardHelpOptions = true)
  int create(
      @Parameters(paramLabel = "NAME", description = "Who is to have it, such as ci.") String name,
      @Option(
              names = "--role",
              paramLabel = "viewer|operator",
              required = true,
              description = "Whether it is for looking, or for acting, too.")
          TokenRole role,
      @Option(
              names = "--expires",
              paramLabel = "DURATION",
              description = "After how long it ends, such as 90d (default: when it is revoked).")
          @Nullable String expires) {
    if (!name.matches(NAME)) {
      throw new UsageException(
          "NAME: found \"%s\"; expected up to 60 letters, digits, dots, dashes and underscores"
              .formatted(name));
    }
    Instant end =
        expires == null
            ? null
            : clock.instant().plus(TimeArguments.lasting("--expires", expires, "\"90d\""));
    return with(
        (tokens, deeds, zone) -> {
          String secret =
              tokens
                  .create(name, role, end)
                  .orElseThrow(
                      () ->
                          new UsageException(
                              "There is a token \"%s\" already. Revoke it first, or give another"
                                      .formatted(name)
                                  + " name."));
          ManualAction.note(deeds, "token %s was made, for %s".formatted(name, word(role)));
          out.println(secret);
          Terminal.err().println("It is not shown again. Send it so: Authorization: Bearer jbt_…");
        });
  }

  @Command(
      name = "list",
      description = "Lists the tokens, and when each was used last; what is sent is not kept.",
      mixinStandardHelpOptions = true)
  int list() {
    return with(
        (tokens, deeds, zone) -> {
          List<Token> all = tokens.all();
          if (all.isEmpty()) {
            out.println("There is no token.");
            return;
          }
          out.printf(ROW, "NAME", "ROLE", "CREATED", "LAST USED", "EXPIRES");
          all.forEach(token -> tell(token, zone));
        });
  }

  @Command(
      name = "revoke",
      description = "Ends tokens, at once and at all monitors.",
      mixinStandardHelpOptions = true)
  int revoke(
      @Parameters(
              paramLabel = "NAME",
              arity = "1..*",
              description = "Which ones, as \"token list\" shows them.")
          List<String> names) {
    return with(
        (tokens, deeds, zone) -> {
          List<String> known = tokens.all().stream().map(Token::name).toList();
          List<String> unknown = names.stream().filter(name -> !known.contains(name)).toList();
          if (!unknown.isEmpty()) {
            throw new UsageException(
                "There is no token \"%s\"; there %s"
                    .formatted(
                        String.join("\", \"", unknown),
                        known.isEmpty() ? "is none" : "are: " + String.join(", ", known)));
          }
          for (String name : names) {
            if (tokens.revoke(name)) {
              ManualAction.note(deeds, "token %s was revoked".formatted(name));
            }
            out.println(name + " is revoked");
          }
        });
  }

  private int with(Work work) {
    Settings settings = installation.configuration().settings();
    String site = settings.site().toString();
    try (Store store = new Store(settings.history(), clock)) {
      work.with(
          new Tokens(store, site, clock),
          new AuditLogRepository(store, site, clock),
          settings.schedule().timeZone());
    } catch (StoreException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    return ExitCodes.PASSED;
  }

  private void tell(Token token, ZoneId zone) {
    String end = spoken(token.expiresAt(), zone, "never");
    out.printf(
        ROW,
        token.name(),
        word(token.role()),
        spoken(token.createdAt(), zone, ""),
        spoken(token.lastUsedAt(), zone, "not yet"),
        token.isExpired(clock.instant()) ? "expired " + end : end);
  }

  private static String spoken(@Nullable Instant moment, ZoneId zone, String otherwise) {
    return moment == null
        ? otherwise
        : DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm z", Locale.ENGLISH)
            .format(moment.atZone(zone));
  }

  private static String word(TokenRole role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
