package tsunagari.link.platform.web;

import java.util.regex.Pattern;

/** The addresses that sites' own pages call: programs, which get documents for problems. */
final class HomeAddress {

    /** How the callers prove who they are (RFC 7617, section 2). */
    static final String AUTHENTICATION = "Basic realm=\"home\", charset=\"UTF-8\"";

    private static final Pattern FORM = Pattern.compile("/[^/]+/home-(codes|sessions)([/;].*)?");

    private HomeAddress() {
    }

    /** Whether a normalized path is one of them. */
    static boolean isOne(String path) {
        return FORM.matcher(path).matches();
    }
}
