package tsunagari.link.support.desk.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import tsunagari.link.platform.page.Frame;
import tsunagari.link.platform.page.desk.DeskBlock;
import tsunagari.link.platform.page.desk.DeskConnection;
import tsunagari.link.platform.page.desk.DeskErrors;
import tsunagari.link.platform.page.desk.DeskFoundPage;
import tsunagari.link.site.Site;
import tsunagari.link.site.Sites;
import tsunagari.link.support.ConsultCases;
import tsunagari.link.support.FoundConnection;
import tsunagari.link.support.ReadBlock;
import tsunagari.link.support.web.Roles;
import tsunagari.link.support.web.SupportCaller;

/** Looks for the connections of an account or a portal subject. By POST: whom the desk looks for is in no address. */
@Path("/support/desk/search")
@RolesAllowed(Roles.SUPPORT)
public class DeskSearchResource {

    private final DeskPages pages;
    private final DeskStart start;
    private final Sites sites;
    private final SupportCaller caller;
    private final ConsultCases cases;
    private final ReadBlock readBlock;

    DeskSearchResource(DeskPages pages, DeskStart start, Sites sites, SupportCaller caller, ConsultCases cases,
            ReadBlock readBlock) {
        this.pages = pages;
        this.start = start;
        this.sites = sites;
        this.caller = caller;
        this.cases = cases;
        this.readBlock = readBlock;
    }

    /** What is found; of an account also whether it is blocked. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response search(@RestForm String site, @RestForm String by, @RestForm String who) {
        SearchInput input = SearchInput.of(sites, site, by, who);
        DeskErrors errors = input.errors();
        return errors.any() ? start.show(DeskStart.UNPROCESSABLE, input.typed(), errors)
                : pages.show(200, page(input.site().orElseThrow(), input));
    }

    private DeskFoundPage page(Site at, SearchInput input) {
        Frame frame = pages.frame();
        String name = at.texts(frame.language()).name();
        return new DeskFoundPage(frame, name, found(at, input).stream().map(it -> DeskConnection.of(it, name)).toList(),
                block(at, input));
    }

    private List<FoundConnection> found(Site at, SearchInput input) {
        return input.account().map(account -> cases.of(at.id(), account, caller.get())).orElseGet(
                () -> cases.of(at.id(), input.subject(at.portal().issuer()).orElseThrow(), caller.get()));
    }

    private Optional<DeskBlock> block(Site at, SearchInput input) {
        return input.account().map(account -> new DeskBlock(at.id().value(), account.value(),
                readBlock.until(at.id(), account, caller.get()), DeskErrors.NONE));
    }
}
