package dev.journeybeat.engine.mail;

import dev.journeybeat.engine.mail.MailServerException.Outlook;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.ReadOnlyFolderException;
import java.io.EOFException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.iap.ConnectionException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.util.MailConnectException;

/** Converts errors of mail servers to messages that say what to do. */
final class MailErrors {

  /** Login failures that do not mean a wrong password (RFC 5530). */
  private static final Pattern BUSY =
      Pattern.compile("\\[(UNAVAILABLE|INUSE|LIMIT|SERVERBUG|CONTACTADMIN)");

  private static final int LONGEST = 300;

  private final Account account;
  private final Credentials credentials;

  MailErrors(Account account, Credentials credentials) {
    this.account = account;
    this.credentials = credentials;
  }

  /** The reason of a failed login. */
  MailServerException whileConnecting(Exception e) {
    if (e instanceof MailServerException told) {
      return told;
    }
    if (e instanceof AuthenticationFailedException) {
      return loginRefused(said(e));
    }
    if (e instanceof MailConnectException) {
      return find(e, UnknownHostException.class).isPresent() ? nameUnknown() : away(rootOf(e));
    }
    if (isTimeout(e)) {
      return silent();
    }
    if (find(e, SSLException.class).isPresent() && find(e, EOFException.class).isEmpty()) {
      return find(e, CertificateException.class)
          .map(this::untrusted)
          .orElseGet(() -> noTls(rootOf(e)));
    }
    return find(e, ConnectionException.class)
        .map(ConnectionException::getResponse)
        .filter(greeting -> !greeting.isBYE())
        .map(this::noImap)
        .orElseGet(() -> unwilling(said(e)));
  }

  /** The reason of a lost connection. */
  MailServerException whileLooking(Exception e) {
    if (e instanceof MailServerException told) {
      return told;
    }
    String tried = account.server();
    if (e instanceof ReadOnlyFolderException) {
      return passing(
          "%s does not let %s delete e-mails. Check the mailbox's permissions"
              .formatted(tried, account.settings().username()));
    }
    return isTimeout(e)
        ? passing("%s did not answer for %s".formatted(tried, timeout()))
        : passing("the connection to %s was lost: \"%s\"".formatted(tried, said(e)));
  }

  MailServerException folderMissing(String folder, String setting, FolderNotFoundException e) {
    return lasting(
        "the mailbox of %s at %s has no folder \"%s\": it said \"%s\". Check %s"
            .formatted(
                account.settings().username(),
                account.server(),
                folder,
                said(e),
                account.key(setting)));
  }

  private MailServerException loginRefused(String said) {
    String sentence =
        "%s refused the login of %s: it said \"%s\". Check %s and %s"
            .formatted(
                account.server(),
                account.settings().username(),
                said,
                account.key("username"),
                account.key(credentials.areTokens() ? "oauth2" : "password"));
    return BUSY.matcher(said).find()
        ? passing(sentence)
        : lasting(
            sentence
                + (credentials.areTokens()
                    ? ", and that the mailbox may be read with this client and scope"
                    : "; some providers require oauth2 or an app password"));
  }

  private MailServerException nameUnknown() {
    return lasting(
        "host \"%s\" not found. Check %s and this machine's name resolution"
            .formatted(account.settings().host(), account.key("host")));
  }

  private MailServerException away(Throwable cause) {
    return passing(
        "nothing answers at %s (%s). Check %s and %s, whether the server runs, and firewalls"
            .formatted(
                account.server(), messageOf(cause), account.key("host"), account.key("port")));
  }

  private MailServerException untrusted(CertificateException e) {
    return lasting(
        ("the certificate of %s is not trusted: %s. If your own certificate authority signed it,"
                + " set its PEM file in %s")
            .formatted(account.server(), clean(messageOf(rootOf(e))), account.key("certificate")));
  }

  private MailServerException noTls(Throwable cause) {
    return lasting(
        "%s does not answer in TLS (%s). Check %s, usually 993, or set %s to starttls"
            .formatted(
                account.server(), messageOf(cause), account.key("port"), account.key("security")));
  }

  private MailServerException silent() {
    return passing(
        ("%s accepted the connection, but sent nothing for %s. It hangs, or %s and %s do not"
                + " match: 993 is usually tls, 143 starttls")
            .formatted(account.server(), timeout(), account.key("port"), account.key("security")));
  }

  private MailServerException noImap(Response greeting) {
    return lasting(
        "the server at %s is not an IMAP server: it said \"%s\". Check %s, usually 993 for tls"
            .formatted(account.server(), clean(greeting.toString()), account.key("port")));
  }

  private MailServerException unwilling(String said) {
    if (said.startsWith(ImapConnection.NO_TOKENS)) {
      return lasting(
          "%s does not accept tokens (it does not offer AUTH=XOAUTH2). Set %s instead of %s"
              .formatted(account.server(), account.key("password"), account.key("oauth2")));
    }
    return said.startsWith("STARTTLS required") || said.startsWith("No login methods")
        ? lasting(
            "%s does not offer what %s asks for: \"%s\". Check %s and %s"
                .formatted(
                    account.server(),
                    account.key("security"),
                    said,
                    account.key("security"),
                    account.key("port")))
        : passing(
            "%s accepted the connection and closed it: \"%s\"".formatted(account.server(), said));
  }

  private String said(Exception e) {
    return clean(messageOf(e));
  }

  private String clean(String said) {
    // Masked before shortening, because a shortened secret is not recognized.
    String one =
        credentials
            .redact(said)
            .replaceAll(
                "\\* BYE (JavaMail|Jakarta Mail) Exception: |java(x)?\\.[\\w.]*?(\\w+Exception): ",
                "")
            .replaceAll("\\s+", " ")
            .replaceAll("[.\\s]+$", "")
            .strip();
    return one.length() > LONGEST ? one.substring(0, LONGEST) + "…" : one;
  }

  private String timeout() {
    return MailText.duration(account.settings().readTimeout());
  }

  private static boolean isTimeout(Exception e) {
    // Angus converts the cause of a lost connection to text.
    return find(e, SocketTimeoutException.class).isPresent()
        || messageOf(e).contains(SocketTimeoutException.class.getName());
  }

  private static <T extends Throwable> Optional<T> find(Throwable e, Class<T> type) {
    return causes(e).filter(type::isInstance).map(type::cast).findFirst();
  }

  private static Throwable rootOf(Throwable e) {
    return causes(e).reduce(e, (before, cause) -> cause);
  }

  private static Stream<Throwable> causes(Throwable e) {
    return Stream.iterate(e, cause -> cause != null, Throwable::getCause).limit(20);
  }

  private static String messageOf(Throwable e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private static MailServerException passing(String sentence) {
    return new MailServerException(Outlook.PASSING, sentence);
  }

  private static MailServerException lasting(String sentence) {
    return new MailServerException(Outlook.LASTING, sentence);
  }
}
