package dev.journeybeat.server.alert.channel;

/** The customizable templates, by file name. */
enum MessageTemplate {
  EMAIL_SUBJECT("email-subject.txt", false),
  EMAIL_TEXT("email.txt", false),
  EMAIL_HTML("email.html", true),
  CHAT("chat.txt", false);

  private final String file;
  private final boolean html;

  MessageTemplate(String file, boolean html) {
    this.file = file;
    this.html = html;
  }

  String file() {
    return file;
  }

  /** Whether inserted values must be escaped. */
  boolean isHtml() {
    return html;
  }
}
