package tsunagari.link.session.logout.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import tsunagari.events.LogoutToken;
import tsunagari.events.Verification;
import tsunagari.link.handshake.PortalSessionId;
import tsunagari.link.handshake.PortalSignOut;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.platform.web.FromAnyOrigin;
import tsunagari.link.portal.PortalTokens;
import tsunagari.link.session.logout.EndSessions;
import tsunagari.link.site.Site;
import tsunagari.link.site.Sites;

/** Takes logout tokens from the portal (OpenID Connect Back-Channel Logout 1.0, sections 2.5 to 2.8). */
@Path("/{site}/backchannel-logout")
@PermitAll
@FromAnyOrigin
public class BackchannelLogoutEndpoint {

    private static final Logger LOG = Logger.getLogger(BackchannelLogoutEndpoint.class);

    private final Sites sites;
    private final PortalTokens tokens;
    private final EndSessions endSessions;

    /** The signature in the token is all the authentication there is. */
    public BackchannelLogoutEndpoint(Sites sites, PortalTokens tokens, EndSessions endSessions) {
        this.sites = sites;
        this.tokens = tokens;
        this.endSessions = endSessions;
    }

    /** Receives one token. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response logout(@PathParam("site") String siteId, @FormParam("logout_token") List<String> values) {
        return sites.find(siteId)
                .map(site -> values.size() == 1 ? logout(site, values.get(0)) : refused(site, "PARAMETER_COUNT"))
                .orElseGet(() -> answer(404).build());
    }

    private Response logout(Site site, String token) {
        return tokens.verifyLogout(site, token).match(new Verification.Cases<>(
                verified -> signOut(verified).map(signOut -> end(site, signOut, verified.id()))
                        .orElseGet(() -> refused(site, "SUBJECT_MALFORMED")),
                reason -> refused(site, reason.name()),
                BackchannelLogoutEndpoint::tryAgain));
    }

    /** Empty if there is a subject that cannot be one. */
    private static Optional<PortalSignOut> signOut(LogoutToken token) {
        Optional<PortalSubject> subject = token.subject().flatMap(it -> PortalSubject.parse(token.issuer(), it));
        return subject.isPresent() == token.subject().isPresent()
                ? Optional.of(new PortalSignOut(token.issuer(), subject, token.sessionId().map(PortalSessionId::of),
                        token.issued()))
                : Optional.empty();
    }

    private Response end(Site site, PortalSignOut signOut, String tokenId) {
        try {
            return endSessions.of(site, signOut, tokenId) ? answer(200).build() : refused(site, "REPLAYED");
        } catch (RuntimeException e) {
            LOG.errorf("logout.failed site=%s reason=%s", site.id(), e.getClass().getSimpleName());
            return tryAgain();
        }
    }

    private static Response tryAgain() {
        return answer(503).header("Retry-After", "1").build();
    }

    private static Response refused(Site site, String reason) {
        LOG.warnf("logout.refused site=%s reason=%s", site.id(), reason);
        return answer(400).type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new LogoutError("invalid_request", reason)).build();
    }

    private static Response.ResponseBuilder answer(int status) {
        return Response.status(status).header("Cache-Control", "no-store");
    }

    /** The body of a refusal (section 2.8; RFC 6749, section 5.2). */
    record LogoutError(String error, @JsonProperty("error_description") String description) {
    }
}
