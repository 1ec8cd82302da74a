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
import tsunagari.events.ClaimedIssuer;
import tsunagari.events.Rejection;
import tsunagari.events.SecurityEventToken;
import tsunagari.events.Verification;
import tsunagari.link.platform.web.FromAnyOrigin;
import tsunagari.link.site.Site;
import tsunagari.link.site.Sites;

/**
 * Takes event tokens from the portal and the account service (RFC 8935, section 2): 202 once they are stored, 400 for
 * what is none. The issuer that a token claims selects the keys and the events that it must stand up to.
 */
@Path("/{site}/events")
@PermitAll
@FromAnyOrigin
public class EventsEndpoint {

    private static final Logger LOG = Logger.getLogger(EventsEndpoint.class);
    private static final int LARGEST = 16 * 1024;

    private final Sites sites;
    private final EventIntake portal;
    private final EventIntake accounts;

    /** The signature in the token is all the authentication there is. */
    EventsEndpoint(Sites sites, PortalIntake portal, AccountIntake accounts) {
        this.sites = sites;
        this.portal = portal;
        this.accounts = accounts;
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
        boolean ofAccounts = ClaimedIssuer.of(token).filter(site.accountIssuer()::equals).isPresent();
        return (ofAccounts ? accounts : portal).check(site, token).match(new Verification.Cases<>(
                effect -> apply(site, effect),
                reason -> refused(site, reason),
                EventsEndpoint::tryAgain));
    }

    private static Response apply(Site site, Runnable effect) {
        try {
            effect.run();
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

    private static Response refused(Site site, Rejection reason) {
        LOG.warnf("event.refused site=%s reason=%s", site.id(), reason);
        return Response.status(400).type("application/json").header("Content-Language", "en")
                .entity(new DeliveryError(reason.errorCode(), reason.name())).build();
    }

    /** The body of a refusal (RFC 8935, section 2.3). @param description the rule that was broken; {@link Rejection} */
    record DeliveryError(String err, String description) {
    }
}
