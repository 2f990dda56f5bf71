package dev.journeybeat.engine.store;

import dev.journeybeat.api.InconclusiveException;
import org.jspecify.annotations.Nullable;

/** The store can't be written or read; says why and, where there is one, the way out. */
public final class StoreException extends InconclusiveException {

  private static final long serialVersionUID = 1L;

  private final String brief;

  /**
   * @param brief what is wrong, without anything that only an operator may know: no names of files,
   *     servers or users
   */
  public StoreException(String message, String brief, @Nullable Throwable cause) {
    super(message, cause);
    this.brief = brief;
  }

  /** What is wrong, for whoever it may be: {@code the store can't be used: the disk is full}. */
  public String brief() {
    return brief;
  }
}
