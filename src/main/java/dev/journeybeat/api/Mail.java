package dev.journeybeat.api;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/** An e-mail as its reader sees it: decoded, whatever its charset and parts. */
public interface Mail {

  String subject();

  /** The senders' addresses, without names. */
  List<String> from();

  /** The addresses it was sent to, copies included, without names. */
  List<String> to();

  /** The plain text; where the e-mail has none, the text of its HTML. */
  String text();

  /** The HTML, or an empty text where the e-mail has none. */
  String html();

  /** All values of a header, in the e-mail's order; the name's case does not matter. */
  List<String> headers(String name);

  List<Attachment> attachments();

  /** When the monitor first saw it, by the monitor's clock. */
  Instant arrivedAt();

  /**
   * The address behind a link of the HTML, or an address in the text.
   *
   * @param label what the link reads, or a part of its address
   * @throws AssertionError if there is no such link; says which there are
   */
  URI link(String label);

  /**
   * The HTML part as an address that a browser can open: {@code open(mail.page().toString())}.
   * Pictures that the e-mail brings along are shown.
   *
   * @throws AssertionError if the e-mail has no HTML
   */
  URI page();
}
