package dev.journeybeat.server.ops;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** systemd is told what it wants to know, and nobody is where there is none. */
class SystemdTest {

  @TempDir private Path folder;
  private Path program;
  private Path told;

  @BeforeEach
  void make() throws IOException {
    told = folder.resolve("told");
    program = folder.resolve("systemd-notify");
    Files.createFile(
        program,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    Files.writeString(program, "#!/bin/sh\necho \"$@\" >> " + told + "\n");
  }

  @Test
  void isToldOfTheBeginning_ofEachFire_andOfTheEnd() {
    Systemd systemd = systemd(Map.of("NOTIFY_SOCKET", "/run/x", "WATCHDOG_USEC", "60000000"));

    systemd.ready("monitoring https://shop.example");
    await().atMost(10, SECONDS).until(() -> told().size() == 1);
    systemd.alive();
    await().atMost(10, SECONDS).until(() -> told().size() == 2);
    systemd.close();
    await().atMost(10, SECONDS).until(() -> told().size() == 3);

    assertThat(told())
        .containsExactly(
            "READY=1 STATUS=monitoring https://shop.example", "WATCHDOG=1", "STOPPING=1");
  }

  @Test
  void isToldOfNoFire_whenItDoesNotWatch() {
    Systemd systemd = systemd(Map.of("NOTIFY_SOCKET", "/run/x"));

    systemd.alive();
    systemd.close();
    await().atMost(10, SECONDS).until(() -> !told().isEmpty());

    assertThat(told()).containsExactly("STOPPING=1");
  }

  @Test
  void isNotTold_whenItHasNotStartedThisProcess() {
    Systemd systemd = systemd(Map.of("WATCHDOG_USEC", "60000000"));

    systemd.ready("here");
    systemd.alive();
    systemd.close();

    assertThat(told()).isEmpty();
  }

  private Systemd systemd(Map<String, String> environment) {
    return new Systemd(program.toString(), environment);
  }

  private List<String> told() {
    try {
      return Files.exists(told) ? Files.readAllLines(told) : List.of();
    } catch (IOException e) {
      return List.of();
    }
  }
}
