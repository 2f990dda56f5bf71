package dev.journeybeat.engine.store;

import dev.journeybeat.api.InconclusiveException;
import org.jspecify.annotations.Nullable;

/** The store can't be read or written. The message says why and, if known, what to do. */
public final class StoreException extends InconclusiveException {

  private static final long serialVersionUID = 1L;

  private final String brief;

  /**
   * @param brief the problem without details for operators: no names of files, servers or users
   */
  public StoreException(String message, String brief, @Nullable Throwable cause) {
    super(message, cause);
    this.brief = brief;
  }

  /** The problem without details: {@code the store can't be used: the disk is full}. */
  public String brief() {
    return brief;
  }
}
