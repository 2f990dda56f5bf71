package dev.journeybeat.server.web.overview;

import static dev.journeybeat.settings.Require.require;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Group and tags of a journey.
 *
 * @param group heading on the overview; {@code null} for none
 * @param tags single words
 */
public record Labels(@Nullable String group, List<String> tags) {

  /** No group and no tags. */
  public static final Labels NONE = new Labels(null, List.of());

  private static final int LONGEST = 40;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._:/-]*");

  public Labels {
    tags = tags.stream().distinct().toList();
    if (group != null) {
      require(
          !group.isBlank()
              && group.length() <= LONGEST
              && group.chars().noneMatch(Character::isISOControl),
          "group",
          group,
          "a heading of at most %d characters, such as \"Storefront\"".formatted(LONGEST));
    }
    for (String tag : tags) {
      require(
          WORD.matcher(tag).matches() && tag.length() <= LONGEST,
          "tags",
          tag,
          "words of at most %d letters, digits and .:/_-, such as [payment, team-blue]"
              .formatted(LONGEST));
    }
  }
}
