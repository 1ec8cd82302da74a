package tsunagari.link.mismatch.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import tsunagari.link.handshake.Target;
import tsunagari.link.handshake.web.InitiateLoginUri;
import tsunagari.link.mismatch.RecallMismatch;
import tsunagari.link.platform.page.MismatchPage;
import tsunagari.link.platform.web.SitePages;
import tsunagari.link.platform.web.SiteParam;
import tsunagari.link.site.Site;
import tsunagari.link.support.Reference;

/** 属性連携不整合確認: one page for every cause, and the way to a new connection. */
@Path("/{site}/mismatch")
@PermitAll
public class MismatchResource {

    private final SiteParam site;
    private final SitePages pages;
    private final RecallMismatch recallMismatch;

    MismatchResource(SiteParam site, SitePages pages, RecallMismatch recallMismatch) {
        this.site = site;
        this.pages = pages;
        this.recallMismatch = recallMismatch;
    }

    /** The page. Shows a reference only if a mismatch was recorded under it, so that nobody can make one up. */
    @GET
    public Response show(@RestQuery String r) {
        Site at = site.get();
        Optional<String> reference = Reference.parse(r)
                .filter(it -> recallMismatch.known(at.id(), it))
                .map(Reference::value);
        return pages.show(200, new MismatchPage(pages.frame(), reference));
    }

    /** マイナポータル連携開始: a new handshake that leads to the consent page. Needs no proof and proves nothing. */
    @POST
    @Path("restart")
    public Response restart() {
        return Response.seeOther(InitiateLoginUri.of(site.get(), Target.CONNECT)).build();
    }
}
