package tsunagari.link.support.desk.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.platform.page.Frame;
import tsunagari.link.platform.page.desk.DeskCasePage;
import tsunagari.link.platform.page.desk.DeskError;
import tsunagari.link.platform.page.desk.DeskErrors;
import tsunagari.link.platform.page.desk.DeskInput;
import tsunagari.link.support.Case;
import tsunagari.link.support.ConsultCases;
import tsunagari.link.support.Reference;
import tsunagari.link.support.web.Roles;
import tsunagari.link.support.web.SupportCaller;

/** What is behind a 問い合わせ番号, and what to tell whoever reads it out. */
@Path("/support/desk/reference")
@RolesAllowed(Roles.SUPPORT)
public class DeskCaseResource {

    private final DeskPages pages;
    private final DeskStart start;
    private final SiteNames names;
    private final SupportCaller caller;
    private final ConsultCases cases;

    DeskCaseResource(DeskPages pages, DeskStart start, SiteNames names, SupportCaller caller, ConsultCases cases) {
        this.pages = pages;
        this.start = start;
        this.names = names;
        this.caller = caller;
        this.cases = cases;
    }

    /** However it was written down: see {@link Reference#typed}. */
    @GET
    public Response show(@RestQuery String r) {
        String typed = Optional.ofNullable(r).orElse("").strip();
        Optional<Reference> reference = Reference.typed(typed);
        if (reference.isEmpty()) {
            return again(DeskStart.UNPROCESSABLE, typed, DeskError.REFERENCE_MALFORMED);
        }
        return cases.under(reference.get(), caller.get()).map(it -> pages.show(200, page(it)))
                .orElseGet(() -> again(404, typed, DeskError.REFERENCE_UNKNOWN));
    }

    private Response again(int status, String typed, DeskError error) {
        return start.show(status, new DeskInput(typed, "", false, "", ""), DeskErrors.of(error));
    }

    private DeskCasePage page(Case it) {
        Frame frame = pages.frame();
        return new DeskCasePage(frame, it.reference().value(), it.site().map(id -> names.of(id, frame)),
                it.connection().map(ConnectionId::toString), it.likelyCause(), it.tell(),
                DeskEvents.of(it.happenings(), frame));
    }
}
