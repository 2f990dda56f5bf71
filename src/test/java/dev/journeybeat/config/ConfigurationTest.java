package dev.journeybeat.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a usable file becomes. */
class ConfigurationTest {

  enum Kind {
    CHROME,
    HEADLESS_SHELL
  }

  record Everything(
      String text,
      int number,
      long bigNumber,
      boolean truth,
      Duration timeout,
      URI site,
      Path data,
      ZoneId zone,
      Locale language,
      Kind browser,
      Secret password,
      List<String> hosts,
      Map<String, Mailbox> mail,
      Mailbox spare) {}

  record Mailbox(
      @Example("imap.shop.example") String host, @Default("993") int port, @Nullable String user) {}

  record Texts(Map<String, String> texts, @Default("none") String one, @Nullable Secret secret) {}

  record Defaults(
      @Default("30s") Duration timeout,
      @Default("[]") List<String> hosts,
      @Default("[a, b]") List<String> renderer,
      @Default("{}") Map<String, Mailbox> mail,
      @Default("{host: localhost}") Mailbox spare,
      @Default("* * *") String cron,
      @Nullable Integer limit) {}

  private final Path folder;
  private final Path file;

  ConfigurationTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.file = Files.createDirectories(folder.resolve("config")).resolve("journeybeat.yaml");
  }

  private <T extends Record> Configuration<T> load(Class<T> root, String yaml) throws IOException {
    Files.writeString(file, yaml);
    Variables variables =
        Variables.of(Map.of("WORD", "spoon-secret", "PORT", "1143", "EMPTY", "")::get)
            .with("demo", Map.of("imap-port", "31430")::get);
    return Configuration.load(file, root, variables);
  }

  @Test
  void everyTypeIsRead() throws IOException {
    Everything everything =
        load(
                Everything.class,
                """
                text: 0123
                number: -3
                big-number: 3000000000
                truth: true
                timeout: 1h30m
                site: https://shop.example/de
                data: data/here
                zone: Europe/Berlin
                language: en-GB
                browser: headless-shell
                password: hunter22
                hosts: [b.example, a.example]
                mail:
                  zulu: {host: z.example, user: zoe}
                  alpha:
                    host: a.example
                    port: 143
                spare:
                  host: no
                """)
            .settings();

    assertThat(everything)
        .isEqualTo(
            new Everything(
                "0123",
                -3,
                3_000_000_000L,
                true,
                Duration.ofMinutes(90),
                URI.create("https://shop.example/de"),
                folder.resolve("data/here"),
                ZoneId.of("Europe/Berlin"),
                Locale.UK,
                Kind.HEADLESS_SHELL,
                new Secret("hunter22"),
                List.of("b.example", "a.example"),
                Map.of(
                    "zulu", new Mailbox("z.example", 993, "zoe"),
                    "alpha", new Mailbox("a.example", 143, null)),
                new Mailbox("no", 993, null)));
    assertThat(everything.mail().keySet()).containsExactly("zulu", "alpha");
  }

  @Test
  void defaultsStandForWhatIsNotGiven() throws IOException {
    Defaults expected =
        new Defaults(
            Duration.ofSeconds(30),
            List.of(),
            List.of("a", "b"),
            Map.of(),
            new Mailbox("localhost", 993, null),
            "* * *",
            null);

    assertThat(load(Defaults.class, "timeout:\nhosts: ~\nmail: # nobody yet\n").settings())
        .isEqualTo(expected);
    assertThat(load(Defaults.class, "{}").settings()).isEqualTo(expected);
  }

  @Test
  void durationsAreWrittenAsPeopleDo() {
    assertThat(List.of("250ms", "30s", "5m", "1h30m", "2d", "1m30s500ms"))
        .extracting(DurationFormat::parse)
        .containsExactly(
            Duration.ofMillis(250),
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            Duration.ofMinutes(90),
            Duration.ofDays(2),
            Duration.ofMillis(90_500));
  }

  @Test
  void variablesAreFilledIn() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "from the file\r\n");
    Map<String, String> texts =
        load(
                Texts.class,
                """
                texts:
                  environment: a ${env:WORD} of ${env:PORT}
                  otherwise: ${env:NOBODY:-spare: ${env:WORD}
                  empty-otherwise: ${env:EMPTY:-spare}
                  file: ${file:%s}
                  relative: ${file:secret}
                  demo: ${demo:imap-port}
                  escaped: $${env:WORD} costs $5
                """
                    .formatted(secret)
                    .replace("-spare: ", "-spare} "))
            .settings()
            .texts();

    assertThat(texts)
        .isEqualTo(
            Map.of(
                "environment", "a spoon-secret of 1143",
                "otherwise", "spare spoon-secret",
                "empty-otherwise", "spare",
                "file", "from the file",
                "relative", "from the file",
                "demo", "31430",
                "escaped", "${env:WORD} costs $5"));
  }

  @Test
  void emptyVariable_countsAsNotGiven() throws IOException {
    Texts texts =
        load(Texts.class, "texts: {}\none: ${env:EMPTY:-}\nsecret: ${env:NOBODY:-}\n").settings();

    assertThat(texts).isEqualTo(new Texts(Map.of(), "none", null));
  }

  record Confidential(
      URI site, URI proxy, int port, String user, Secret password, Secret pin, String open) {}

  @Test
  void secretsAreCollected_butNotWhatIsHarmless() throws IOException {
    Files.writeString(folder.resolve("user"), "heartbeat@shop.example\n");

    assertThat(
            load(
                    Confidential.class,
                    """
                    site: https://${env:WORD}.example/
                    proxy: http://me:${env:WORD}@proxy.example
                    port: ${env:PORT}
                    user: ${file:user}
                    password: in the file
                    pin: "123"
                    open: ${demo:imap-port}
                    """)
                .secrets())
        .containsExactlyInAnyOrder("spoon-secret", "heartbeat@shop.example", "in the file");
  }

  @Test
  void anchorsAndMergesWork() throws IOException {
    record Mail(Map<String, Mailbox> mail) {}

    Mail mail =
        load(
                Mail.class,
                """
                mail:
                  first: &first {host: a.example, port: 1, user: anna}
                  same: *first
                  other:
                    <<: *first
                    user: otto
                """)
            .settings();

    assertThat(mail.mail())
        .containsExactly(
            Map.entry("first", new Mailbox("a.example", 1, "anna")),
            Map.entry("same", new Mailbox("a.example", 1, "anna")),
            Map.entry("other", new Mailbox("a.example", 1, "otto")));
  }

  @Test
  void byteOrderMarkIsNoKey() throws IOException {
    assertThat(load(Texts.class, "\uFEFFtexts: {a: ü}").settings().texts()).containsEntry("a", "ü");
  }

  @Test
  void pathsAreRelativeToTheProject() throws IOException {
    record Data(Path data) {}
    assertThat(load(Data.class, "data: ../elsewhere").settings().data())
        .isEqualTo(folder.resolveSibling("elsewhere"));

    Path beside = Files.writeString(folder.resolve("other.yaml"), "data: data");
    Configuration<Data> configuration =
        Configuration.load(beside, Data.class, Variables.ofEnvironment());
    assertThat(configuration.project()).isEqualTo(folder);
    assertThat(configuration.settings().data()).isEqualTo(folder.resolve("data"));
  }
}
