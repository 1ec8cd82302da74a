package tsunagari.link.site;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** Origins (RFC 6454, section 6.2) as browsers send them: in small letters, and without the port that the scheme has anyway. */
public final class Origin {

    private static final Pattern FORM = Pattern.compile("https?://([a-z0-9._-]+|\\[[0-9a-f:.]+])(:[1-9][0-9]{0,4})?");
    private static final Pattern PORT = Pattern.compile(":[0-9]*$");

    private Origin() {
    }

    /** The origin of an address. A user in front of its host stays, and makes it equal to none. */
    public static String of(URI address) {
        return withoutDefaultPort((address.getScheme() + "://" + address.getRawAuthority()).toLowerCase(Locale.ROOT));
    }

    /** The origin at another port of the address's host. */
    public static String of(URI address, int port) {
        return withoutDefaultPort(PORT.matcher(of(address)).replaceFirst("") + ":" + port);
    }

    /** Whether a text is an origin as a browser sends it. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches() && withoutDefaultPort(text).equals(text);
    }

    private static String withoutDefaultPort(String origin) {
        String port = origin.startsWith("https:") ? ":443" : ":80";
        return origin.endsWith(port) ? origin.substring(0, origin.length() - port.length()) : origin;
    }
}
