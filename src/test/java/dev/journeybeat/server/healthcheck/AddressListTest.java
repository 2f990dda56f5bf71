package dev.journeybeat.server.healthcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddressListTest {

  private static final URI SITE = URI.create("https://shop.example/spoons");

  @TempDir Path folder;

  @Test
  void readsAddressesAndTheTextsTheyMustHave() throws IOException {
    Map<String, HealthcheckSettings> checks =
        read(
            """
            # The shop and what it is made of
            PORT=3000
            export HOST = shop

            https://shop.example/ Welcome to the shop\r
            http://localhost:8080/status?deep=1
              https://pay.example/health\tOK
            """);

    assertThat(checks.keySet())
        .containsExactly(
            "https://shop.example/",
            "http://localhost:8080/status?deep=1",
            "https://pay.example/health");
    assertThat(http(checks, "https://shop.example/").text()).isEqualTo("Welcome to the shop");
    assertThat(http(checks, "http://localhost:8080/status?deep=1").text()).isNull();
    assertThat(http(checks, "https://pay.example/health").text()).isEqualTo("OK");
  }

  @Test
  void takesAddressesOfTheShop_andOneAgainWithAnotherText() throws IOException {
    Map<String, HealthcheckSettings> checks =
        read("/about Our team\n//admin.shop.example/ Admin\n/about Our office\n");

    assertThat(http(checks, "/about").url()).hasToString("https://shop.example/about");
    assertThat(http(checks, "//admin.shop.example/").url())
        .hasToString("https://admin.shop.example/");
    assertThat(http(checks, "/about Our office").text()).isEqualTo("Our office");
  }

  @Test
  void tellsEveryLineThatIsWrong_andNoPassword() {
    assertThatThrownBy(
            () ->
                read(
                    "https://shop.example/\nftp://a/\n\nhttps://shop.example/\nhttp://me:pass@b/\nhello"))
        .hasMessage(
            "file: found \"%s with \"ftp://a/\" in line 2, \"https://shop.example/\" again in line 4,"
                    .formatted(folder.resolve("list.txt"))
                + " \"http://***@b/\" in line 5, \"hello\" in line 6\"; expected lines such as"
                + " \"https://shop.example/ Welcome\" or \"/about Our team\"");
  }

  @Test
  void tellsThatTheFileIsMissing() {
    assertThatThrownBy(() -> AddressList.read(folder.resolve("none.txt"), SITE))
        .hasMessageContaining("none.txt, which can't be read (java.nio.file.NoSuchFileException");
  }

  private Map<String, HealthcheckSettings> read(String text) throws IOException {
    return AddressList.read(Files.writeString(folder.resolve("list.txt"), text), SITE);
  }

  private static Http http(Map<String, HealthcheckSettings> checks, String name) {
    return (Http) Objects.requireNonNull(checks.get(name)).kind();
  }
}
