package tsunagari.link.registration.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import tsunagari.link.platform.BrowserCookies;
import tsunagari.link.platform.form.FormPlace;
import tsunagari.link.platform.form.RefusedForm;
import tsunagari.link.platform.form.RefusedForms;
import tsunagari.link.platform.page.RegistrationError;
import tsunagari.link.platform.page.RegistrationError.Kind;
import tsunagari.link.platform.web.SiteParam;

/** What the browser keeps of a refused registration, or of a refused confirmation by password. */
@RequestScoped
class RefusedRegistrations {

    /** The registration; its handle is new with each refusal, so that who opens the form anew sees nobody's address. */
    static final String REGISTER = "register";

    /** The confirmation by password; its handle is the token of the link. */
    static final String CONFIRM = "register/confirm";

    private final SiteParam site;
    private final RoutingContext request;
    private final BrowserCookies cookies;
    private final RefusedForms forms;

    RefusedRegistrations(SiteParam site, RoutingContext request, BrowserCookies cookies, RefusedForms forms) {
        this.site = site;
        this.request = request;
        this.cookies = cookies;
        this.forms = forms;
    }

    /** What was typed, and what was wrong with it. */
    record Kept(String loginId, List<RegistrationError> errors) {
    }

    void keep(String form, String handle, Kept refused) {
        forms.keep(request, place(form, handle), new RefusedForm(refused.loginId(), refused.errors()));
    }

    Optional<Kept> kept(String form, String handle) {
        return forms.kept(request, place(form, handle)).map(kept -> new Kept(kept.typed(),
                kept.errors(Kind.class, RegistrationError::new)));
    }

    void forget() {
        forms.forget(request, site.get());
    }

    private FormPlace place(String form, String handle) {
        return new FormPlace(site.get(), form, handle, cookies.registration(request, site.get()));
    }
}
