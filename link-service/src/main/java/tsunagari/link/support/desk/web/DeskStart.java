package tsunagari.link.support.desk.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import tsunagari.link.platform.DeskCookie;
import tsunagari.link.platform.page.Frame;
import tsunagari.link.platform.page.desk.DeskErrors;
import tsunagari.link.platform.page.desk.DeskInput;
import tsunagari.link.platform.page.desk.DeskPage;
import tsunagari.link.platform.page.desk.DeskPerson;
import tsunagari.link.platform.page.desk.DeskSite;
import tsunagari.link.site.Language;
import tsunagari.link.site.Site;
import tsunagari.link.site.Sites;
import tsunagari.link.support.web.Roles;

/** The page where everything at the desk begins; what was typed wrong leads back to it. */
@RequestScoped
public class DeskStart {

    static final int UNPROCESSABLE = 422;

    private final RoutingContext request;
    private final DeskPages pages;
    private final Sites sites;
    private final SecurityIdentity identity;
    private final DeskCookie cookie;

    DeskStart(RoutingContext request, DeskPages pages, Sites sites, SecurityIdentity identity, DeskCookie cookie) {
        this.request = request;
        this.pages = pages;
        this.sites = sites;
        this.identity = identity;
        this.cookie = cookie;
    }

    /** The page, with what was typed and what is wrong with it. */
    Response show(int status, DeskInput input, DeskErrors errors) {
        Frame frame = pages.frame();
        return pages.show(status, new DeskPage(frame, person(), choices(frame.language()), input, errors));
    }

    /** Whether the person may do what the support desk does. */
    boolean support() {
        return identity.hasRole(Roles.SUPPORT);
    }

    private DeskPerson person() {
        return new DeskPerson(identity.getPrincipal().getName(), support(), cookie.token(request).isPresent());
    }

    private List<DeskSite> choices(Language language) {
        return sites.all().stream().sorted(Comparator.comparing((Site site) -> site.id().value()))
                .map(site -> new DeskSite(site.id().value(), site.texts(language).name(),
                        site.portal().connectionList().isPresent()))
                .toList();
    }
}
