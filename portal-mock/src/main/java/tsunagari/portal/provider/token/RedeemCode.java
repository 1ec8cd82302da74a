package tsunagari.portal.provider.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;
import tsunagari.portal.platform.Outcome;
import tsunagari.portal.platform.RandomIds;
import tsunagari.portal.provider.authorize.AuthorizationCodes;
import tsunagari.portal.provider.authorize.Grant;
import tsunagari.portal.provider.client.Client;
import tsunagari.portal.provider.protocol.OAuthError;
import tsunagari.portal.provider.protocol.Parameters;

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

    /** The grant of the form's code, bound to the key that the client holds, if it holds one. From the first try by its client on, a code is used up. */
    public Outcome<Grant, OAuthError> redeem(Client client, Parameters form, Optional<String> dpopKey) {
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
                .map(grant -> check(grant, form, dpopKey))
                .orElseGet(() -> Outcome.refused(OAuthError.invalidGrant("code is unknown, expired or another client's")));
    }

    private static Outcome<Grant, OAuthError> check(Grant grant, Parameters form, Optional<String> dpopKey) {
        if (!form.has("redirect_uri", grant.redirectUri())) {
            return Outcome.refused(OAuthError.invalidGrant("redirect_uri must be the authorization request's"));
        }
        if (!verified(grant.codeChallenge(), form.get("code_verifier"))) {
            return Outcome.refused(OAuthError.invalidGrant("code_verifier must answer the code_challenge"));
        }
        if (grant.dpopKey().isPresent() && !grant.dpopKey().equals(dpopKey)) {
            return Outcome.refused(OAuthError.invalidGrant("the DPoP proof must be by the key of the authorization request"));
        }
        return Outcome.accepted(grant.boundTo(dpopKey));
    }

    /** A verifier without a challenge is refused too: somebody has taken the challenge away (RFC 9700, section 4.8.2). */
    private static boolean verified(Optional<String> challenge, Optional<String> verifier) {
        return challenge.isEmpty() ? verifier.isEmpty()
                : verifier.filter(sent -> answers(challenge.get(), sent)).isPresent();
    }

    private static boolean answers(String challenge, String verifier) {
        return VERIFIER.matcher(verifier).matches() && MessageDigest.isEqual(
                challenge.getBytes(StandardCharsets.US_ASCII),
                RandomIds.hash(verifier).getBytes(StandardCharsets.US_ASCII));
    }
}
