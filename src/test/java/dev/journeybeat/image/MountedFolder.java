package dev.journeybeat.image;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** What an operator has on the host: a configuration, a journey, a folder for data, and a shop. */
final class MountedFolder implements AutoCloseable {

  private final Path folder;
  private final HttpServer shop;

  MountedFolder(Path folder) throws IOException {
    this.folder = folder;
    this.shop = openShop();
    // JUnit's folder is its owner's alone; whoever runs in the container must get through it.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    for (String part : new String[] {"config", "journeys", "data"}) {
      Files.createDirectories(folder.resolve(part));
    }
    write("config/logback.xml", Files.readString(Path.of("config/logback.xml")));
    write(
        "config/journeybeat.yaml",
        """
        site: http://127.0.0.1:%d
        customers: [{username: zoe, password: tick-tock}]
        web: {port: 0}
        journeys:
          look:
            schedule: every 2s
        """
            .formatted(shop.getAddress().getPort()));
    write(
        "journeys/LookJourney.java",
        """
        import dev.journeybeat.api.*;

        public final class LookJourney implements Journey {
          @Override
          public void walk(Visit visit) {
            HomePage home = visit.step("open the shop", HomePage::open);
            visit.step("there are spoons", home::showsSpoons);
          }
        }
        """);
    expect("Spoons");
  }

  /** From now on the page object expects this heading. */
  void expect(String heading) throws IOException {
    write(
        "journeys/HomePage.java",
        """
        import static com.codeborne.selenide.Condition.exactText;
        import static com.codeborne.selenide.Selenide.$;

        import com.codeborne.selenide.Selenide;
        import java.time.Duration;

        public final class HomePage {
          public static HomePage open() {
            Selenide.open("/");
            return new HomePage();
          }

          public void showsSpoons() {
            $("h1").as("heading").shouldHave(exactText("%s"), Duration.ofSeconds(1));
          }
        }
        """
            .formatted(heading));
  }

  Path data() {
    return folder.resolve("data");
  }

  /** With the folder where the README mounts it, as its owner, on this machine's network. */
  ShippedContainer container(String... command) {
    return new ShippedContainer(command)
        .onThisMachinesNetwork()
        .asOwnerOf(folder)
        .withReadOnly(folder.resolve("config"), "/app/config")
        .withReadOnly(folder.resolve("journeys"), "/app/journeys")
        .withFolder(data(), "/app/data");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static HttpServer openShop() throws IOException {
    byte[] page = "<title>Shop</title><h1>Spoons</h1>".getBytes(StandardCharsets.UTF_8);
    HttpServer shop =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    shop.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    shop.start();
    return shop;
  }

  @Override
  public void close() {
    shop.stop(0);
  }
}
