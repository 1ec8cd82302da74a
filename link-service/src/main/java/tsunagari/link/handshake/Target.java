package tsunagari.link.handshake;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import tsunagari.link.site.SignInDemands;
import tsunagari.link.site.Site;

/** Where a handshake leads: the two pages that the portal may send people to ({@code target_link_uri}). */
public enum Target {

    /** To the consent page, to be connected. */
    CONNECT("connect"),
    /** To the site's home page, signed in. */
    MYPAGE("mypage");

    private final String path;

    Target(String path) {
        this.path = path;
    }

    /** The path below the site's. */
    public String path() {
        return path;
    }

    /** The target whose URL at the site this is, byte for byte; no other form of it counts. */
    public static Optional<Target> ofUri(Site site, String uri) {
        return Arrays.stream(values()).filter(target -> site.page(target.path).toString().equals(uri)).findFirst();
    }

    /** The target with this path below the site's. */
    public static Optional<Target> ofPath(String path) {
        return Arrays.stream(values()).filter(target -> target.path.equals(path)).findFirst();
    }

    /** How long ago the person may have signed in at the portal; empty: any time. */
    public Optional<Duration> oldestSignIn(SignInDemands demands) {
        return this == CONNECT ? Optional.of(demands.connectAge()) : demands.signInAge();
    }
}
