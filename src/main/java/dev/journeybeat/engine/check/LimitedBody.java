package dev.journeybeat.engine.check;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a response body up to a limit, to protect the memory of the monitor. */
final class LimitedBody implements BodySubscriber<String> {

  static final int LIMIT = 16 * 1024 * 1024;

  private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([^\\s;\"]+)");

  private final BodySubscriber<String> whole;
  private @Nullable Subscription subscription;
  private long size;
  private boolean tooLong;

  private LimitedBody(Charset charset) {
    whole = BodySubscribers.ofString(charset);
  }

  static BodySubscriber<String> of(ResponseInfo response) {
    return new LimitedBody(charset(response.headers()));
  }

  @Override
  public CompletionStage<String> getBody() {
    return whole.getBody();
  }

  @Override
  public void onSubscribe(Subscription source) {
    subscription = source;
    whole.onSubscribe(source);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      size += buffer.remaining();
    }
    if (size <= LIMIT) {
      whole.onNext(buffers);
    } else if (!tooLong) {
      tooLong = true;
      if (subscription != null) {
        subscription.cancel();
      }
      whole.onError(new IOException("reply longer than %d bytes".formatted(LIMIT)));
    }
  }

  @Override
  public void onError(Throwable error) {
    whole.onError(error);
  }

  @Override
  public void onComplete() {
    whole.onComplete();
  }

  private static Charset charset(HttpHeaders headers) {
    Matcher named = CHARSET.matcher(headers.firstValue("Content-Type").orElse(""));
    try {
      return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }
}
