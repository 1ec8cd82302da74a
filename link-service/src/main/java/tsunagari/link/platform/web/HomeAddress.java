package tsunagari.link.platform.web;

import java.util.regex.Pattern;

/** The addresses that sites' own pages call: programs, which get documents for problems. */
public final class HomeAddress {

    /** How the callers prove who they are (RFC 7617, section 2). */
    static final String AUTHENTICATION = "Basic realm=\"home\", charset=\"UTF-8\"";

    private static final Pattern FORM = Pattern.compile("/[^/]+/home-(codes|sessions)([/;].*)?");
    private static final Pattern NAMED = Pattern.compile("(/[^/]+/home-(?:codes|sessions)/).*");

    private HomeAddress() {
    }

    /** Whether a normalized path is one of them. */
    public static boolean isOne(String path) {
        return FORM.matcher(path).matches();
    }

    /** A path without the session that it names, or what else somebody wrote there. */
    static String unnamed(String path) {
        return NAMED.matcher(path).replaceFirst("$1…");
    }
}
