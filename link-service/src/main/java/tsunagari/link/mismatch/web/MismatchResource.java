package tsunagari.link.mismatch.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import tsunagari.link.handshake.Handshakes;
import tsunagari.link.platform.Transactions;
import tsunagari.link.platform.page.MismatchPage;
import tsunagari.link.platform.web.SitePages;
import tsunagari.link.platform.web.SiteParam;
import tsunagari.link.site.Site;
import tsunagari.link.support.Reference;

/** 属性連携不整合確認: one page for every cause, and the way to a new connection. */
@Path("/{site}/mismatch")
public class MismatchResource {

    private final SiteParam site;
    private final SitePages pages;
    private final Transactions transactions;
    private final Handshakes handshakes;

    MismatchResource(SiteParam site, SitePages pages, Transactions transactions, Handshakes handshakes) {
        this.site = site;
        this.pages = pages;
        this.transactions = transactions;
        this.handshakes = handshakes;
    }

    /** The page. Shows a reference only if a mismatch was recorded under it, so that nobody can make one up. */
    @GET
    public Response show(@RestQuery String r) {
        Site at = site.get();
        Optional<String> reference = Reference.parse(r)
                .filter(it -> transactions.run(() -> handshakes.mismatched(at.id(), it)))
                .map(Reference::value);
        return pages.show(200, new MismatchPage(pages.frame(), reference));
    }

    /** マイナポータル連携開始: a new handshake that leads to the consent page. Needs no proof and proves nothing. */
    @POST
    @Path("restart")
    public Response restart() {
        Site at = site.get();
        return Response.seeOther(UriBuilder.fromUri(at.page("initiate-login"))
                .queryParam("iss", "{iss}").queryParam("target_link_uri", "{target}")
                .build(at.portal().issuer(), at.page("connect").toString())).build();
    }
}
