package tsunagari.link.connection.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import tsunagari.link.handshake.Proof;
import tsunagari.link.handshake.web.PortalUserCookie;
import tsunagari.link.platform.page.ConsentError;
import tsunagari.link.platform.page.ConsentPage;
import tsunagari.link.platform.page.PortalUser;
import tsunagari.link.platform.page.Wait;
import tsunagari.link.platform.web.SitePages;
import tsunagari.link.platform.web.SiteParam;

/** The consent page's form for a proof: empty, or with the login id kept, what was wrong told and the password cleared. */
@RequestScoped
class ConsentForm {

    private final SiteParam site;
    private final RoutingContext request;
    private final SitePages pages;
    private final PortalUserCookie portalUser;
    private final RefusedConsents refusedConsents;
    private final Clock clock;

    ConsentForm(SiteParam site, RoutingContext request, SitePages pages, PortalUserCookie portalUser,
            RefusedConsents refusedConsents, Clock clock) {
        this.site = site;
        this.request = request;
        this.pages = pages;
        this.portalUser = portalUser;
        this.refusedConsents = refusedConsents;
        this.clock = clock;
    }

    /** As it was refused last, for whoever asks for it in another language; otherwise empty. */
    Response show(Proof proof) {
        return refusedConsents.kept(proof).map(kept -> page(proof, 200, kept.loginId(), kept.errors()))
                .orElseGet(() -> page(proof, 200, "", List.of()));
    }

    /** The answer to what was typed. */
    Response refused(Proof proof, int status, String loginId, List<ConsentError> errors) {
        refusedConsents.keep(proof, loginId, errors);
        return page(proof, status, loginId, errors);
    }

    /** Shows nothing again of what was refused until now. */
    void forget() {
        refusedConsents.forget();
    }

    private Response page(Proof proof, int status, String loginId, List<ConsentError> errors) {
        String handle = proof.handle().value();
        return pages.show(status, new ConsentPage(pages.frame("/" + site.get().id() + "/connect?h=" + handle), handle, loginId,
                errors, user(proof), new Wait(proof.expiresAt(), clock.instant()), proof.reference().value()));
    }

    /** What the pages of a proof say of who is at the portal. */
    PortalUser user(Proof proof) {
        return new PortalUser(portalUser.read(request, site.get(), proof.handle()), proof.authenticatedAt());
    }
}
