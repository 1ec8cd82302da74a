package tsunagari.portal.provider;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;
import tsunagari.portal.platform.Outcome;
import tsunagari.portal.platform.RandomIds;

/** Turns a code into its grant (RFC 6749, section 4.1.3; RFC 7636, section 4.6). */
@ApplicationScoped
public class RedeemCode {

    private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

    private final AuthorizationCodes codes;
    private final AccessTokens accessTokens;

    public RedeemCode(AuthorizationCodes codes, AccessTokens accessTokens) {
        this.codes = codes;
        this.accessTokens = accessTokens;
    }

    /** The grant of the form's code. From the first try by its client on, a code is used up. */
    public Outcome<Grant, OAuthError> redeem(Client client, Parameters form) {
        if (!form.has("grant_type", "authorization_code")) {
            return Outcome.refused(new OAuthError(400, "unsupported_grant_type", "grant_type must be authorization_code"));
        }
        Optional<String> code = form.get("code");
        if (code.isEmpty()) {
            return Outcome.refused(OAuthError.invalidRequest("code must be there"));
        }
        Optional<Grant> replayed = codes.redeemedBefore(client.id(), code.get());
        if (replayed.isPresent()) {
            accessTokens.revoke(replayed.get());
            return Outcome.refused(OAuthError.invalidGrant("code was used before; what it gave is revoked"));
        }
        return codes.redeem(client.id(), code.get())
                .map(grant -> check(grant, form))
                .orElseGet(() -> Outcome.refused(OAuthError.invalidGrant("code is unknown, expired or another client's")));
    }

    private static Outcome<Grant, OAuthError> check(Grant grant, Parameters form) {
        if (!form.has("redirect_uri", grant.redirectUri())) {
            return Outcome.refused(OAuthError.invalidGrant("redirect_uri must be the authorization request's"));
        }
        if (form.get("code_verifier").filter(verifier -> answers(grant.codeChallenge(), verifier)).isEmpty()) {
            return Outcome.refused(OAuthError.invalidGrant("code_verifier must answer the code_challenge"));
        }
        return Outcome.accepted(grant);
    }

    private static boolean answers(String challenge, String verifier) {
        return VERIFIER.matcher(verifier).matches() && MessageDigest.isEqual(
                challenge.getBytes(StandardCharsets.US_ASCII),
                RandomIds.hash(verifier).getBytes(StandardCharsets.US_ASCII));
    }
}
