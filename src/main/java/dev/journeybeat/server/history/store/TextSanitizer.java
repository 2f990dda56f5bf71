package dev.journeybeat.server.history.store;

import java.sql.Types;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Binds texts without characters that the database rejects, because pages and e-mails may contain
 * any.
 */
public final class TextSanitizer extends AbstractArgumentFactory<String> {

  TextSanitizer() {
    super(Types.VARCHAR);
  }

  /** PostgreSQL accepts every character except NUL. */
  public static @Nullable String of(@Nullable String text) {
    return text == null ? null : text.replace('\0', '\uFFFD');
  }

  @Override
  protected Argument build(String value, ConfigRegistry config) {
    return (position, statement, context) -> statement.setString(position, of(value));
  }
}
