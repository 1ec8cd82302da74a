package tsunagari.link.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.link.site.ClientAuthentication;
import tsunagari.link.site.ConnectionList;
import tsunagari.link.site.FeaturePolicy;
import tsunagari.link.site.PortalAlgorithm;
import tsunagari.link.site.PortalClient;
import tsunagari.link.site.SiteId;

class PortalSettingsTest {

    private static final String PREFIX = "tsunagari.link.sites.hellowork.portal";

    private final Map<String, String> values = new HashMap<>(Map.of(
            PREFIX + ".issuer", "https://portal.example", PREFIX + ".client-id", "hellowork"));

    private PortalSettingsTest with(String key, String value) {
        values.put(PREFIX + "." + key, value);
        return this;
    }

    private PortalClient read(boolean insecureHttp) {
        PortalConfig config = new SmallRyeConfigBuilder().withMapping(PortalConfig.class, PREFIX)
                .withSources(new PropertiesConfigSource(values, "test", 100)).build()
                .getConfigMapping(PortalConfig.class, PREFIX);
        return new PortalSettings(new SiteId("hellowork"), config, insecureHttp).client();
    }

    private PortalSettingsTest withFixedEndpoints() {
        return with("endpoints.authorization", "https://login.example/auth").with("endpoints.token", "https://api.example/token")
                .with("endpoints.jwks", "https://api.example/keys").with("par", "off");
    }

    @Test
    void without_settings_everything_is_strict() {
        PortalClient portal = read(false);

        assertThat(portal.algorithm()).isEqualTo(PortalAlgorithm.ES256);
        assertThat(portal.authentication()).isEqualTo(new ClientAuthentication.PrivateKeyJwt());
        assertThat(portal.features().par()).isEqualTo(FeaturePolicy.REQUIRED);
        assertThat(portal.features().issParameter()).isEqualTo(FeaturePolicy.REQUIRED);
        assertThat(portal.features().userInfo()).isFalse();
        assertThat(portal.addresses().fixed()).isEmpty();
    }

    @Test
    void every_setting_is_read() {
        PortalClient portal = with("par", "as-advertised").with("iss-parameter", "off").with("userinfo", "on")
                .with("signature-algorithm", "EdDSA").with("client-authentication", "client-secret-post")
                .with("client-secret", "s3cret").with("acr-values", "high,higher").with("sign-in-max-age", "PT10M")
                .with("endpoint-origins", "https://api.example:8443").read(false);

        assertThat(portal.features().par()).isEqualTo(FeaturePolicy.AS_ADVERTISED);
        assertThat(portal.algorithm()).isEqualTo(PortalAlgorithm.EdDSA);
        assertThat(portal.authentication().method()).isEqualTo("client_secret_post");
        assertThat(portal.demands().acrValues()).containsExactly("high", "higher");
        assertThat(portal.demands().signInAge()).hasToString("Optional[PT10M]");
        assertThat(portal.addresses().allows(portal.issuer(), URI.create("https://api.example:8443/token"))).isTrue();
        assertThat(portal.addresses().allows(portal.issuer(), URI.create("https://api.example/token"))).isFalse();
        assertThat(portal.addresses().allows(portal.issuer(), URI.create("https://u@api.example:8443/token"))).isFalse();
    }

    @Test
    void a_client_secret_is_not_printed() {
        PortalClient portal = with("client-authentication", "client-secret-basic").with("client-secret", "s3cret").read(false);

        assertThat(portal.toString()).doesNotContain("s3cret");
    }

    @Test
    void endpoints_may_be_fixed() {
        PortalClient portal = withFixedEndpoints().with("endpoints.end-session", "https://login.example/out").read(false);

        assertThat(portal.addresses().fixed().orElseThrow().token()).isEqualTo(URI.create("https://api.example/token"));
        assertThat(portal.origins()).contains("https://login.example");
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                Arguments.of("client-secret", Map.of("client-authentication", "client-secret-basic")),
                Arguments.of("client-secret", Map.of("client-authentication", "client-secret-post", "client-secret", " ")),
                Arguments.of("client-secret", Map.of("client-secret", "s3cret")),
                Arguments.of("endpoints.token", Map.of("endpoints.authorization", "https://login.example/auth")),
                Arguments.of("endpoints.jwks", Map.of("endpoints.authorization", "https://login.example/auth",
                        "endpoints.token", "https://api.example/token")),
                Arguments.of("endpoints.authorization", Map.of("endpoints.end-session", "https://login.example/out")),
                Arguments.of("endpoint-origins", Map.of("endpoint-origins", "https://api.example/")),
                Arguments.of("endpoint-origins", Map.of("endpoint-origins", "http://api.example")),
                Arguments.of("endpoint-origins", Map.of("endpoint-origins", "https://user@api.example")),
                Arguments.of("endpoint-origins", Map.of("endpoint-origins", "https://api.example:443")),
                Arguments.of("issuer", Map.of("issuer", "http://portal.example")),
                Arguments.of("events-uri", Map.of("events-uri", "http://portal.example/events")),
                Arguments.of("hub-uri", Map.of("hub-uri", "http://portal.example/hub")),
                Arguments.of("completion-uri", Map.of("completion-uri", "javascript:alert(1)")),
                Arguments.of("connections-uri", listed("http://portal.example/connections")),
                Arguments.of("connections-uri", listed("https://portal.example/connections?a=b")),
                Arguments.of("connections-uri", Map.of("connections-uri", "https://portal.example/connections")),
                Arguments.of("reconcile-every", Map.of("reconcile-every", "P1D")),
                Arguments.of("reconcile-every", Map.of("events-uri", "https://portal.example/events", "connections-uri",
                        "https://portal.example/connections", "reconcile-every", "PT59S")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"issuer", "hub-uri", "events-uri", "endpoints.token"})
    void an_address_with_a_password_is_refused_without_quoting_it(String key) {
        withFixedEndpoints().with(key, "https://svc:PASSWORDX@portal.example/x");

        assertThatThrownBy(() -> read(false)).isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(PREFIX + "." + key.split("\\.")[0] + ": ").message().doesNotContain("svc", "PASSWORDX");
    }

    private static Map<String, String> listed(String address) {
        return Map.of("events-uri", "https://portal.example/events", "connections-uri", address);
    }

    @Test
    void the_portals_list_is_compared_on_demand_alone_unless_more_is_said() {
        assertThat(read(false).connectionList()).isEmpty();

        listed("https://portal.example/connections").forEach(this::with);
        assertThat(read(false).connectionList()).hasValue(
                new ConnectionList(URI.create("https://portal.example/connections"), Optional.empty(), false));
        assertThat(with("reconcile-every", "P1D").with("reconcile-repairs", "true").read(false).connectionList())
                .hasValue(new ConnectionList(URI.create("https://portal.example/connections"),
                        Optional.of(Duration.ofDays(1)), true));
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void a_contradiction_is_refused_by_its_key(String key, Map<String, String> settings) {
        settings.forEach(this::with);

        assertThatThrownBy(() -> read(false)).isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(PREFIX + "." + key + ": ").hasMessageNotContaining("s3cret");
    }

    @Test
    void fixed_endpoints_without_the_par_endpoint_are_refused_where_par_is_required() {
        assertThatThrownBy(() -> withFixedEndpoints().with("par", "required").read(false))
                .hasMessageStartingWith(PREFIX + ".endpoints.par: ");
    }

    @Test
    void fixed_endpoints_without_userinfo_are_refused_where_it_is_asked() {
        assertThatThrownBy(() -> withFixedEndpoints().with("userinfo", "true").read(false))
                .hasMessageStartingWith(PREFIX + ".endpoints.userinfo: ");
    }

    @Test
    void fixed_endpoints_advertise_nothing() {
        assertThatThrownBy(() -> withFixedEndpoints().with("iss-parameter", "as-advertised").read(false))
                .hasMessageStartingWith(PREFIX + ".iss-parameter: ");
    }

    @Test
    void A29_a_fixed_endpoint_without_tls_is_refused() {
        assertThatThrownBy(() -> withFixedEndpoints().with("endpoints.token", "http://api.example/token").read(false))
                .hasMessageStartingWith(PREFIX + ".endpoints: ");
    }

    @Test
    void http_is_accepted_in_a_demonstration() {
        assertThat(with("issuer", "http://localhost:8082").read(true).issuer()).isEqualTo("http://localhost:8082");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HS256", "none", "ES512", "es256k"})
    void A20_another_algorithm_is_refused_by_its_key(String algorithm) {
        assertThatThrownBy(() -> with("signature-algorithm", algorithm).read(false))
                .hasMessageContaining(PREFIX + ".signature-algorithm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"par", "iss-parameter", "client-authentication"})
    void a_word_that_means_nothing_is_refused_by_its_key(String key) {
        assertThatThrownBy(() -> with(key, "sometimes").read(false)).hasMessageContaining(PREFIX + "." + key);
    }
}
