package dev.journeybeat.engine.run;

import dev.journeybeat.api.Endpoint;
import dev.journeybeat.api.EndpointCheck;
import dev.journeybeat.api.Reply;
import dev.journeybeat.api.Request;
import java.util.function.Supplier;

/**
 * An endpoint that sends the trace context of the current step, unless the author sets the header.
 */
record TracedEndpoint(Endpoint endpoint, Supplier<String> header) implements Endpoint {

  @Override
  public EndpointCheck await(Request request) {
    return endpoint.await(traced(request));
  }

  @Override
  public Reply send(Request request) {
    return endpoint.send(traced(request));
  }

  private Request traced(Request request) {
    return request.headers().keySet().stream().anyMatch(RunTracer.HEADER::equalsIgnoreCase)
        ? request
        : request.header(RunTracer.HEADER, header.get());
  }
}
