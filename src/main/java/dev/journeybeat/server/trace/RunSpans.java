package dev.journeybeat.server.trace;

import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Step;
import dev.journeybeat.result.StepKind;
import dev.journeybeat.server.trace.RunSpan.Time;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Creates the spans of one run: the run contains attempts and undos, and these contain steps. */
final class RunSpans {

  private final Run run;
  private final Origin origin;
  private final Set<String> onceOnly;
  private final Set<String> used = new HashSet<>();
  private final List<SpanData> spans = new ArrayList<>();

  /**
   * The origin of runs.
   *
   * @param site the shop's address
   */
  record Origin(String site, Resource resource) {}

  /** The position of a span in the trace. */
  private record Place(String id, String parent, String name, SpanKind kind, Time time) {}

  /**
   * @param onceOnly the ids of the known once-only steps
   */
  RunSpans(Run run, Origin origin, Set<String> onceOnly) {
    this.run = run;
    this.origin = origin;
    this.onceOnly = onceOnly;
  }

  List<SpanData> of(RunResult result) {
    Time time = Time.of(run.startedAt(), result.took());
    Place place = part(SpanIds.run(run.id()), SpanId.getInvalid(), run.journey(), time);
    AttributesBuilder attributes = SpanAttributes.of(result, origin.site());
    add(place, SpanStatus.of(result.lastAttempt()), attributes, List.of());
    Instant from = run.startedAt();
    for (Attempt attempt : result.attempts()) {
      Time its = time(attempt.steps(), from);
      addAttempt(attempt, its);
      from = its.to();
    }
    return ofUndo(result.undo());
  }

  /** The spans of undos after the run. */
  List<SpanData> ofUndo(List<Step> steps) {
    if (!steps.isEmpty()) {
      Time time = time(steps, run.startedAt());
      String id = SpanIds.undo(run.id(), time.from());
      Place place = part(id, SpanIds.run(run.id()), "undo", time);
      add(place, SpanStatus.ofUndo(steps), Attributes.builder(), List.of());
      steps.forEach(step -> addStep(step, id, SpanStatus.of(step)));
    }
    return List.copyOf(spans);
  }

  private void addAttempt(Attempt attempt, Time time) {
    String id = SpanIds.attempt(run.id(), attempt.number());
    Place place = part(id, SpanIds.run(run.id()), "attempt " + attempt.number(), time);
    add(place, SpanStatus.of(attempt), SpanAttributes.of(attempt), List.of());
    attempt.steps().forEach(step -> addStep(step, id, SpanStatus.of(step, attempt)));
  }

  private void addStep(Step step, String parent, StatusData status) {
    String id = SpanIds.step(run.id(), step.name(), step.startedAt());
    Time time = Time.of(step.startedAt(), step.took());
    SpanKind kind = step.leg() == Leg.MONITOR ? SpanKind.INTERNAL : SpanKind.CLIENT;
    String failure = step.failure();
    List<EventData> events =
        failure == null
            ? List.of()
            : List.of(
                EventData.create(
                    RunSpan.nanos(time.to()),
                    "exception",
                    Attributes.builder().put("exception.message", failure).build()));
    Place place = new Place(id, parent, StepKind.of(step.name()), kind, time);
    add(place, status, SpanAttributes.of(step, onceOnly.contains(id)), events);
  }

  private void add(
      Place place, StatusData status, AttributesBuilder attributes, List<EventData> events) {
    attributes.put("journeybeat.run", run.id()).put("journeybeat.journey", run.journey());
    spans.add(
        new RunSpan(
            context(unused(place.id())),
            context(place.parent()),
            place.name(),
            place.kind(),
            place.time(),
            status,
            attributes.build(),
            events,
            origin.resource()));
  }

  private SpanContext context(String span) {
    return RunSpan.context(SpanIds.trace(run.id()), span);
  }

  /** Two steps with the same name may start in the same millisecond. */
  private String unused(String id) {
    String unused = id;
    while (!used.add(unused)) {
      unused = SpanIds.another(unused);
    }
    return unused;
  }

  private static Place part(String id, String parent, String name, Time time) {
    return new Place(id, parent, name, SpanKind.INTERNAL, time);
  }

  /** The time from the first step to the last. Without steps, a single point in time. */
  private static Time time(List<Step> steps, Instant otherwise) {
    if (steps.isEmpty()) {
      return Time.of(otherwise, Duration.ZERO);
    }
    Step last = steps.get(steps.size() - 1);
    return new Time(steps.get(0).startedAt(), last.startedAt().plus(last.took()));
  }
}
