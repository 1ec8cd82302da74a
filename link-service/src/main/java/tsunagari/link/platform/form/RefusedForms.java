package tsunagari.link.platform.form;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tsunagari.link.platform.BrowserCookies;
import tsunagari.link.site.Site;

/**
 * Keeps the last refused form of a site in the browser, for somebody who cannot read what was wrong and changes the
 * language: the links are links, and carry nothing personal. It is encrypted, and shown for five minutes at most.
 */
@ApplicationScoped
public class RefusedForms {

    /** How long a refused form is shown again. */
    static final Duration KEPT = Duration.ofMinutes(5);

    /** Holds the longest login id in any script. A request's headers (max-header-size, 16 KB) have room for those of nine sites. */
    static final int LARGEST = 1500;

    private final BrowserCookies cookies;
    private final FormSeal seal;
    private final Clock clock;

    RefusedForms(BrowserCookies cookies, FormSeal seal, Clock clock) {
        this.cookies = cookies;
        this.seal = seal;
        this.clock = clock;
    }

    /** Lets the browser keep it; of an input that is too large for that the errors alone. */
    public void keep(RoutingContext request, FormPlace place, RefusedForm form) {
        Instant until = clock.instant().plus(KEPT);
        String whole = seal.seal(place, form.encode(until));
        cookies.refusedForm(request, place.site(),
                whole.length() <= LARGEST ? whole : seal.seal(place, form.withoutInput().encode(until)), KEPT);
    }

    /** What was refused at this place, if the browser keeps it. */
    public Optional<RefusedForm> kept(RoutingContext request, FormPlace place) {
        return cookies.refusedForm(request, place.site()).flatMap(sealed -> seal.open(place, sealed))
                .flatMap(text -> RefusedForm.decode(text, clock.instant()));
    }

    /** Lets the browser forget it, whatever its place. */
    public void forget(RoutingContext request, Site site) {
        cookies.forgetRefusedForm(request, site);
    }
}
