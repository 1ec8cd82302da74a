package tsunagari.portal.junit.browser;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A {@code Set-Cookie} header (RFC 6265, section 5.2). */
record SetCookie(String name, String value, Map<String, String> attributes) {

    static Optional<SetCookie> parse(String header) {
        String[] parts = header.split(";");
        int equals = parts[0].indexOf('=');
        if (equals <= 0) {
            return Optional.empty();
        }
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 1; i < parts.length; i++) {
            String[] pair = parts[i].strip().split("=", 2);
            attributes.put(pair[0].strip().toLowerCase(Locale.ROOT), pair.length == 2 ? pair[1].strip() : "");
        }
        return Optional.of(new SetCookie(
            parts[0].substring(0, equals).strip(), parts[0].substring(equals + 1).strip(), attributes));
    }

    /** The cookie that a browser keeps, unless the host may not set it. */
    Optional<Cookie> from(URI sender, Instant now) {
        String domain = attributes.getOrDefault("domain", "").replaceFirst("^\\.", "").toLowerCase(Locale.ROOT);
        String host = sender.getHost();
        if (!domain.isEmpty() && !host.equals(domain) && !host.endsWith("." + domain)) {
            return Optional.empty();
        }
        return Optional.of(new Cookie(name, value, domain.isEmpty() ? host : domain, domain.isEmpty(), path(sender),
            attributes.getOrDefault("samesite", "Lax"), expires(now)));
    }

    private String path(URI sender) {
        String given = attributes.getOrDefault("path", "");
        if (given.startsWith("/")) {
            return given;
        }
        String request = sender.getRawPath();
        int last = request.lastIndexOf('/');
        return last <= 0 ? "/" : request.substring(0, last);
    }

    private Instant expires(Instant now) {
        try {
            if (attributes.containsKey("max-age")) {
                return now.plusSeconds(Long.parseLong(attributes.get("max-age")));
            }
            return attributes.containsKey("expires")
                ? ZonedDateTime.parse(attributes.get("expires"), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant()
                : Instant.MAX;
        } catch (NumberFormatException | DateTimeException unreadable) {
            return Instant.MAX;
        }
    }
}
