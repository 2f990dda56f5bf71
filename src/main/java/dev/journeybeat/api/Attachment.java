package dev.journeybeat.api;

/** A file that came with an e-mail. */
public interface Attachment {

  /** The file name that its sender gave, decoded. */
  String name();

  /** The MIME type without parameters, in lower case, such as {@code application/pdf}. */
  String type();

  byte[] content();
}
