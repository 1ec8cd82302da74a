package tsunagari.link.support.desk.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.platform.page.Frame;
import tsunagari.link.platform.page.desk.DeskCasePage;
import tsunagari.link.platform.page.desk.DeskCasePage.Advised;
import tsunagari.link.platform.page.desk.DeskError;
import tsunagari.link.platform.page.desk.DeskErrors;
import tsunagari.link.platform.page.desk.DeskInput;
import tsunagari.link.support.Advice;
import tsunagari.link.support.ConsultCases;
import tsunagari.link.support.Happening;
import tsunagari.link.support.Reference;
import tsunagari.link.support.web.Roles;
import tsunagari.link.support.web.SupportCaller;

/** What is behind a 問い合わせ番号, and what to tell whoever reads it out. */
@Path("/support/desk/reference")
@RolesAllowed(Roles.SUPPORT)
public class DeskCaseResource {

    private static final Advice JAPANESE = Advice.in(Locale.JAPANESE);
    private static final Advice ENGLISH = Advice.in(Locale.ENGLISH);

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

    /** Small letters and blanks around it are no mistake. */
    @GET
    public Response show(@RestQuery String r) {
        String typed = Optional.ofNullable(r).orElse("").strip();
        Optional<Reference> reference = Reference.parse(typed.toUpperCase(Locale.ROOT));
        if (reference.isEmpty()) {
            return again(DeskStart.UNPROCESSABLE, typed, DeskError.REFERENCE_MALFORMED);
        }
        List<Happening> happenings = cases.under(reference.get(), caller.get());
        return Advice.matter(happenings).map(matter -> pages.show(200, page(reference.get(), matter, happenings)))
                .orElseGet(() -> again(404, typed, DeskError.REFERENCE_UNKNOWN));
    }

    private Response again(int status, String typed, DeskError error) {
        return start.show(status, new DeskInput(typed, "", false, "", ""), DeskErrors.of(error));
    }

    private DeskCasePage page(Reference reference, Happening matter, List<Happening> happenings) {
        Frame frame = pages.frame();
        return new DeskCasePage(frame, reference.value(),
                happenings.stream().flatMap(it -> it.site().stream()).findFirst().map(it -> names.of(it, frame)),
                happenings.stream().flatMap(it -> it.connection().stream()).findFirst().map(ConnectionId::toString),
                new Advised(JAPANESE.likelyCause(matter), ENGLISH.likelyCause(matter), JAPANESE.tell(matter),
                        ENGLISH.tell(matter)),
                DeskEvents.of(happenings, frame));
    }
}
