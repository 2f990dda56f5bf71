package dev.journeybeat.engine.mail;

import dev.journeybeat.api.Attachment;

/** A part that readers see as a file. */
final class AttachedFile implements Attachment {

  private final MailPart part;

  AttachedFile(MailPart part) {
    this.part = part;
  }

  /** Attached e-mails seldom have a file name, so the subject is used. */
  @Override
  public String name() {
    String name = part.fileName();
    return name.isEmpty() && type().equals("message/rfc822") ? subject() + ".eml" : name;
  }

  @Override
  public String type() {
    return part.type();
  }

  @Override
  public byte[] content() {
    return part.content().clone();
  }

  private String subject() {
    return MailPart.whole(part.content()).headers("Subject").stream()
        .findFirst()
        .map(EncodedWords::decode)
        .orElse("");
  }

  @Override
  public String toString() {
    return "%s (%s)".formatted(name(), type());
  }
}
