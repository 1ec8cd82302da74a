package tsunagari.portal.provider.logout;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import tsunagari.portal.persona.CurrentSession;
import tsunagari.portal.persona.Sessions;
import tsunagari.portal.platform.ErrorPages;
import tsunagari.portal.platform.Outcome;
import tsunagari.portal.platform.PortalUrls;
import tsunagari.portal.platform.SameOrigin;
import tsunagari.portal.provider.protocol.Parameters;

/** Sign-out at the portal: the clients are told, then the session is over. A second one changes nothing. */
@Path("/sign-out")
public class SignOutResource {

    private final EndSessionRules rules;
    private final CurrentSession current;
    private final Sessions sessions;
    private final LogoutTokenDelivery delivery;
    private final ErrorPages errors;
    private final PortalUrls urls;

    public SignOutResource(EndSessionRules rules, CurrentSession current, Sessions sessions,
            LogoutTokenDelivery delivery, ErrorPages errors, PortalUrls urls) {
        this.rules = rules;
        this.current = current;
        this.sessions = sessions;
        this.delivery = delivery;
        this.errors = errors;
        this.urls = urls;
    }

    /** Ends the session and returns to the client that asked, or to the start page. */
    @POST
    @SameOrigin
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signOut(MultivaluedMap<String, String> form) {
        return rules.destination(Parameters.of(form)).match(new Outcome.Cases<>() {
            @Override
            public Response accepted(Optional<URI> destination) {
                current.find().ifPresent(session -> {
                    sessions.end(session);
                    delivery.tellAll(session);
                });
                return Response.seeOther(destination.orElse(urls.at("/?signed-out=yes"))).cookie(current.removal()).build();
            }

            @Override
            public Response refused(String reason) {
                return errors.page(400, reason);
            }
        });
    }
}
