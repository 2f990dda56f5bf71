package dev.journeybeat.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddressListTest {

  @TempDir Path folder;

  @Test
  void readsAddressesAndTheTextsTheyMustHave() throws IOException {
    Map<String, HealthcheckSettings> checks =
        AddressList.read(
            file(
                """
                # The shop and what it is made of
                PORT=3000

                https://shop.example/ Welcome to the shop\r
                http://localhost:8080/status?deep=1
                  https://pay.example/health\tOK
                """));

    assertThat(checks.keySet())
        .containsExactly(
            "https://shop.example/",
            "http://localhost:8080/status?deep=1",
            "https://pay.example/health");
    assertThat(text(checks, "https://shop.example/")).isEqualTo("Welcome to the shop");
    assertThat(text(checks, "http://localhost:8080/status?deep=1")).isNull();
    assertThat(text(checks, "https://pay.example/health")).isEqualTo("OK");
  }

  @Test
  void tellsEveryLineThatIsWrong() throws IOException {
    Path file = file("https://shop.example/\nshop.example\n\nhttps://shop.example/ Hi\nftp://a/\n");

    assertThatThrownBy(() -> AddressList.read(file))
        .hasMessage(
            "file: found \"%s with \"shop.example\" in line 2, https://shop.example/ again in line 4,"
                    .formatted(file)
                + " \"ftp://a/\" in line 5\"; expected lines such as \"https://shop.example/\" or"
                + " \"https://shop.example/ Welcome\"");
  }

  @Test
  void tellsThatTheFileIsMissing() {
    assertThatThrownBy(() -> AddressList.read(folder.resolve("none.txt")))
        .hasMessageContaining("none.txt, which can't be read (java.nio.file.NoSuchFileException");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("list.txt"), text);
  }

  private static @Nullable String text(Map<String, HealthcheckSettings> checks, String name) {
    return ((Http) Objects.requireNonNull(checks.get(name)).kind()).text();
  }
}
