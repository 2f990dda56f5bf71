package dev.journeybeat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Journeys that hang, each in its own way, and one that does not. */
final class HardJourneys {

  private HardJourneys() {}

  static Path in(Path folder) throws IOException {
    Files.createDirectories(folder);
    write(folder, "Good", "show(visit, \"\");");
    write(folder, "PageLoop", "show(visit, \"while (true) {}\"); look(visit);");
    write(folder, "Confirm", "show(visit, \"confirm('sure?')\"); look(visit);");
    write(folder, "StoppedDriver", "show(visit, \"\"); freeze(\"chromedriver\"); look(visit);");
    write(
        folder,
        "StoppedBrowser",
        "show(visit, \"\"); freeze(\"chromium\"); freeze(\"chrome\"); look(visit);");
    write(folder, "Loop", "show(visit, \"\"); while (true) {}");
    write(
        folder,
        "Sleep",
        """
        show(visit, "");
        while (true) {
          try {
            Thread.sleep(1000);
          } catch (InterruptedException e) {
            // Ignored.
          }
        }
        """);
    write(
        folder,
        "Hoard",
        """
        List<byte[]> kept = new ArrayList<>();
        while (true) {
          kept.add(new byte[100_000]);
        }
        """);
    write(
        folder,
        "StubbornHoard",
        """
        List<byte[]> kept = new ArrayList<>();
        while (true) {
          try {
            kept.add(new byte[100_000]);
          } catch (OutOfMemoryError e) {
            // Goes on.
          }
        }
        """);
    return folder;
  }

  private static void write(Path folder, String name, String hang) throws IOException {
    Files.writeString(
        folder.resolve(name + "Journey.java"),
        """
        import com.codeborne.selenide.*;
        import dev.journeybeat.api.*;
        import java.util.*;

        public final class %sJourney implements Journey {
          public void walk(Visit visit) {
            visit.step("arrive", () -> {});
            visit.step("hang", () -> { %s });
          }

          /** A page that does something a little later. */
          private static void show(Visit visit, String script) {
            visit.driver().get("data:text/html,<h1>spoons</h1><script>setTimeout(() => {"
                + script + "}, 300)</script>");
            Selenide.$("h1").shouldHave(Condition.text("spoons"));
          }

          private static void look(Visit visit) {
            Selenide.$("h1").shouldHave(Condition.text("forks"), java.time.Duration.ofMinutes(1));
          }

          /** Stops the processes of this name, as a debugger does. */
          private static void freeze(String name) throws Exception {
            for (ProcessHandle process : ProcessHandle.current().descendants().toList()) {
              if (process.info().command().orElse("").endsWith("/" + name) && isOfARun(process)) {
                new ProcessBuilder("kill", "-STOP", "" + process.pid()).start().waitFor();
              }
            }
          }

          private static boolean isOfARun(ProcessHandle process) throws Exception {
            java.nio.file.Path file = java.nio.file.Path.of("/proc/" + process.pid() + "/environ");
            return new String(java.nio.file.Files.readAllBytes(file)).contains("JOURNEYBEAT_BROWSER=");
          }
        }
        """
            .formatted(name, hang));
  }
}
