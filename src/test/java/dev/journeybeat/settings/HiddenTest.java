package dev.journeybeat.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HiddenTest {

  @Test
  void takesSecretsOut_whereverTheyAre() {
    Hidden hidden = Hidden.of(List.of(new Secret("spoon"), new Secret("fork")));

    assertThat(hidden.in("spoon and fork, spoon")).isEqualTo("*** and ***, ***");
    assertThat(hidden).hasToString("***");
  }

  @Test
  void takesWhatFollowsAScheme_butNoShortWord() {
    Hidden hidden = Hidden.of(new Secret("Bearer 4f3a99 on me"));

    assertThat(hidden.in("refused 4f3a99")).isEqualTo("refused ***");
    assertThat(hidden.in("Bearer on me")).isEqualTo("Bearer on me");
    assertThat(Hidden.of(new Secret("Bearer 4f3a9")).in("refused 4f3a9"))
        .as("one letter less")
        .isEqualTo("refused 4f3a9");
  }

  @Test
  void hidesNothing_whereThereIsNoSecret() {
    Secret none = null;
    assertThat(Hidden.of(none).in("all of it")).isEqualTo("all of it");
    assertThat(Hidden.of(List.of(new Secret(""), new Secret(" "))).in("all of it"))
        .isEqualTo("all of it");
  }

  @Test
  void hidesWhatOthersHide_too() {
    Hidden both = Hidden.of(new Secret("spoon")).and(Hidden.of(new Secret("fork")));

    assertThat(both.in("spoon, fork")).isEqualTo("***, ***");
  }
}
