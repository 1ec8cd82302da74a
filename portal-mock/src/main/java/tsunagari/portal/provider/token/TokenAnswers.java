package tsunagari.portal.provider.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import tsunagari.portal.provider.authorize.Grant;
import tsunagari.portal.provider.subject.PairwiseSubject;

/** Successful answers of the token endpoint (RFC 6749, section 5.1; OpenID Connect Core 1.0, section 3.1.3.3). */
@ApplicationScoped
public class TokenAnswers {

    private final AccessTokens accessTokens;
    private final Tokens tokens;
    private final GrantSubjects subjects;
    private final PersonClaims person;
    private final LatestHandshakes latest;

    public TokenAnswers(AccessTokens accessTokens, Tokens tokens, GrantSubjects subjects, PersonClaims person,
            LatestHandshakes latest) {
        this.accessTokens = accessTokens;
        this.tokens = tokens;
        this.subjects = subjects;
        this.person = person;
        this.latest = latest;
    }

    /** New tokens for a grant; the access token is bound to the grant's key, if it has one. */
    public Map<String, Object> of(Grant grant) {
        String accessToken = accessTokens.issue(grant);
        PairwiseSubject subject = subjects.inIdToken(grant);
        latest.note(grant.client(), subject, grant.trace());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("access_token", accessToken);
        answer.put("token_type", grant.dpopKey().isPresent() ? "DPoP" : "Bearer");
        answer.put("expires_in", AccessTokens.LIFETIME.toSeconds());
        answer.put("scope", String.join(" ", grant.scope()));
        answer.put("id_token", tokens.idToken(grant, subject, accessToken, person.inIdToken(grant)));
        return answer;
    }
}
