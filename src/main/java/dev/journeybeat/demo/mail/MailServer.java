package dev.journeybeat.demo.mail;

import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.journeybeat.demo.part.PortTaken;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** SMTP, IMAP and IMAP over TLS (with a certificate nobody vouches for), all in memory. */
public final class MailServer implements AutoCloseable {

  // RFC 9051 asks for 30 minutes at least; GreenMail's own 30 seconds would cut every IDLE.
  private static final Duration IDLE = Duration.ofMinutes(30);

  private static final Duration STARTUP = Duration.ofSeconds(30);

  private final GreenMail greenMail;

  private MailServer(GreenMail greenMail) {
    this.greenMail = greenMail;
  }

  /**
   * Starts the server.
   *
   * @param passwords of the mailboxes, by e-mail address
   * @throws PortTaken if another program listens on one of the ports
   */
  public static MailServer start(Ports ports, Map<String, String> passwords) {
    List<ServerSetup> setups =
        List.of(
            setup(ports.smtp(), ServerSetup.PROTOCOL_SMTP),
            setup(ports.imap(), ServerSetup.PROTOCOL_IMAP),
            setup(ports.imaps(), ServerSetup.PROTOCOL_IMAPS));
    setups.forEach(
        setup ->
            PortTaken.unlessFree(
                "mail server (%s)".formatted(setup.getProtocol()),
                new InetSocketAddress(setup.getBindAddress(), setup.getPort())));
    GreenMail greenMail = new GreenMail(setups.toArray(ServerSetup[]::new));
    passwords.forEach((address, password) -> greenMail.setUser(address, address, password));
    try {
      greenMail.start();
    } catch (RuntimeException e) {
      greenMail.stop();
      throw e;
    }
    patient(greenMail.getImap());
    patient(greenMail.getImaps());
    return new MailServer(greenMail);
  }

  private static ServerSetup setup(int port, String protocol) {
    ServerSetup setup = new ServerSetup(port, "127.0.0.1", protocol);
    // GreenMail gives up after two seconds, which a busy machine may need.
    setup.setServerStartupTimeout(STARTUP.toMillis());
    return setup;
  }

  private static void patient(AbstractServer server) {
    server.setClientSocketTimeout((int) IDLE.toMillis());
  }

  public int smtpPort() {
    return greenMail.getSmtp().getPort();
  }

  public int imapPort() {
    return greenMail.getImap().getPort();
  }

  public int imapsPort() {
    return greenMail.getImaps().getPort();
  }

  @Override
  public void close() {
    greenMail.stop();
  }

  /** Where it listens; 0 for any port that is free. */
  public record Ports(int smtp, int imap, int imaps) {}
}
