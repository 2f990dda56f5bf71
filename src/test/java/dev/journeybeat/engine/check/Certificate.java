package dev.journeybeat.engine.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate for this machine that nobody but itself has signed, made by the JDK's own tool. */
public final class Certificate {

  private static final char[] PASSWORD = "self-signed".toCharArray();

  private static final String HERE = "san=dns:localhost,ip:127.0.0.1";

  private final KeyStore keys = KeyStore.getInstance("PKCS12");

  private Certificate(Path folder, String name, String... options)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path file = folder.resolve(name + ".p12");
    make(file, List.of(options));
    try (InputStream stored = Files.newInputStream(file)) {
      keys.load(stored, PASSWORD);
    }
  }

  /** For 21 more days and an hour. */
  public static Certificate valid(Path folder)
      throws IOException, InterruptedException, GeneralSecurityException {
    return new Certificate(
        folder, "valid", "-ext", HERE, "-startdate", "-1d+1H", "-validity", "22");
  }

  static Certificate forAnotherHost(Path folder)
      throws IOException, InterruptedException, GeneralSecurityException {
    return new Certificate(folder, "another", "-ext", "san=dns:another.example");
  }

  public static Certificate expired(Path folder)
      throws IOException, InterruptedException, GeneralSecurityException {
    return new Certificate(
        folder, "expired", "-ext", HERE, "-startdate", "-30d", "-validity", "20");
  }

  public SSLContext serverSide() throws GeneralSecurityException {
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  /** Writes certificate and key into one file, as servers read them. */
  public Path pem(Path file) throws IOException, GeneralSecurityException {
    return Files.writeString(
        file,
        pem("CERTIFICATE", keys.getCertificate("test").getEncoded())
            + pem("PRIVATE KEY", keys.getKey("test", PASSWORD).getEncoded()));
  }

  private static String pem(String what, byte[] encoded) {
    String body = Base64.getMimeEncoder().encodeToString(encoded);
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(what, body);
  }

  private static void make(Path store, List<String> options)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "test",
                "-keyalg",
                "EC",
                "-dname",
                "CN=another.example",
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                store.toString()));
    command.addAll(options);
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
    if (keytool.waitFor() != 0) {
      throw new IOException(said);
    }
  }
}
