package dev.journeybeat.server.web.api;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

/**
 * The line to a client that waits. That it is down is seen only by whoever reads from it, and while
 * a request is answered the server does not.
 */
final class ClientConnection {

  private final EndPoint line;

  private ClientConnection(EndPoint line) {
    this.line = line;
  }

  /** To be had before the request is answered. */
  static ClientConnection of(Context ctx) {
    // Were there the beginning of another request, it would be lost by looking.
    ctx.header(Header.CONNECTION, "close");
    return new ClientConnection(
        ServletContextRequest.getServletContextRequest(ctx.req())
            .getConnectionMetaData()
            .getConnection()
            .getEndPoint());
  }

  /** Whether the client has gone. Never waits. */
  boolean isDown() {
    try {
      return !line.isOpen() || line.fill(ByteBuffer.allocate(1).flip()) < 0;
    } catch (IOException e) {
      return true;
    }
  }
}
