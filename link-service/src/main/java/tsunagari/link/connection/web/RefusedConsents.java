package tsunagari.link.connection.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import tsunagari.link.handshake.Proof;
import tsunagari.link.platform.BrowserCookies;
import tsunagari.link.platform.form.FormPlace;
import tsunagari.link.platform.form.RefusedForm;
import tsunagari.link.platform.form.RefusedForms;
import tsunagari.link.platform.page.ConsentError;
import tsunagari.link.platform.page.ConsentError.Kind;
import tsunagari.link.platform.web.SiteParam;

/** What the browser keeps of a refused consent: for its proof alone, so that nobody who comes after sees a login id. */
@RequestScoped
class RefusedConsents {

    private final SiteParam site;
    private final RoutingContext request;
    private final BrowserCookies cookies;
    private final RefusedForms forms;

    RefusedConsents(SiteParam site, RoutingContext request, BrowserCookies cookies, RefusedForms forms) {
        this.site = site;
        this.request = request;
        this.cookies = cookies;
        this.forms = forms;
    }

    /** What was typed, and what was wrong with it. */
    record Kept(String loginId, List<ConsentError> errors) {
    }

    void keep(Proof proof, String loginId, List<ConsentError> errors) {
        forms.keep(request, place(proof), new RefusedForm(loginId, errors));
    }

    Optional<Kept> kept(Proof proof) {
        return forms.kept(request, place(proof)).map(form -> new Kept(form.typed(),
                form.errors(Kind.class, ConsentError::new)));
    }

    void forget() {
        forms.forget(request, site.get());
    }

    private FormPlace place(Proof proof) {
        return new FormPlace(site.get(), "connect", proof.handle().value(), cookies.binding(request, site.get()));
    }
}
