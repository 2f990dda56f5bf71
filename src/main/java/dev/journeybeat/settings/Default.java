package dev.journeybeat.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a component of a settings record is when the configuration does not say: written as it would
 * be in the file, such as {@code "30s"}, {@code "[]"} or {@code "{}"}. A component that has none
 * and is not {@code @Nullable} must be given.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Default {
  String value();
}
