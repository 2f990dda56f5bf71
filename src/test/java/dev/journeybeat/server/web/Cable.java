package dev.journeybeat.server.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands between a browser and a server, and can be pulled out without anybody being told. */
final class Cable implements AutoCloseable {

  private final ServerSocket listening;
  private final URI server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile boolean isPulled;

  Cable(URI server) throws IOException {
    this.server = server;
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + listening.getLocalPort());
  }

  /** From now on nothing comes through, and no connection ends. */
  void pull() {
    isPulled = true;
  }

  @Override
  public void close() throws IOException {
    end.countDown();
    listening.close();
    threads.shutdownNow();
  }

  private void accept() {
    try {
      while (true) {
        Socket browser = listening.accept();
        Socket monitor = new Socket(server.getHost(), server.getPort());
        threads.execute(() -> pump(browser, monitor));
        threads.execute(() -> pump(monitor, browser));
      }
    } catch (IOException e) {
      // It is closed.
    }
  }

  private void pump(Socket from, Socket to) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] some = new byte[8_192];
      for (int read = in.read(some); read >= 0; read = in.read(some)) {
        if (isPulled) {
          end.await();
          return;
        }
        out.write(some, 0, read);
      }
    } catch (IOException e) {
      // One of them is gone, and with it this connection.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
