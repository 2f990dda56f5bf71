package dev.journeybeat.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {

  private final Redactor redactor = new Redactor(List.of("p&ss \"word\"", "p&ss", "abc"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p&ss \"word\"",
        "p%26ss+%22word%22",
        "p%26ss%20%22word%22",
        "p&ss \\\"word\\\"",
        "p&amp;ss \"word\"",
        "p&amp;ss &quot;word&quot;"
      })
  void takesASecretOut_howeverItIsWritten(String written) {
    assertThat(redactor.redact("login=" + written + ";")).isEqualTo("login=***;");
  }

  @Test
  void leavesTheRest() {
    assertThat(redactor.redact("abc of passwords")).isEqualTo("abc of passwords");
  }
}
