package tsunagari.portal.provider;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tsunagari.portal.journal.Exchange;

/** UserInfo endpoint (OpenID Connect Core 1.0, section 5.3). The token comes in the header (RFC 6750, section 2.1). */
@Path("/userinfo")
public class UserInfoResource {

    private static final String SCHEME = "bearer ";

    private final AccessTokens accessTokens;
    private final PairwiseSubjects subjects;
    private final Profile profile;
    private final Exchange exchange;

    public UserInfoResource(AccessTokens accessTokens, PairwiseSubjects subjects, Profile profile, Exchange exchange) {
        this.accessTokens = accessTokens;
        this.subjects = subjects;
        this.profile = profile;
        this.exchange = exchange;
    }

    /** The claims of the token's user. */
    @GET
    public Response get(@HeaderParam("Authorization") String authorization) {
        if (authorization == null) {
            return challenge("Bearer");
        }
        return Optional.of(authorization)
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .flatMap(header -> accessTokens.find(header.substring(SCHEME.length()).trim()))
                .map(this::claims)
                .orElseGet(() -> challenge("Bearer error=\"invalid_token\""));
    }

    /** The same by POST. */
    @POST
    public Response post(@HeaderParam("Authorization") String authorization) {
        return get(authorization);
    }

    private Response claims(Grant grant) {
        exchange.client(grant.client().value());
        Map<String, Object> claims = new HashMap<>(profile.of(grant));
        claims.put("sub", subjects.of(grant.client(), grant.user()).value());
        return Response.ok(claims, MediaType.APPLICATION_JSON_TYPE).header("Cache-Control", "no-store").build();
    }

    private Response challenge(String value) {
        exchange.outcome(value);
        return Response.status(401).header("WWW-Authenticate", value).header("Cache-Control", "no-store").build();
    }
}
