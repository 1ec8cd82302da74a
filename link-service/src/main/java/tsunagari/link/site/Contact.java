package tsunagari.link.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom to ask for help.
 *
 * @param text telephone and mail in a sentence
 * @param phone the part of the text that can be called
 * @param email the part of the text that can be written to
 */
public record Contact(String text, Optional<String> phone, Optional<String> email) {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()\\-]+");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@?&%]+@[^\\s@?&%]+");
    private static final Pattern COMMA = Pattern.compile("(?:、|, )(?![^、,]*[)）])");

    /** @throws IllegalArgumentException if a part is not in the text, or nobody can be called or written to there */
    public Contact {
        check(text, phone, PHONE, "phone");
        check(text, email, EMAIL, "email");
    }

    private static void check(String text, Optional<String> part, Pattern form, String name) {
        if (part.filter(it -> !form.matcher(it).matches() || !text.contains(it)).isPresent()) {
            throw new IllegalArgumentException(
                    "the " + name + " must be one, and written in the contact as it is written there");
        }
    }

    /** A piece of the text. @param href where it leads; empty for plain words */
    public record Part(String text, Optional<String> href) {
    }

    /** The text in pieces, of which the telephone number and the mail address are links. */
    public List<Part> parts() {
        String links = Stream.of(phone, email).flatMap(Optional::stream).map(Pattern::quote).collect(Collectors.joining("|"));
        List<Part> parts = new ArrayList<>();
        int from = 0;
        if (!links.isEmpty()) {
            for (Matcher link = Pattern.compile(links).matcher(text); link.find(); from = link.end()) {
                parts.add(new Part(text.substring(from, link.start()), Optional.empty()));
                parts.add(new Part(link.group(), Optional.of(href(link.group()))));
            }
        }
        parts.add(new Part(text.substring(from), Optional.empty()));
        return parts;
    }

    /** The pieces in lines: a comma between telephone number and mail address gives each a line of its own. */
    public List<List<Part>> lines() {
        List<Part> parts = parts();
        String[] between = parts.size() < 5 ? new String[0] : COMMA.split(parts.get(2).text(), 2);
        if (between.length < 2) {
            return List.of(parts);
        }
        return List.of(List.of(parts.get(0), parts.get(1), new Part(between[0], Optional.empty())),
                Stream.concat(Stream.of(new Part(between[1], Optional.empty())), parts.stream().skip(3)).toList());
    }

    /** RFC 3966 for telephone numbers, RFC 6068 for addresses. */
    private static String href(String part) {
        return part.contains("@") ? "mailto:" + part : "tel:" + part.replaceAll("[^0-9+]", "");
    }
}
