package dev.journeybeat.server.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimsTest {

  @Test
  void areOneTextOrMany_hereOrDeeper() {
    Claims claims =
        new Claims(
            Map.of(
                "hd", "shop.example",
                "groups", List.of("staff", "operators"),
                "https://shop.example/roles", List.of("admin"),
                "realm_access", Map.of("roles", List.of("viewer"))));

    assertThat(claims.texts("hd")).containsExactly("shop.example");
    assertThat(claims.texts("groups")).containsExactly("staff", "operators");
    assertThat(claims.texts("https://shop.example/roles")).containsExactly("admin");
    assertThat(claims.texts("realm_access.roles")).containsExactly("viewer");
    assertThat(claims.texts("realm_access")).isEmpty();
    assertThat(claims.texts("realm_access.roles.name")).isEmpty();
    assertThat(claims.texts("nothing")).isEmpty();
  }

  @Test
  void haveNoAddressThatNobodyHasConfirmed() {
    assertThat(new Claims(Map.of("email", "a@b", "email_verified", false)).text("email")).isEmpty();
    assertThat(new Claims(Map.of("email", "a@b", "email_verified", true)).text("email"))
        .contains("a@b");
    assertThat(new Claims(Map.of("email", "a@b")).text("email")).contains("a@b");
  }

  @Test
  void nameSomebodyInALine_howeverLongTheNameIs() {
    assertThat(new Claims(Map.of("name", "Zoe\r\n\u0007Spoon")).text("name")).contains("Zoe Spoon");
    assertThat(new Claims(Map.of("name", "z".repeat(500))).text("name").orElseThrow()).hasSize(100);
    assertThat(new Claims(Map.of("name", "  ")).text("name")).isEmpty();
  }

  @Test
  void areCompleted_andNotReplaced() {
    Claims signed = new Claims(Map.of("sub", "1", "email", "a@b"));

    assertThat(signed.or(new Claims(Map.of("email", "other", "groups", "g"))).all())
        .containsEntry("email", "a@b")
        .containsEntry("groups", "g");
  }
}
