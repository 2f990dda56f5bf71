package dev.journeybeat.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The generated reference is what the settings records say now. */
class ConfigurationReferenceTest {

  private static final Path PAGE = Path.of("docs/configuration.md");
  private static final Path SCHEMA = Path.of("config/journeybeat.schema.json");
  private static final boolean WRITE = Boolean.getBoolean("journeybeat.docs.write");

  @Test
  void page_isUpToDate() throws IOException {
    isUpToDate(PAGE, ConfigurationReference.page());
  }

  @Test
  void schema_isUpToDate() throws IOException {
    isUpToDate(SCHEMA, ConfigurationReference.schema());
  }

  @ParameterizedTest
  @CsvSource({
    "journeys/additionalProperties/properties/timeout, 3m",
    "browser/properties/concurrency, 1",
    "healthchecks/properties/checks/additionalProperties/properties/tcp/properties/tls, false"
  })
  void schema_hasTheDefault(String path, String expected) throws IOException {
    JsonNode node = new ObjectMapper().readTree(ConfigurationReference.schema());
    for (String part : path.split("/", -1)) {
      JsonNode properties = node.has("anyOf") && !node.has(part) ? node.get("anyOf").get(0) : node;
      node = properties.has(part) ? properties.get(part) : properties.path("properties").path(part);
    }

    assertThat(node.toString()).contains("\"default\":\"" + expected + "\"");
  }

  private static void isUpToDate(Path file, String expected) throws IOException {
    if (WRITE) {
      Files.writeString(file, expected);
    }
    assertThat(Files.readString(file))
        .as("%s is stale: run bin/docs and commit the result", file)
        .isEqualTo(expected);
  }
}
