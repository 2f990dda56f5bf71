package dev.journeybeat.server.healthcheck;

import dev.journeybeat.engine.check.DatabaseConnection;
import dev.journeybeat.engine.check.DatabaseSettings;
import dev.journeybeat.engine.check.ProbeText;
import dev.journeybeat.engine.check.QueryResult;
import dev.journeybeat.engine.check.UnexpectedReplyException;
import dev.journeybeat.net.NetworkErrors;
import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.SecretMask;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A database that must answer an SQL query.
 *
 * @param database Key under {@code databases.<name>}, which has the address and the login.
 * @param query SQL query to run.
 * @param expects Value that the first column of the only row must have. If left out, any answer is
 *     accepted.
 */
public record Jdbc(
    @Example("\"shop\"") String database,
    @Default("select 1") String query,
    @Example("\"1\"") @Nullable String expects)
    implements HealthcheckType {

  @Override
  public String look(ProbeAttempt looking) throws Exception {
    DatabaseSettings known = looking.databases().apply(database);
    DatabaseSettings settings =
        new DatabaseSettings(
            known.url(),
            known.username(),
            known.password(),
            known.timeout(),
            looking.timeout(),
            known.pollInterval());
    DatabaseConnection<QueryResult> look = DatabaseConnection.query(settings, query);
    looking.hold().on(look::end);
    try {
      return told(look.call());
    } catch (SQLException e) {
      String words = SecretMask.of(known.password()).in(words(e));
      throw new UnexpectedReplyException(
          settings.engine().isRefused(e) ? "refused: " + words : words);
    }
  }

  private String told(QueryResult answer) throws UnexpectedReplyException {
    if (expects == null) {
      return answer.words();
    }
    if (answer.rows().size() != 1 || !Expected.is(expects, answer.value())) {
      throw new UnexpectedReplyException("%s; expected \"%s\"".formatted(answer.words(), expects));
    }
    return answer.words();
  }

  /** Drivers wrap the cause of a failed connection in their own messages. */
  private static String words(SQLException e) {
    Optional<Throwable> cause = NetworkErrors.cause(e, java.io.IOException.class::isInstance);
    return cause.isPresent() && NetworkErrors.isTold(e) ? NetworkErrors.words(e) : ProbeText.of(e);
  }
}
