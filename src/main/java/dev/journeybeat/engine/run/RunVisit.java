package dev.journeybeat.engine.run;

import dev.journeybeat.api.Action;
import dev.journeybeat.api.Customer;
import dev.journeybeat.api.Database;
import dev.journeybeat.api.Endpoint;
import dev.journeybeat.api.Mailbox;
import dev.journeybeat.api.Steps;
import dev.journeybeat.api.Undo;
import dev.journeybeat.api.Visit;
import dev.journeybeat.api.VoidAction;
import dev.journeybeat.result.Leg;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.WebDriver;

/** The view of a phase that journeys and undos use. */
final class RunVisit implements Visit {

  private final RunScope scope;
  private final StepRecorder recorder;
  private final OnceStepExecutor onceOnly;
  private final WebDriver driver;

  RunVisit(RunScope scope, StepRecorder recorder, OnceStepExecutor onceOnly, WebDriver driver) {
    this.scope = scope;
    this.recorder = recorder;
    this.onceOnly = onceOnly;
    this.driver = driver;
  }

  @Override
  public URI site() {
    return scope.parts().site();
  }

  @Override
  public Customer customer() {
    return scope.customer().customer();
  }

  @Override
  public String token() {
    return scope.run().token();
  }

  @Override
  public WebDriver driver() {
    return driver;
  }

  @Override
  public Mailbox mailbox() {
    return scope.mail().watchedBy(recorder);
  }

  @Override
  public Database database(String name) {
    return marking(Leg.DATABASE, Database.class, scope.parts().databases().get(name));
  }

  @Override
  public Endpoint endpoint(String name) {
    Endpoint endpoint = scope.parts().endpoints().get(name);
    Endpoint told =
        scope
            .parts()
            .traces()
            .header(scope.run())
            .<Endpoint>map(header -> new TracedEndpoint(endpoint, header))
            .orElse(endpoint);
    return marking(Leg.ENDPOINT, Endpoint.class, told);
  }

  @Override
  public <T extends @Nullable Object> T step(String name, Action<T> action) {
    return withTimeout(scope.limits().step()).step(name, action);
  }

  @Override
  public void step(String name, VoidAction action) {
    withTimeout(scope.limits().step()).step(name, action);
  }

  @Override
  public Steps withTimeout(Duration deadline) {
    return new Steps() {
      @Override
      public <T extends @Nullable Object> T step(String name, Action<T> action) {
        try {
          return recorder.perform(name, deadline, action);
        } catch (Exception e) {
          throw RunVisit.<RuntimeException>asIs(e);
        }
      }

      @Override
      public void step(String name, VoidAction action) {
        try {
          recorder.perform(name, deadline, action);
        } catch (Exception e) {
          throw RunVisit.<RuntimeException>asIs(e);
        }
      }
    };
  }

  @Override
  public <T> T once(String name, Action<T> act, Action<Optional<T>> find) {
    try {
      return onceOnly.perform(name, act, find);
    } catch (Exception e) {
      throw RunVisit.<RuntimeException>asIs(e);
    }
  }

  @Override
  public void undo(Undo undo) {
    scope.note(undo);
  }

  /** Wraps an API object. Each call sets the leg in the recorder. */
  private <T> T marking(Leg leg, Class<T> type, T real) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              scope.customer().require();
              recorder.talkingTo(leg);
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
              }
            }));
  }

  /** Rethrows exceptions of an author's lambda unchanged, checked or not. */
  @SuppressWarnings("unchecked")
  private static <E extends Exception> RuntimeException asIs(Exception e) throws E {
    throw (E) e;
  }
}
