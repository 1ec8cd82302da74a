package tsunagari.link.registration.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import tsunagari.link.platform.BrowserCookies;
import tsunagari.link.platform.page.RegistrationError;
import tsunagari.link.platform.page.RegistrationPage;
import tsunagari.link.platform.web.SitePages;
import tsunagari.link.platform.web.SiteParam;
import tsunagari.link.registration.FormId;
import tsunagari.link.registration.web.RefusedRegistrations.Kept;

/** The registration's form: empty, or with the login id kept, what was wrong told and the passwords cleared. */
@RequestScoped
class RegistrationForm {

    private static final Kept EMPTY = new Kept("", List.of());

    private final SiteParam site;
    private final RoutingContext request;
    private final SitePages pages;
    private final BrowserCookies cookies;
    private final RefusedRegistrations refused;
    private final SecureRandom random;

    RegistrationForm(SiteParam site, RoutingContext request, SitePages pages, BrowserCookies cookies,
            RefusedRegistrations refused, SecureRandom random) {
        this.site = site;
        this.request = request;
        this.pages = pages;
        this.cookies = cookies;
        this.refused = refused;
        this.random = random;
    }

    /** As it was refused under this handle, for whoever asks for it in another language; otherwise empty. */
    Response show(String handle) {
        Optional<String> known = FormId.parse(handle).map(FormId::value);
        return known.flatMap(it -> refused.kept(RefusedRegistrations.REGISTER, it).map(kept -> page(200, query(it), kept)))
                .orElseGet(() -> page(200, "", EMPTY));
    }

    /** The answer to what was typed. */
    Response refused(int status, String loginId, List<RegistrationError> errors) {
        String handle = FormId.random(random).value();
        Kept kept = new Kept(loginId, errors);
        // First, so that what a browser that has lost its cookie typed is sealed to the one that this answer sets.
        cookies.registering(request, site.get());
        refused.keep(RefusedRegistrations.REGISTER, handle, kept);
        return page(status, query(handle), kept);
    }

    /** What the form asks for is this browser's. */
    private Response page(int status, String query, Kept kept) {
        cookies.registering(request, site.get());
        return pages.show(status, new RegistrationPage(pages.frame("/" + site.get().id() + "/register" + query),
                FormId.random(random).value(), kept.loginId(), kept.errors()));
    }

    private static String query(String handle) {
        return "?f=" + handle;
    }
}
