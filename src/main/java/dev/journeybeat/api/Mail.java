package dev.journeybeat.api;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/** An e-mail as its reader sees it, decoded. */
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

  /** All values of a header, in order; the name is not case-sensitive. */
  List<String> headers(String name);

  List<Attachment> attachments();

  /** When the monitor first saw it, by the monitor's clock. */
  Instant arrivedAt();

  /**
   * The URL of a link in the HTML, or a URL in the text.
   *
   * @param label the link's text, or a part of its URL
   * @throws AssertionError if there is no such link; lists the links there are
   */
  URI link(String label);

  /**
   * The HTML part as a URL that a browser can open: {@code open(mail.page().toString())}. Embedded
   * images are shown.
   *
   * @throws AssertionError if the e-mail has no HTML
   */
  URI page();
}
