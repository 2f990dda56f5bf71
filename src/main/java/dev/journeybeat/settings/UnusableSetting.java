package dev.journeybeat.settings;

/** An invalid value of a settings record, with its valid form. */
public final class UnusableSetting extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String key;
  private final String found;
  private final String valid;

  public UnusableSetting(String key, String found, String valid) {
    super("%s: found \"%s\"; expected %s".formatted(key, found, valid));
    this.key = key;
    this.found = found;
    this.valid = valid;
  }

  public String key() {
    return key;
  }

  public String found() {
    return found;
  }

  public String valid() {
    return valid;
  }
}
