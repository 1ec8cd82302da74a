package tsunagari.portal.provider.token;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import tsunagari.portal.journal.Exchange;
import tsunagari.portal.platform.Outcome;
import tsunagari.portal.provider.authorize.Grant;
import tsunagari.portal.provider.dpop.DpopBinding;
import tsunagari.portal.provider.protocol.BearerError;
import tsunagari.portal.provider.protocol.Parameters;

/** UserInfo endpoint (OpenID Connect Core 1.0, section 5.3). */
@Path("/userinfo")
public class UserInfoResource {

    private final AccessTokenCheck accessToken;
    private final DpopBinding dpop;
    private final GrantSubjects subjects;
    private final PersonClaims person;
    private final Exchange exchange;

    public UserInfoResource(AccessTokenCheck accessToken, DpopBinding dpop, GrantSubjects subjects,
            PersonClaims person, Exchange exchange) {
        this.accessToken = accessToken;
        this.dpop = dpop;
        this.subjects = subjects;
        this.person = person;
        this.exchange = exchange;
    }

    /** The claims of the token's user. */
    @GET
    public Response get() {
        return answer("GET", new Parameters(Map.of()));
    }

    /** The same by POST. */
    @POST
    public Response post() {
        return answer("POST", new Parameters(Map.of()));
    }

    /** The same by a form, which may have the token (RFC 6750, section 2.2) where the profile takes it. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response post(MultivaluedMap<String, String> form) {
        return answer("POST", Parameters.of(form));
    }

    private Response answer(String method, Parameters form) {
        return dpop.answered(accessToken.grant(method, form).match(new Outcome.Cases<>() {
            @Override
            public Response accepted(Grant grant) {
                return claims(grant);
            }

            @Override
            public Response refused(BearerError error) {
                exchange.outcome(error.error().isEmpty() ? "NO_TOKEN" : error.error());
                return error.toResponse(dpop.algorithms());
            }
        }));
    }

    private Response claims(Grant grant) {
        exchange.client(grant.client().value());
        exchange.trace(grant.trace());
        exchange.outcome("CLAIMS");
        Map<String, Object> claims = new HashMap<>(person.of(grant));
        claims.put("sub", subjects.inUserInfo(grant).value());
        return Response.ok(claims, MediaType.APPLICATION_JSON_TYPE).header("Cache-Control", "no-store").build();
    }
}
