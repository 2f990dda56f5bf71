package dev.journeybeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What {@code journeybeat --version} says. */
class VersionTest {

  @Test
  void namesVersionCommitAndJava() {
    assertThat(new Version().getVersion())
        .satisfiesExactly(
            journeybeat ->
                assertThat(journeybeat)
                    .matches("Journeybeat \\d+\\.\\d+\\.\\d+.* \\(commit \\w+\\)"),
            java -> assertThat(java).startsWith("Java " + Runtime.version()));
  }
}
