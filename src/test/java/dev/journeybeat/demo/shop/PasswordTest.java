package dev.journeybeat.demo.shop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordTest {

  @Test
  void knowsThePasswordAgain_andNoOther() {
    String stored = Password.hash("löffel");
    assertThat(stored).doesNotContain("löffel").isNotEqualTo(Password.hash("löffel"));
    assertThat(Password.matches("löffel", stored)).isTrue();
    assertThat(Password.matches("Löffel", stored)).isFalse();
  }
}
