package tsunagari.link.portal.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jboss.logging.Logger;
import tsunagari.events.Rejection;
import tsunagari.events.SecurityEventToken;
import tsunagari.events.Verification;
import tsunagari.link.platform.web.FromAnyOrigin;
import tsunagari.link.portal.PortalRelease;
import tsunagari.link.portal.PortalTokens;
import tsunagari.link.portal.ReceivePortalRelease;
import tsunagari.link.site.Site;
import tsunagari.link.site.Sites;

/** Takes event tokens from the portal (RFC 8935, section 2): 202 once they are stored, 400 for what is none. */
@Path("/{site}/events")
@PermitAll
@FromAnyOrigin
public class EventsEndpoint {

    private static final Logger LOG = Logger.getLogger(EventsEndpoint.class);
    private static final int LARGEST = 16 * 1024;

    private final Sites sites;
    private final PortalTokens tokens;
    private final ReceivePortalRelease receiveRelease;

    /** The signature in the token is all the authentication there is. */
    public EventsEndpoint(Sites sites, PortalTokens tokens, ReceivePortalRelease receiveRelease) {
        this.sites = sites;
        this.tokens = tokens;
        this.receiveRelease = receiveRelease;
    }

    /** Receives one token. */
    @POST
    @Consumes(SecurityEventToken.MEDIA_TYPE)
    public Response receive(@PathParam("site") String siteId, InputStream body) throws IOException {
        // One byte more than allowed is read, so that the verifier sees that it is too much.
        String token = new String(body.readNBytes(LARGEST + 1), StandardCharsets.ISO_8859_1);
        return sites.find(siteId).map(site -> receive(site, token)).orElseGet(() -> Response.status(404).build());
    }

    private Response receive(Site site, String token) {
        return tokens.verifyEvent(site, token).match(new Verification.Cases<>(
                verified -> PortalRelease.read(site, verified).map(release -> apply(site, release))
                        .orElseGet(() -> refused(site, "invalid_request", "EVENT_MALFORMED")),
                reason -> refused(site, reason.errorCode(), reason.name()),
                EventsEndpoint::tryAgain));
    }

    private Response apply(Site site, PortalRelease release) {
        try {
            receiveRelease.receive(site, release);
            return Response.accepted().build();
        } catch (RuntimeException e) {
            // Whatever it was, nothing is stored, and a sender gives up on no other answer than 400.
            LOG.errorf("event.failed site=%s reason=%s", site.id(), e.getClass().getSimpleName());
            return tryAgain();
        }
    }

    private static Response tryAgain() {
        return Response.status(503).header("Retry-After", "1").build();
    }

    private static Response refused(Site site, String error, String reason) {
        LOG.warnf("event.refused site=%s reason=%s", site.id(), reason);
        return Response.status(400).type("application/json").header("Content-Language", "en")
                .entity(new DeliveryError(error, reason)).build();
    }

    /** The body of a refusal (RFC 8935, section 2.3). @param description the rule that was broken; {@link Rejection} */
    record DeliveryError(String err, String description) {
    }
}
