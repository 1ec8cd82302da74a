package tsunagari.portal.persona;

import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tsunagari.portal.platform.PageFrame;
import tsunagari.portal.platform.Pages;
import tsunagari.portal.platform.PortalUrls;
import tsunagari.portal.platform.SameOrigin;

/** Sign-in: choose a persona, or type a subject. */
@Path("/sign-in")
public class SignInResource {

    private static final String DEFAULT_NEXT = "/menu";

    private final Pages pages;
    private final Personas personas;
    private final CurrentSession current;
    private final PortalUrls urls;
    private final List<SignInTarget> targets;

    public SignInResource(Pages pages, Personas personas, CurrentSession current, PortalUrls urls,
            @All List<SignInTarget> targets) {
        this.pages = pages;
        this.personas = personas;
        this.current = current;
        this.urls = urls;
        this.targets = targets;
    }

    /** What the sign-in page shows. */
    public record SignInPage(List<Persona> personas, String next, TypedSubject typed) {
    }

    @CheckedTemplate(basePath = "persona")
    static class Templates {

        private Templates() {
        }

        static native TemplateInstance signIn(PageFrame frame, SignInPage page);
    }

    /** The page; it lists all personas, also for somebody signed in. */
    @GET
    public Response show(@QueryParam("next") @DefaultValue(DEFAULT_NEXT) String next) {
        return page(200, next, TypedSubject.NONE);
    }

    /** Signs in with a new session and continues. */
    @POST
    @SameOrigin
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(@FormParam("persona") String persona, @FormParam("subject") String subject,
            @QueryParam("next") @DefaultValue(DEFAULT_NEXT) String next) {
        String user = persona == null ? subject : persona;
        return UserId.parse(user)
                .map(id -> Response.seeOther(urls.at(safe(next))).cookie(current.signIn(id)).build())
                .orElseGet(() -> page(422, next, TypedSubject.refused(user)));
    }

    private Response page(int status, String next, TypedSubject typed) {
        SignInPage model = new SignInPage(personas.all(pages.language()), safe(next), typed);
        return pages.page(status, Templates.signIn(pages.frame(), model), origins(next).orElse(Set.of()));
    }

    private String safe(String next) {
        return origins(next).isPresent() ? next : DEFAULT_NEXT;
    }

    private Optional<Set<String>> origins(String next) {
        return targets.stream().flatMap(target -> target.originsBehind(next).stream()).findFirst();
    }
}
