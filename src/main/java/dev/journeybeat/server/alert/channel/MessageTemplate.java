package dev.journeybeat.server.alert.channel;

/** The texts that people may change, by the name of their file. */
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

  /** Whether what is put into it must be kept from being markup. */
  boolean isHtml() {
    return html;
  }
}
