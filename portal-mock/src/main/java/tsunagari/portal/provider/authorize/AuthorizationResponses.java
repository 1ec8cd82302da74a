package tsunagari.portal.provider.authorize;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tsunagari.portal.fault.AuthorizeFaults;
import tsunagari.portal.platform.PortalUrls;
import tsunagari.portal.platform.Queries;
import tsunagari.portal.provider.protocol.OAuthError;
import tsunagari.portal.provider.protocol.ProtocolProfile;

/** Authorization responses (RFC 6749, sections 4.1.2 and 4.1.2.1), with {@code iss} where the profile has it (RFC 9207). */
@ApplicationScoped
public class AuthorizationResponses {

    private final PortalUrls urls;
    private final ProtocolProfile profile;
    private final AuthorizeFaults faults;

    public AuthorizationResponses(PortalUrls urls, ProtocolProfile profile, AuthorizeFaults faults) {
        this.urls = urls;
        this.profile = profile;
        this.faults = faults;
    }

    /** The redirect with a code. */
    public URI code(AuthorizationRequest request, String code) {
        return redirect(request.redirectUri(), Map.of("code", code), request.state());
    }

    /** The redirect with an error. */
    public URI error(AuthorizationRequest request, String error) {
        return redirect(request.redirectUri(), Map.of("error", error), request.state());
    }

    /** The redirect with the error of a request that is not sound, but whose client and address are known. */
    public URI error(String redirectUri, OAuthError error, Optional<String> state) {
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("error", error.error());
        answer.put("error_description", error.description());
        return redirect(redirectUri, answer, state);
    }

    private URI redirect(String redirectUri, Map<String, String> answer, Optional<String> state) {
        Map<String, String> parameters = new LinkedHashMap<>(answer);
        state.ifPresent(value -> parameters.put("state", value));
        if (profile.answers().named()) {
            parameters.put("iss", urls.issuer());
        }
        return Queries.appendAll(redirectUri, faults.distorted(parameters));
    }
}
