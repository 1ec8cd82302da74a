package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a site proves at its portal that it is the client (RFC 7523; FAPI 2.0 Security Profile, section 5.3.3). */
@QuarkusTest
@TestProfile(LinkJourney.class)
class ClientAssertionTest {

    private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final int HANDSHAKES = 10;

    private final TestBrowser browser = TestBrowser.fresh();

    @BeforeEach
    void everything_works() {
        FakePortal.reset();
        FakeAccounts.reset();
    }

    private Map<String, Object> claims(LoggedRequest request) {
        JsonWebSignature assertion = new JsonWebSignature();
        try {
            assertion.setCompactSerialization(FakePortal.form(request).get("client_assertion"));
            assertion.setKey(new JsonWebKeySet(browser.get("/jwks").body())
                    .findJsonWebKey(assertion.getKeyIdHeaderValue(), "EC", "sig", "ES256").getKey());
            return JsonUtil.parseJson(assertion.getPayload());
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long seconds(Object time) {
        return ((Number) time).longValue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/par", "/token"})
    void A16_the_assertion_names_the_issuer_alone_and_lives_a_minute(String endpoint) {
        long before = Instant.now().getEpochSecond();
        Journey.of(browser).handshake("connect", TestIdTokens.valid(Journey.newSubject()));

        LoggedRequest request = FakePortal.requests(endpoint).get(0);
        Map<String, Object> claims = claims(request);
        assertThat(FakePortal.form(request)).containsEntry("client_assertion_type", TYPE).doesNotContainKey("client_secret");
        assertThat(claims).containsEntry("aud", FakePortal.issuer())
                .containsEntry("iss", "hellowork").containsEntry("sub", "hellowork");
        assertThat(seconds(claims.get("exp")) - seconds(claims.get("iat"))).isBetween(1L, 60L);
        assertThat(seconds(claims.get("exp"))).isBetween(before, Instant.now().getEpochSecond() + 60);
    }

    @Test
    void A16_every_request_has_an_assertion_of_its_own() {
        for (int i = 0; i < HANDSHAKES; i++) {
            Journey.of(TestBrowser.fresh()).handshake("connect", TestIdTokens.valid(Journey.newSubject()));
        }

        List<Object> ids = Stream.of("/par", "/token").flatMap(endpoint -> FakePortal.requests(endpoint).stream())
                .map(request -> claims(request).get("jti")).toList();
        assertThat(ids).hasSize(2 * HANDSHAKES).allMatch(Objects::nonNull).doesNotHaveDuplicates();
    }
}
