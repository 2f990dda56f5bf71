package dev.journeybeat.demo.part;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Switches faults over HTTP: {@code GET /faults} lists them, {@code POST} and {@code DELETE
 * /faults/{key}} switch one on and off, {@code DELETE /faults} switches all off.
 */
public final class FaultSwitch {

  private final FaultRegistry faults;

  private FaultSwitch(FaultRegistry faults) {
    this.faults = faults;
  }

  public static HttpService start(FaultRegistry faults, InetSocketAddress place) {
    FaultSwitch control = new FaultSwitch(faults);
    return HttpService.start("fault switch", "127.0.0.1", place, control::serve);
  }

  private void serve(JavalinConfig config) {
    config.routes.get("/faults", this::list);
    config.routes.post(
        "/faults/{key}",
        ctx -> {
          faults.switchOn(faults.named(ctx.pathParam("key")));
          list(ctx);
        });
    config.routes.delete(
        "/faults/{key}",
        ctx -> {
          faults.switchOff(faults.named(ctx.pathParam("key")));
          list(ctx);
        });
    config.routes.delete(
        "/faults",
        ctx -> {
          faults.switchAllOff();
          list(ctx);
        });
    config.routes.exception(
        IllegalArgumentException.class,
        (e, ctx) ->
            ctx.status(HttpStatus.NOT_FOUND).json(Map.of("error", String.valueOf(e.getMessage()))));
  }

  private void list(Context ctx) {
    ctx.json(faults.known().stream().map(this::describe).toList());
  }

  private Map<String, Object> describe(Fault fault) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("fault", fault.key());
    described.put("effect", fault.effect());
    described.put("on", faults.isOn(fault));
    return described;
  }
}
