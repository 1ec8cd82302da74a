package tsunagari.portal.junit.browser;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Optional;

/**
 * One request of a browser and its answer.
 *
 * @param location where the answer sends the browser, absolute; empty when it is a page
 */
public record Hop(String method, URI uri, int status, Optional<URI> location, HttpHeaders headers, String body) {

    /** The path of the request. */
    public String path() {
        return uri.getPath();
    }

    /** A header of the answer. */
    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** Whether the answer sets a cookie of this name, other than to remove it. */
    public boolean setsCookie(String name) {
        return headers.allValues("set-cookie").stream().flatMap(header -> SetCookie.parse(header).stream())
            .anyMatch(set -> set.name().equals(name) && !set.value().isEmpty());
    }

    /** Method, address and status, without the query: it may carry codes. */
    @Override
    public String toString() {
        return method + " " + uri.getScheme() + "://" + uri.getAuthority() + uri.getPath() + " " + status;
    }
}
