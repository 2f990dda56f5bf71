package dev.journeybeat.crash.alerts;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A mail server with TLS, and a way to it that can be closed. */
final class MailReceiver implements AutoCloseable {

  private static final String CHANNEL = "mail";

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
  private final Gate gate;

  MailReceiver() throws IOException {
    server.start();
    gate = new Gate(server.getSmtps().getPort());
  }

  int port() {
    return gate.port();
  }

  /** Nobody gets through to it, or all do. */
  void isAway(boolean away) {
    gate.close(away);
  }

  List<Told> told() throws MessagingException {
    List<Told> told = new ArrayList<>();
    for (MimeMessage each : server.getReceivedMessages()) {
      told.add(
          new Told(
              CHANNEL,
              header(each, "X-Journeybeat-Notice"),
              header(each, "X-Journeybeat-Alert"),
              header(each, "X-Journeybeat-News"),
              Boolean.parseBoolean(header(each, "X-Journeybeat-Raise-Untold"))));
    }
    return told;
  }

  @Override
  public void close() throws IOException {
    gate.close();
    server.stop();
  }

  private static String header(MimeMessage message, String name) throws MessagingException {
    String[] values = message.getHeader(name);
    return values == null ? "" : values[0];
  }
}
