package tsunagari.link.platform.page;

import java.util.Set;
import java.util.TreeSet;

/** The policy of a page (CSP level 3): our own style sheet and images, no script, forms to named origins alone. */
final class ContentSecurityPolicy {

    static final String HEADER = "Content-Security-Policy";
    /** The policy of what is no page. */
    static final String NOTHING = "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private ContentSecurityPolicy() {
    }

    /**
     * The policy of a page.
     *
     * @param formOrigins origins beside our own on the way of its forms; Chromium checks redirects after a POST too
     */
    static String of(Set<String> formOrigins) {
        String formAction = String.join(" ", new TreeSet<>(formOrigins));
        return "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'"
                + (formAction.isEmpty() ? "" : " " + formAction)
                + "; base-uri 'none'; frame-ancestors 'none'";
    }
}
