package tsunagari.link.portal.client;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.events.JsonDocuments;
import tsunagari.link.testing.TestKeys;

class DiscoveredKeysTest {

    private static final String METADATA = "/.well-known/openid-configuration";

    private final WireMockServer portal = new WireMockServer(WireMockConfiguration.options().dynamicPort());

    @BeforeEach
    void start() {
        portal.start();
        metadata(issuer(), issuer() + "/jwks");
        keysAt("/jwks", "portal-1");
    }

    @AfterEach
    void stop() {
        portal.stop();
    }

    private String issuer() {
        return "http://localhost:" + portal.port();
    }

    private void metadata(String issuer, String keysAddress) {
        portal.stubFor(get(METADATA)
                .willReturn(okJson("{\"issuer\":\"%s\",\"jwks_uri\":\"%s\"}".formatted(issuer, keysAddress))));
    }

    private void keysAt(String path, String keyId) {
        portal.stubFor(get(path).willReturn(
                okJson(new JsonWebKeySet(TestKeys.ec(keyId)).toJson(OutputControlLevel.PUBLIC_ONLY))));
    }

    private DiscoveredKeys keysOf(String issuer) {
        return new DiscoveredKeys(issuer, new JsonDocuments(Duration.ofSeconds(1), Duration.ofSeconds(3)),
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    private void refused(String issuer) {
        assertThatThrownBy(() -> keysOf(issuer).fetch()).isInstanceOf(IOException.class);
        assertThat(portal.findAll(getRequestedFor(urlEqualTo("/jwks")))).isEmpty();
    }

    @Test
    void the_keys_are_where_the_metadata_says() throws IOException {
        assertThat(keysOf(issuer()).fetch().getJsonWebKeys()).extracting(JsonWebKey::getKeyId)
                .containsExactly("portal-1");
    }

    @Test
    void the_metadata_is_read_once_for_several_fetches() throws IOException {
        DiscoveredKeys keys = keysOf(issuer());
        keys.fetch();
        keys.fetch();
        assertThat(portal.findAll(getRequestedFor(urlEqualTo(METADATA)))).hasSize(1);
        assertThat(portal.findAll(getRequestedFor(urlEqualTo("/jwks")))).hasSize(2);
    }

    @Test
    void keys_that_have_moved_are_found_again() throws IOException {
        DiscoveredKeys keys = keysOf(issuer());
        keys.fetch();
        portal.stubFor(get("/jwks").willReturn(serverError()));
        metadata(issuer(), issuer() + "/moved");
        keysAt("/moved", "portal-2");
        assertThatThrownBy(keys::fetch).isInstanceOf(IOException.class);
        assertThat(keys.fetch().getJsonWebKeys()).extracting(JsonWebKey::getKeyId).containsExactly("portal-2");
    }

    @Test
    void A28_metadata_of_another_issuer_is_refused() {
        metadata("https://other.example", issuer() + "/jwks");
        refused(issuer());
    }

    @Test
    void A28_an_issuer_is_compared_to_the_last_slash() {
        refused(issuer() + "/");
    }

    @Test
    void metadata_without_an_address_of_keys_is_refused() {
        portal.stubFor(get(METADATA).willReturn(okJson("{\"issuer\":\"%s\"}".formatted(issuer()))));
        refused(issuer());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://a b/jwks", "http://[::1/jwks", "http://", "http:///jwks", "http://a:99999/"})
    void metadata_with_an_address_that_is_none_is_refused(String address) {
        metadata(issuer(), address);
        refused(issuer());
    }

    @Test
    void what_is_not_shaped_like_a_key_set_is_refused() {
        portal.stubFor(get("/jwks").willReturn(okJson("{\"keys\":\"x\"}")));
        assertThatThrownBy(() -> keysOf(issuer()).fetch()).isInstanceOf(IOException.class);
    }

    @Test
    void A29_keys_that_come_by_another_way_than_the_web_are_refused() {
        metadata(issuer(), "file:///etc/hostname");
        refused(issuer());
    }
}
