package dev.journeybeat.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SecretMaskTest {

  @Test
  void takesSecretsOut_whereverTheyAre() {
    SecretMask hidden = SecretMask.of(List.of(new Secret("spoon"), new Secret("fork")));

    assertThat(hidden.in("spoon and fork, spoon")).isEqualTo("*** and ***, ***");
    assertThat(hidden).hasToString("***");
  }

  @Test
  void takesWhatFollowsAScheme_butNoShortWord() {
    SecretMask hidden = SecretMask.of(new Secret("Bearer 4f3a99 on me"));

    assertThat(hidden.in("refused 4f3a99")).isEqualTo("refused ***");
    assertThat(hidden.in("Bearer on me")).isEqualTo("Bearer on me");
    assertThat(SecretMask.of(new Secret("Bearer 4f3a9")).in("refused 4f3a9"))
        .as("one letter less")
        .isEqualTo("refused 4f3a9");
  }

  @Test
  void hidesNothing_whereThereIsNoSecret() {
    Secret none = null;
    assertThat(SecretMask.of(none).in("all of it")).isEqualTo("all of it");
    assertThat(SecretMask.of(List.of(new Secret(""), new Secret(" "))).in("all of it"))
        .isEqualTo("all of it");
  }

  @Test
  void hidesWhatOthersHide_too() {
    SecretMask both = SecretMask.of(new Secret("spoon")).and(SecretMask.of(new Secret("fork")));

    assertThat(both.in("spoon, fork")).isEqualTo("***, ***");
  }
}
