package dev.journeybeat.server.web.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Claims of the provider about a person. */
record Claims(Map<String, Object> all) {

  private static final int LONGEST = 100;

  /** Adds the claims of another source. This source has priority. */
  Claims or(Claims other) {
    Map<String, Object> both = new HashMap<>(other.all);
    both.putAll(all);
    return new Claims(both);
  }

  boolean has(String claim) {
    return !texts(claim).isEmpty();
  }

  /** Value of a claim in one line; empty if there is none. */
  Optional<String> text(String claim) {
    return texts(claim).stream()
        .findFirst()
        .map(text -> text.replaceAll("\\p{Cntrl}+", " ").strip())
        .filter(text -> !text.isEmpty())
        .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) : text);
  }

  /**
   * All values of a claim, single or list.
   *
   * @param claim name, or path of a nested claim, such as {@code realm_access.roles}
   */
  Set<String> texts(String claim) {
    // An unverified address may belong to somebody else.
    if (claim.equals("email") && String.valueOf(all.get("email_verified")).equals("false")) {
      return Set.of();
    }
    Set<String> texts = new LinkedHashSet<>();
    Object value = value(all, claim);
    if (value instanceof Collection<?> values) {
      values.forEach(each -> texts.add(String.valueOf(each)));
    } else if (value != null && !(value instanceof Map)) {
      texts.add(String.valueOf(value));
    }
    return texts;
  }

  private static @Nullable Object value(Map<?, ?> claims, String claim) {
    Object value = claims.get(claim);
    int dot = claim.indexOf('.');
    if (value != null || dot < 0) {
      return value;
    }
    return claims.get(claim.substring(0, dot)) instanceof Map<?, ?> inner
        ? value(inner, claim.substring(dot + 1))
        : null;
  }
}
