package tsunagari.link.support.desk.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.platform.page.Frame;
import tsunagari.link.platform.page.desk.DeskConnection;
import tsunagari.link.platform.page.desk.DeskError;
import tsunagari.link.platform.page.desk.DeskErrors;
import tsunagari.link.platform.page.desk.DeskReleasePage;
import tsunagari.link.platform.page.desk.DeskReleasedPage;
import tsunagari.link.support.ConsultCases;
import tsunagari.link.support.Reference;
import tsunagari.link.support.ReleaseForCaller;
import tsunagari.link.support.ReleaseForCaller.Released;
import tsunagari.link.support.SupportReason;
import tsunagari.link.support.web.Roles;
import tsunagari.link.support.web.SupportCaller;

/** The support desk ends a connection: a question, one POST, a dated result. */
@Path("/support/desk")
@RolesAllowed(Roles.SUPPORT)
public class DeskReleaseResource {

    private final DeskPages pages;
    private final SiteNames names;
    private final SupportCaller caller;
    private final ConsultCases cases;
    private final ReleaseForCaller release;

    DeskReleaseResource(DeskPages pages, SiteNames names, SupportCaller caller, ConsultCases cases,
            ReleaseForCaller release) {
        this.pages = pages;
        this.names = names;
        this.caller = caller;
        this.cases = cases;
        this.release = release;
    }

    /** Asks whether it is to end, and says what ends with it. */
    @GET
    @Path("release")
    public Response ask(@RestQuery String c) {
        ConnectionId id = id(c);
        Frame frame = pages.frame();
        DeskConnection connection = connection(id, frame);
        return connection.live() ? pages.show(200, new DeskReleasePage(frame, connection, DeskErrors.NONE))
                : pages.to(result(id));
    }

    /** Ends it. Harmless if it is sent again. */
    @POST
    @Path("release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response release(@RestForm String c, @RestForm String reason) {
        ConnectionId id = id(c);
        Optional<SupportReason> why = Reasons.parse(reason);
        if (why.isEmpty()) {
            Frame frame = pages.frame("/support/desk/release?c=" + id);
            return pages.show(DeskStart.UNPROCESSABLE,
                    new DeskReleasePage(frame, connection(id, frame), DeskErrors.of(DeskError.REASON_MISSING)));
        }
        Released released = release.release(id, why.get(), caller.get()).orElseThrow(NotFoundException::new);
        return pages.to(result(id) + (released.released() ? "&r=" + released.reference() : ""));
    }

    /** Says that it has ended, and when. */
    @GET
    @Path("released")
    public Response released(@RestQuery String c, @RestQuery String r) {
        ConnectionId id = id(c);
        Frame frame = pages.frame();
        DeskConnection connection = connection(id, frame);
        return connection.live() ? pages.to("/support/desk/connection?c=" + id)
                : pages.show(200, new DeskReleasedPage(frame, connection, Reference.parse(r).map(Reference::value)));
    }

    private static String result(ConnectionId id) {
        return "/support/desk/released?c=" + id;
    }

    private DeskConnection connection(ConnectionId id, Frame frame) {
        return cases.connection(id, caller.get())
                .map(it -> DeskConnection.of(it, names.of(it.site().value(), frame)))
                .orElseThrow(NotFoundException::new);
    }

    private static ConnectionId id(String text) {
        return DeskConnectionResource.parse(text).orElseThrow(NotFoundException::new);
    }
}
