package dev.journeybeat.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.journeybeat.settings.KebabCase;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code config/journeybeat.yaml} is the manual: what it says is true, and nothing is missing. */
class ManualTest {

  private static final Path MANUAL = Path.of("config/journeybeat.yaml");

  @Test
  void canBeUsedAsItIs() {
    assertThatNoException().isThrownBy(() -> load(MANUAL));
  }

  @Test
  void canBeUsed_whenAllThatIsCommentedOutIsSaid(@TempDir Path folder) throws IOException {
    String all =
        Files.readString(MANUAL)
            .replaceAll("(?m)^( *)#( *)(?!yaml-language)(?=[a-z0-9-]+:(\\s|$))", "$1$2")
            // What excludes others.
            .replaceAll("(?m)^ +oauth2:\\R( {6}.*\\R)+", "")
            .replaceAll("(?m)^ +certificate:.*\\R", "")
            .replaceAll("(?m)^ +(grid-url|image|video|certificate-days|file):.*\\R", "");
    Files.createDirectories(folder.resolve("config/templates"));
    Path file = folder.resolve("config/journeybeat.yaml");
    Files.writeString(file, all);

    assertThatNoException().isThrownBy(() -> load(file));
  }

  @Test
  void hasEveryKey() throws IOException {
    assertThat(Files.readAllLines(MANUAL))
        .extracting(line -> line.replaceAll("^[ #-]*([a-z0-9-]+):.*", "$1"))
        .containsAll(keys(Settings.class).toList());
  }

  private static Stream<String> keys(Type type) {
    if (type instanceof ParameterizedType generic) {
      return Arrays.stream(generic.getActualTypeArguments()).flatMap(ManualTest::keys);
    }
    if (Types.isChoice(type)) {
      return Types.choices(type).entrySet().stream()
          .flatMap(choice -> Stream.concat(Stream.of(choice.getKey()), keys(choice.getValue())));
    }
    if (!(type instanceof Class<?> record)
        || !record.isRecord()
        || record.equals(dev.journeybeat.settings.Secret.class)) {
      return Stream.empty();
    }
    return Arrays.stream(record.getRecordComponents())
        .flatMap(
            (RecordComponent key) ->
                Stream.concat(
                    Types.isChoice(key.getGenericType())
                        ? Stream.empty()
                        : Stream.of(KebabCase.of(key.getName())),
                    keys(key.getGenericType())));
  }

  private static Settings load(Path file) {
    Variables variables = Variables.of(name -> "value-of-" + name);
    return Configuration.load(file, Settings.class, variables).settings();
  }
}
