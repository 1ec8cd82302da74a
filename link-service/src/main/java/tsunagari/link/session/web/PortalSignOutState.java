package tsunagari.link.session.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import tsunagari.link.platform.BrowserCookies;
import tsunagari.link.site.Site;

/**
 * The {@code state} of a sign-out at the portal (OpenID Connect RP-Initiated Logout 1.0, section 2), which the browser
 * keeps between the page that offers it and the portal's answer. Nobody else can say that it has happened.
 */
@ApplicationScoped
class PortalSignOutState {

    private static final Duration KEPT = Duration.ofMinutes(20);
    private static final int BYTES = 24;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{32}");
    private static final String DONE = "done";

    private final BrowserCookies cookies;
    private final SecureRandom random;

    PortalSignOutState(BrowserCookies cookies, SecureRandom random) {
        this.cookies = cookies;
        this.random = random;
    }

    /** The state of the sign-out that is offered now; one that was offered before and not come back stays good. */
    String offer(RoutingContext request, Site site) {
        String state = offered(request, site).orElseGet(this::fresh);
        cookies.portalSignOut(request, site, state, KEPT);
        return state;
    }

    /** Whether the portal's answer is to what was offered to this browser; if so, that is known from now on. */
    boolean returned(RoutingContext request, Site site, String state) {
        boolean ours = state != null && offered(request, site)
                .filter(it -> MessageDigest.isEqual(bytes(it), bytes(state)))
                .isPresent();
        if (ours) {
            cookies.portalSignOut(request, site, DONE, KEPT);
        }
        return ours;
    }

    /** Whether the portal's answer has come. */
    boolean isDone(RoutingContext request, Site site) {
        return cookies.portalSignOut(request, site).filter(DONE::equals).isPresent();
    }

    /** Forgets everything: somebody was signed in until now. */
    void forget(RoutingContext request, Site site) {
        cookies.portalSignOut(request, site, "", Duration.ZERO);
    }

    private Optional<String> offered(RoutingContext request, Site site) {
        return cookies.portalSignOut(request, site).filter(value -> FORM.matcher(value).matches());
    }

    private String fresh() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
