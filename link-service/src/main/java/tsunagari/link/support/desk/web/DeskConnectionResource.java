package tsunagari.link.support.desk.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.platform.page.Frame;
import tsunagari.link.platform.page.desk.DeskConnection;
import tsunagari.link.platform.page.desk.DeskConnectionPage;
import tsunagari.link.platform.page.desk.DeskError;
import tsunagari.link.platform.page.desk.DeskErrors;
import tsunagari.link.platform.page.desk.DeskInput;
import tsunagari.link.support.ConnectionCase;
import tsunagari.link.support.ConsultCases;
import tsunagari.link.support.web.Roles;
import tsunagari.link.support.web.SupportCaller;

/** What happened to a connection. */
@Path("/support/desk/connection")
@RolesAllowed({Roles.SUPPORT, Roles.AUDITOR})
public class DeskConnectionResource {

    private final DeskPages pages;
    private final DeskStart start;
    private final SiteNames names;
    private final SupportCaller caller;
    private final ConsultCases cases;

    DeskConnectionResource(DeskPages pages, DeskStart start, SiteNames names, SupportCaller caller, ConsultCases cases) {
        this.pages = pages;
        this.start = start;
        this.names = names;
        this.caller = caller;
        this.cases = cases;
    }

    /** Its history; the support desk is offered to end it, too. */
    @GET
    public Response show(@RestQuery String c) {
        String typed = Optional.ofNullable(c).orElse("").strip();
        Optional<ConnectionId> id = parse(typed);
        if (id.isEmpty()) {
            return again(DeskStart.UNPROCESSABLE, typed, DeskError.CONNECTION_MALFORMED);
        }
        return cases.caseOf(id.get(), caller.get()).map(it -> pages.show(200, page(it)))
                .orElseGet(() -> again(404, typed, DeskError.CONNECTION_UNKNOWN));
    }

    private Response again(int status, String typed, DeskError error) {
        return start.show(status, new DeskInput("", "", false, "", typed), DeskErrors.of(error));
    }

    private DeskConnectionPage page(ConnectionCase it) {
        Frame frame = pages.frame();
        DeskConnection connection =
                DeskConnection.of(it.connection(), names.of(it.connection().site().value(), frame));
        return new DeskConnectionPage(frame, connection, connection.live() && start.support(),
                DeskEvents.of(it.happenings(), frame));
    }

    /** The id that a text is; empty if it is none. */
    static Optional<ConnectionId> parse(String text) {
        try {
            return Optional.ofNullable(text).map(ConnectionId::of);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
