package dev.journeybeat.server.web.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EntityTagTest {

  @Test
  void isTheSame_forTheSameContentOnly() {
    assertThat(tag("spoon")).isEqualTo(tag("spoon")).isNotEqualTo(tag("fork"));
    assertThat(tag("spoon").written()).matches("W/\"[A-Za-z0-9_-]+\"");
  }

  private static EntityTag tag(String content) {
    return EntityTag.of(content.getBytes(StandardCharsets.UTF_8));
  }
}
