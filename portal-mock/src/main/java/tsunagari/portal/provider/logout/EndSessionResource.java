package tsunagari.portal.provider.logout;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import tsunagari.portal.journal.Exchange;
import tsunagari.portal.persona.CurrentSession;
import tsunagari.portal.platform.ErrorPages;
import tsunagari.portal.platform.Outcome;
import tsunagari.portal.platform.PageFrame;
import tsunagari.portal.platform.Pages;
import tsunagari.portal.platform.PortalUrls;
import tsunagari.portal.provider.protocol.Parameters;

/** End-session endpoint (OpenID Connect RP-Initiated Logout 1.0). It asks before it signs anybody out. */
@Path("/end-session")
public class EndSessionResource {

    private final EndSessionRules rules;
    private final CurrentSession current;
    private final Pages pages;
    private final ErrorPages errors;
    private final PortalUrls urls;
    private final Exchange exchange;

    public EndSessionResource(EndSessionRules rules, CurrentSession current, Pages pages, ErrorPages errors,
            PortalUrls urls, Exchange exchange) {
        this.rules = rules;
        this.current = current;
        this.pages = pages;
        this.errors = errors;
        this.urls = urls;
        this.exchange = exchange;
    }

    /** What the confirmation hands on to the sign-out. */
    public record SignOutPage(String clientId, String postLogoutRedirectUri, String state) {
    }

    @CheckedTemplate(basePath = "provider")
    static class Templates {

        private Templates() {
        }

        static native TemplateInstance signOut(PageFrame frame, SignOutPage page);
    }

    /** The request as a link. */
    @GET
    public Response get(UriInfo uri) {
        return answer(Parameters.of(uri.getQueryParameters()));
    }

    /** The request as a form. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response post(MultivaluedMap<String, String> form) {
        return answer(Parameters.of(form));
    }

    private Response answer(Parameters request) {
        exchange.parameters(request.values());
        request.get("client_id").ifPresent(exchange::client);
        return rules.destination(request).match(new Outcome.Cases<>() {
            @Override
            public Response accepted(Optional<URI> destination) {
                return current.find().isPresent() ? confirmation(request, destination)
                        : Pages.seeOther(destination.orElse(urls.at("/")));
            }

            @Override
            public Response refused(String reason) {
                exchange.outcome(reason);
                return errors.page(400, reason);
            }
        });
    }

    private Response confirmation(Parameters request, Optional<URI> destination) {
        SignOutPage page = new SignOutPage(request.get("client_id").orElse(""),
                request.get("post_logout_redirect_uri").orElse(""), request.get("state").orElse(""));
        Set<String> origins = destination.map(uri -> Set.of(PortalUrls.originOf(uri))).orElse(Set.of());
        return pages.page(200, Templates.signOut(pages.frame(), page), origins);
    }
}
