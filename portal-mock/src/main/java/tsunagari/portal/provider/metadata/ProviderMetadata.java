package tsunagari.portal.provider.metadata;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tsunagari.portal.platform.PortalUrls;
import tsunagari.portal.provider.authorize.AuthorizationRequest;
import tsunagari.portal.provider.protocol.ProtocolProfile;

/** The provider's metadata (OpenID Connect Discovery 1.0, section 3; RFC 8414), as the profile in force has them. */
@ApplicationScoped
public class ProviderMetadata {

    private final PortalUrls urls;
    private final ProtocolProfile profile;

    public ProviderMetadata(PortalUrls urls, ProtocolProfile profile) {
        this.urls = urls;
        this.profile = profile;
    }

    /** Every field, endpoints first. */
    public Map<String, Object> all() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("issuer", urls.issuer());
        metadata.put("tsunagari_mock", true);
        putEndpoints(metadata);
        putRequests(metadata, profile.requests());
        putAuthentication(metadata, profile.authentication());
        putAnswers(metadata, profile.answers());
        metadata.put("backchannel_logout_supported", true);
        metadata.put("backchannel_logout_session_supported", false);
        return metadata;
    }

    private void putEndpoints(Map<String, Object> metadata) {
        if (profile.requests().pushed()) {
            metadata.put("pushed_authorization_request_endpoint", urls.at("/par"));
        }
        metadata.put("authorization_endpoint", urls.at("/authorize"));
        metadata.put("token_endpoint", urls.at("/token"));
        metadata.put("userinfo_endpoint", urls.at("/userinfo"));
        metadata.put("jwks_uri", urls.at("/jwks"));
        metadata.put("end_session_endpoint", urls.at("/end-session"));
    }

    private static void putRequests(Map<String, Object> metadata, ProtocolProfile.Requests requests) {
        metadata.put("require_pushed_authorization_requests", requests.pushed());
        metadata.put("response_types_supported", List.of("code"));
        metadata.put("response_modes_supported", List.of("query"));
        metadata.put("grant_types_supported", List.of("authorization_code"));
        metadata.put("code_challenge_methods_supported", List.of("S256"));
        metadata.put("scopes_supported", requests.scopes());
        metadata.put("prompt_values_supported", AuthorizationRequest.PROMPTS);
        metadata.put("claims_parameter_supported", false);
        metadata.put("request_parameter_supported", false);
        metadata.put("request_uri_parameter_supported", false);
    }

    private static void putAuthentication(Map<String, Object> metadata, ProtocolProfile.Authentication authentication) {
        metadata.put("token_endpoint_auth_methods_supported", authentication.methods());
        metadata.put("token_endpoint_auth_signing_alg_values_supported", authentication.algorithms());
    }

    private static void putAnswers(Map<String, Object> metadata, ProtocolProfile.Answers answers) {
        metadata.put("authorization_response_iss_parameter_supported", answers.named());
        metadata.put("id_token_signing_alg_values_supported", List.of(answers.signing().name()));
        metadata.put("subject_types_supported", List.of("pairwise"));
        metadata.put("claims_supported", List.of(
                "iss", "sub", "aud", "exp", "iat", "auth_time", "nonce", "at_hash", "acr", "name"));
        metadata.put("acr_values_supported", List.of(answers.acr()));
        if (!answers.dpop().isEmpty()) {
            metadata.put("dpop_signing_alg_values_supported", answers.dpop());
        }
    }
}
