package tsunagari.portal.provider.protocol;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tsunagari.portal.platform.SigningAlgorithm;

/**
 * What a profile of the protocol requires, supports and advertises. The metadata and the checks both read it here, so
 * that nothing is advertised that is not enforced.
 */
public record ProtocolProfile(Requests requests, Authentication authentication, Answers answers) {

    /**
     * Authorization requests.
     *
     * @param pushed whether they come by PAR (RFC 9126) and in no other way; otherwise there is no PAR
     * @param required parameters that OpenID Connect leaves optional and this profile does not
     * @param shapes patterns that a parameter's value has to match as a whole
     * @param scopes scopes that are granted; others are ignored (RFC 6749, section 3.3)
     * @param acrValues the only words that {@code acr_values} may have; empty: they are voluntary, any may be asked
     */
    public record Requests(boolean pushed, Set<String> required, Map<String, Pattern> shapes, List<String> scopes,
            Set<String> acrValues) {

        /** Whether a parameter's value, if it has a shape, has that one. */
        public boolean shaped(String parameter, String value) {
            Pattern shape = shapes.get(parameter);
            return shape == null || shape.matcher(value).matches();
        }
    }

    /**
     * Authentication of clients.
     *
     * @param methods values of {@code token_endpoint_auth_method}
     * @param algorithms of everything that clients sign: assertions, bearer tokens, events
     * @param issuerAlone whether an assertion's audience is the issuer as one string (FAPI 2.0, section 5.3.2.1);
     *        otherwise it may also be the token endpoint, and an array (OpenID Connect Core 1.0, section 9)
     */
    public record Authentication(List<String> methods, List<String> algorithms, boolean issuerAlone) {
    }

    /**
     * Responses and tokens.
     *
     * @param named whether authorization responses carry {@code iss} (RFC 9207)
     * @param signing the algorithm of everything that the portal signs
     * @param acr the authentication context class of every sign-in
     * @param profileInIdToken whether the ID token has the claims of the granted scopes too, not UserInfo alone
     * @param tokenInBody whether UserInfo takes the access token in a form (RFC 6750, section 2.2)
     * @param dpop algorithms of DPoP proofs (RFC 9449); empty: DPoP is not supported
     */
    public record Answers(boolean named, SigningAlgorithm signing, String acr, boolean profileInIdToken,
            boolean tokenInBody, List<String> dpop) {
    }
}
