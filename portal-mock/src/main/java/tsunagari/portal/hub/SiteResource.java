package tsunagari.portal.hub;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import tsunagari.portal.persona.UserId;
import tsunagari.portal.platform.PageFrame;
import tsunagari.portal.platform.Pages;
import tsunagari.portal.platform.PortalUrls;
import tsunagari.portal.platform.Queries;
import tsunagari.portal.platform.SameOrigin;
import tsunagari.portal.provider.authorize.HandshakeTraces;
import tsunagari.portal.provider.client.Client;

/** What a user does with one site: connect, open, see the result, release. */
@Path("/hub/{site}")
public class SiteResource {

    private final Visitor visitor;
    private final MySites sites;
    private final HandshakeTraces traces;
    private final Pages pages;
    private final PortalUrls urls;

    public SiteResource(Visitor visitor, MySites sites, HandshakeTraces traces, Pages pages, PortalUrls urls) {
        this.visitor = visitor;
        this.sites = sites;
        this.traces = traces;
        this.pages = pages;
        this.urls = urls;
    }

    @CheckedTemplate(basePath = "hub")
    static class Templates {

        private Templates() {
        }

        static native TemplateInstance completed(PageFrame frame, Site site);

        static native TemplateInstance confirming(PageFrame frame, Site site);

        static native TemplateInstance notConnected(PageFrame frame, Site site);

        static native TemplateInstance release(PageFrame frame, Site site);
    }

    /** つなぐ as a link. */
    @GET
    @Path("/connect")
    public Response connectByLink(@PathParam("site") String site) {
        return visitor.signedInAt(site, "/hub", this::connect);
    }

    /** つなぐ as a button. */
    @POST
    @SameOrigin
    @Path("/connect")
    public Response connectByForm(@PathParam("site") String site) {
        return visitor.signedInAt(site, "/hub", this::connect);
    }

    /** Single sign-on to a connected site. */
    @GET
    @Path("/open")
    public Response openByLink(@PathParam("site") String site) {
        return visitor.signedInAt(site, "/hub", this::open);
    }

    /** The same as a button. */
    @POST
    @SameOrigin
    @Path("/open")
    public Response openByForm(@PathParam("site") String site) {
        return visitor.signedInAt(site, "/hub", this::open);
    }

    /** つながり完了, as far as the portal knows; it waits for the site's word, but not for ever. Safe to reload. */
    @GET
    @Path("/completed")
    public Response completed(@PathParam("site") String site) {
        return visitor.signedInAt(site, "/hub/" + site + "/completed", (user, client) -> {
            Site mine = sites.of(client, user, pages.language());
            if (mine.connected()) {
                return pages.page(Templates.completed(pages.frame(), mine));
            }
            if (mine.pending() || !sites.awaited(client, user)) {
                return Pages.seeOther(urls.at("/hub"));
            }
            return pages.page(sites.worthWaiting(client, user) ? Templates.confirming(pages.frame(), mine)
                    : Templates.notConnected(pages.frame(), mine));
        });
    }

    /** つながりの解除. */
    @GET
    @Path("/release")
    public Response confirmRelease(@PathParam("site") String site) {
        return visitor.signedInAt(site, "/hub/" + site + "/release", (user, client) -> {
            Site mine = sites.of(client, user, pages.language());
            return mine.connected() ? pages.page(Templates.release(pages.frame(), mine))
                    : Pages.seeOther(urls.at("/hub"));
        });
    }

    /** 同意 to the release. A second one finds nothing to end. */
    @POST
    @SameOrigin
    @Path("/release")
    public Response release(@PathParam("site") String site) {
        return visitor.signedInAt(site, "/hub", (user, client) -> {
            sites.release(client, user);
            return Pages.seeOther(Queries.append(urls.at("/hub").toString(), Map.of("released", site)));
        });
    }

    private Response connect(UserId user, Client client) {
        sites.begin(client, user);
        return initiate(client, client.registered().connectUri(), user);
    }

    private Response open(UserId user, Client client) {
        return initiate(client, client.registered().openUri(), user);
    }

    /** Third-party initiated login (OpenID Connect Core 1.0, section 4). */
    private Response initiate(Client client, URI target, UserId user) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("iss", urls.issuer());
        parameters.put("target_link_uri", target.toString());
        parameters.put("login_hint", traces.begin(client.id(), user));
        // The site goes on in the language of the page that the user has just left (section 3.1.2.1).
        parameters.put("ui_locales", pages.language().tag());
        return Pages.seeOther(Queries.append(client.registered().initiateLoginUri().toString(), parameters));
    }
}
