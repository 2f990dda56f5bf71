package dev.journeybeat.crash.alerts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way to a server, which can be closed: then whoever comes is sent away at once. */
final class Gate implements AutoCloseable {

  private final int target;
  private final ServerSocket listening;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  Gate(int target) throws IOException {
    this.target = target;
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    daemon(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  /** Ends what is under way, too. */
  void close(boolean close) {
    closed = close;
    if (close) {
      open.forEach(Gate::end);
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    close(true);
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        if (closed) {
          end(client);
        } else {
          Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
          open.add(client);
          open.add(server);
          daemon(() -> pass(client, server));
          daemon(() -> pass(server, client));
        }
      } catch (IOException e) {
        // Whether that was the end, the socket knows.
      }
    }
  }

  private void pass(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException gone) {
      // Either side is gone, so both go.
    }
    for (Socket each : new Socket[] {from, to}) {
      end(each);
      open.remove(each);
    }
  }

  private static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyBroken) {
      // Closed is all that it should be.
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "gate");
    thread.setDaemon(true);
    thread.start();
  }
}
