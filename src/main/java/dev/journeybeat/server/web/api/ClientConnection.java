package dev.journeybeat.server.web.api;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

/**
 * Connection of a waiting client. The end of a connection shows only when somebody reads from it,
 * and the server does not read while it answers a request.
 */
final class ClientConnection {

  private final EndPoint line;

  private ClientConnection(EndPoint line) {
    this.line = line;
  }

  /** Call this before the request is answered. */
  static ClientConnection of(Context ctx) {
    // Reading would lose the start of a next request, so there must be none.
    ctx.header(Header.CONNECTION, "close");
    return new ClientConnection(
        ServletContextRequest.getServletContextRequest(ctx.req())
            .getConnectionMetaData()
            .getConnection()
            .getEndPoint());
  }

  /** Whether the client is disconnected. Never waits. */
  boolean isDown() {
    try {
      return !line.isOpen() || line.fill(ByteBuffer.allocate(1).flip()) < 0;
    } catch (IOException e) {
      return true;
    }
  }
}
