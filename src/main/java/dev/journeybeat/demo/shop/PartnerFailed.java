package dev.journeybeat.demo.shop;

/** A company behind the shop did not do what it was asked. */
final class PartnerFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;

  PartnerFailed(String partner, int status, String reply) {
    super("%s answers %d: %s".formatted(partner, status, reply));
    this.status = status;
  }

  PartnerFailed(String message, Throwable cause) {
    super(message, cause);
    this.status = 0;
  }

  /** The HTTP status, or 0 if there was no answer. */
  int status() {
    return status;
  }
}
