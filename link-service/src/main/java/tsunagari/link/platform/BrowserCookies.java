package tsunagari.link.platform;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import tsunagari.link.handshake.BrowserBinding;
import tsunagari.link.platform.config.LinkConfig;
import tsunagari.link.session.SessionToken;
import tsunagari.link.site.Site;

/**
 * This service's own cookies, one set for each site. Over https they carry the {@code __Host-} prefix, under which a
 * browser lets no other host set them (RFC 6265bis, section 4.1.3.2).
 */
@ApplicationScoped
public class BrowserCookies {

    private static final String HOST_PREFIX = "__Host-";

    /** As long as a registration's link can be used by default; a later one asks for the password. */
    private static final Duration REGISTRATION = Duration.ofHours(24);

    private final boolean secure;
    private final SecureRandom random;

    BrowserCookies(LinkConfig config, SecureRandom random) {
        this.random = random;
        this.secure = config.baseUrl().startsWith("https:");
    }

    /** The secret that binds proofs to the browser. */
    public Optional<BrowserBinding> binding(RoutingContext request, Site site) {
        return value(request, bindingName(site)).flatMap(BrowserBinding::parse);
    }

    /** The secret that binds handshakes and proofs to the browser; a new one, kept until it is closed, if there is none. */
    public BrowserBinding bound(RoutingContext request, Site site) {
        return binding(request, site).orElseGet(() -> {
            BrowserBinding binding = BrowserBinding.random(random);
            request.response().addCookie(cookie(bindingName(site), binding.reveal()));
            return binding;
        });
    }

    /** The secret that binds registrations to the browser in which their links are to be opened. */
    public Optional<BrowserBinding> registration(RoutingContext request, Site site) {
        return value(request, registrationName(site)).flatMap(BrowserBinding::parse);
    }

    /** The secret that binds registrations to the browser, kept for another day; a new one if there is none. */
    public BrowserBinding registering(RoutingContext request, Site site) {
        BrowserBinding binding = registration(request, site).orElseGet(() -> BrowserBinding.random(random));
        request.response().addCookie(
                cookie(registrationName(site), binding.reveal()).setMaxAge(REGISTRATION.toSeconds()));
        return binding;
    }

    /** The secret of the site session. */
    public Optional<SessionToken> session(RoutingContext request, Site site) {
        return value(request, sessionName(site)).flatMap(SessionToken::parse);
    }

    /** Keeps the secret of the site session, until the browser is closed. */
    public void signIn(RoutingContext request, Site site, SessionToken token) {
        request.response().addCookie(cookie(sessionName(site), token.reveal()));
        if (portalSignOut(request, site).isPresent()) {
            // It speaks of an earlier session at the portal.
            portalSignOut(request, site, "", Duration.ZERO);
        }
    }

    /** Forgets the secret of the site session. */
    public void signOut(RoutingContext request, Site site) {
        request.response().addCookie(cookie(sessionName(site), "").setMaxAge(0));
    }

    /** What the consent page says of the portal user. */
    public Optional<String> display(RoutingContext request, Site site) {
        return value(request, displayName(site));
    }

    /** Keeps what the consent page says of the portal user for this long. */
    public void display(RoutingContext request, Site site, String value, Duration age) {
        request.response().addCookie(cookie(displayName(site), value).setMaxAge(age.toSeconds()));
    }

    /** What is known of the sign-out at the portal that a page offered. */
    public Optional<String> portalSignOut(RoutingContext request, Site site) {
        return value(request, portalSignOutName(site));
    }

    /** Keeps what is known of the sign-out at the portal for this long. */
    public void portalSignOut(RoutingContext request, Site site, String value, Duration age) {
        request.response().addCookie(cookie(portalSignOutName(site), value).setMaxAge(age.toSeconds()));
    }

    /** What the browser keeps of the form that was refused last. */
    public Optional<String> refusedForm(RoutingContext request, Site site) {
        return value(request, refusedFormName(site));
    }

    /** Keeps something of a refused form for this long. */
    public void refusedForm(RoutingContext request, Site site, String value, Duration age) {
        request.response().addCookie(cookie(refusedFormName(site), value).setMaxAge(age.toSeconds()));
    }

    /** Forgets the refused form, if there is one. */
    public void forgetRefusedForm(RoutingContext request, Site site) {
        if (refusedForm(request, site).isPresent()) {
            refusedForm(request, site, "", Duration.ZERO);
        }
    }

    private static Optional<String> value(RoutingContext request, String name) {
        return Optional.ofNullable(request.request().getCookie(name)).map(Cookie::getValue);
    }

    private Cookie cookie(String name, String value) {
        return Cookie.cookie(name, value).setPath("/").setHttpOnly(true).setSecure(secure)
                .setSameSite(CookieSameSite.LAX);
    }

    private String bindingName(Site site) {
        return prefixed("tsunagari_link_" + site.id() + "_b");
    }

    private String registrationName(Site site) {
        return prefixed("tsunagari_link_" + site.id() + "_r");
    }

    private String sessionName(Site site) {
        return prefixed("tsunagari_link_" + site.id() + "_s");
    }

    private String displayName(Site site) {
        return prefixed("tsunagari_link_" + site.id() + "_n");
    }

    private String portalSignOutName(Site site) {
        return prefixed("tsunagari_link_" + site.id() + "_o");
    }

    private String refusedFormName(Site site) {
        return prefixed("tsunagari_link_" + site.id() + "_f");
    }

    private String prefixed(String name) {
        return secure ? HOST_PREFIX + name : name;
    }
}
