package dev.journeybeat.demo.part;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;

/** What a company says of itself: {@code GET /status}; 503 while one of its faults is on. */
public final class PartStatus {

  private final FaultRegistry faults;
  private final List<Fault> own;

  private PartStatus(FaultRegistry faults, List<Fault> own) {
    this.faults = faults;
    this.own = own;
  }

  /** Lets anybody ask for it. */
  public static void serve(JavalinConfig config, FaultRegistry faults, Fault... own) {
    config.routes.get("/status", new PartStatus(faults, List.of(own))::tell);
  }

  private void tell(Context ctx) {
    List<String> wrong = own.stream().filter(faults::isOn).map(Fault::effect).toList();
    ObjectNode status = Json.object().put("status", wrong.isEmpty() ? "UP" : "DOWN");
    if (!wrong.isEmpty()) {
      status.put("because", String.join(", ", wrong));
      ctx.status(HttpStatus.SERVICE_UNAVAILABLE);
    }
    ctx.json(status);
  }
}
