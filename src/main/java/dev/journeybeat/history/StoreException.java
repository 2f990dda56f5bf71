package dev.journeybeat.history;

import dev.journeybeat.api.InconclusiveException;
import org.jspecify.annotations.Nullable;

/** The store can't be written or read; says why and, where there is one, the way out. */
public final class StoreException extends InconclusiveException {

  private static final long serialVersionUID = 1L;

  StoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
