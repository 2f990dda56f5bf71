package dev.journeybeat.server.healthcheck;

import static dev.journeybeat.server.healthcheck.Dns.RecordType.A;
import static dev.journeybeat.server.healthcheck.Dns.RecordType.AAAA;
import static dev.journeybeat.server.healthcheck.Dns.RecordType.CNAME;
import static dev.journeybeat.server.healthcheck.Dns.RecordType.MX;
import static dev.journeybeat.server.healthcheck.Dns.RecordType.TXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.journeybeat.engine.check.LocalServer;
import dev.journeybeat.engine.check.OneLook;
import dev.journeybeat.server.healthcheck.Dns.RecordType;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks dnsmasq, which is the name server of many a router. */
class DnsIT {

  private static final String DNSMASQ = "/usr/sbin/dnsmasq";

  @TempDir static Path folder;
  private static LocalServer dnsmasq;
  private static int port;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(LocalServer.isInstalled(DNSMASQ), "dnsmasq is not installed");
    port = LocalServer.freePort();
    dnsmasq =
        LocalServer.start(
            folder,
            port,
            List.of(
                DNSMASQ,
                "--keep-in-foreground",
                "--no-resolv",
                "--no-hosts",
                "--conf-file=/dev/null",
                "--user=" + System.getProperty("user.name"),
                "--pid-file=" + folder.resolve("pid"),
                "--listen-address=127.0.0.1",
                "--bind-interfaces",
                "--port=" + port,
                "--local=/shop.example/",
                "--host-record=shop.example,192.0.2.10",
                "--host-record=plain.shop.example,192.0.2.12",
                "--host-record=shop.example,2001:db8::10",
                "--cname=www.shop.example,shop.example",
                "--mx-host=shop.example,mail.shop.example,5",
                "--txt-record=shop.example,v=spf1 -all"));
  }

  @AfterAll
  static void stop() throws InterruptedException {
    if (dnsmasq != null) {
      dnsmasq.close();
    }
  }

  @Test
  void isWell_whenTheNameIsKnown() {
    assertThat(look("shop.example", A, null)).isEqualTo("192.0.2.10");
    assertThat(look("shop.example.", A, "192.0.2.10")).isEqualTo("192.0.2.10");
    assertThat(look("shop.example", AAAA, null)).isEqualTo("2001:db8:0:0:0:0:0:10");
    assertThat(look("www.shop.example", CNAME, "shop.example")).isEqualTo("shop.example");
    assertThat(look("www.shop.example", A, "192.0.2.10")).isEqualTo("192.0.2.10");
    assertThat(look("shop.example", MX, null)).isEqualTo("5 mail.shop.example");
    assertThat(look("shop.example", TXT, "v=spf1 -all")).isEqualTo("v=spf1 -all");
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(look("shop.example", A, "192.0.2.11")).isEqualTo("192.0.2.10; expected 192.0.2.11");
    assertThat(look("stop.shop.example", A, null)).isEqualTo("name unknown");
    assertThat(look("plain.shop.example", MX, null)).isEqualTo("no record of type MX");
    assertThat(look("another.example", A, null)).isEqualTo("the name server answers REFUSED");
  }

  @Test
  void ends_whenTheNameServerSaysNothing() throws Exception {
    try (DatagramSocket silent = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      Dns dns = new Dns("shop.example", A, null, "127.0.0.1:" + silent.getLocalPort());

      assertThat(OneLook.at(dns, Duration.ofMillis(300)).reason())
          .isEqualTo("no answer within 300 ms");
    }
  }

  @Test
  void isRefused_whenThereIsNoNameServer() throws Exception {
    Dns dns = new Dns("shop.example", A, null, "127.0.0.1:" + LocalServer.freePort());

    assertThat(OneLook.at(dns, Duration.ofSeconds(2)).reason()).isEqualTo("connection refused");
  }

  private static String look(String name, RecordType type, @Nullable String expects) {
    return OneLook.at(new Dns(name, type, expects, "127.0.0.1:" + port)).reason();
  }
}
