package dev.journeybeat.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What the API says that it answers, and whether it does. */
final class ApiDocument {

  private static final String PLACE = "https://journeybeat.example/openapi.json";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode document;
  private final SchemaRegistry schemas;

  ApiDocument(String text) throws IOException {
    document = JSON.readTree(text);
    ObjectNode strict = JSON.createObjectNode();
    strict.set("$defs", document.at("/components/schemas").deepCopy());
    // Programs must bear that there is more; we say all that there is.
    strict.path("$defs").forEach(ApiDocument::close);
    schemas =
        SchemaRegistry.withDialect(
            Dialects.getOpenApi31(),
            registry ->
                registry
                    .schemaRegistryConfig(
                        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build())
                    .schemas(
                        Map.of(
                            PLACE,
                            strict.toString().replace("#/components/schemas/", "#/$defs/"))));
  }

  /** What is wrong with it, by the schema that OpenAPI has for such documents. */
  List<Error> problems() throws IOException {
    try (InputStream in = ApiDocument.class.getResourceAsStream("openapi-3.1.schema.json")) {
      return SchemaRegistry.withDialect(Dialects.getDraft202012())
          .getSchema(Objects.requireNonNull(in), InputFormat.JSON)
          .validate(document);
    }
  }

  /** What is there, as {@code GET /api/v1/runs/{id}}. */
  Set<String> operations() {
    Set<String> operations = new TreeSet<>();
    document
        .at("/paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        each -> {
                          if (!each.getKey().equals("parameters")) {
                            operations.add(
                                each.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
                          }
                        }));
    return operations;
  }

  /** Fails unless the document has this answer. */
  void check(HttpResponse<String> answer) {
    String method = answer.request().method().replace("HEAD", "GET");
    String path = answer.request().uri().getRawPath();
    String what = "%s %s: %d".formatted(method, path, answer.statusCode());
    String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    JsonNode operation = operation(method, path);
    if (operation.isMissingNode()) {
      assertThat(answer.statusCode()).as(what).isIn(401, 404, 405);
      assertThat(type).as(what).isEqualTo("application/problem+json");
      assertThat(problems("Problem", answer.body())).as(what).isEmpty();
      return;
    }
    JsonNode response =
        resolved(operation.path("responses").path(Integer.toString(answer.statusCode())));
    assertThat(response.isMissingNode()).as("%s is not in the document", what).isFalse();
    if (answer.request().method().equals("HEAD") || !response.has("content")) {
      assertThat(answer.body()).as(what).isEmpty();
      return;
    }
    JsonNode schema = response.path("content").path(type).path("schema");
    assertThat(schema.isMissingNode()).as("%s as %s is not in the document", what, type).isFalse();
    String name = schema.path("$ref").asText().replaceFirst(".*/", "");
    if (!name.isEmpty()) {
      assertThat(problems(name, answer.body())).as(what).isEmpty();
    }
  }

  private List<Error> problems(String schema, String body) {
    return schemas
        .getSchema(SchemaLocation.of(PLACE + "#/$defs/" + schema))
        .validate(body, InputFormat.JSON);
  }

  private JsonNode operation(String method, String path) {
    return document.at("/paths").properties().stream()
        .filter(each -> path.matches(each.getKey().replaceAll("\\{[a-z]+}", "[^/]+")))
        .filter(each -> !each.getKey().contains("{") || !document.at("/paths").has(path))
        .map(each -> each.getValue().path(method.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElse(document.path("nothing"));
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }

  private static void close(JsonNode schema) {
    if (schema.has("properties")) {
      ((ObjectNode) schema).put("additionalProperties", false);
    }
  }
}
