package dev.journeybeat.cli;

import dev.journeybeat.config.Configuration;
import dev.journeybeat.config.Settings;
import dev.journeybeat.config.Variables;
import dev.journeybeat.demo.DemoWorld;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** Configuration of the monitor for the demo world. */
final class DemoConfiguration {

  private DemoConfiguration() {}

  /** The shipped configuration. */
  static String shipped() throws IOException {
    try (InputStream shipped = DemoConfiguration.class.getResourceAsStream("demo.yaml")) {
      return new String(Objects.requireNonNull(shipped).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /**
   * Writes a configuration to the folder and loads it with the addresses of the demo world.
   *
   * @param folder base of its relative paths
   */
  static Configuration<Settings> load(String text, Path folder, DemoWorld world)
      throws IOException {
    Path file = folder.resolve("config/demo.yaml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Map<String, String> addresses =
        Map.of(
            "shop", world.shop().toString(),
            "payment", world.payment().toString(),
            "warehouse", world.warehouse().toString(),
            "shipping", world.shipping().toString(),
            "imap-port", String.valueOf(world.imapPort()),
            "database", world.database(),
            "web-port", String.valueOf(world.watcherPort()));
    return Configuration.load(
        file, Settings.class, Variables.ofEnvironment().with("demo", addresses::get));
  }
}
