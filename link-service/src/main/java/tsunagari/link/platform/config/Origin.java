package tsunagari.link.platform.config;

import java.net.URI;

/** Origins (RFC 6454). */
public final class Origin {

    private Origin() {
    }

    /** The origin of an address as a browser sends it: scheme, host, and the port if the address has one. */
    public static String of(String url) {
        URI address = URI.create(url);
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
