package tsunagari.portal.junit.browser;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/** The way of a browser from one address over every redirect to a page. */
public record Walk(List<Hop> hops) {

    /** Copies the list. */
    public Walk {
        hops = List.copyOf(hops);
    }

    /** The last answer: a page, unless there were too many redirects. */
    public Hop end() {
        return hops.get(hops.size() - 1);
    }

    /** The status of the last answer. */
    public int status() {
        return end().status();
    }

    /** The address of the last answer. */
    public URI uri() {
        return end().uri();
    }

    /** The text of the last answer. */
    public String body() {
        return end().body();
    }

    /** The first request to a path; fails when the way did not lead there. */
    public Hop hop(String path) {
        return hops.stream().filter(hop -> hop.path().equals(path)).findFirst()
            .orElseThrow(() -> new AssertionError("The way did not lead to " + path + ":" + System.lineSeparator() + this));
    }

    /** Whether the way led to a path. */
    public boolean ledTo(String path) {
        return hops.stream().anyMatch(hop -> hop.path().equals(path));
    }

    /** One line for each request. */
    @Override
    public String toString() {
        return hops.stream().map(Hop::toString).collect(Collectors.joining(System.lineSeparator()));
    }
}
