package tsunagari.link.portal.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.link.portal.client.MetadataReader.Rejection;
import tsunagari.link.site.ClientAuthentication;
import tsunagari.link.site.FeaturePolicy;
import tsunagari.link.site.PortalAddresses;
import tsunagari.link.site.PortalAlgorithm;
import tsunagari.link.site.PortalClient;
import tsunagari.link.site.PortalFeatures;
import tsunagari.link.site.TestSites;

class MetadataReaderTest {

    private static final String ISSUER = TestSites.ISSUER;

    private final Map<String, Object> members = new HashMap<>(Map.of("issuer", ISSUER,
            "authorization_endpoint", ISSUER + "/authorize", "token_endpoint", ISSUER + "/token", "jwks_uri", ISSUER + "/jwks",
            "pushed_authorization_request_endpoint", ISSUER + "/par", "userinfo_endpoint", ISSUER + "/userinfo",
            "code_challenge_methods_supported", List.of("plain", "S256"),
            "authorization_response_iss_parameter_supported", true));
    private PortalFeatures features = new PortalFeatures(FeaturePolicy.REQUIRED, FeaturePolicy.REQUIRED, true);
    private Set<String> origins = Set.of();

    private MetadataReaderTest with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    private MetadataReaderTest without(String name) {
        members.remove(name);
        return this;
    }

    private PortalClient portal() {
        return new PortalClient(ISSUER, "hellowork", List.of(), PortalAlgorithm.ES256, new ClientAuthentication.PrivateKeyJwt(),
                features, TestSites.hellowork().portal().demands(), new PortalAddresses(Optional.empty(), origins),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private MetadataReader.Reading read() {
        return new MetadataReader(false, false).read(portal(), members);
    }

    private void refused(Rejection rejection) {
        assertThat(read().rejection()).contains(rejection);
    }

    @Test
    void what_a_portal_says_is_read() {
        assertThat(read().rejection()).isEmpty();
        assertThat(read().metadata().orElseThrow().endpoints().par()).contains(URI.create(ISSUER + "/par"));
        assertThat(read().metadata().orElseThrow().issParameter()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {ISSUER + "/", "https://Portal.example", "https://other.example"})
    void A28_discovery_issuer_mismatch(String issuer) {
        with("issuer", issuer).refused(Rejection.ISSUER_MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"token_endpoint", "authorization_endpoint", "jwks_uri", "userinfo_endpoint",
        "pushed_authorization_request_endpoint", "end_session_endpoint"})
    void A16_an_endpoint_elsewhere_is_refused(String endpoint) {
        with(endpoint, "https://evil.example/x").refused(Rejection.FOREIGN_ENDPOINT);
    }

    @ParameterizedTest
    @ValueSource(strings = {ISSUER + ":8443/token", "https://portal.example@evil.example/token",
        "https://portal.example.evil.example/token"})
    void A16_an_endpoint_that_looks_like_the_issuers_is_refused(String endpoint) {
        with("token_endpoint", endpoint).refused(Rejection.FOREIGN_ENDPOINT);
    }

    @Test
    void A16_an_endpoint_on_a_configured_origin_is_accepted() {
        origins = Set.of("https://api.example");

        assertThat(with("token_endpoint", "https://api.example/token").read().rejection()).isEmpty();
    }

    @Test
    void A29_an_endpoint_without_tls_is_refused() {
        with("token_endpoint", "http://portal.example/token").refused(Rejection.INSECURE_ENDPOINT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/token", "http://a b/", "https:///x", "https://portal.example/token#f"})
    void an_endpoint_that_is_no_address_is_refused(String endpoint) {
        with("token_endpoint", endpoint).refused(Rejection.ENDPOINT_MISSING);
    }

    @Test
    void A06_a_portal_without_S256_is_refused() {
        with("code_challenge_methods_supported", List.of("plain")).refused(Rejection.PKCE_S256_MISSING);
        without("code_challenge_methods_supported").refused(Rejection.PKCE_S256_MISSING);
    }

    @Test
    void A05_a_portal_without_par_is_refused_where_it_is_required() {
        without("pushed_authorization_request_endpoint").refused(Rejection.PAR_MISSING);
    }

    @Test
    void a_portal_without_par_is_accepted_where_it_is_used_as_advertised() {
        features = new PortalFeatures(FeaturePolicy.AS_ADVERTISED, FeaturePolicy.REQUIRED, false);

        assertThat(without("pushed_authorization_request_endpoint").read().rejection()).isEmpty();
    }

    @Test
    void a_portal_that_takes_only_pushed_requests_is_refused_where_none_are_sent() {
        features = new PortalFeatures(FeaturePolicy.OFF, FeaturePolicy.REQUIRED, false);

        with("require_pushed_authorization_requests", true).refused(Rejection.PAR_REQUIRED);
    }

    @Test
    void A09_a_portal_that_does_not_name_itself_is_refused_where_it_must() {
        without("authorization_response_iss_parameter_supported").refused(Rejection.ISS_PARAMETER_MISSING);
    }

    @Test
    void a_portal_without_userinfo_is_refused_where_it_is_asked() {
        without("userinfo_endpoint").refused(Rejection.USERINFO_MISSING);
    }

    @Test
    void A20_a_portal_that_signs_otherwise_is_refused() {
        with("id_token_signing_alg_values_supported", List.of("RS256")).refused(Rejection.ALGORITHM_MISSING);
    }

    @Test
    void a_portal_that_does_not_take_the_sites_authentication_is_refused() {
        with("token_endpoint_auth_methods_supported", List.of("client_secret_basic"))
                .refused(Rejection.CLIENT_AUTHENTICATION_MISSING);
    }

    @Test
    void S16_a_mock_is_refused() {
        with("tsunagari_mock", true).refused(Rejection.MOCK);
    }

    @Test
    void members_of_another_form_count_as_absent() {
        with("token_endpoint", 5).refused(Rejection.ENDPOINT_MISSING);
        with("token_endpoint", ISSUER + "/token").with("code_challenge_methods_supported", "S256")
                .refused(Rejection.PKCE_S256_MISSING);
    }
}
