package dev.journeybeat.config;

import static dev.journeybeat.config.UnusableConfiguration.unusable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.journeybeat.server.web.access.OpenIdSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be said of whoever knows people. */
class OpenIdConfigurationTest {

  @TempDir private Path folder;

  @Test
  void fewWordsAreEnough() throws IOException {
    OpenIdSettings openid =
        Objects.requireNonNull(
            load("""
            issuer: https://login.example/realms/shop
            client-id: journeybeat
            address: https://monitor.shop.example/
            operators: [shop-operators]
            """)
                .web()
                .openid());

    assertThat(openid.clientSecret()).isNull();
    assertThat(openid.scopes()).containsExactly("openid", "profile", "email");
    assertThat(openid.nameClaim()).isEqualTo("email");
    assertThat(openid.roleClaim()).isEqualTo("groups");
    assertThat(openid.viewers()).isEqualTo(List.of());
    assertThat(openid.session()).isEqualTo(Duration.ofHours(12));
  }

  @Test
  void everyMistake_isTold() {
    assertThatThrownBy(
            () ->
                load(
                    """
                    issuer: http://login.example
                    client-id: journeybeat
                    address: https://monitor.shop.example/dashboard
                    scopes: [email]
                    certificate: nowhere.pem
                    timeout: 10m
                    """))
        .hasMessage(
            unusable(
                "journeybeat.yaml:3  web.openid.operators: found \"none, and no viewers\"; expected"
                    + " values of the claim \"groups\", such as [shop-operators]",
                "journeybeat.yaml:4  web.openid.issuer: found \"http://login.example\"; expected an"
                    + " https address such as \"https://login.example/realms/shop\", or http of"
                    + " this machine",
                "journeybeat.yaml:6  web.openid.address: found"
                    + " \"https://monitor.shop.example/dashboard\"; expected the dashboard's https"
                    + " address without a path, such as \"https://monitor.shop.example\", or http"
                    + " of this machine",
                "journeybeat.yaml:7  web.openid.scopes: found \"[email]\"; expected a list with"
                    + " openid in it",
                "journeybeat.yaml:8  web.openid.certificate: found \"%s\"; expected a PEM file with"
                        .formatted(folder.resolve("nowhere.pem"))
                    + " certificates in it (there is no such file)",
                "journeybeat.yaml:9  web.openid.timeout: found \"PT10M\"; expected a duration such"
                    + " as \"5s\", 1m at most"));
  }

  private Settings load(String openid) throws IOException {
    Path file = folder.resolve("journeybeat.yaml");
    Files.writeString(file, "site: https://shop.example\nweb:\n  openid:\n" + openid.indent(4));
    return Configuration.load(file, Settings.class, Variables.of(name -> null)).settings();
  }
}
