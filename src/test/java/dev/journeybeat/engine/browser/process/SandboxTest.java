package dev.journeybeat.engine.browser.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SandboxTest {

  private static final String NO_LEAVE =
      "chromium exited at startup with exit code 133; its output:\n  No usable sandbox!";

  private final List<String> tries = new ArrayList<>();
  private final Sandbox sandbox = new Sandbox(false);

  @Test
  void isOn_whereItCanBe() {
    assertThat(sandbox.<String>start(arguments -> started(arguments))).isEqualTo("[]");
    assertThat(tries).containsExactly("[]");
  }

  @Test
  void isOff_fromThenOn_whereTheKernelDoesNotLetIt() {
    assertThat(sandbox.<String>start(this::startedWithoutOnly)).isEqualTo("[--no-sandbox]");
    assertThat(sandbox.<String>start(this::startedWithoutOnly)).isEqualTo("[--no-sandbox]");

    assertThat(tries).containsExactly("[]", "[--no-sandbox]", "[--no-sandbox]");
  }

  @Test
  void isTriedAgainTheNextTime_whenItMadeNoDifference() {
    assertThatThrownBy(() -> sandbox.start(arguments -> ended(arguments, NO_LEAVE)))
        .hasMessage(NO_LEAVE);
    assertThat(sandbox.<String>start(arguments -> started(arguments))).isEqualTo("[]");

    assertThat(tries).containsExactly("[]", "[--no-sandbox]", "[]");
  }

  @Test
  void isNotBlamed_whenTheBrowserEndsForAnotherReason() {
    assertThatThrownBy(() -> sandbox.start(arguments -> ended(arguments, "out of memory")))
        .hasMessage("out of memory");

    assertThat(tries).containsExactly("[]");
  }

  @Test
  void isNotTried_asRoot() {
    assertThat(new Sandbox(true).<String>start(arguments -> started(arguments)))
        .isEqualTo("[--no-sandbox]");
  }

  private String started(List<String> arguments) {
    tries.add(arguments.toString());
    return arguments.toString();
  }

  private String startedWithoutOnly(List<String> arguments) {
    return arguments.isEmpty() ? ended(arguments, NO_LEAVE) : started(arguments);
  }

  private String ended(List<String> arguments, String message) {
    tries.add(arguments.toString());
    throw new EndedAtStartException(message);
  }
}
