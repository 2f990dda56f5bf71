package dev.journeybeat.probe;

import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.Hidden;
import dev.journeybeat.wire.NoReply;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A database that answers a query.
 *
 * @param database its name in the configuration, where its address and login are
 * @param expects what the query's one row must have in its first column; any answer is well if left
 *     out
 */
record Jdbc(
    @Example("\"shop\"") String database,
    @Default("select 1") String query,
    @Example("\"1\"") @Nullable String expects)
    implements Kind {

  @Override
  public String look(Looking looking) throws Exception {
    DatabaseSettings known = looking.databases().apply(database);
    DatabaseSettings settings =
        new DatabaseSettings(
            known.url(),
            known.username(),
            known.password(),
            known.patience(),
            looking.timeout(),
            known.pollEvery());
    Look<Answer> look = Look.query(settings, query);
    looking.hold().on(look::end);
    try {
      return told(look.call());
    } catch (SQLException e) {
      String words = Hidden.of(known.password()).in(words(e));
      throw new UnwellException(settings.engine().isRefused(e) ? "refused: " + words : words);
    }
  }

  private String told(Answer answer) throws UnwellException {
    if (expects == null) {
      return answer.words();
    }
    if (answer.rows().size() != 1 || !Expected.is(expects, answer.value())) {
      throw new UnwellException("%s; expected \"%s\"".formatted(answer.words(), expects));
    }
    return answer.words();
  }

  /** Drivers wrap what kept them from connecting in words of their own. */
  private static String words(SQLException e) {
    Optional<Throwable> cause = NoReply.cause(e, java.io.IOException.class::isInstance);
    return cause.isPresent() && NoReply.isTold(e) ? NoReply.words(e) : Words.of(e);
  }
}
