package tsunagari.portal.junit.browser;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The cookies of one browser. */
public final class CookieJar {
    private final List<Cookie> cookies = new ArrayList<>();

    CookieJar() {
    }

    /** All cookies that have not expired. */
    public synchronized List<Cookie> all() {
        Instant now = Instant.now();
        cookies.removeIf(cookie -> !cookie.expires().isAfter(now));
        return List.copyOf(cookies);
    }

    /** The cookies that would go to an address, those with the longest path first (RFC 6265, section 5.4). */
    public List<Cookie> sentTo(URI uri) {
        return all().stream().filter(cookie -> cookie.goesTo(uri))
            .sorted(Comparator.comparingInt((Cookie cookie) -> cookie.path().length()).reversed()).toList();
    }

    /** The value of a cookie that would go to an address. */
    public Optional<String> value(URI uri, String name) {
        return sentTo(uri).stream().filter(cookie -> cookie.name().equals(name)).map(Cookie::value).findFirst();
    }

    /** Puts a cookie for the whole host of an address. */
    public void put(URI uri, String name, String value) {
        keep(new Cookie(name, value, uri.getHost(), true, "/", "Lax", Instant.MAX));
    }

    /** Forgets every cookie of this name. */
    public synchronized void remove(String name) {
        cookies.removeIf(cookie -> cookie.name().equals(name));
    }

    /** Forgets everything. */
    public synchronized void clear() {
        cookies.clear();
    }

    void receive(URI sender, List<String> headers) {
        for (String header : headers) {
            SetCookie.parse(header).flatMap(set -> set.from(sender, Instant.now())).ifPresent(this::keep);
        }
    }

    /** The value of the {@code Cookie} header; a post from another site carries only cookies that ask for it. */
    Optional<String> header(URI uri, boolean postFromElsewhere) {
        return Optional.of(sentTo(uri).stream()
                .filter(cookie -> !postFromElsewhere || cookie.sameSite().equalsIgnoreCase("None"))
                .map(cookie -> cookie.name() + "=" + cookie.value()).collect(Collectors.joining("; ")))
            .filter(header -> !header.isEmpty());
    }

    private synchronized void keep(Cookie cookie) {
        cookies.removeIf(cookie::replaces);
        cookies.add(cookie);
    }
}
