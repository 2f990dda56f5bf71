package dev.journeybeat.server.alert.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** As much of an SMTP server as it takes to refuse one address, to turn to TLS, or to stall. */
final class SmtpServer implements AutoCloseable {

  /**
   * A certificate for this machine that nobody but itself has signed, made by the JDK's own tool.
   */
  static final class Certificate {

    private static final String PASSWORD = "self-signed";

    private final KeyStore keys = KeyStore.getInstance("PKCS12");
    private final Path pem;

    Certificate(Path folder) throws Exception {
      Path store = folder.resolve("smtp.p12");
      String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
      Process made =
          new ProcessBuilder(
                  (keytool
                          + " -genkeypair -alias test -keyalg EC -dname CN=localhost"
                          + " -ext san=dns:localhost,ip:127.0.0.1 -storetype PKCS12 -storepass "
                          + PASSWORD
                          + " -keystore "
                          + store)
                      .split(" "))
              .inheritIO()
              .start();
      if (made.waitFor() != 0) {
        throw new IOException("keytool ended with " + made.exitValue());
      }
      try (InputStream stored = Files.newInputStream(store)) {
        keys.load(stored, PASSWORD.toCharArray());
      }
      pem =
          Files.writeString(
              folder.resolve("smtp.pem"),
              "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
                  .formatted(
                      Base64.getMimeEncoder()
                          .encodeToString(keys.getCertificate("test").getEncoded())));
    }

    Path pem() {
      return pem;
    }

    private SSLContext serverSide() throws Exception {
      KeyManagerFactory managers =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(keys, PASSWORD.toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    }
  }

  private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<String> recipients = new CopyOnWriteArrayList<>();
  private final List<String> renderer = new CopyOnWriteArrayList<>();
  private final AtomicInteger open = new AtomicInteger();
  private final @Nullable SSLContext tls;
  private final String refused;
  private final @Nullable String stallsAt;

  private SmtpServer(@Nullable SSLContext tls, String refused, @Nullable String stallsAt)
      throws IOException {
    this.tls = tls;
    this.refused = refused;
    this.stallsAt = stallsAt;
    Thread thread = new Thread(this::serve, "smtp server");
    thread.setDaemon(true);
    thread.start();
  }

  static SmtpServer withStartTls(Certificate certificate) throws Exception {
    return new SmtpServer(certificate.serverSide(), "nobody", null);
  }

  static SmtpServer refusing(String address) throws IOException {
    return new SmtpServer(null, address, null);
  }

  /**
   * Says nothing any more when it has got this.
   *
   * @param command empty for the greeting
   */
  static SmtpServer stallingAt(String command) throws IOException {
    return new SmtpServer(null, "nobody", command);
  }

  int port() {
    return listening.getLocalPort();
  }

  /** Connections that the other side has not closed. */
  int open() {
    return open.get();
  }

  List<String> recipients() {
    return recipients;
  }

  List<String> renderer() {
    return renderer;
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }

  private void serve() {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        Thread thread = new Thread(() -> treat(socket), "smtp server's connection");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        // Closed, as it should be.
      }
    }
  }

  private void treat(Socket socket) {
    open.incrementAndGet();
    try (socket) {
      if (stallsAt != null && stallsAt.isEmpty()) {
        drain(socket.getInputStream());
      }
      say(socket, "220 smtp.example");
      talk(socket);
    } catch (IOException e) {
      // The other side has had enough, as it should.
    } finally {
      open.decrementAndGet();
    }
  }

  private void talk(Socket socket) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String command = line.toUpperCase(Locale.ROOT);
      if (stallsAt != null && command.startsWith(stallsAt)) {
        drain(socket.getInputStream());
        return;
      }
      if (command.startsWith("STARTTLS")) {
        say(socket, "220 go on");
        talk(secured(socket));
        return;
      }
      if (command.startsWith("EHLO")) {
        boolean offersTls = tls != null && !(socket instanceof SSLSocket);
        say(socket, "250-smtp.example");
        say(socket, offersTls ? "250 STARTTLS" : "250 8BITMIME");
      } else if (command.startsWith("RCPT")) {
        String address = line.replaceAll(".*<(.*)>.*", "$1");
        boolean isRefused = address.startsWith(refused);
        if (!isRefused) {
          recipients.add(address);
        }
        say(socket, isRefused ? "550 5.1.1 no such user" : "250 fine");
      } else if (command.startsWith("DATA")) {
        say(socket, "354 go on");
        renderer.add(letter(lines));
        if (".".equals(stallsAt)) {
          drain(socket.getInputStream());
          return;
        }
        say(socket, "250 taken");
      } else {
        say(socket, "250 fine");
      }
    }
  }

  private static String letter(BufferedReader lines) throws IOException {
    StringBuilder letter = new StringBuilder();
    for (String line = lines.readLine();
        line != null && !line.equals(".");
        line = lines.readLine()) {
      letter.append(line).append('\n');
    }
    return letter.toString();
  }

  private Socket secured(Socket socket) throws IOException {
    SSLContext context = Objects.requireNonNull(tls);
    SSLSocket secured =
        (SSLSocket) context.getSocketFactory().createSocket(socket, null, socket.getPort(), true);
    secured.setUseClientMode(false);
    secured.startHandshake();
    return secured;
  }

  private static void say(Socket socket, String line) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write((line + "\r\n").getBytes(UTF_8));
    out.flush();
  }

  private static void drain(InputStream in) throws IOException {
    while (in.read() >= 0) {
      // Listens, and says nothing.
    }
  }
}
