package dev.journeybeat.engine.mail;

import dev.journeybeat.api.Attachment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The content of an e-mail, as a reader sees it.
 *
 * @param html empty if it has none
 * @param pictures images that the HTML shows
 */
record MailContent(
    String text, String html, List<Attachment> attachments, List<MailPart> pictures) {

  static MailContent of(MailPart mail) {
    Collector all = new Collector();
    all.add(mail);
    String html = all.html();
    String mentions = html.toLowerCase(Locale.ROOT);
    List<MailPart> pictures =
        all.files.stream().filter(file -> isMentioned(file, mentions)).toList();
    List<Attachment> attachments =
        all.files.stream()
            .filter(file -> file.isMarkedAsAttachment() || !pictures.contains(file))
            .map(file -> (Attachment) new AttachedFile(file))
            .toList();
    return new MailContent(all.text(), html, attachments, pictures);
  }

  private static boolean isMentioned(MailPart file, String html) {
    return file.references().stream()
        .anyMatch(reference -> html.contains(reference.toLowerCase(Locale.ROOT)));
  }

  /** A section of the e-mail, in plain text, HTML or both. */
  private record Section(String plain, String html) {

    String text() {
      return plain.isBlank() ? HtmlText.of(html) : plain;
    }
  }

  private static final class Collector {
    private final List<Section> sections = new ArrayList<>();
    private final List<MailPart> files = new ArrayList<>();

    void add(MailPart part) {
      List<MailPart> children = part.isMultipart() ? part.children() : List.of();
      if (part.type().equals("multipart/alternative")) {
        addAlternatives(children);
      } else {
        children.forEach(this::add);
      }
      if (children.isEmpty()) {
        addLeaf(part);
      }
    }

    private void addAlternatives(List<MailPart> children) {
      String plain = "";
      String html = "";
      for (MailPart child : children) {
        Collector alternative = new Collector();
        alternative.add(child);
        files.addAll(alternative.files);
        plain = plain.isBlank() ? alternative.plain() : plain;
        html = alternative.html().isBlank() ? html : alternative.html();
      }
      sections.add(new Section(plain, html));
    }

    private void addLeaf(MailPart part) {
      boolean isHtml = part.type().equals("text/html");
      boolean isText = isHtml || part.type().equals("text/plain") || part.isMultipart();
      // A name alone does not make an attachment: some senders name the main text.
      boolean isNamedFile = !part.fileName().isEmpty() && !sections.isEmpty();
      if (!isText || part.isMarkedAsAttachment() || isNamedFile) {
        files.add(part);
      } else if (isHtml) {
        sections.add(new Section("", HtmlText.decode(part)));
      } else {
        sections.add(new Section(FlowedText.of(part), ""));
      }
    }

    String plain() {
      return sections.stream().map(Section::plain).filter(s -> !s.isBlank()).collect(joining());
    }

    String html() {
      return sections.stream().map(Section::html).filter(s -> !s.isBlank()).collect(joining());
    }

    String text() {
      return sections.stream().map(Section::text).filter(s -> !s.isBlank()).collect(joining());
    }

    private static java.util.stream.Collector<CharSequence, ?, String> joining() {
      return Collectors.joining("\n");
    }
  }
}
