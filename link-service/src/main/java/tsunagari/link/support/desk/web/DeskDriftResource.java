package tsunagari.link.support.desk.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import tsunagari.link.platform.page.Frame;
import tsunagari.link.platform.page.desk.DeskDriftPage;
import tsunagari.link.site.Site;
import tsunagari.link.site.Sites;
import tsunagari.link.support.ReconcileForCaller;
import tsunagari.link.support.web.Roles;
import tsunagari.link.support.web.SupportCaller;

/** Where a site and its portal disagree. */
@Path("/support/desk/drift")
@RolesAllowed(Roles.SUPPORT)
public class DeskDriftResource {

    private final DeskPages pages;
    private final Sites sites;
    private final SupportCaller caller;
    private final ReconcileForCaller reconcile;

    DeskDriftResource(DeskPages pages, Sites sites, SupportCaller caller, ReconcileForCaller reconcile) {
        this.pages = pages;
        this.sites = sites;
        this.caller = caller;
        this.reconcile = reconcile;
    }

    /** The report of the last comparison that ended. */
    @GET
    @Path("{site}")
    public Response show(@RestPath String site) {
        Site at = sites.listed(site).orElseThrow(NotFoundException::new);
        Frame frame = pages.frame();
        return pages.show(200, new DeskDriftPage(frame, at.texts(frame.language()).name(),
                reconcile.last(at, caller.get())));
    }
}
