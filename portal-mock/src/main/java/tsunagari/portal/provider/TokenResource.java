package tsunagari.portal.provider;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import tsunagari.portal.platform.Outcome;

/** Token endpoint (RFC 6749, section 3.2; OpenID Connect Core 1.0, section 3.1.3). */
@Path("/token")
public class TokenResource {

    private final ClientRequests clientRequests;
    private final RedeemCode redeemCode;
    private final AccessTokens accessTokens;
    private final Tokens tokens;
    private final PairwiseSubjects subjects;
    private final Profile profile;

    public TokenResource(ClientRequests clientRequests, RedeemCode redeemCode, AccessTokens accessTokens,
            Tokens tokens, PairwiseSubjects subjects, Profile profile) {
        this.clientRequests = clientRequests;
        this.redeemCode = redeemCode;
        this.accessTokens = accessTokens;
        this.tokens = tokens;
        this.subjects = subjects;
        this.profile = profile;
    }

    /** Tokens for a code, or an OAuth error. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response token(MultivaluedMap<String, String> form) {
        return clientRequests.answer(Parameters.of(form), this::redeem);
    }

    private Response redeem(Client client, Parameters form) {
        return redeemCode.redeem(client, form).match(new Outcome.Cases<>() {
            @Override
            public Response accepted(Grant grant) {
                return Response.ok(answer(grant), MediaType.APPLICATION_JSON_TYPE)
                        .header("Cache-Control", "no-store").header("Pragma", "no-cache").build();
            }

            @Override
            public Response refused(OAuthError error) {
                return clientRequests.refuse(error);
            }
        });
    }

    private Map<String, Object> answer(Grant grant) {
        String accessToken = accessTokens.issue(grant);
        PairwiseSubject subject = subjects.of(grant.client(), grant.user());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("access_token", accessToken);
        answer.put("token_type", "Bearer");
        answer.put("expires_in", AccessTokens.LIFETIME.toSeconds());
        answer.put("scope", String.join(" ", grant.scope()));
        answer.put("id_token", tokens.idToken(grant, subject, accessToken, profile.of(grant)));
        return answer;
    }
}
