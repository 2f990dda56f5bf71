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
    description = "Manages the tokens that programs use for the API.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class TokenCommand {

  private static final String ROW = "%-20s %-9s %-24s %-24s %s%n";

  private static final String NAME = "[A-Za-z0-9._-]{1,60}";

  @Mixin private ProjectOptions installation = new ProjectOptions();

  private final PrintStream out = Terminal.out();
  private final Clock clock = Clock.systemUTC();

  private interface Work {
    void with(Tokens tokens, AuditLogRepository auditLog, ZoneId zone);
  }

  @Command(
      name = "create",
      description = "Creates a token and shows it once. Running monitors accept it immediately.",
      mixinStandardHelpOptions = true)
  int create(
      @Parameters(paramLabel = "NAME", description = "Name of its user, such as ci.") String name,
      @Option(
              names = "--role",
              paramLabel = "viewer|operator",
              required = true,
              description = "viewer may only read, operator may also act.")
          TokenRole role,
      @Option(
              names = "--expires",
              paramLabel = "DURATION",
              description = "Lifetime, such as 90d (default: until it is revoked).")
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
        (tokens, auditLog, zone) -> {
          String secret =
              tokens
                  .create(name, role, end)
                  .orElseThrow(
                      () ->
                          new UsageException(
                              "The token \"%s\" already exists. Revoke it first, or choose another"
                                      .formatted(name)
                                  + " name."));
          ManualAction.note(auditLog, "token %s was created, role %s".formatted(name, word(role)));
          out.println(secret);
          Terminal.err().println("It is not shown again. Send it as: Authorization: Bearer jbt_…");
        });
  }

  @Command(
      name = "list",
      description = "Lists the tokens and their last use. Their secrets are not stored.",
      mixinStandardHelpOptions = true)
  int list() {
    return with(
        (tokens, auditLog, zone) -> {
          List<Token> all = tokens.all();
          if (all.isEmpty()) {
            out.println("No tokens.");
            return;
          }
          out.printf(ROW, "NAME", "ROLE", "CREATED", "LAST USED", "EXPIRES");
          all.forEach(token -> tell(token, zone));
        });
  }

  @Command(
      name = "revoke",
      description = "Revokes tokens immediately, for all monitors.",
      mixinStandardHelpOptions = true)
  int revoke(
      @Parameters(
              paramLabel = "NAME",
              arity = "1..*",
              description = "Token names, as shown by \"token list\".")
          List<String> names) {
    return with(
        (tokens, auditLog, zone) -> {
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
              ManualAction.note(auditLog, "token %s was revoked".formatted(name));
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
    String end = format(token.expiresAt(), zone, "never");
    out.printf(
        ROW,
        token.name(),
        word(token.role()),
        format(token.createdAt(), zone, ""),
        format(token.lastUsedAt(), zone, "not yet"),
        token.isExpired(clock.instant()) ? "expired " + end : end);
  }

  private static String format(@Nullable Instant moment, ZoneId zone, String otherwise) {
    return moment == null
        ? otherwise
        : DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm z", Locale.ENGLISH)
            .format(moment.atZone(zone));
  }

  private static String word(TokenRole role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
