package tsunagari.portal.junit.browser;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A browser without pictures: keeps cookies, follows redirects over the portal and the relying party, sends what
 * browsers send with forms, and remembers every step. Not for use by several threads at once.
 */
public final class Browser {
    /** The cookie by which the portal tells browsers apart. */
    public static final String ID_COOKIE = "tsunagari_portal_browser";

    private static final int MOST_HOPS = 20;

    private final String issuer;
    private final String id = UUID.randomUUID().toString();
    private final CookieJar cookies = new CookieJar();
    private final Wire wire = new Wire(cookies);
    private Optional<String> persona = Optional.empty();
    private UnaryOperator<AuthorizationResponse> alteration = UnaryOperator.identity();

    /** A browser without cookies but the one that names it to the portal of this issuer. */
    public Browser(String issuer) {
        this.issuer = issuer;
        cookies.put(URI.create(issuer), ID_COOKIE, id);
    }

    /** By what the portal knows this browser: a fault can be limited to it. */
    public String id() {
        return id;
    }

    /** The cookies. */
    public CookieJar cookies() {
        return cookies;
    }

    /** Signs in at the portal as a persona or as any other subject, now and whenever the portal asks on a later walk. */
    public Browser signInAs(String subject) {
        persona = Optional.of(subject);
        Hop answer = signIn(subject, URI.create(issuer + "/sign-in?next=%2Fhub"));
        if (answer.status() != 303) {
            throw new IllegalStateException("The portal did not let " + subject + " sign in: " + answer);
        }
        return this;
    }

    /** Alters every authorization response on its way to the relying party. */
    public Browser altering(UnaryOperator<AuthorizationResponse> change) {
        alteration = change;
        return this;
    }

    /** Goes to an address and follows every redirect; {@code login} says what it is for. */
    public Walk login(URI start) {
        return get(start);
    }

    /** Opens a connected site by its link in the hub. */
    public Walk open(String site) {
        return get(URI.create(issuer + "/hub/" + site + "/open"));
    }

    /** Chooses つなぐ for a site in the hub. */
    public Walk connect(String site) {
        return post(URI.create(issuer + "/hub/" + site + "/connect"), Map.of());
    }

    /** Goes to an address and follows every redirect to a page. */
    public Walk get(URI start) {
        return follow(wire.get(start));
    }

    /** Posts a form, as a page of the same origin would, and follows every redirect to a page. */
    public Walk post(URI address, Map<String, String> form) {
        return post(address, form, Wire.origin(address));
    }

    /** Posts a form, as a page of this origin would, and follows every redirect to a page. */
    public Walk post(URI address, Map<String, String> form, String origin) {
        return follow(wire.post(address, form, origin));
    }

    /** Fills in and sends the form of a page that has these fields. */
    public Walk submit(Hop page, Map<String, String> fields) {
        PageForm form = PageForm.with(page, fields.keySet());
        return post(form.action(), form.filledIn(fields), Wire.origin(page.uri()));
    }

    /** Chooses a button of a page by its {@code data-testid}, and sends the form around it. */
    public Walk press(Hop page, String testId, Map<String, String> fields) {
        PageForm form = PageForm.around(page, testId);
        return post(form.action(), form.filledIn(fields), Wire.origin(page.uri()));
    }

    /** One request, no redirect followed. */
    public Hop step(URI address) {
        return wire.get(address);
    }

    /** Goes on until the portal answers an authorization request, and keeps the answer from the relying party. */
    public AuthorizationResponse interceptAt(URI start) {
        Hop hop = wire.get(start);
        for (int hops = 1; hops < MOST_HOPS; hops++) {
            if (isAuthorizationResponse(hop)) {
                return AuthorizationResponse.of(hop.location().orElseThrow());
            }
            hop = next(hop).orElseThrow(lost(hop));
        }
        throw lost(hop).get();
    }

    private Walk follow(Hop first) {
        List<Hop> hops = new ArrayList<>(List.of(first));
        Optional<Hop> next = next(first);
        while (next.isPresent() && hops.size() < MOST_HOPS) {
            hops.add(next.get());
            next = next(next.get());
        }
        return new Walk(hops);
    }

    private Optional<Hop> next(Hop hop) {
        if (isAuthorizationResponse(hop)) {
            return hop.location().map(answer -> wire.get(alteration.apply(AuthorizationResponse.of(answer)).uri()));
        }
        if (isSignInPage(hop) && persona.isPresent()) {
            return persona.map(subject -> signIn(subject, hop.uri()));
        }
        return hop.location().map(wire::get);
    }

    private boolean isAuthorizationResponse(Hop hop) {
        return hop.uri().toString().startsWith(issuer + "/authorize")
            && hop.location().filter(target -> !target.toString().startsWith(issuer + "/")).isPresent();
    }

    private boolean isSignInPage(Hop hop) {
        return hop.status() == 200 && hop.uri().toString().startsWith(issuer + "/sign-in");
    }

    private Hop signIn(String subject, URI page) {
        return wire.post(page, Map.of("persona", subject), issuer);
    }

    private static java.util.function.Supplier<IllegalStateException> lost(Hop hop) {
        return () -> new IllegalStateException("The way ended before the portal answered: " + hop);
    }
}
