package tsunagari.link.mypage.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import tsunagari.link.platform.page.RegisterPage;
import tsunagari.link.platform.page.ReleasedPage;
import tsunagari.link.platform.web.SitePages;
import tsunagari.link.platform.web.SiteParam;

/** Pages of a site that need neither a session nor a proof. */
@Path("/{site}")
@PermitAll
public class OpenPagesResource {

    private final SiteParam site;
    private final SitePages pages;

    OpenPagesResource(SiteParam site, SitePages pages) {
        this.site = site;
        this.pages = pages;
    }

    /** アカウント登録: where an account comes from. */
    @GET
    @Path("register")
    public Response register() {
        return pages.show(200, new RegisterPage(pages.frame()));
    }

    /** Says that the connection has ended. */
    @GET
    @Path("released")
    public Response released() {
        return pages.show(200, new ReleasedPage(pages.frame(), site.get().portal().hubUri()));
    }
}
