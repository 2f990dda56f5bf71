package dev.journeybeat.engine.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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

  @Test
  void leavesNoTail_whereASecretIsWithinAnother() {
    assertThat(new Redactor(List.of("spoon", "spoon-4f3a")).redact("spoon-4f3a, spoon"))
        .isEqualTo("***, ***");
  }

  @Test
  void takesNoSecretOut_thatIsAWordAsLikely() {
    assertThat(new Redactor(List.of("abcd")).redact("abcde")).isEqualTo("***e");
    assertThat(new Redactor(List.of("abc")).redact("abcde")).isEqualTo("abcde");
  }

  @Test
  void redactsTheTextsOfJson_andNothingElse() throws IOException {
    JsonNode json =
        new ObjectMapper()
            .readTree(
                "{\"abcd\": \"abcd\", \"all\": [\"abcd\", 1, true, null, {\"a\": \"abcd\"}]}");

    assertThat(new Redactor(List.of("abcd")).redact(json))
        .hasToString("{\"abcd\":\"***\",\"all\":[\"***\",1,true,null,{\"a\":\"***\"}]}");
  }

  @Test
  void saysWhetherASecretIsInAText() {
    assertThat(redactor.finds("login=p%26ss")).isTrue();
    assertThat(redactor.finds("login=pass")).isFalse();
  }
}
