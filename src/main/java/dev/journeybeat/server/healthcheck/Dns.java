package dev.journeybeat.server.healthcheck;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.engine.check.UnexpectedReplyException;
import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/**
 * A DNS name that must have a record.
 *
 * @param name Name to look up.
 * @param type Type of the record.
 * @param expects Value that must be among the records, in lower or upper case. If left out, any
 *     record is accepted.
 * @param server Name server to query, with a port if it is not 53. If left out, the name server of
 *     this machine.
 */
record Dns(
    @Example("\"shop.example\"") String name,
    @Default("a") RecordType type,
    @Example("\"192.0.2.10\"") @Nullable String expects,
    @Example("\"192.0.2.53\"") @Nullable String server)
    implements HealthcheckType {

  /** Types of DNS records. */
  enum RecordType {
    /** IPv4 address. */
    A,
    /** IPv6 address. */
    AAAA,
    /** Canonical name of an alias. */
    CNAME,
    /** Mail server of the domain. */
    MX,
    /** Name server of the domain. */
    NS,
    /** Host and port of a service. */
    SRV,
    /** Text. */
    TXT
  }

  private static final int PORT = 53;

  Dns {
    require(!name.isBlank(), "name", name, "a name such as \"shop.example\"");
    require(
        server == null || isAddress(server),
        "server",
        String.valueOf(server),
        "a name server such as \"192.0.2.53\" or \"192.0.2.53:5353\"");
  }

  @Override
  public String look(ProbeAttempt looking) throws IOException, UnexpectedReplyException {
    List<String> answers = answers(looking);
    String found = String.join(", ", answers);
    if (answers.isEmpty()) {
      throw new UnexpectedReplyException("no record of type " + type);
    }
    if (expects != null && answers.stream().noneMatch(expects::equalsIgnoreCase)) {
      throw new UnexpectedReplyException("%s; expected %s".formatted(found, expects));
    }
    return found;
  }

  private List<String> answers(ProbeAttempt looking) throws IOException, UnexpectedReplyException {
    int wanted = Type.value(type.name());
    Message reply =
        resolver(looking)
            .send(
                Message.newQuery(
                    Record.newRecord(Name.fromString(name, Name.root), wanted, DClass.IN)));
    if (reply.getRcode() == Rcode.NXDOMAIN) {
      throw new UnexpectedReplyException("name unknown");
    }
    if (reply.getRcode() != Rcode.NOERROR) {
      throw new UnexpectedReplyException(
          "the name server answers " + Rcode.string(reply.getRcode()));
    }
    return reply.getSection(Section.ANSWER).stream()
        .filter(record -> record.getType() == wanted)
        .map(Dns::value)
        .toList();
  }

  private Resolver resolver(ProbeAttempt looking) throws IOException {
    SimpleResolver resolver = new SimpleResolver();
    if (server != null) {
      URI address = URI.create("dns://" + server);
      int port = address.getPort() < 0 ? PORT : address.getPort();
      resolver.setAddress(new InetSocketAddress(address.getHost(), port));
    }
    resolver.setTimeout(looking.timeout());
    return resolver;
  }

  private static boolean isAddress(String server) {
    try {
      URI address = new URI("dns://" + server);
      return address.getHost() != null && address.getRawPath().isEmpty();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /**
   * Removes the final dot of names and the quotes of texts, which a configuration does not have.
   */
  private static String value(Record record) {
    return record instanceof TXTRecord text
        ? String.join("", text.getStrings())
        : record.rdataToString().replaceFirst("\\.$", "");
  }
}
